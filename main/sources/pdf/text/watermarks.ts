/**
 * Watermarks that lie straight across the text: told by standing over it and being larger, paler, or there again and
 * again. Slanted ones never come among the lines.
 */

import type { Piece } from '../../layout/pieces.ts';
import { collisionsOf } from './collisions.ts';

/** So much larger than what it lies over. */
const larger = 1.6;
/** So much paler than what it lies over, from 0 (alike) to 1. */
const paler = 0.25;
/** Base lines further apart are two, in the type's size. */
const offLine = 0.2;
/** Of one place on two pages, in points. */
const samePlace = 3;

export interface SiftedWatermarks {
  readonly pieces: readonly Piece[];
  readonly marks: readonly Piece[];
  /** Pieces that lie over others and are no watermark. */
  readonly undecided: readonly Piece[];
}

/** Pieces of one text and size, by it. */
const copyKey = ({ text, size }: Piece): string => `${Math.round(size)} ${text}`;

const isCopy = (one: Piece, other: Piece): boolean => copyKey(one) === copyKey(other);

/** How often each text stands on the page. */
function timesOnPage(pieces: readonly Piece[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const piece of pieces) counts.set(copyKey(piece), (counts.get(copyKey(piece)) ?? 0) + 1);
  return counts;
}

/** Stands on another line than the other: what lies beside it on one line has run over, and is no watermark. */
const isOffLine = (one: Piece, other: Piece): boolean =>
  Math.abs(one.v - other.v) > Math.min(one.size, other.size) * offLine;

const paleness = (piece: Piece): number => piece.paleness ?? 0;

/** Parts a page's text from watermarks over it; `elsewhere` tells whether a piece comes again on other pages, in its place. */
export function siftWatermarks(
  pieces: readonly Piece[],
  elsewhere: (piece: Piece) => boolean,
): SiftedWatermarks {
  const collisions = collisionsOf(pieces);
  if (collisions.size === 0) return { pieces, marks: [], undecided: [] };
  const counts = timesOnPage(pieces);
  const times = (piece: Piece): number => counts.get(copyKey(piece)) ?? 0;
  const crossed = timesOnPage([...collisions.keys()]);
  const comesAgain = (piece: Piece): boolean =>
    elsewhere(piece) || (times(piece) > 1 && crossed.get(copyKey(piece)) === times(piece));
  const liesOver = (piece: Piece, other: Piece): boolean =>
    piece.size >= other.size * larger ||
    paleness(piece) - paleness(other) >= paler ||
    (isOffLine(piece, other) && comesAgain(piece) && !comesAgain(other));
  const first = [...collisions].flatMap(([piece, others]) =>
    piece.text.length > 1 && others.every((other) => isCopy(piece, other) || liesOver(piece, other))
      ? [piece]
      : [],
  );
  const keys = new Set(first.map(copyKey));
  const marks = pieces.filter((piece) => keys.has(copyKey(piece)));
  const out = new Set(marks);
  return {
    pieces: pieces.filter((piece) => !out.has(piece)),
    marks,
    undecided: [...collisions].flatMap(([piece, others]) =>
      !out.has(piece) && others.some((other) => !out.has(other)) ? [piece] : [],
    ),
  };
}

/** Tells whether a piece stands at the same place of two pages or more. */
export function comesAgain(pages: readonly (readonly Piece[])[]): (piece: Piece) => boolean {
  const keyOf = (piece: Piece, du = 0, dv = 0): string =>
    `${copyKey(piece)} ${Math.round(piece.u0 / samePlace) + du} ${Math.round(piece.v / samePlace) + dv}`;
  const seenOn = new Map<string, number>();
  for (const pieces of pages)
    for (const key of new Set(pieces.map((piece) => keyOf(piece))))
      seenOn.set(key, (seenOn.get(key) ?? 0) + 1);
  const around = [-1, 0, 1];
  return (piece) => around.some((du) => around.some((dv) => (seenOn.get(keyOf(piece, du, dv)) ?? 0) > 1));
}
