/** Whether a page's text looks as if a table stood on it: its ruling lines are worth reading only then. */
import type { Columns } from '../columns.ts';
import { rowsOf } from '../lines.ts';
import type { Piece } from '../pieces.ts';

const leastRows = 2;
/** A gap in a line beyond what justifying makes, in its size. */
const cellGap = 0.7;

/** Two rows near each other with a gap inside a column. */
export function mayHoldTable(pieces: readonly Piece[], columns: Columns | null): boolean {
  const gutters = columns?.gutters ?? [];
  let rows = 0;
  for (const row of rowsOf(pieces)) {
    let last: Piece | null = null;
    let gaps = 0;
    for (const piece of row.pieces) {
      if (last !== null) {
        const { u1 } = last;
        const isGutter = gutters.some((at) => u1 <= at + 1 && piece.u0 >= at - 1);
        if (!isGutter && piece.u0 - u1 > cellGap * piece.size) gaps += 1;
      }
      last = piece;
    }
    if (gaps > 0) rows += 1;
    if (rows >= leastRows) return true;
  }
  return false;
}
