/** The red head of a joint document: issuers one below the other, and 文件 beside them, half way down. */

import { lineOf, type PlacedLine, textOf } from './lines.ts';
import type { Piece } from './pieces.ts';

const form = /^(?:文件|公告|通告|令|会议纪要|纪要)$/;
const mostIssuers = 12;

interface Split {
  /** What stands left of the form's name; none where that is a row of its own. */
  readonly rest: readonly Piece[];
  readonly name: readonly Piece[];
  readonly u0: number;
}

/** The form's name at the end of a row, set apart by a gap. */
function formOf(row: PlacedLine): Split | null {
  for (let from = row.pieces.length - 1; from >= 0 && from >= row.pieces.length - 3; from -= 1) {
    const name = row.pieces.slice(from);
    const [first] = name;
    if (first === undefined || !form.test(name.map(({ text }) => text).join(''))) continue;
    const before = row.pieces[from - 1];
    if (before === undefined || first.u0 - before.u1 > first.size * 0.3)
      return { rest: row.pieces.slice(0, from), name, u0: first.u0 };
  }
  return null;
}

const isIssuer = (row: PlacedLine | undefined, beside: number, near: PlacedLine): boolean =>
  row !== undefined &&
  row.u1 < beside &&
  Math.abs(row.size - near.size) < near.size * 0.4 &&
  Math.abs(row.v - near.v) < Math.max(row.size, near.size) * 2.2 &&
  /^[\u3400-\u9fff（）()]{3,30}$/.test(textOf(row));

/** All rows; those of a joint head are one line: the issuers from the top, then the form's name. */
export function joinHeads(rows: readonly PlacedLine[]): readonly PlacedLine[] {
  const out: PlacedLine[] = [];
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] as PlacedLine;
    const split = row.pieces.length > 60 ? null : formOf(row);
    const above: PlacedLine[] = [];
    const below: PlacedLine[] = [];
    if (split !== null) {
      let near = row;
      while (above.length < mostIssuers && isIssuer(out.at(-1), split.u0, near)) {
        near = out.pop() as PlacedLine;
        above.unshift(near);
      }
      near = row;
      while (below.length < mostIssuers && isIssuer(rows[at + 1 + below.length], split.u0, near)) {
        near = rows[at + 1 + below.length] as PlacedLine;
        below.push(near);
      }
    }
    if (split === null || above.length === 0 || below.length === 0) {
      out.push(...above, row);
      continue;
    }
    const issuers = [
      ...above.flatMap(({ pieces }) => pieces),
      ...split.rest,
      ...below.flatMap(({ pieces }) => pieces),
    ];
    out.push(lineOf([...issuers, ...split.name]));
    at += below.length;
  }
  return out;
}
