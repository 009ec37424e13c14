/** Where a document of a PDF issue stands on the pages, and what stands at a place on a page. */
import type {
  Anchor,
  DocumentPages,
  PagePlace,
  PageRectangle,
  Payload,
} from '../../../preload/contract/index.ts';
import {
  type Archive,
  getDocument,
  getSource,
  intactOriginal,
  issueOfDocument,
  readPageMap,
  readSourceText,
  summariesOfIssue,
} from '../../archive/index.ts';
import { alignText } from '../../gazette/align-text.ts';
import type { Block, GazetteDocument, TextSpan } from '../../gazette/tree.ts';
import {
  decodeMap,
  type MapPage,
  offsetAt,
  offsetsIn,
  type PageMap,
  quadsOf,
  shapeOf,
  shownRectangle,
  storedPoint,
} from '../../sources/page-map/index.ts';
import { EngineError } from '../errors.ts';
import { offsetsOfAnchor } from '../text-offsets.ts';

/** A document with the pages and the text it was read from. */
export interface Printed {
  readonly document: GazetteDocument;
  readonly issueId: string;
  readonly map: PageMap;
  readonly text: string;
}

/** Throws `document/notFound`, `document/noPages` for an issue that knows no pages, and `document/pagesDamaged`. */
export function printedDocument({ db }: Archive, documentId: string): Printed {
  const document = getDocument(db, documentId);
  const issueId = issueOfDocument(db, documentId);
  const bytes = readPageMap(db, issueId);
  const text = readSourceText(db, issueId);
  if (bytes === null || text === null) throw new EngineError('document/noPages', { documentId });
  const map = readMap(bytes);
  if (map === null) throw new EngineError('document/pagesDamaged', { documentId });
  return { document, issueId, map, text };
}

