/** A tree as the command line prints it for a source with pages: its places are pages and quadrilaterals instead of offsets. */
import type { IssueTree, PageSpan, Span, TextSpan } from '../../gazette/tree.ts';
import { type PageMap, quadsOf } from '../../sources/page-map/index.ts';

const isTextSpan = (value: unknown): value is TextSpan =>
  typeof value === 'object' && value !== null && 'start' in value && 'end' in value;

/**
 * The tree with each span as its place on the pages (`{page, quads}`, PDF points from the bottom left). A block's
 * spans become one for each page they stand on; any other span that runs over pages is that of its first page. What is
 * not found on a page keeps its offsets in the text that was read.
 */
export function onPages(tree: IssueTree, map: PageMap): IssueTree {
  const placesOf = ({ start, end }: TextSpan): readonly PageSpan[] => quadsOf(map, start, end);
  const one = (span: TextSpan): Span => placesOf(span)[0] ?? span;
  const many = (spans: readonly Span[]): readonly Span[] =>
    spans.flatMap((span): readonly Span[] => {
      const places = 'start' in span ? placesOf(span) : [];
      return places.length === 0 ? [span] : places;
    });
  const moved = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(moved);
    if (typeof value !== 'object' || value === null) return value;
    if (isTextSpan(value)) return one(value);
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [
        key,
        key === 'spans' ? many(item as readonly Span[]) : moved(item),
      ]),
    );
  };
  return moved(tree) as IssueTree;
}
