/** Pieces of text printed over one another: what a page of one clean text has none of. */
import type { Piece } from '../../layout/pieces.ts';

/** Ink above and below the base line, in the type's size. */
const above = 0.8;
const below = 0.1;
/** Share of the smaller one's height that must be covered, and of the narrower one's character. */
const leastHeight = 0.3;
const leastWidth = 0.4;
/** Base lines nearer than this, in the type's size, are one. */
const sameBase = 0.2;
/** On one base line the next piece may begin within the last character of the one before: a mark set on half its width. */
const widestJoint = 1.5;
/** And two single characters lie over one another by this share. */
const mostOfOne = 0.7;

const isOver = (one: Piece, other: Piece): boolean => {
  const height =
    Math.min(one.v + below * one.size, other.v + below * other.size) -
    Math.max(one.v - above * one.size, other.v - above * other.size);
  if (height < Math.min(one.size, other.size) * leastHeight) return false;
  const width = Math.min(one.u1, other.u1) - Math.max(one.u0, other.u0);
  const [own, others] = [one, other].map(({ u0, u1, text }) => (u1 - u0) / text.length) as [number, number];
  if (Math.abs(one.v - other.v) > Math.min(one.size, other.size) * sameBase)
    return width > Math.min(own, others) * leastWidth && width > 0.5;
  const mayBeNext = one.text.length > 1 || other.text.length > 1;
  return width > Math.max(own, others) * (mayBeNext ? widestJoint : mostOfOne);
};

/** A page of more pieces is a drawing, and is not looked through. */
const mostPieces = 20_000;
/** Comparisons at most: a page that needs more is printed over all through. */
const mostCompared = 2_000_000;

export type Collisions = ReadonlyMap<Piece, readonly Piece[]>;

/** Each piece that others are printed over or under, with those. */
export function collisionsOf(pieces: readonly Piece[]): Collisions {
  const found = new Map<Piece, Piece[]>();
  if (pieces.length > mostPieces) return found;
  const sorted = [...pieces].sort((a, b) => a.v - b.v);
  let largest = 0;
  for (const { size } of sorted) largest = Math.max(largest, size);
  const note = (one: Piece, other: Piece): void => {
    const own = found.get(one);
    if (own === undefined) found.set(one, [other]);
    else own.push(other);
  };
  let compared = 0;
  sorted.forEach((one, at) => {
    for (let next = at + 1; next < sorted.length && compared < mostCompared; next += 1) {
      compared += 1;
      const other = sorted[next] as Piece;
      if (other.v - above * largest > one.v + below * one.size) break;
      if (!isOver(one, other)) continue;
      note(one, other);
      note(other, one);
    }
  });
  return found;
}
