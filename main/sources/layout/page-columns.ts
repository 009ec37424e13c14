/** In which columns each page is set, agreed between the pages of a file. */

import {
  type Column,
  type Columns,
  findColumns,
  fitsColumns,
  wholePage,
  withCommonEdges,
} from './columns.ts';
import type { Piece } from './pieces.ts';

export interface KnownEdges extends KnownColumns {
  /** Of a page set in one column. */
  readonly whole: Column;
}

interface KnownColumns {
  /** The page's own, or those of a page beside it that it fits. */
  readonly own: Columns | null;
  /** Those of a page near by: what a page that tables fill may be set in. */
  readonly near: Columns | null;
}

/** Edges agreed between pages of as many columns; left and right pages have margins of their own. */
function agreeOnEdges(
  columns: readonly KnownColumns[],
  wholes: readonly Column[],
  size: number,
): readonly KnownEdges[] {
  const kind = (at: number): string => `${columns[at]?.own?.gutters.length ?? 0} ${at % 2}`;
  return columns.map(({ own, near }, at) => {
    const alike = columns.flatMap((_, other) => (kind(other) === kind(at) ? [other] : []));
    const edges = (column: number): readonly Column[] =>
      alike.flatMap((other) => columns[other]?.own?.columns[column] ?? []);
    const whole = wholes[at] ?? { left: 0, right: 0 };
    return {
      near,
      own: own && {
        ...own,
        columns: own.columns.map((column, index) => withCommonEdges(column, edges(index), size)),
      },
      whole:
        own === null
          ? withCommonEdges(
              whole,
              alike.flatMap((other) => wholes[other] ?? []),
              size,
            )
          : whole,
    };
  });
}

/** Columns page by page. */
function columnsOfPages(pages: readonly (readonly Piece[])[], size: number): readonly KnownColumns[] {
  const own = pages.map((pieces) => findColumns(pieces, size));
  // The page of most columns in the file: others may leave its last ones empty.
  const most = own.reduce(
    (best, next) => ((next?.gutters.length ?? 0) > (best?.gutters.length ?? 0) ? next : best),
    null,
  );
  return own.map((found, at) => {
    if (found !== null) {
      const isMore = most !== null && most.gutters.length > found.gutters.length;
      const whole = isMore && fitsColumns(pages[at] ?? [], most, size) ? most : found;
      return { own: whole, near: whole };
    }
    const pieces = pages[at] ?? [];
    const around = [own[at - 1], own[at - 2], own[at + 1], own[at + 2]].flatMap((near) => near ?? []);
    const fitting = around.find((near) => fitsColumns(pieces, near, size)) ?? null;
    return { own: fitting, near: fitting ?? around[0] ?? null };
  });
}

/** What is known of the columns of each page; `widths` are those of the pages as read, in points. */
export function columnsOf(
  pages: readonly (readonly Piece[])[],
  widths: readonly number[],
  size: number,
): readonly KnownEdges[] {
  const wholes = pages.map((pieces, at) => wholePage(pieces, size, widths[at] ?? 0));
  return agreeOnEdges(columnsOfPages(pages, size), wholes, size);
}
