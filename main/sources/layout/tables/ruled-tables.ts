/** A grid and the pieces in it -> rows of cells. */
import { addAll } from '../../../gazette/add-all.ts';
import type { Grid, GridCell } from '../geometry.ts';
import { type PlacedLine, rowsOf } from '../lines.ts';
import type { Piece } from '../pieces.ts';

const isIn = (cell: GridCell | Grid, piece: Piece): boolean => {
  const u = (piece.u0 + piece.u1) / 2;
  const v = piece.v - piece.size * 0.35;
  return u >= cell.u0 - 1 && u <= cell.u1 + 1 && v >= cell.v0 - 1 && v <= cell.v1 + 1;
};

export const piecesIn = (grid: Grid, pieces: readonly Piece[]): readonly Piece[] =>
  pieces.filter((piece) => isIn(grid, piece));

/** True for a table; a frame drawn around a text, or a heading underlined, holds its text in one cell. */
export function isTable(grid: Grid, pieces: readonly Piece[]): boolean {
  const filled = grid.cells.filter((cell) => pieces.some((piece) => isIn(cell, piece)));
  return filled.length >= 2 && new Set(filled.map(({ column }) => column)).size >= 2;
}

/** A cell of several lines is one cell; of a joined cell the text stands in its first row and column. */
export function rowsOfGrid(
  grid: Grid,
  pieces: readonly Piece[],
): readonly (readonly (readonly PlacedLine[])[])[] {
  const rows: PlacedLine[][][] = Array.from({ length: grid.rows }, () =>
    Array.from({ length: grid.columns }, () => []),
  );
  for (const cell of grid.cells) {
    const own = pieces.filter((piece) => isIn(cell, piece));
    addAll(rows[cell.row]?.[cell.column], rowsOf(own));
  }
  // Edges doubled by a hair make columns that hold nothing.
  const used = Array.from({ length: grid.columns }, (_, column) =>
    rows.some((row) => (row[column]?.length ?? 0) > 0),
  );
  return rows
    .map((row) => row.filter((_, column) => used[column]))
    .filter((row) => row.some((cell) => cell.length > 0));
}
