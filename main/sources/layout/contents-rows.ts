/**
 * Rows of a contents page. A title of several lines has its page number at the end of its first or of its last
 * line; either way the row is title, then number.
 */
import type { FlowLine } from './blocks.ts';
import { lineOf, type PlacedLine, segmentsOf, textOf } from './lines.ts';

const numberEnd = /^[.…·・•⋯—_-]*[（(]?\d{1,4}[)）]?$/;
const fewestRows = 3;
const widestInTitle = 2.2;

interface Row {
  readonly flow: FlowLine;
  readonly title: PlacedLine;
  readonly number: PlacedLine | null;
  /** Dots lead up to the number. */
  readonly isLed: boolean;
}

/** Dots that run up to the page number, with or without a gap: 总则......12. */
const leaderAndNumber = /^(.*[.…·・•⋯_]{3,})([（(]?\d{1,4}[)）]?)$/;

/** Title and number of a line with a leader, the number a piece of its own; null where none leads up to it. */
function splitAtLeader(line: PlacedLine): { readonly title: PlacedLine; readonly number: PlacedLine } | null {
  const last = line.pieces.at(-1);
  const [, , number = ''] = leaderAndNumber.exec(textOf(line)) ?? [];
  if (last === undefined || number === '' || last.text.length < number.length) return null;
  if (last.text === number)
    return { title: lineOf(line.pieces.slice(0, -1)), number: lineOf(line.pieces.slice(-1)) };
  const border = Math.max(last.u0, last.u1 - number.length * last.size * 0.5);
  const leader = { ...last, text: last.text.slice(0, -number.length), u1: border };
  return {
    title: lineOf([...line.pieces.slice(0, -1), leader]),
    number: lineOf([{ ...last, text: number, u0: border }]),
  };
}

function splitNumber(flow: FlowLine): Row {
  const led = splitAtLeader(flow.line);
  if (led !== null) {
    const own = { ...flow, line: lineOf([...led.title.pieces, ...led.number.pieces]) };
    return { flow: own, ...led, isLed: true };
  }
  const { line } = flow;
  const segments = segmentsOf(line, 0.9);
  const last = segments.at(-1);
  if (segments.length < 2 || last === undefined || !numberEnd.test(textOf(last)))
    return { flow, title: line, number: null, isLed: false };
  const title = lineOf(segments.slice(0, -1).flatMap(({ pieces }) => pieces));
  // More cells beside the first: a row of a table whose last cell is a figure.
  return segmentsOf(title, widestInTitle).length > 1
    ? { flow, title: line, number: null, isLed: false }
    : { flow, title, number: last, isLed: false };
}

const isNumbered = (row: Row | undefined): boolean => row?.number != null;

/** A title goes on at its own edge, or behind its label where that is set apart. */
const startsUnder = (above: PlacedLine, below: PlacedLine): boolean =>
  Math.abs(above.u0 - below.u0) < above.size * 2.5 ||
  above.pieces.slice(1, 3).some(({ u0 }) => Math.abs(u0 - below.u0) < above.size * 0.5);

const goesOn = (above: Row, below: Row): boolean =>
  above.flow.flow === below.flow.flow &&
  Math.abs(above.title.size - below.title.size) < above.title.size * 0.06 &&
  startsUnder(above.title, below.title) &&
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
  // Dots lead from the title's last line to its number.
  if (rows.some(({ isLed }) => isLed)) return true;
  let first = 0;
  let last = 0;
  rows.forEach((row, at) => {
    const above = rows[at - 1];
    const below = rows[at + 1];
    if (!isNumbered(row) && isNumbered(below) && goesOn(row, below as Row) && (!above || !goesOn(above, row)))
      last += 1;
    if (
      !isNumbered(row) &&
      above &&
      isNumbered(above) &&
      goesOn(above, row) &&
      (!below || !goesOn(row, below))
    )
      first += 1;
  });
  return last >= first;
}

/** Titles and their numbers from the first numbered row to the last, each row a list of lines to be joined. */
function joinRows(rows: readonly Row[]): readonly RowLines[] {
  const isLast = numbersComeLast(rows);
  const out: RowLines[] = [];
  for (let at = 0; at < rows.length; ) {
    const row = rows[at] as Row;
    const more = isLast ? leading(rows, at) : row.number === null ? 0 : continued(rows, at);
    const group = rows.slice(at, at + 1 + more);
    const { number } = row;
    const lines = group.map(({ flow, title }) => ({ ...flow, line: isLast ? flow.line : title }));
    const last = lines.pop();
    if (last !== undefined && number !== null && !isLast)
      lines.push({ ...last, line: { ...last.line, pieces: [...last.line.pieces, ...number.pieces] } });
    else if (last !== undefined) lines.push(last);
    out.push({ lines, isRow: lines.length > 1 || number !== null });
    at += 1 + more;
  }
  return out;
}

/** How many lines after `at` lead up to the number that ends its title. */
function leading(rows: readonly Row[], at: number): number {
  for (let next = at; next < rows.length; next += 1) {
    if (isNumbered(rows[next])) return next - at;
    if (rows[next + 1] === undefined || !goesOn(rows[next] as Row, rows[next + 1] as Row)) return 0;
  }
  return 0;
}

/** Lines to be joined; `isRow` where they are a row of contents, which no other line joins. */
export interface RowLines {
  readonly lines: readonly FlowLine[];
  readonly isRow: boolean;
}

/** The lines of a flow where it holds a contents page; null for other flows. */
export function contentsRows(lines: readonly FlowLine[], rightEdge: number): readonly RowLines[] | null {
  const rows = lines.map(splitNumber);
  const places = rows.flatMap(({ number, isLed }, at) =>
    number !== null && (isLed || Math.abs(number.u1 - rightEdge) < number.size * 2) ? [at] : [],
  );
  const [from = 0] = places;
  const last = places.at(-1) ?? 0;
  if (places.length < fewestRows || places.length * 4 < last - from + 1) return null;
  let start = from;
  while (start > 0 && goesOn(rows[start - 1] as Row, rows[start] as Row)) start -= 1;
  const end = last + 1 + continued(rows, last);
  const alone = (some: readonly Row[]): readonly RowLines[] =>
    some.map(({ flow }) => ({ lines: [flow], isRow: false }));
  return [...alone(rows.slice(0, start)), ...joinRows(rows.slice(start, end)), ...alone(rows.slice(end))];
}
