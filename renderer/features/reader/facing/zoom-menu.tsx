/** The size of the pages: fitted to the pane, or one of the usual shares of the printed size. */
import { useTranslation } from 'react-i18next';
import type { PageViewSettings } from '../../../../preload/contract/model.ts';
import { keysLabel } from '../../../app/shortcuts.ts';
import { ChoiceMenu } from '../../../ui/choice-menu.tsx';
import { pageKeys } from './page-keys.ts';

export interface ZoomMenuProps {
  readonly settings: PageViewSettings;
  readonly percent: number;
  readonly onChange: (patch: Partial<PageViewSettings>) => void;
}

const shares = [0.25, 0.5, 0.75, 1, 1.25, 1.5, 2, 4, 8] as const;
const fits = { fitWidth: 'width', fitPage: 'page' } as const;

export function ZoomMenu({ settings, percent, onChange }: ZoomMenuProps) {
  const { t } = useTranslation();
  const { zoom } = settings;
  const shown = `${Math.round(percent * 100)}%`;
  return (
    <ChoiceMenu
      label={t('facing.zoom', { percent: shown })}
      className="facing-zoom num"
      groups={[
        {
          id: 'fit',
          label: t('facing.fit'),
          choices: (['fitWidth', 'fitPage'] as const).map((id) => ({
            id,
            label: t(`facing.${id}`),
            keys: keysLabel(pageKeys[id][0] ?? '').join(' '),
          })),
          chosen: zoom === 'width' ? 'fitWidth' : zoom === 'page' ? 'fitPage' : null,
          onChoose: (id) => onChange({ zoom: id === 'fitPage' ? fits.fitPage : fits.fitWidth }),
        },
        {
          id: 'share',
          label: t('facing.share'),
          choices: shares.map((share) => ({ id: String(share), label: `${share * 100}%` })),
          chosen: typeof zoom === 'number' ? String(zoom) : null,
          onChoose: (id) => onChange({ zoom: Number(id) }),
        },
      ]}
    >
      {shown}
    </ChoiceMenu>
  );
}
