/** Annotations cut to the blocks they lie on. */
import type { GazetteDocument } from '../../gazette/tree.ts';
import type { ExportAnnotation } from '../export-input.ts';

export interface Mark {
  readonly annotation: ExportAnnotation;
  /** Number of its note in the document's list, from 1. */
  readonly number: number;
  /** Id of the place where its number stands: see `notePlace`. */
  readonly place: string;
  readonly start: number;
  readonly end: number;
  /** Whether the note's number stands behind this part. */
  readonly isLast: boolean;
}

export interface MarkedDocument {
  readonly marks: ReadonlyMap<string, readonly Mark[]>;
  /** In the order of their numbers; annotations that lost their place come last. */
  readonly notes: readonly { readonly number: number; readonly annotation: ExportAnnotation }[];
}

/** Id of the place in the text where a note's number stands; `anchor` is its document's. */
export function notePlace(anchor: string, number: number): string {
  return `${anchor}-note-${number}`;
}

/** What is said beside the text: the note, else its tags; empty for a mark alone. */
export function noteWords({ note, tags }: ExportAnnotation): string {
  return note.trim() === '' ? tags.map((tag) => `#${tag}`).join(' ') : note;
}

/** Numbers the annotations in the order in which they end up on the page; `anchor` is the id of the document's place. */
export function markDocument(
  document: GazetteDocument,
  annotations: readonly ExportAnnotation[],
  anchor = '',
): MarkedDocument {
  const order = new Map(document.blocks.map((block, index) => [block.id, index]));
  const placeOf = ({ anchor }: ExportAnnotation): readonly [number, number] => [
    (anchor && order.get(anchor.startBlockId)) ?? Number.MAX_SAFE_INTEGER,
    anchor?.startOffset ?? 0,
  ];
  const sorted = [...annotations].sort((a, b) => {
    const [blockA, offsetA] = placeOf(a);
    const [blockB, offsetB] = placeOf(b);
    return blockA - blockB || offsetA - offsetB;
  });
  const marks = new Map<string, Mark[]>();
  sorted.forEach((annotation, index) => {
    for (const { blockId, ...mark } of partsOf(document, annotation, order)) {
      const number = index + 1;
      const placed = { ...mark, annotation, number, place: notePlace(anchor, number) };
      marks.set(blockId, [...(marks.get(blockId) ?? []), placed]);
    }
  });
  return { marks, notes: sorted.map((annotation, index) => ({ number: index + 1, annotation })) };
}

function partsOf(
  document: GazetteDocument,
  { anchor }: ExportAnnotation,
  order: ReadonlyMap<string, number>,
): readonly { blockId: string; start: number; end: number; isLast: boolean }[] {
  if (!anchor) return [];
  const first = order.get(anchor.startBlockId);
  const last = order.get(anchor.endBlockId);
  if (first === undefined || last === undefined) return [];
  const parts = document.blocks.slice(first, last + 1).flatMap(({ id, text }, index) => {
    const start = index === 0 ? anchor.startOffset : 0;
    const until = first + index === last ? Math.min(anchor.endOffset, text.length) : text.length;
    // The note's number stands behind a character: what is between two cells is not set.
    const end = start + text.slice(start, until).trimEnd().length;
    return end > start ? [{ blockId: id, start, end }] : [];
  });
  return parts.map((part, index) => ({ ...part, isLast: index === parts.length - 1 }));
}
