/**
 * Text printed twice is one text: bold made by a second copy a hair beside the first, a shadow, copies that are cut into
 * pieces in other places (云 over 云泽 over 泽省), pairs that were read as one run (云云泽泽).
 */
import { type Piece, widthsOf } from '../../layout/pieces.ts';

/** Base lines nearer than this share of the size are one. */
const sameBase = 0.15;
/** A character over its like by more than this share of its width is printed again. */
const sameWide = 0.35;
const sameNarrow = 0.4;
/** Heights of the bands that pieces are looked up by, in points. */
const band = 4;
const mostCopies = 4;
/** More pieces in one band are a drawing, and are not compared. */
const mostInBand = 2000;
/** Ideographs that stand nearer than this share of their size are copies of one. */
const closest = 0.65;

const isWideCharacter = (text: string, at: number): boolean => text.charCodeAt(at) >= 0x2010;

/** Left edge of each character of a piece, and the right edge of the last. */
function edgesOf({ text, u0, u1, size }: Piece): readonly number[] {
  const [wide, narrow] = widthsOf(text, u1 - u0, size);
  const edges = [u0];
  let at = u0;
  for (let index = 0; index < text.length; index += 1) {
    at += isWideCharacter(text, index) ? wide : narrow;
    edges.push(at);
  }
  return edges;
}

const overlap = (one: Piece, other: Piece): boolean => {
  const least =
    (Math.min(one.u1 - one.u0, other.u1 - other.u0) / Math.max(one.text.length, other.text.length)) * 0.5;
  return one.u1 - other.u0 > least && other.u1 - one.u0 > least;
};

/** What a page has printed so far. */
export class Printed {
  readonly #bands = new Map<number, Piece[]>();

  #under(piece: Piece): readonly Piece[] {
    const key = Math.round(piece.v / band);
    const found: Piece[] = [];
    for (const near of [key - 1, key, key + 1]) {
      const own = this.#bands.get(near) ?? [];
      if (own.length > mostInBand) continue;
      for (const other of own)
        if (Math.abs(other.v - piece.v) < piece.size * sameBase && overlap(piece, other)) found.push(other);
    }
    return found;
  }

  #keep(piece: Piece): void {
    const key = Math.round(piece.v / band);
    const own = this.#bands.get(key);
    if (own === undefined) this.#bands.set(key, [piece]);
    else own.push(piece);
  }

  /** The parts of a piece that nothing shows yet at their place, from left to right. */
  add(piece: Piece): readonly Piece[] {
    const under = this.#under(piece);
    if (under.length === 0) {
      this.#keep(piece);
      return [piece];
    }
    const edges = edgesOf(piece);
    const others = under.map((other) => ({ text: other.text, edges: edgesOf(other) }));
    const isShown = (at: number): boolean => {
      const left = edges[at] ?? 0;
      const near =
        ((edges[at + 1] ?? left) - left) * (isWideCharacter(piece.text, at) ? sameWide : sameNarrow);
      return others.some(({ text, edges: places }) => {
        for (
          let found = text.indexOf(piece.text[at] ?? '');
          found >= 0;
          found = text.indexOf(piece.text[at] ?? '', found + 1)
        )
          if (Math.abs((places[found] ?? 0) - left) < near) return true;
        return false;
      });
    };
    const fresh: Piece[] = [];
    for (let at = 0; at < piece.text.length; ) {
      const from = at;
      while (at < piece.text.length && !isShown(at)) at += 1;
      if (at > from)
        fresh.push({
          ...piece,
          text: piece.text.slice(from, at),
          u0: edges[from] ?? piece.u0,
          u1: edges[at] ?? piece.u1,
        });
      at += 1;
    }
    for (const part of fresh) this.#keep(part);
    return fresh;
  }
}

/** How many times over each character of a text stands; 1 where they stand once. */
function copiesIn(text: string): number {
  const runs = [...text.matchAll(/(.)\1*/gsu)].map(([run, one]) => run.length / (one ?? run).length);
  if (runs.length < 2) return 1;
  for (let copies = mostCopies; copies > 1; copies -= 1)
    if (runs.every((length) => length % copies === 0)) return copies;
  return 1;
}

/** A run of ideographs without the copies that were read into it; `em` is the size of its type, `width` what it fills. */
export function withoutCopies(text: string, width: number, em: number): string {
  if (text.length < 4 || width > text.length * em * closest) return text;
  const copies = copiesIn(text);
  if (copies === 1 || !/^[\u2010-\uffff]+$/.test(text)) return text;
  return [...text].filter((_, at) => at % copies === 0).join('');
}
