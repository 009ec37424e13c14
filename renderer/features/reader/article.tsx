/** A document typeset for reading: source line, head, red rule, body. */
import { useContext, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentView } from '../../../preload/contract/model.ts';
import { isSoundAnnotation } from '../../app/sound-document.ts';
import { useCorrecting } from '../../stores/correcting.ts';
import { DamageNote } from '../../ui/damage-note.tsx';
import { BlockView, BrokenBlock, type NumberedAnnotation } from './block-view.tsx';
import { annotationsByBlock, matchesByBlock } from './painting.ts';
import { PaneContext, useReader } from './reader-context.ts';
import { rolesOf, tablesOf } from './roles.ts';
import { SourceLine } from './source-line.tsx';

/** Longest line of a title in characters, however wide the sheet. */
const longestTitleEm = 24;
/** Title size as a share of the reading size; the same as in reader.css. */
const titleScale = 1.4;
/** Documents beyond this are laid out only where they are seen. */
const longBlocks = 600;

export function Article({ view }: { readonly view: DocumentView }) {
  const { t } = useTranslation();
  const { document: doc } = view;
  const find = useReader((state) => state.find);
  const broken = useReader((state) => state.broken);
  const active = useReader((state) => state.activeAnnotation);
  const pane = useContext(PaneContext);
  const isCorrecting = useCorrecting((state) => state[pane]);
  const editing = useCorrecting((state) => state.editing);
  const roles = useMemo(() => rolesOf(doc), [doc]);
  const tables = useMemo(() => tablesOf(doc), [doc]);
  const annotations = useMemo(
    () => annotationsByBlock(doc.blocks, view.annotations.filter(isSoundAnnotation)),
    [doc, view.annotations],
  );
  const matches = useMemo(() => matchesByBlock(find.matches, find.index), [find.matches, find.index]);
  const marks = useMemo(() => marksByBlock(view), [view]);
  const marked = useMemo(() => new Set(view.bookmarks.map((bookmark) => bookmark.blockId)), [view.bookmarks]);
  const [sheet, titleEm] = useTitleWidth();
  const lastHead = roles.findLastIndex((role) => role === 'title' || role === 'number');
  const headEnd = lastHead >= 0 && lastHead < 5 ? lastHead : -1;
  const hasTitle = roles.includes('title');
  let page: number | null = null;
  const drawn = doc.blocks.map((block, index) => {
    const begins: number | null = block.page !== null && block.page !== page ? block.page : null;
    page = block.page ?? page;
    if (broken.has(block.id)) return <BrokenBlock key={block.id} blockId={block.id} />;
    const layers = annotations.get(block.id);
    return (
      <BlockView
        key={block.id}
        block={block}
        role={roles[index] ?? 'other'}
        tables={tables}
        page={begins}
        annotationLayers={layers}
        matchLayers={matches.get(block.id)}
        marks={marks.get(block.id)}
        activeAnnotation={layers === undefined ? null : active}
        isBookmarked={marked.has(block.id)}
        titleEm={titleEm}
        tools={isCorrecting ? (index === 0 ? 'first' : 'further') : null}
        isEdited={isCorrecting && editing === block.id}
      />
    );
  });
  return (
    <div className={`sheet${doc.blocks.length > longBlocks ? ' is-long' : ''}`} ref={sheet}>
      <SourceLine view={view} />
      <DamageNote of="document" count={view.damaged.blockIds.length + Number(view.damaged.head)} />
      <header className="document-head">
        {!hasTitle && <h1 className="document-title">{doc.title}</h1>}
        {drawn.slice(0, headEnd + 1)}
      </header>
      <div className="red-rule" aria-hidden />
      <div className="document-body">{drawn.slice(headEnd + 1)}</div>
      {doc.blocks.length === 0 && <p className="quiet">{t('reader.noText')}</p>}
    </div>
  );
}

function marksByBlock(view: DocumentView): ReadonlyMap<string, readonly NumberedAnnotation[]> {
  const order = new Map(view.document.blocks.map((block, index) => [block.id, index]));
  const placed = numberAnnotations(view.annotations, order);
  const result = new Map<string, NumberedAnnotation[]>();
  for (const mark of placed) {
    const blockId = mark.annotation.anchor?.startBlockId;
    if (blockId !== undefined) result.set(blockId, [...(result.get(blockId) ?? []), mark]);
  }
  return result;
}

/** Annotations that have a place, in reading order, numbered from 1. */
export function numberAnnotations(
  annotations: DocumentView['annotations'],
  order: ReadonlyMap<string, number>,
): readonly NumberedAnnotation[] {
  return annotations
    .filter(isSoundAnnotation)
    .flatMap((annotation) => (annotation.anchor === null ? [] : [{ annotation, anchor: annotation.anchor }]))
    .sort(
      (a, b) =>
        (order.get(a.anchor.startBlockId) ?? 0) - (order.get(b.anchor.startBlockId) ?? 0) ||
        a.anchor.startOffset - b.anchor.startOffset,
    )
    .map(({ annotation }, index) => ({ number: index + 1, annotation }));
}

function useTitleWidth() {
  const sheet = useRef<HTMLDivElement>(null);
  const [em, setEm] = useState(longestTitleEm);
  useEffect(() => {
    const element = sheet.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => {
      const size = Number.parseFloat(getComputedStyle(element).fontSize) * titleScale;
      setEm(Math.min(longestTitleEm, Math.floor(element.clientWidth / size)));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [sheet, em] as const;
}
