/** Tables without ruling lines between their columns, told by cells that begin or end at the same places in several rows. */
import { addAll } from '../../../gazette/add-all.ts';
import type { FlowLine, Item } from '../blocks.ts';
import { lineOf, type PlacedLine, segmentsOf, textOf } from '../lines.ts';

const cellGap = 1.1;
const leastRows = 3;
const widestTable = 14;
/** Contents rows and signatures are no tables. */
const endsInPage = /^[.…·・•⋯—_\-\s]*[（(]?\d{1,4}[)）]?$/;

interface Cells {
  readonly flow: FlowLine;
  readonly cells: readonly PlacedLine[];
}

const splitCells = (flow: FlowLine): Cells => ({ flow, cells: segmentsOf(flow.line, cellGap) });

const middle = (line: PlacedLine): number => (line.u0 + line.u1) / 2;

const aligned = (a: PlacedLine, b: PlacedLine): boolean => {
  const reach = Math.max(a.size, b.size) * 0.5;
  return (
    Math.abs(a.u0 - b.u0) < reach || Math.abs(middle(a) - middle(b)) < reach || Math.abs(a.u1 - b.u1) < reach
  );
};

const sameColumns = (a: Cells, b: Cells): boolean =>
  a.cells.length === b.cells.length && a.cells.every((cell, at) => aligned(cell, b.cells[at] as PlacedLine));

/** Justified lines of a few words and rows of a contents page have gaps too. */
function mayBeRow({ flow, cells }: Cells): boolean {
  if (cells.length < 2 || cells.length > widestTable) return false;
  const last = cells.at(-1);
  if (cells.length === 2 && last !== undefined && endsInPage.test(textOf(last))) return false;
  return flow.line.size > 0;
}

/** Cells of a line under the columns of the first row; null where one fits none. */
function placed(row: Cells, columns: readonly PlacedLine[]): readonly (readonly PlacedLine[])[] | null {
  const out: PlacedLine[][] = columns.map(() => []);
  for (const cell of row.cells) {
    const at = columns.findIndex(
      (column) => aligned(cell, column) || (cell.u0 < column.u1 && cell.u1 > column.u0),
    );
    if (at < 0) return null;
    out[at]?.push(cell);
  }
  return out.map((cells) => (cells.length > 1 ? [lineOf(cells.flatMap(({ pieces }) => pieces))] : cells));
}

const named = /^[^：:，。]{2,12}[：:]/;

/** 主编：… beside 地址：…: the issue's own facts, set in two columns that are read one after the other. */
function isColophon(rows: readonly Cells[]): boolean {
  if (rows.some(({ cells }) => cells.length > 2)) return false;
  return [0, 1].every((column) => {
    const cells = rows.flatMap(({ cells: own }) => (own[column] === undefined ? [] : [textOf(own[column])]));
    return cells.filter((cell) => named.test(cell)).length >= rows.length * 0.35;
  });
}

const outlineLabel = /^(?:[A-Z]\d{0,2}[.．、]?|\d{1,3}[.．、]|[(（][a-z\d]{1,3}[)）]|[•●▪◆■])$/;

/** C. above C1. above 6., each with its heading or text: labels of several kinds set apart, not a column of numbers. */
function isOutline(rows: readonly Cells[]): boolean {
  const labels = rows.map(({ cells }) => (cells.length === 2 && cells[0] ? textOf(cells[0]) : ''));
  const kinds = new Set(labels.map((label) => label.replace(/\d+/g, '0').replace(/[A-Za-z]+/g, 'A')));
  return labels.every((label) => outlineLabel.test(label)) && kinds.size > 1;
}

const downColumns = (rows: readonly Cells[]): readonly Item[] =>
  [0, 1].flatMap((column) =>
    rows.flatMap(({ flow, cells }): readonly Item[] => {
      const line = cells[column];
      return line === undefined ? [] : [{ kind: 'line', ...flow, line, isAlone: true }];
    }),
  );

/** Runs of lines whose parts stand in columns become rows of cells. */
export function alignTables(lines: readonly FlowLine[]): readonly Item[] {
  const all = lines.map(splitCells);
  const out: Item[] = [];
  let at = 0;
  while (at < all.length) {
    const first = all[at] as Cells;
    let end = at + 1;
    if (mayBeRow(first))
      while (
        end < all.length &&
        isNext(all[end - 1] as Cells, all[end] as Cells) &&
        sameColumns(first, all[end] as Cells)
      )
        end += 1;
    const count = end - at;
    if (count < (first.cells.length > 2 ? leastRows - 1 : leastRows)) {
      out.push({ kind: 'line', ...first.flow });
      at += 1;
      continue;
    }
    // Rows with an empty cell go on below.
    while (end < all.length && isNext(all[end - 1] as Cells, all[end] as Cells)) {
      const next = all[end] as Cells;
      if (!mayBeRow(next) || placed(next, first.cells) === null) break;
      end += 1;
    }
    if (isOutline(all.slice(at, end))) {
      for (const row of all.slice(at, end)) out.push({ kind: 'line', ...row.flow });
      at = end;
      continue;
    }
    if (isColophon(all.slice(at, end))) {
      addAll(out, downColumns(all.slice(at, end)));
      at = end;
      continue;
    }
    for (const row of all.slice(at, end)) {
      const { page, flow } = row.flow;
      out.push({
        kind: 'row',
        page,
        flow,
        cells: placed(row, first.cells) ?? row.cells.map((cell) => [cell]),
      });
    }
    at = end;
  }
  return out;
}

const isNext = (above: Cells, below: Cells): boolean =>
  above.flow.flow === below.flow.flow &&
  below.flow.line.v - above.flow.line.v < above.flow.line.size * 3 &&
  Math.abs(above.flow.line.size - below.flow.line.size) < above.flow.line.size * 0.15;
