/** Page numbers of a source that knows its pages: a PDF's. A text knows only those of its contents page. */
import type { SourceText } from '../../gazette/source.ts';
import type { GazetteDocument } from '../../gazette/tree.ts';

interface PageStart {
  readonly start: number;
  readonly printed: number | null;
}

/** Printed number of the page on which a character of the source stands; null where none is printed. */
function pageFinder(pages: readonly PageStart[]): (offset: number) => number | null {
  return (offset) => {
    let low = 0;
    let high = pages.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pages[middle]?.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return pages[low - 1]?.printed ?? null;
  };
}

/** Documents with the printed page on which each block begins, and all pages on which they stand, in order. */
export function withPrintedPages(
  documents: readonly GazetteDocument[],
  source: SourceText,
): readonly GazetteDocument[] {
  if (source.pages.every(({ printed }) => printed === null)) return documents;
  const pageAt = pageFinder(
    source.pages.flatMap(({ lines, printed }) => (lines[0] ? [{ start: lines[0].start, printed }] : [])),
  );
  const offsetPage = (span: GazetteDocument['span'] | undefined, end: 'start' | 'end'): number | null =>
    span !== undefined && 'start' in span ? pageAt(end === 'start' ? span.start : span.end - 1) : null;
  return documents.map((document) => {
    const touched = document.blocks.flatMap(({ spans }) =>
      spans.flatMap((span) => [offsetPage(span, 'start'), offsetPage(span, 'end')]),
    );
    const pages = [...new Set(touched.filter((page) => page !== null))].sort((a, b) => a - b);
    return {
      ...document,
      pages: pages.length > 0 ? pages : document.pages,
      blocks: document.blocks.map((block) => ({ ...block, page: offsetPage(block.spans[0], 'start') })),
    };
  });
}
