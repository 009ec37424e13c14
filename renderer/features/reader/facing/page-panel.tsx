/** Beside the pages: thumbnails, or the outline. */
import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DocumentPages, PageViewSettings } from '../../../../preload/contract/model.ts';
import type { PaneId } from '../../../stores/navigation.ts';
import { IconButton } from '../../../ui/button.tsx';
import type { PdfDocument } from '../../../ui/pdf.ts';
import { PageOutline } from './page-outline.tsx';
import { Thumbnails } from './thumbnails.tsx';

export interface PagePanelProps {
  readonly panel: 'thumbnails' | 'outline';
  readonly pane: PaneId;
  readonly pages: DocumentPages;
  readonly pdf: PdfDocument | null;
  readonly turn: PageViewSettings['turn'];
  readonly current: number;
  readonly onGo: (sheet: number) => void;
  readonly onPanel: (panel: PageViewSettings['panel']) => void;
}

export function PagePanel({ panel, pane, pages, pdf, turn, current, onGo, onPanel }: PagePanelProps) {
  const { t } = useTranslation();
  const title = t(panel === 'thumbnails' ? 'facing.thumbnails' : 'facing.outline');
  return (
    <aside className="facing-panel" aria-label={title}>
      <header className="facing-panel-head">
        <h3>{title}</h3>
        <IconButton icon={X} size={14} label={t('facing.closePanel')} onPress={() => onPanel('none')} />
      </header>
      {panel === 'thumbnails' ? (
        <Thumbnails
          key={pages.issueId}
          sheets={pages.sheets}
          pdf={pdf}
          turn={turn}
          current={current}
          onGo={onGo}
        />
      ) : (
        <PageOutline pane={pane} pages={pages} pdf={pdf} current={current} onGo={onGo} />
      )}
    </aside>
  );
}
