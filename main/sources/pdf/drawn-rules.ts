/** The ruling lines of a page, from its drawing operators: what tables are told by. */

import type { Box, Rules, Turn } from '../layout/geometry.ts';
import { toView } from '../layout/geometry.ts';
import { type PdfPage, pdfJs } from './open/open-pdf.ts';
import { DrawingMatrix, type Matrix, placeIn } from './text/drawing-matrix.ts';

/** A rectangle thinner than this is a line. */
const thinnest = 2.6;
const shortest = 5;
/** A page with more paths is a map or a drawing, and no table is read from it. */
const mostPaths = 60_000;

class RuleReader {
  readonly across: (readonly [number, number, number])[] = [];
  readonly down: (readonly [number, number, number])[] = [];
  readonly #turn: Turn;
  readonly #view: Box;

  constructor(turn: Turn, view: Box) {
    this.#turn = turn;
    this.#view = view;
  }

  #line(u0: number, v0: number, u1: number, v1: number): void {
    const width = Math.abs(u1 - u0);
    const height = Math.abs(v1 - v0);
    if (height <= thinnest && width >= shortest)
      this.across.push([(v0 + v1) / 2, Math.min(u0, u1), Math.max(u0, u1)]);
    else if (width <= thinnest && height >= shortest)
      this.down.push([(u0 + u1) / 2, Math.min(v0, v1), Math.max(v0, v1)]);
  }

  /** One path: its points in the coordinates of `matrix`. */
  path(data: ArrayLike<number>, matrix: Matrix, isStroke: boolean): void {
    let points: (readonly [number, number])[] = [];
    const point = (at: number): readonly [number, number] => {
      const [x, y] = placeIn(matrix, data[at] ?? 0, data[at + 1] ?? 0);
      return toView(this.#turn, this.#view, x, y);
    };
    const flush = (): void => {
      this.#figure(points, isStroke);
      points = [];
    };
    for (let at = 0; at < data.length; ) {
      const kind = data[at];
      if (kind === 0) {
        flush();
        points.push(point(at + 1));
        at += 3;
      } else if (kind === 1) {
        points.push(point(at + 1));
        at += 3;
      } else if (kind === 2 || kind === 3) {
        // A curve is no rule, and what holds one is no frame.
        points = [];
        at += kind === 2 ? 7 : 5;
      } else {
        const [first] = points;
        if (first !== undefined) points.push(first);
        at += 1;
      }
    }
    flush();
  }

  #figure(points: readonly (readonly [number, number])[], isStroke: boolean): void {
    if (points.length < 2) return;
    let [u0, u1, v0, v1] = [Infinity, -Infinity, Infinity, -Infinity];
    // A path may have a million points: too many to be arguments.
    for (const [u, v] of points)
      [u0, u1, v0, v1] = [Math.min(u0, u), Math.max(u1, u), Math.min(v0, v), Math.max(v1, v)];
    if (u1 - u0 <= thinnest || v1 - v0 <= thinnest) this.#line(u0, v0, u1, v1);
    else if (isStroke)
      points.slice(1).forEach(([u, v], at) => {
        const [fromU = u, fromV = v] = points[at] ?? [];
        this.#line(fromU, fromV, u, v);
      });
  }
}

/** All ruling lines of a page. Costs about as much as reading its text: asked only where a table seems to stand. */
export async function readRules(page: PdfPage, turn: Turn, view: Box): Promise<Rules> {
  const { OPS } = await pdfJs();
  const { fnArray, argsArray } = await page.getOperatorList();
  const reader = new RuleReader(turn, view);
  const matrix = new DrawingMatrix(OPS);
  const strokes = new Set<number>([
    OPS.stroke,
    OPS.closeStroke,
    OPS.fillStroke,
    OPS.eoFillStroke,
    OPS.closeFillStroke,
    OPS.closeEOFillStroke,
  ]);
  const paints = new Set<number>([...strokes, OPS.fill, OPS.eoFill]);
  let paths = 0;
  fnArray.forEach((operator, at) => {
    const args = argsArray[at] as readonly unknown[] | null;
    matrix.apply(operator, args);
    if (operator === OPS.constructPath && args !== null) {
      const paint = Number(args[0]);
      const [data] = (args[1] ?? []) as readonly (ArrayLike<number> | null)[];
      if (data == null || !paints.has(paint)) return;
      paths += 1;
      if (paths <= mostPaths) reader.path(data, matrix.now, strokes.has(paint));
    }
  });
  return paths > mostPaths ? { across: [], down: [] } : { across: reader.across, down: reader.down };
}
