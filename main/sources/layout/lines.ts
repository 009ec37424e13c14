/** Pieces on one base line make a line; a wide gap parts it into segments. */
import type { Piece } from './pieces.ts';

/** Pieces from left to right on one base line. */
export interface PlacedLine {
  readonly pieces: readonly Piece[];
  readonly u0: number;
  readonly u1: number;
  readonly v: number;
  /** Of most of its characters. */
  readonly size: number;
}

export const textOf = (line: PlacedLine): string => line.pieces.map(({ text }) => text).join('');

export function lineOf(pieces: readonly Piece[]): PlacedLine {
  let u0 = Number.POSITIVE_INFINITY;
  let u1 = Number.NEGATIVE_INFINITY;
  const sizes = new Map<number, number>();
  let size = 0;
  let most = 0;
  let v = 0;
  for (const piece of pieces) {
    u0 = Math.min(u0, piece.u0);
    u1 = Math.max(u1, piece.u1);
    const count = (sizes.get(piece.size) ?? 0) + piece.text.length;
    sizes.set(piece.size, count);
    if (count > most) {
      most = count;
      size = piece.size;
      v = piece.v;
    }
  }
  return { pieces, u0, u1, v, size };
}

/** Share of the type size within which base lines are one. */
const sameLine = 0.35;

/** Rows from the top: pieces whose base lines agree, from left to right. */
export function rowsOf(pieces: readonly Piece[]): readonly PlacedLine[] {
  const sorted = [...pieces].sort((a, b) => a.v - b.v);
  const rows: PlacedLine[] = [];
  let row: Piece[] = [];
  let v = 0;
  let size = 0;
  const flush = (): void => {
    if (row.length > 0) rows.push(lineOf(row.sort((a, b) => a.u0 - b.u0)));
    row = [];
  };
  for (const piece of sorted) {
    if (row.length > 0 && piece.v - v > sameLine * Math.min(Math.max(size, piece.size), size * 1.5)) flush();
    if (row.length === 0) {
      v = piece.v;
      size = piece.size;
    } else if (piece.size > size && piece.v - v < sameLine * size) size = piece.size;
    row.push(piece);
  }
  flush();
  return rows;
}

/** Parts of a row between gaps wider than `ems` of its size. */
export function segmentsOf(row: PlacedLine, ems: number): readonly PlacedLine[] {
  const out: PlacedLine[] = [];
  let part: Piece[] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const piece of row.pieces) {
    if (part.length > 0 && piece.u0 - end > ems * Math.max(piece.size, part.at(-1)?.size ?? 0)) {
      out.push(lineOf(part));
      part = [];
    }
    part.push(piece);
    end = Math.max(end, piece.u1);
  }
  if (part.length === row.pieces.length) return [row];
  out.push(lineOf(part));
  return out;
}
