/** 引用: what the open document cites, each with its state; what is in the archive can be opened. */
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Block, Citation, DocumentView } from '../../../preload/contract/model.ts';
import { pathLabel } from '../../app/format.ts';
import { openBeside, openDocumentIn, type PaneId } from '../../stores/navigation.ts';

interface CitationGroup {
  readonly key: string;
  readonly citation: Citation;
  readonly places: readonly { readonly block: Block; readonly range: readonly [number, number] }[];
}

/** Citations of the same act together, in the order of their first mention. */
function groupCitations(blocks: readonly Block[]): readonly CitationGroup[] {
  const groups = new Map<
    string,
    { citation: Citation; places: { block: Block; range: readonly [number, number] }[] }
  >();
  for (const block of blocks) {
    for (const citation of block.citations) {
      if (citation.state === 'self') continue;
      const key = citation.documentId ?? citation.documentNumber ?? citation.title ?? citation.text;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { citation, places: [{ block, range: citation.range }] });
      else group.places.push({ block, range: citation.range });
    }
  }
  return [...groups].map(([key, group]) => ({ key, ...group }));
}

export function CitationsTab({ view, pane }: { readonly view: DocumentView; readonly pane: PaneId }) {
  const { t } = useTranslation();
  const groups = useMemo(() => groupCitations(view.document.blocks), [view.document.blocks]);
  if (groups.length === 0) return <p className="tab-hint">{t('citation.none')}</p>;
  return (
    <ul className="citation-list">
      {groups.map(({ key, citation, places }) => (
        <li key={key} className="citation-item">
          <p className="citation-title">{citation.title ?? citation.text}</p>
          {citation.documentNumber !== null && <p className="quiet num">{citation.documentNumber}</p>}
          <p className="citation-foot">
            <span className={`state is-${citation.state}`}>{t(`citation.state.${citation.state}`)}</span>
            {citation.documentId !== null && citation.state === 'resolved' && (
              <CitationOpen documentId={citation.documentId} pane={pane} />
            )}
          </p>
          <p className="citation-places">
            {places.map(({ block, range }) => (
              <button
                key={`${block.id}:${range[0]}`}
                type="button"
                className="link"
                onClick={() => openDocumentIn(pane, view.document.id, { blockId: block.id, range })}
              >
                {pathLabel(block.path) || t('citation.place')}
              </button>
            ))}
          </p>
        </li>
      ))}
    </ul>
  );
}

function CitationOpen({ documentId, pane }: { readonly documentId: string; readonly pane: PaneId }) {
  const { t } = useTranslation();
  return (
    <>
      <button type="button" className="link" onClick={() => openDocumentIn(pane, documentId)}>
        {t('action.open')}
      </button>
      <button type="button" className="link" onClick={() => openBeside(documentId)}>
        {t('reader.openBeside')}
      </button>
    </>
  );
}
