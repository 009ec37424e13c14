/** The PDF's own outline; where it has none, the issue's documents by their printed pages. */
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentPages, DocumentRow } from '../../../../preload/contract/model.ts';
import { ask } from '../../../app/bridge.ts';
import { openDocumentIn, type PaneId } from '../../../stores/navigation.ts';
import { Waiting } from '../../../ui/empty.tsx';
import type { PdfDocument } from '../../../ui/pdf.ts';
import { documentEntries, entryInSight, type PageEntry } from './outline-entries.ts';

export interface PageOutlineProps {
  readonly pane: PaneId;
  readonly pages: DocumentPages;
  readonly pdf: PdfDocument | null;
  readonly current: number;
  readonly onGo: (sheet: number) => void;
}

interface Found {
  readonly isOwn: boolean;
  readonly entries: readonly PageEntry[];
}

/** Null until it is known. */
function useEntries(pages: DocumentPages, pdf: PdfDocument | null): Found | null {
  const [found, setFound] = useState<Found | null>(null);
  const { issueId, sheets } = pages;
  useEffect(() => {
    if (pdf === null) return;
    let isCurrent = true;
    const look = async (): Promise<Found> => {
      const own = await pdf.outline().catch(() => []);
      if (own.length > 0)
        return { isOwn: true, entries: own.map((entry) => ({ ...entry, documentId: null })) };
      const reply = await ask('issue.open', { issueId });
      const rows: readonly DocumentRow[] = reply.ok ? reply.value.documents : [];
      return { isOwn: false, entries: documentEntries(rows, sheets) };
    };
    void look().then((next) => {
      if (isCurrent) setFound(next);
    });
    return () => {
      isCurrent = false;
    };
  }, [pdf, issueId, sheets]);
  return found;
}

export function PageOutline({ pane, pages, pdf, current, onGo }: PageOutlineProps) {
  const { t } = useTranslation();
  const found = useEntries(pages, pdf);
  if (found === null) return <Waiting />;
  const { entries, isOwn } = found;
  if (entries.length === 0) return <p className="facing-panel-none quiet">{t('facing.outlineNone')}</p>;
  const inSight = entryInSight(entries, current);
  return (
    <div className="facing-outline">
      {!isOwn && <p className="quiet facing-outline-note">{t('facing.outlineByDocuments')}</p>}
      <ol>
        {entries.map((entry, at) => {
          const { title, sheet, level, documentId } = entry;
          const printed = sheet === null ? null : (pages.sheets[sheet - 1]?.printed ?? `#${sheet}`);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: an outline may say the same twice, and never changes
            <li key={at} style={{ paddingLeft: Math.min(level, 5) * 12 }}>
              <button
                type="button"
                aria-current={at === inSight ? 'location' : undefined}
                disabled={sheet === null && documentId === null}
                title={title}
                onClick={() => {
                  if (documentId !== null) openDocumentIn(pane, documentId);
                  if (sheet !== null) onGo(sheet);
                }}
              >
                <span className="facing-outline-title">{title}</span>
                {printed !== null && <span className="num quiet">{printed}</span>}
              </button>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
