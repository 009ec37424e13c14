/** What a web page prints in a narrow column beside its text (rankings, links): in smaller type, and no part of the text. */

import { rowsOf } from './lines.ts';
import type { Piece } from './pieces.ts';

/** Its type is so much smaller than the text's, at least. */
const smaller = 0.9;
/** So many of its lines begin at one place, at least. */
const fewestLines = 4;
/** It is no wider, of the page. */
const widest = 0.4;
/** So much of the text's height it stands beside, at least. */
const leastBeside = 0.3;

const shareOf = (values: readonly number[], share: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

/** Lines that begin at the place at which most of them do. */
function aligned(pieces: readonly Piece[]): number {
  const counts = new Map<number, number>();
  for (const { u0 } of rowsOf(pieces))
    counts.set(Math.round(u0 / 3), (counts.get(Math.round(u0 / 3)) ?? 0) + 1);
  return Math.max(0, ...counts.values());
}

/** Pieces of the bar on one side of the text; none where no bar stands there. */
function barAt(
  all: readonly Piece[],
  small: readonly Piece[],
  text: readonly Piece[],
  pageWidth: number,
  side: 'left' | 'right',
): readonly Piece[] {
  const rows = rowsOf(text);
  const edge =
    side === 'right'
      ? shareOf(
          rows.map(({ u1 }) => u1),
          0.97,
        )
      : shareOf(
          rows.map(({ u0 }) => u0),
          0.03,
        );
  const bar = small.filter(({ u0, u1 }) => (side === 'right' ? u0 > edge : u1 < edge));
  if (bar.length < fewestLines || aligned(bar) < fewestLines) return [];
  const width = Math.max(...bar.map(({ u1 }) => u1)) - Math.min(...bar.map(({ u0 }) => u0));
  const heights = bar.map(({ v }) => v);
  const from = Math.max(Math.min(...heights), rows[0]?.v ?? 0);
  const to = Math.min(Math.max(...heights), rows.at(-1)?.v ?? 0);
  const height = (rows.at(-1)?.v ?? 0) - (rows[0]?.v ?? 0);
  if (width > pageWidth * widest || to - from < height * leastBeside) return [];
  return all.filter((piece) => standsIn(piece, bar, side));
}

/** Its heads and counters are in other sizes, within its own edges; the first stands right above it. */
function standsIn({ u0, u1, v, size }: Piece, bar: readonly Piece[], side: 'left' | 'right'): boolean {
  const heights = bar.map((piece) => piece.v);
  const isBeside =
    side === 'right'
      ? u0 > Math.min(...bar.map((piece) => piece.u0)) - size
      : u1 < Math.max(...bar.map((piece) => piece.u1)) + size;
  return isBeside && v > Math.min(...heights) - size * 2.5 && v < Math.max(...heights) + size;
}

export interface SiftedBars {
  readonly pieces: readonly Piece[];
  readonly bar: readonly Piece[];
}

/** Pieces of a page with its side bars apart. */
export function siftSideBars(pieces: readonly Piece[], bodySize: number, pageWidth: number): SiftedBars {
  // A title may reach further than the text.
  const text = pieces.filter(({ size }) => Math.abs(size - bodySize) < bodySize * 0.05);
  const small = pieces.filter(({ size }) => size <= bodySize * smaller);
  if (small.length < fewestLines || rowsOf(text).length < fewestLines) return { pieces, bar: [] };
  const bar = new Set([
    ...barAt(pieces, small, text, pageWidth, 'right'),
    ...barAt(pieces, small, text, pageWidth, 'left'),
  ]);
  if (bar.size === 0) return { pieces, bar: [] };
  return { pieces: pieces.filter((piece) => !bar.has(piece)), bar: [...bar] };
}
