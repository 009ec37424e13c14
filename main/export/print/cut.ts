/** Where a bundle is cut into the parts that are printed one after the other. */
import type { ExportInput } from '../export-input.ts';
import type { PageGroups } from '../typeset/typeset.ts';

/** Half-open range of documents. */
export interface PartRange {
  readonly from: number;
  readonly to: number;
}

/** Some 75 pages by GB/T 9704: smaller parts take longer in all, larger ones more memory. */
const usualSize = 41_000;
/** Where a cut would break a page that documents share, a part may grow to so many times that. */
const mostTimes = 5;
/** Nothing is printed any more while the last part is joined: it is kept small. */
const lastSize = usualSize / 4;
/** A document takes a page or so whatever its length. */
const leastOfDocument = 400;

/** Characters of each document, and where a new page begins anyway, decide. */
export function cutIntoParts({ documents, options }: ExportInput, groups: PageGroups): readonly PartRange[] {
  const sizes = documents.map(({ document }) => leastOfDocument + document.text.length);
  const isBorder = (at: number) => options.layout === 'gb9704' || groups[at]?.name !== groups[at - 1]?.name;
  return cutBySize(sizes, isBorder, usualSize, lastSize);
}

/**
 * Parts of about `usual` in size, cut at borders; elsewhere only where one would be several times as big. The last one
 * holds `last` at most, or one document, where a border lets it.
 */
export function cutBySize(
  sizes: readonly number[],
  isBorder: (at: number) => boolean,
  usual: number,
  last = 0,
): readonly PartRange[] {
  const parts: PartRange[] = [];
  let from = 0;
  let size = 0;
  let left = sizes.reduce((sum, own) => sum + own, 0);
  let hasLast = left <= usual;
  sizes.forEach((own, at) => {
    const limit = isBorder(at) ? usual : usual * mostTimes;
    const isEnd = left <= last || at === sizes.length - 1;
    const startsLast = !hasLast && isEnd && isBorder(at);
    if (at > from && (size + own > limit || startsLast)) {
      parts.push({ from, to: at });
      from = at;
      size = 0;
    }
    hasLast ||= startsLast;
    size += own;
    left -= own;
  });
  if (from < sizes.length) parts.push({ from, to: sizes.length });
  return parts;
}
