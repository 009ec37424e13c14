/** Above the pages: panels, the page in sight, size, and how the sheets are laid out. */
import { ChevronLeft, ChevronRight, LayoutGrid, ListTree, Minus, Plus, SquareDashed } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PageShape, PageViewSettings } from '../../../../preload/contract/model.ts';
import { keysLabel } from '../../../app/shortcuts.ts';
import { IconButton } from '../../../ui/button.tsx';
import { LayoutMenu } from './layout-menu.tsx';
import { type PageAction, pageKeys } from './page-keys.ts';
import { PageNumber } from './page-number.tsx';
import { leastZoom, mostZoom, rowsOf } from './sheet-layout.ts';
import { ZoomMenu } from './zoom-menu.tsx';

export interface PageBarProps {
  readonly settings: PageViewSettings;
  /** Size in hand, also of a fitted page; 1 is 100 %. */
  readonly percent: number;
  readonly sheets: readonly PageShape[];
  readonly current: number;
  readonly onGo: (sheet: number) => void;
  readonly onAct: (action: PageAction) => void;
  readonly onChange: (patch: Partial<PageViewSettings>) => void;
  /** True while a rectangle is to be drawn; undefined where nothing can be noted. */
  readonly isDrawing: boolean | undefined;
  readonly onDraw: () => void;
}

const keysOf = (action: PageAction): string => keysLabel(pageKeys[action][0] ?? '').join(' ');

export function PageBar(props: PageBarProps) {
  const { settings, percent, sheets, current, onGo, onAct, onChange, isDrawing } = props;
  const { t } = useTranslation();
  const { panel, flow, spread } = settings;
  const isEmpty = sheets.length === 0;
  const rows = rowsOf(sheets.length, spread);
  const toggle = (own: 'thumbnails' | 'outline') => onChange({ panel: panel === own ? 'none' : own });
  return (
    <div className="facing-bar" role="toolbar" aria-label={t('facing.tools')}>
      <IconButton
        icon={LayoutGrid}
        label={t('facing.thumbnails')}
        isPressed={panel === 'thumbnails'}
        isDisabled={isEmpty}
        onPress={() => toggle('thumbnails')}
      />
      <IconButton
        icon={ListTree}
        label={t('facing.outline')}
        isPressed={panel === 'outline'}
        isDisabled={isEmpty}
        onPress={() => toggle('outline')}
      />
      <span className="facing-gap" />
      {flow === 'single' && (
        <IconButton
          icon={ChevronLeft}
          label={t('facing.previous')}
          keys={keysOf('previous')}
          isDisabled={isEmpty || rows[0]?.includes(current) === true}
          onPress={() => onAct('previous')}
        />
      )}
      <PageNumber sheets={sheets} current={current} onGo={onGo} />
      {flow === 'single' && (
        <IconButton
          icon={ChevronRight}
          label={t('facing.next')}
          keys={keysOf('next')}
          isDisabled={isEmpty || rows.at(-1)?.includes(current) === true}
          onPress={() => onAct('next')}
        />
      )}
      <span className="spring" />
      {isDrawing !== undefined && (
        <IconButton
          icon={SquareDashed}
          label={t('facing.drawBox')}
          isPressed={isDrawing}
          isDisabled={isEmpty}
          onPress={props.onDraw}
        />
      )}
      <IconButton
        icon={Minus}
        label={t('facing.smaller')}
        keys={keysOf('zoomOut')}
        isDisabled={isEmpty || percent <= leastZoom}
        onPress={() => onAct('zoomOut')}
      />
      <ZoomMenu settings={settings} percent={percent} onChange={onChange} />
      <IconButton
        icon={Plus}
        label={t('facing.larger')}
        keys={keysOf('zoomIn')}
        isDisabled={isEmpty || percent >= mostZoom}
        onPress={() => onAct('zoomIn')}
      />
      <LayoutMenu settings={settings} onAct={onAct} onChange={onChange} />
    </div>
  );
}
