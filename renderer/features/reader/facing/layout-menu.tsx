/** How the sheets lie: one below the other or one at a time, alone or in pairs, turned. */
import { BookOpen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type PageViewSettings, sheetFlows, sheetSpreads } from '../../../../preload/contract/model.ts';
import { keysLabel } from '../../../app/shortcuts.ts';
import { ChoiceMenu } from '../../../ui/choice-menu.tsx';
import { type PageAction, pageKeys } from './page-keys.ts';

export interface LayoutMenuProps {
  readonly settings: PageViewSettings;
  readonly onAct: (action: PageAction) => void;
  readonly onChange: (patch: Partial<PageViewSettings>) => void;
}

const turns = ['turnRight', 'turnLeft'] as const;

export function LayoutMenu({ settings, onAct, onChange }: LayoutMenuProps) {
  const { t } = useTranslation();
  return (
    <ChoiceMenu
      label={t('facing.layout')}
      icon={BookOpen}
      groups={[
        {
          id: 'flow',
          label: t('facing.flow'),
          choices: sheetFlows.map((id) => ({ id, label: t(`facing.flowOf.${id}`) })),
          chosen: settings.flow,
          onChoose: (id) => {
            const flow = sheetFlows.find((other) => other === id);
            if (flow !== undefined) onChange({ flow });
          },
        },
        {
          id: 'spread',
          label: t('facing.spread'),
          choices: sheetSpreads.map((id) => ({ id, label: t(`facing.spreadOf.${id}`) })),
          chosen: settings.spread,
          onChoose: (id) => {
            const spread = sheetSpreads.find((other) => other === id);
            if (spread !== undefined) onChange({ spread });
          },
        },
        {
          id: 'turn',
          label: t('facing.turn'),
          choices: turns.map((id) => ({
            id,
            label: t(`facing.${id}`),
            keys: keysLabel(pageKeys[id][0] ?? '').join(' '),
          })),
          onChoose: (id) => {
            const turn = turns.find((other) => other === id);
            if (turn !== undefined) onAct(turn);
          },
        },
      ]}
    />
  );
}
