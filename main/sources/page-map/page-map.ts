/** Where every character of the text stands on its page, and which character stands at a place. */

/** A quadrilateral in PDF points of the page as stored (not rotated): x1 y1 … x4 y4, in the order of PDF's QuadPoints. */
export type Quad = readonly [number, number, number, number, number, number, number, number];

export interface MapPage {
  /** In PDF points, as stored: the corners of the page's box. */
  readonly left: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
  /** Clockwise turn in degrees with which viewers show the page. */
  readonly rotation: number;
  /** Printed page number. */
  readonly printed: number | null;
  /** Why its text is not in the text; null where it is. */
  readonly untrusted: string | null;
}

/**
 * Runs of characters that stand side by side and are about equally wide, by offset. Rectangles are in PDF points of
 * the page as stored, `x` and `y` their lower left corner. Within a run the width is shared out equally.
 */
export interface PageMap {
  readonly pages: readonly MapPage[];
  readonly count: number;
  readonly offsets: Uint32Array;
  readonly lengths: Uint16Array;
  /** Page index from 0. */
  readonly page: Uint16Array;
  /** Way of the text in quarter turns: 0 along +x, 1 +y, 2 −x, 3 −y. */
  readonly turn: Uint8Array;
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly width: Float32Array;
  readonly height: Float32Array;
}

/** A map of `count` runs that are still to be written. */
export const emptyMap = (pages: readonly MapPage[], count: number): PageMap => ({
  pages,
  count,
  offsets: new Uint32Array(count),
  lengths: new Uint16Array(count),
  page: new Uint16Array(count),
  turn: new Uint8Array(count),
  x: new Float32Array(count),
  y: new Float32Array(count),
  width: new Float32Array(count),
  height: new Float32Array(count),
});

export interface PageQuads {
  /** Page index from 1, as in the tree's spans. */
  readonly page: number;
  readonly quads: readonly Quad[];
}

