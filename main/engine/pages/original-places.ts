/** Where a document and its annotations stand in the PDF they were read from, for layout `original`. */
import type { Anchor, Annotation } from '../../../preload/contract/index.ts';
import { type Archive, getSource, intactOriginal } from '../../archive/index.ts';
import type { OriginalMark, OriginalPlaces, SheetQuads } from '../../export/index.ts';
import { alignText } from '../../gazette/align-text.ts';
import type { Block } from '../../gazette/tree.ts';
import { quadsOf, storedPoint } from '../../sources/page-map/index.ts';
import { EngineError } from '../errors.ts';
import { offsetsOfAnchor } from '../text-offsets.ts';
import { type Printed, printedDocument, runsOf, textSpans } from './page-places.ts';

/** Clauses of this level and above stand in the outline. */
const outlineLevel = 1;
const longestTitle = 60;

function printedOrNull(archive: Archive, documentId: string): Printed | null {
  try {
    return printedDocument(archive, documentId);
  } catch (error) {
    if (error instanceof EngineError && error.code === 'document/noPages') return null;
    throw error;
  }
}

/**
 * Null for a document that came as text. The pages run from the first to the last that holds some of it: one in
 * between may be all picture. Those of a document without any text are all of its issue's.
 */
export async function originalPlaces(
  archive: Archive,
  documentId: string,
  title: string,
  annotations: readonly Annotation[],
): Promise<OriginalPlaces | null> {
  const printed = printedOrNull(archive, documentId);
  if (printed === null) return null;
  const { document, issueId, map } = printed;
  const headings = document.blocks.flatMap((block, index) =>
    headingOf(printed, block, index === 0 ? title : null),
  );
  const places = document.blocks.flatMap((block) =>
    textSpans(block).flatMap(({ start, end }) => quadsOf(map, start, end).map(({ page }) => page)),
  );
  // One that is all pictures is its issue's only one.
  if (document.text.trim() === '') places.push(1, map.pages.length);
  const first = places.reduce((least, page) => Math.min(least, page), Number.POSITIVE_INFINITY);
  const last = places.reduce((most, page) => Math.max(most, page), 0);
  return {
    file: await intactOriginal(archive.folder, getSource(archive.db, issueId).sha256),
    sheets: Array.from({ length: Math.max(0, last - first + 1) }, (_unused, index) => first + index),
    headings,
    marks: new Map(
      annotations.flatMap((annotation) => {
        const mark = markOf(printed, annotation);
        return mark === null ? [] : [[annotation.id, mark] as const];
      }),
    ),
  };
}

function headingOf({ map }: Printed, block: Block, documentTitle: string | null): OriginalPlaces['headings'] {
  const isClause = block.level > 0 && block.level <= outlineLevel && block.label !== null;
  if (documentTitle === null && !isClause) return [];
  const [span] = textSpans(block);
  const [place] = span === undefined ? [] : quadsOf(map, span.start, span.end);
  const quad = place?.quads[0];
  if (place === undefined || quad === undefined) return [];
  const lead = block.headLength > 0 ? block.text.slice(0, block.headLength) : block.text;
  return [
    {
      title: documentTitle ?? Array.from(lead.replace(/\s+/gu, ' ')).slice(0, longestTitle).join(''),
      level: documentTitle === null ? block.level : 0,
      sheet: place.page,
      left: Math.min(quad[0], quad[4]),
      top: Math.max(quad[1], quad[5]),
    },
  ];
}

function markOf(printed: Printed, { anchor, region }: Annotation): OriginalMark | null {
  if (region !== null) {
    const { map } = printed;
    const page = map.pages[region.sheet - 1];
    if (page === undefined) return null;
    const [x0, y0] = storedPoint(page, region.x, region.y);
    const [x1, y1] = storedPoint(page, region.x + region.width, region.y + region.height);
    const [left, right] = [Math.min(x0, x1), Math.max(x0, x1)];
    const [bottom, top] = [Math.min(y0, y1), Math.max(y0, y1)];
    const quad = [left, top, right, top, left, bottom, right, bottom];
    return { kind: 'rectangle', places: [{ sheet: region.sheet, quads: [quad] }] };
  }
  if (anchor === null) return null;
  const places = quadsOfAnchor(printed, anchor);
  return places.length === 0 ? null : { kind: 'words', places };
}

/** A line's quadrilaterals by page, of the characters that the anchor holds and no others. */
function quadsOfAnchor({ map, document, text }: Printed, anchor: Anchor): readonly SheetQuads[] {
  const { start, end } = offsetsOfAnchor(document.blocks, anchor);
  let from = 0;
  const quads = document.blocks.flatMap((block) => {
    const [own, until] = [Math.max(start - from, 0), Math.min(end - from, block.text.length)];
    from += block.text.length + 1;
    if (own >= until) return [];
    const offsets = alignText(block.text, text, textSpans(block)).slice(own, until);
    return runsOf(offsets).flatMap(([first, last]) => quadsOf(map, first, last));
  });
  const byPage = Map.groupBy(quads, ({ page }) => page);
  return [...byPage].map(([sheet, parts]) => ({ sheet, quads: parts.flatMap((part) => part.quads) }));
}
