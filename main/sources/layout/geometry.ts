/** The page as people read it: u to the right and v down, in points from the top left corner, text upright. */

/** Quarter turns from the PDF's own axes: 0 text runs along +x, 1 along +y, 2 along −x, 3 along −y. */
export type Turn = 0 | 1 | 2 | 3;

export type Box = readonly [left: number, bottom: number, right: number, top: number];

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The way of text along (a, b); null where it is slanted by more than some degrees. */
export function turnOf(a: number, b: number): Turn | null {
  if (Math.abs(b) <= Math.abs(a) * 0.08) return a >= 0 ? 0 : 2;
  if (Math.abs(a) <= Math.abs(b) * 0.08) return b >= 0 ? 1 : 3;
  return null;
}

/** A point of the PDF's page space as u and v. */
export function toView(turn: Turn, view: Box, x: number, y: number): readonly [number, number] {
  if (turn === 0) return [x - view[0], view[3] - y];
  if (turn === 1) return [y - view[1], x - view[0]];
  if (turn === 2) return [view[2] - x, y - view[1]];
  return [view[3] - y, view[2] - x];
}

/** The rectangle from (u0, v0) to (u1, v1) in the PDF's page space, not rotated. */
export function toPage(turn: Turn, view: Box, u0: number, v0: number, u1: number, v1: number): Rectangle {
  const width = u1 - u0;
  const height = v1 - v0;
  if (turn === 0) return { x: view[0] + u0, y: view[3] - v1, width, height };
  if (turn === 1) return { x: view[0] + v0, y: view[1] + u0, width: height, height: width };
  if (turn === 2) return { x: view[2] - u1, y: view[1] + v0, width, height };
  return { x: view[2] - v1, y: view[3] - u1, width: height, height: width };
}

/** Width and height of the page as read. */
export const viewSize = (turn: Turn, view: Box): readonly [number, number] =>
  turn % 2 === 0 ? [view[2] - view[0], view[3] - view[1]] : [view[3] - view[1], view[2] - view[0]];

/** A cell of a ruled table, with its place on the page. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly u0: number;
  readonly u1: number;
  readonly v0: number;
  readonly v1: number;
}

/** A ruled table. */
export interface Grid {
  readonly u0: number;
  readonly u1: number;
  readonly v0: number;
  readonly v1: number;
  readonly rows: number;
  readonly columns: number;
  /** Each by its upper left place. */
  readonly cells: readonly GridCell[];
}

/** Ruling lines of a page, as read. */
export interface Rules {
  /** Lines across: [v, u from, u to]. */
  readonly across: readonly (readonly [number, number, number])[];
  /** Lines down: [u, v from, v to]. */
  readonly down: readonly (readonly [number, number, number])[];
}
