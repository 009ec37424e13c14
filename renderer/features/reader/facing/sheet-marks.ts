/** Marks shared out among the sheets they lie on, so that a sheet is drawn anew only when its own have changed. */
import type { PageRectangle } from '../../../../preload/contract/model.ts';

export interface PageMark {
  readonly id: string;
  /** yellow … purple for annotations, `box yellow` … for rectangles; match, selection, block. */
  readonly kind: string;
  readonly isUnderline: boolean;
  readonly rectangles: readonly PageRectangle[];
}

/** One rectangle of a mark. */
export interface SheetMark {
  readonly key: string;
  readonly kind: string;
  readonly isUnderline: boolean;
  readonly rectangle: PageRectangle;
}

export type MarksBySheet = ReadonlyMap<number, readonly SheetMark[]>;

export const noMarks: readonly SheetMark[] = [];

const isSame = (a: SheetMark, b: SheetMark): boolean =>
  a.key === b.key && a.kind === b.kind && a.isUnderline === b.isUnderline;

/** In the order of the marks. Lists that are as they were in `before` are the very same lists. */
export function marksBySheet(marks: readonly PageMark[], before: MarksBySheet): MarksBySheet {
  const lists = new Map<number, SheetMark[]>();
  for (const { id, kind, isUnderline, rectangles } of marks)
    for (const rectangle of rectangles) {
      const { sheet, x, y, width, height } = rectangle;
      const list = lists.get(sheet) ?? [];
      lists.set(sheet, list);
      list.push({ key: `${id} ${x} ${y} ${width} ${height}`, kind, isUnderline, rectangle });
    }
  return new Map(
    [...lists].map(([sheet, list]) => {
      const old = before.get(sheet);
      const isKept =
        old !== undefined &&
        old.length === list.length &&
        list.every((mark, at) => isSame(mark, old[at] as SheetMark));
      return [sheet, isKept ? old : list];
    }),
  );
}
