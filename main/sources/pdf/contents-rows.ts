/**
 * Rows of a contents page. A title of several lines has its page number at the end of its first or of its last
 * line; either way the row is title, then number.
 */
import type { FlowLine } from './blocks.ts';
import { lineOf, type PlacedLine, segmentsOf, textOf } from './lines.ts';

const numberEnd = /^[.…·・•⋯—_\-]*[（(]?\d{1,4}[)）]?$/;
const fewestRows = 3;

interface Row {
  readonly flow: FlowLine;
  readonly title: PlacedLine;
  readonly number: PlacedLine | null;
}

function splitNumber(flow: FlowLine): Row {
  const { line } = flow;
  const segments = segmentsOf(line, 0.9);
  const last = segments.at(-1);
  if (segments.length < 2 || last === undefined || !numberEnd.test(textOf(last))) return { flow, title: line, number: null };
  return { flow, title: lineOf(segments.slice(0, -1).flatMap(({ pieces }) => pieces)), number: last };
}

const isNumbered = (row: Row | undefined): boolean => row?.number != null;

const goesOn = (above: Row, below: Row): boolean =>
  above.flow.flow === below.flow.flow &&
  Math.abs(above.title.size - below.title.size) < above.title.size * 0.06 &&
  Math.abs(above.title.u0 - below.title.u0) < above.title.size * 2.5 &&
  below.title.v - above.title.v < above.title.size * 2.6;

/** How many rows below `at` belong to its title, where the number stands on the first line. */
function continued(rows: readonly Row[], at: number): number {
  let count = 0;
  for (let next = at + 1; next < rows.length; next += 1) {
    const row = rows[next] as Row;
    if (isNumbered(row) || !goesOn(rows[next - 1] as Row, row)) break;
    count += 1;
  }
  return count;
}

/** True where a line without a number comes after a heading or first: then titles end with their number. */
function numbersComeLast(rows: readonly Row[]): boolean {
  let first = 0;
  let last = 0;
  rows.forEach((row, at) => {
    const above = rows[at - 1];
    const below = rows[at + 1];
    if (!isNumbered(row) && isNumbered(below) && goesOn(row, below as Row) && (!above || !goesOn(above, row))) last += 1;
    if (!isNumbered(row) && above && isNumbered(above) && goesOn(above, row) && (!below || !goesOn(row, below))) first += 1;
  });
  return last >= first;
}

/** The lines of a flow; those of a contents page are titles followed by their numbers, a row a list of lines. */
export function contentsRows(lines: readonly FlowLine[], rightEdge: number): readonly (readonly FlowLine[])[] | null {
  const rows = lines.map(splitNumber);
  const numbered = rows.filter(({ number }) => number !== null && Math.abs(number.u1 - rightEdge) < number.size * 2);
  if (numbered.length < fewestRows || numbered.length * 4 < rows.length) return null;
  const isLast = numbersComeLast(rows);
  const out: (readonly FlowLine[])[] = [];
  const withLine = (row: Row, line: PlacedLine): FlowLine => ({ ...row.flow, line });
  for (let at = 0; at < rows.length; ) {
    const row = rows[at] as Row;
    if (isLast) {
      const group = [row.flow];
      while (!isNumbered(rows[at]) && goesOn(rows[at] as Row, (rows[at + 1] ?? rows[at]) as Row) && at + 1 < rows.length) {
        const next = rows[at + 1] as Row;
        // Only what leads up to a number is one title.
        if (!leadsToNumber(rows, at + 1)) break;
        group.push(next.flow);
        at += 1;
      }
      out.push(group);
      at += 1;
      continue;
    }
    if (row.number === null) {
      out.push([row.flow]);
      at += 1;
      continue;
    }
    const more = continued(rows, at);
    const rest = rows.slice(at + 1, at + 1 + more);
    out.push([withLine(row, row.title), ...rest.map((next) => withLine(next, next.title)), withLine(row, row.number)]);
    at += 1 + more;
  }
  return out;
}

function leadsToNumber(rows: readonly Row[], from: number): boolean {
  for (let at = from; at < rows.length; at += 1) {
    if (isNumbered(rows[at])) return true;
    if (rows[at + 1] === undefined || !goesOn(rows[at] as Row, rows[at + 1] as Row)) return false;
  }
  return false;
}
