/** 条款: the clauses of the open document; a click goes there, the place one reads is marked. */
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentView } from '../../../preload/contract/model.ts';
import { openDocumentIn, type PaneId } from '../../stores/navigation.ts';
import { readers } from '../../stores/reader.ts';
import { entryAt, outlineOf } from './outline.ts';

export function OutlineTab({ view, pane }: { readonly view: DocumentView; readonly pane: PaneId }) {
  const { t } = useTranslation();
  const top = readers[pane]((state) => state.topBlockId);
  const { blocks } = view.document;
  const outline = useMemo(() => outlineOf(blocks), [blocks]);
  const here = useMemo(() => entryAt(blocks, outline, top), [blocks, outline, top]);
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    if (here !== null) list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [here]);
  if (outline.length === 0) return <p className="tab-hint">{t('outline.none')}</p>;
  return (
    <nav className="outline" aria-label={t('outline.title')} ref={list}>
      {outline.map((entry) => (
        <button
          key={entry.blockId}
          type="button"
          className={`outline-entry depth-${entry.depth}`}
          aria-current={entry.blockId === here ? 'location' : undefined}
          onClick={() => openDocumentIn(pane, view.document.id, { blockId: entry.blockId, range: null })}
        >
          {entry.label !== null && <span className="outline-label">{entry.label}</span>}
          <span>{entry.text}</span>
        </button>
      ))}
    </nav>
  );
}