/** Null for a map that can't be read. */
export function readMap(bytes: Uint8Array): PageMap | null {
  try {
    return decodeMap(bytes);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** How far from a character a place may lie, in points. */
const reachPt = { hit: 12, nearest: 120 } as const;

export const textSpans = (block: Block): readonly TextSpan[] =>
  block.spans.flatMap((span) => ('start' in span ? [span] : []));

/** All sheets of the issue, the file they are drawn from, and where each block of the document stands. */
export async function documentPages(archive: Archive, documentId: string): Promise<DocumentPages> {
  const { document, issueId, map } = printedDocument(archive, documentId);
  const { sha256, bytes } = getSource(archive.db, issueId);
  return {
    issueId,
    file: await intactOriginal(archive.folder, sha256),
    bytes,
    sheets: map.pages.map(shapeOf),
    places: document.blocks.map((block) => ({
      blockId: block.id,
      rectangles: textSpans(block).flatMap(({ start, end }) => rectanglesOf(map, start, end)),
    })),
  };
}

/** Where the characters of selections, matches or annotations stand. Throws `annotation/invalidRange` too. */
export async function pagesOfAnchors(
  archive: Archive,
  documentId: string,
  anchors: readonly Anchor[],
): Promise<readonly (readonly PageRectangle[])[]> {
  const printed = printedDocument(archive, documentId);
  // A find may have a thousand matches in few blocks: each block is aligned once.
  const aligned = new Map<string, Int32Array>();
  const align = (block: Block): Int32Array => {
    const known = aligned.get(block.id) ?? alignText(block.text, printed.text, textSpans(block));
    aligned.set(block.id, known);
    return known;
  };
  return anchors.map((anchor) => pagesOf(printed, anchor, align));
}

function pagesOf(
  printed: Printed,
  anchor: Anchor,
  align: (block: Block) => Int32Array,
): readonly PageRectangle[] {
  const { start, end } = offsetsOfAnchor(printed.document.blocks, anchor);
  let from = 0;
  return printed.document.blocks.flatMap((block) => {
    const [own, until] = [Math.max(start - from, 0), Math.min(end - from, block.text.length)];
    from += block.text.length + 1;
    if (own >= until) return [];
    const offsets = align(block).slice(own, until);
    return runsOf(offsets).flatMap(([first, last]) => rectanglesOf(printed.map, first, last));
  });
}

/** Rising offsets as half-open runs. */
export function runsOf(offsets: Int32Array): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  for (const offset of offsets) {
    if (offset < 0) continue;
    const last = runs.at(-1);
    if (last !== undefined && last[1] === offset) last[1] = offset + 1;
    else runs.push([offset, offset + 1]);
  }
  return runs;
}

/** The character at a place, in shares of the sheet as shown; null where no text of the issue is near. */
export async function placeOnPage(
  archive: Archive,
  { documentId, sheet, x, y, reach }: Payload<'document.atPage'>,
): Promise<PagePlace | null> {
  const { document, issueId, map, text } = printedDocument(archive, documentId);
  const page = map.pages[sheet - 1];
  if (page === undefined) return null;
  const offset = offsetAt(map, sheet, ...storedPoint(page, x, y), reachPt[reach]);
  if (offset === null) return null;
  const own = placeIn(document, text, offset);
  if (own !== null) return own;
  for (const { id } of summariesOfIssue(archive.db, issueId)) {
    const found = id === documentId ? null : placeIn(getDocument(archive.db, id), text, offset);
    if (found !== null) return found;
  }
  return null;
}

function placeIn(document: GazetteDocument, text: string, offset: number): PagePlace | null {
  for (const block of document.blocks) {
    const spans = textSpans(block);
    if (!spans.some(({ start, end }) => offset >= start && offset < end)) continue;
    const at = alignText(block.text, text, spans).findIndex((own) => own >= offset);
    return { documentId: document.id, blockId: block.id, offset: at < 0 ? block.text.length : at };
  }
  return null;
}

/** Rectangles, a line each, of a stretch of the source text. */
function rectanglesOf(map: PageMap, start: number, end: number): readonly PageRectangle[] {
  return quadsOf(map, start, end).flatMap(({ page, quads }) => {
    const shape: MapPage | undefined = map.pages[page - 1];
    return shape === undefined ? [] : quads.map((quad) => ({ sheet: page, ...shownRectangle(shape, quad) }));
  });
}

export interface DrawnWords {
  readonly documentId: string;
  /** UTF-16 units of the document's text; both 0 where the rectangle holds none of it. */
  readonly start: number;
  readonly end: number;
}

/**
 * The words in a rectangle drawn on a sheet: the longest stretch of them that is one in the text, of the document in
 * hand before any other of the issue. Throws `document/notFound` and `document/noPages`.
 */
export async function wordsIn(
  archive: Archive,
  documentId: string,
  { sheet, x, y, width, height }: PageRectangle,
): Promise<DrawnWords> {
  const { document, issueId, map, text } = printedDocument(archive, documentId);
  const none = { documentId, start: 0, end: 0 };
  const page = map.pages[sheet - 1];
  if (page === undefined) return none;
  const corners = [storedPoint(page, x, y), storedPoint(page, x + width, y + height)] as const;
  const area = {
    x0: Math.min(corners[0][0], corners[1][0]),
    y0: Math.min(corners[0][1], corners[1][1]),
    x1: Math.max(corners[0][0], corners[1][0]),
    y1: Math.max(corners[0][1], corners[1][1]),
  };
  const held = new Set(offsetsIn(map, sheet, area));
  if (held.size === 0) return none;
  const others = summariesOfIssue(archive.db, issueId).filter(({ id }) => id !== documentId);
  const own = longestHeld(document, text, held);
  if (own !== null) return { documentId, ...own };
  for (const { id } of others) {
    const found = longestHeld(getDocument(archive.db, id), text, held);
    if (found !== null) return { documentId: id, ...found };
  }
  return none;
}

/** The longest stretch of a document's text whose characters are among those held; null where none is. */
function longestHeld(
  { blocks }: GazetteDocument,
  text: string,
  held: ReadonlySet<number>,
): { readonly start: number; readonly end: number } | null {
  let best: { start: number; end: number } | null = null;
  let from = 0;
  let run: { start: number; end: number } | null = null;
  for (const block of blocks) {
    const offsets = alignText(block.text, text, textSpans(block));
    offsets.forEach((offset, at) => {
      // What has no place of its own (a joined line's space) parts no stretch.
      if (offset >= 0 && !held.has(offset)) run = null;
      else if (offset >= 0) {
        run = { start: run?.start ?? from + at, end: from + at + 1 };
        if (best === null || run.end - run.start > best.end - best.start) best = run;
      }
    });
    from += block.text.length + 1;
  }
  return best;
}
