/** Makes a page map while the text is written. */

import { emptyMap, type MapPage, type PageMap } from '../page-map/page-map.ts';
import { type Box, type Turn, toPage } from './geometry.ts';
import { isWide, type Piece } from './pieces.ts';

export interface PageSpace {
  readonly view: Box;
  readonly turn: Turn;
}

interface Run {
  readonly offset: number;
  length: number;
  readonly page: number;
  readonly wide: boolean;
  readonly u0: number;
  u1: number;
  readonly v: number;
  readonly size: number;
  /** Width of one character, from the first two. */
  advance: number;
}

/** Above and below the base line, in the type's size. */
const ascent = 0.88;
const descent = 0.14;
/** A character may stand so far from where the run says, in the type's size. */
const slack = 0.1;
const longest = 60_000;

/** Widths of a wide and a narrow character in a piece. */
function widthsOf(piece: Piece): readonly [number, number] {
  const { text, u0, u1, size } = piece;
  let wide = 0;
  for (let at = 0; at < text.length; at += 1) if (isWide(text.charCodeAt(at))) wide += 1;
  const narrow = text.length - wide;
  const width = u1 - u0;
  if (narrow === 0) return [width / wide, 0];
  if (wide === 0) return [0, width / narrow];
  const rest = (width - wide * size) / narrow;
  if (rest > size * 0.2 && rest < size) return [size, rest];
  const unit = width / (wide * 2 + narrow);
  return [unit * 2, unit];
}

export class MapBuilder {
  readonly #runs: Run[] = [];
  readonly #spaces: readonly PageSpace[];

  constructor(spaces: readonly PageSpace[]) {
    this.#spaces = spaces;
  }

  /** `piece` was written at `offset`. */
  add(piece: Piece, page: number, offset: number): void {
    const [wideWidth, narrowWidth] = widthsOf(piece);
    const { text } = piece;
    let u = piece.u0;
    for (let from = 0; from < text.length; ) {
      const wide = isWide(text.charCodeAt(from));
      let to = from + 1;
      while (to < text.length && isWide(text.charCodeAt(to)) === wide) to += 1;
      const width = (wide ? wideWidth : narrowWidth) * (to - from);
      this.#part(piece, page, offset + from, to - from, wide, u, u + width);
      u += width;
      from = to;
    }
  }

  #part(
    piece: Piece,
    page: number,
    offset: number,
    length: number,
    wide: boolean,
    u0: number,
    u1: number,
  ): void {
    const last = this.#runs.at(-1);
    if (
      last !== undefined &&
      last.page === page &&
      last.wide === wide &&
      last.offset + last.length === offset &&
      last.v === piece.v &&
      last.size === piece.size &&
      last.length + length < longest
    ) {
      const advance = last.length === 1 ? u0 - last.u0 : last.advance;
      const expected = last.u0 + advance * last.length;
      const own = (u1 - u0) / length;
      const near = piece.size * slack;
      if (
        Math.abs(expected - u0) < near &&
        Math.abs(own - advance) * Math.max(1, length - 1) < near &&
        advance < own * 1.35
      ) {
        last.advance = advance;
        last.length += length;
        last.u1 = last.u0 + advance * last.length;
        return;
      }
    }
    this.#runs.push({
      offset,
      length,
      page,
      wide,
      u0,
      u1,
      v: piece.v,
      size: piece.size,
      advance: (u1 - u0) / length,
    });
  }

  build(pages: readonly MapPage[]): PageMap {
    const count = this.#runs.length;
    const map = emptyMap(pages, count);
    this.#runs.forEach((run, at) => {
      const space = this.#spaces[run.page];
      if (space === undefined) return;
      const { turn, view } = space;
      const box = toPage(turn, view, run.u0, run.v - run.size * ascent, run.u1, run.v + run.size * descent);
      map.offsets[at] = run.offset;
      map.lengths[at] = run.length;
      map.page[at] = run.page;
      map.turn[at] = turn;
      map.x[at] = box.x;
      map.y[at] = box.y;
      map.width[at] = box.width;
      map.height[at] = box.height;
    });
    return map;
  }
}
