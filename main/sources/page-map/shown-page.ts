/** Places of a page as viewers show it, turned as its file says: shares of width and height from the top left. */
import type { MapPage, Quad } from './page-map.ts';

/** Size in PDF points as shown, and what is printed on the page. */
export interface ShownPage {
  readonly width: number;
  readonly height: number;
  /** Printed page number; null where none is. */
  readonly printed: number | null;
  /** Why its text is not in the text; null where it is. */
  readonly untrusted: string | null;
}

export interface ShownRectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const turnsOf = ({ rotation }: MapPage): number => ((Math.round(rotation / 90) % 4) + 4) % 4;

export function shapeOf(page: MapPage): ShownPage {
  const isTurned = turnsOf(page) % 2 === 1;
  return {
    width: isTurned ? page.height : page.width,
    height: isTurned ? page.width : page.height,
    printed: page.printed,
    untrusted: page.untrusted,
  };
}

/** Shares of the stored page from its top left, turned clockwise. */
function turned(turns: number, x: number, y: number): readonly [number, number] {
  if (turns === 1) return [1 - y, x];
  if (turns === 2) return [1 - x, 1 - y];
  if (turns === 3) return [y, 1 - x];
  return [x, y];
}

export function shownRectangle(page: MapPage, quad: Quad): ShownRectangle {
  const corners = [0, 2, 4, 6].map((at) =>
    turned(
      turnsOf(page),
      ((quad[at] ?? 0) - page.left) / page.width,
      1 - ((quad[at + 1] ?? 0) - page.bottom) / page.height,
    ),
  );
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** The way back: a point in PDF points of the page as stored. */
export function storedPoint(page: MapPage, x: number, y: number): readonly [number, number] {
  const [own, down] = turned((4 - turnsOf(page)) % 4, x, y);
  return [page.left + own * page.width, page.bottom + (1 - down) * page.height];
}
