/** Sheets turned by the reader: places as the file shows them to places on the screen, and back. */
import type { PageRectangle, PageViewSettings } from '../../../../preload/contract/model.ts';
import type { SheetPoint, Size } from './sheet-layout.ts';

type Turn = PageViewSettings['turn'];

export const turnedSize = ({ width, height }: Size, turn: Turn): Size =>
  turn % 180 === 0 ? { width, height } : { width: height, height: width };

/** Clockwise. */
export function turnPoint({ sheet, x, y }: SheetPoint, turn: Turn): SheetPoint {
  if (turn === 90) return { sheet, x: 1 - y, y: x };
  if (turn === 180) return { sheet, x: 1 - x, y: 1 - y };
  if (turn === 270) return { sheet, x: y, y: 1 - x };
  return { sheet, x, y };
}

/** From the screen to the sheet as the file shows it. */
export const turnBack = (point: SheetPoint, turn: Turn): SheetPoint =>
  turnPoint(point, ((360 - turn) % 360) as Turn);

export function turnRectangle(rectangle: PageRectangle, turn: Turn): PageRectangle {
  const { sheet, x, y, width, height } = rectangle;
  if (turn === 0) return rectangle;
  const a = turnPoint({ sheet, x, y }, turn);
  const b = turnPoint({ sheet, x: x + width, y: y + height }, turn);
  return {
    sheet,
    x: Math.min(a.x, b.x),
    y: Math.min(a.y, b.y),
    width: Math.abs(a.x - b.x),
    height: Math.abs(a.y - b.y),
  };
}

export const nextTurn = (turn: Turn, step: 90 | -90): Turn => ((turn + step + 360) % 360) as Turn;

/** The rectangle with these corners; the second counts on the sheet of the first. */
export const boxBetween = (from: SheetPoint, to: SheetPoint): PageRectangle => ({
  sheet: from.sheet,
  x: Math.min(from.x, to.x),
  y: Math.min(from.y, to.y),
  width: Math.abs(from.x - to.x),
  height: Math.abs(from.y - to.y),
});