/** Index of the last run that begins at or before `offset`; −1 where none does. */
function runBefore(map: PageMap, offset: number): number {
  let low = 0;
  let high = map.count - 1;
  if (high < 0 || (map.offsets[0] ?? 0) > offset) return -1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((map.offsets[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

interface Rect {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** The part of a run that holds its characters [from, to). */
function part(map: PageMap, run: number, from: number, to: number): Rect {
  const x = map.x[run] ?? 0;
  const y = map.y[run] ?? 0;
  const width = map.width[run] ?? 0;
  const height = map.height[run] ?? 0;
  const length = map.lengths[run] ?? 1;
  const [a, b] = [from / length, to / length];
  const turn = map.turn[run];
  if (turn === 1) return { x0: x, x1: x + width, y0: y + height * a, y1: y + height * b };
  if (turn === 2) return { x0: x + width * (1 - b), x1: x + width * (1 - a), y0: y, y1: y + height };
  if (turn === 3) return { x0: x, x1: x + width, y0: y + height * (1 - b), y1: y + height * (1 - a) };
  return { x0: x + width * a, x1: x + width * b, y0: y, y1: y + height };
}

const quadOf = ({ x0, y0, x1, y1 }: Rect): Quad => [x0, y1, x1, y1, x0, y0, x1, y0];

/** Two parts of one line, side by side: drawn as one. */
function joins(a: Rect, b: Rect, turn: number): boolean {
  const flat = turn % 2 === 0;
  const [low, high, otherLow, otherHigh] = flat ? [a.y0, a.y1, b.y0, b.y1] : [a.x0, a.x1, b.x0, b.x1];
  const size = high - low;
  if (Math.abs(low - otherLow) > size * 0.1 || Math.abs(high - otherHigh) > size * 0.1) return false;
  const gap = turn === 0 ? b.x0 - a.x1 : turn === 1 ? b.y0 - a.y1 : turn === 2 ? a.x0 - b.x1 : a.y0 - b.y1;
  return gap > -size && gap < size * 1.5;
}

/** Page by page the quadrilaterals of a span of the text, a line each; none where nothing of it is printed. */
export function quadsOf(map: PageMap, start: number, end: number): readonly PageQuads[] {
  const out: { page: number; rects: { rect: Rect; turn: number }[] }[] = [];
  for (let run = Math.max(0, runBefore(map, start)); run < map.count; run += 1) {
    const offset = map.offsets[run] ?? 0;
    const length = map.lengths[run] ?? 0;
    if (offset >= end) break;
    const from = Math.max(start, offset) - offset;
    const to = Math.min(end, offset + length) - offset;
    if (to <= from) continue;
    const rect = part(map, run, from, to);
    const page = (map.page[run] ?? 0) + 1;
    const turn = map.turn[run] ?? 0;
    let last = out.at(-1);
    if (last?.page !== page) {
      last = { page, rects: [] };
      out.push(last);
    }
    const before = last.rects.at(-1);
    if (before !== undefined && before.turn === turn && joins(before.rect, rect, turn))
      before.rect = {
        x0: Math.min(before.rect.x0, rect.x0),
        y0: Math.min(before.rect.y0, rect.y0),
        x1: Math.max(before.rect.x1, rect.x1),
        y1: Math.max(before.rect.y1, rect.y1),
      };
    else last.rects.push({ rect, turn });
  }
  return out.map(({ page, rects }) => ({ page, quads: rects.map(({ rect }) => quadOf(rect)) }));
}

/** Runs of each page, found once. */
const byPage = new WeakMap<PageMap, readonly (readonly number[])[]>();

function runsOfPage(map: PageMap, page: number): readonly number[] {
  let all = byPage.get(map);
  if (all === undefined) {
    const lists: number[][] = map.pages.map(() => []);
    for (let run = 0; run < map.count; run += 1) lists[map.page[run] ?? 0]?.push(run);
    all = lists;
    byPage.set(map, all);
  }
  return all[page - 1] ?? [];
}

/**
 * Offset of the character at a place (page from 1, PDF points as stored), or of the nearest one within `reach`
 * points; null where nothing is near.
 */
export function offsetAt(map: PageMap, page: number, x: number, y: number, reach = 12): number | null {
  let best = -1;
  let least = reach * reach;
  for (const run of runsOfPage(map, page)) {
    const x0 = map.x[run] ?? 0;
    const y0 = map.y[run] ?? 0;
    const dx = Math.max(x0 - x, 0, x - x0 - (map.width[run] ?? 0));
    const dy = Math.max(y0 - y, 0, y - y0 - (map.height[run] ?? 0));
    const distance = dx * dx + dy * dy;
    if (best < 0 ? distance <= least : distance < least) {
      least = distance;
      best = run;
    }
  }
  if (best < 0) return null;
  const length = map.lengths[best] ?? 1;
  const turn = map.turn[best] ?? 0;
  const along =
    turn % 2 === 0
      ? (x - (map.x[best] ?? 0)) / (map.width[best] || 1)
      : (y - (map.y[best] ?? 0)) / (map.height[best] || 1);
  const share = turn >= 2 ? 1 - along : along;
  return (map.offsets[best] ?? 0) + Math.min(length - 1, Math.max(0, Math.floor(share * length)));
}

/** Offsets, rising, of the characters whose middle lies in a rectangle (page from 1, PDF points as stored). */
export function offsetsIn(map: PageMap, page: number, area: Rect): readonly number[] {
  const found: number[] = [];
  for (const run of runsOfPage(map, page)) {
    const offset = map.offsets[run] ?? 0;
    for (let at = 0; at < (map.lengths[run] ?? 0); at += 1) {
      const { x0, y0, x1, y1 } = part(map, run, at, at + 1);
      const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
      if (x >= area.x0 && x <= area.x1 && y >= area.y0 && y <= area.y1) found.push(offset + at);
    }
  }
  return found.sort((a, b) => a - b);
}
