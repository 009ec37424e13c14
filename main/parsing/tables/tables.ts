/** Tables set with tabs: header, carried cells, attribute lines, parts joined over pages; lists set in columns. */

import { isAgencyName } from '../../gazette/agencies.ts';
import { foldWidth, stripSpaces } from '../../gazette/characters.ts';
import { cleanLine } from '../../gazette/clean-text.ts';
import {
  amount,
  attributeCell,
  headerWords,
  rowNumberHead,
  valueStart,
} from '../../gazette/data/table-words.ts';
import { unitOrder } from '../../gazette/data/unit-order.ts';
import { MappedTextBuilder } from '../../gazette/offsets.ts';
import type { TextSpan } from '../../gazette/tree.ts';
import { blockOfLines, type DraftBlock, type DraftTable, type Notes, spansOfLines } from '../draft/draft.ts';
import type { Line } from '../lines/lines.ts';

const trimCell = (text: string): string => cleanLine(text.trim(), 0, true).text;
const rowOf = (line: Line): readonly string[] => line.cells.map((cell) => trimCell(cell.raw));
const filledCells = (row: readonly string[]): readonly string[] => row.filter((cell) => cell !== '');
const rowKey = (row: readonly string[]): string => foldWidth(stripSpaces(row.join('|'))).replace(/\|+$/, '');

/** Clean text of rows: cells set apart by tabs, rows by line feeds; empty cells keep their tab. */
function textOfRows(lines: readonly Line[]): MappedTextBuilder {
  const builder = new MappedTextBuilder();
  lines.forEach((line, index) => {
    if (index > 0) builder.add('\n', line.start - 1);
    const lastFilled = line.cells.findLastIndex((cell) => cell.raw.trim() !== '');
    line.cells.slice(0, lastFilled + 1).forEach((cell, column) => {
      if (column > 0) builder.add('\t', cell.start - 1);
      const lead = cell.raw.length - cell.raw.trimStart().length;
      builder.append(cleanLine(cell.raw.trim(), cell.start + lead, true));
    });
  });
  return builder;
}

/** A list of units set in columns: short names only, no header and no figures. */
function isUnitList(rows: readonly (readonly string[])[]): boolean {
  const cells = rows.flatMap(filledCells);
  if (cells.length < 3 || rows.some((row) => row.length < 2 || row.length > 4)) return false;
  if (
    rows[0]?.some((cell) => headerWords.test(cell)) ||
    cells.some((cell) => cell.length > 30 || /\d/.test(cell))
  )
    return false;
  return cells.filter((cell) => isAgencyName(cell)).length / cells.length >= 0.7;
}

const rank = (unit: string): number => unitOrder.findIndex((word) => unit.includes(word));

/** Pairs that stand against the order in which official lists name units. */
function inversions(units: readonly string[]): number {
  const ranks = units.map(rank).filter((value) => value >= 0);
  let count = 0;
  ranks.forEach((value, index) => {
    for (const later of ranks.slice(index + 1)) if (later < value) count += 1;
  });
  return count;
}

interface PlacedCell {
  readonly text: string;
  readonly line: Line;
  readonly column: number;
}

/** One `list` block: units in reading order, down the columns where the printed order of ranks says so. */
function listBlock(lines: readonly Line[]): DraftBlock {
  const cells: PlacedCell[] = lines.flatMap((line) =>
    rowOf(line)
      .map((text, column) => ({ text, line, column }))
      .filter((cell) => cell.text !== ''),
  );
  const down = [...cells].sort((a, b) => a.column - b.column || a.line.index - b.line.index);
  const across = cells;
  const isDown = inversions(down.map((cell) => cell.text)) < inversions(across.map((cell) => cell.text));
  const ordered = isDown ? down : across;
  const builder = new MappedTextBuilder();
  const spans: TextSpan[] = [];
  ordered.forEach(({ line, column }, index) => {
    const cell = line.cells[column];
    if (cell === undefined) return;
    const lead = cell.raw.length - cell.raw.trimStart().length;
    const start = cell.start + lead;
    if (index > 0) builder.add('\n', Math.max(0, start - 1));
    builder.append(cleanLine(cell.raw.trim(), start, true));
    spans.push({ start, end: start + cell.raw.trim().length });
  });
  return { ...blockOfLines([], 'list', 'list'), text: builder.build(), spans };
}

interface Reading {
  readonly table: DraftTable;
  readonly kept: readonly Line[];
}

/** A figure and nothing but its sign of measure; 2025年, 35千伏 and 1—10千伏 head columns. */
const isFigureCell = (text: string): boolean => amount.test(text);

/** A second or third line of a stacked header fills what the one above leaves open. */
const goesOnHeader = (row: readonly string[], above: readonly string[]): boolean =>
  above.some((cell) => cell === '') && row[0] === '' && !filledCells(row).some(isFigureCell);

const padded = (row: readonly string[], width: number): readonly string[] =>
  Array.from({ length: width }, (_, column) => row[column] ?? '');

class TableReader {
  readonly #notes: Notes;
  readonly #kept: Line[] = [];
  readonly #header: (readonly string[])[] = [];
  readonly #rows: string[][] = [];
  readonly #carried: (readonly [number, number])[] = [];
  readonly #attributes: string[] = [];
  readonly #extra: Map<string, string>[] = [];
  readonly #groups = new Set<string>();
  #caption: string | null;
  /** Lines of a repeated header met so far. */
  #repeated = 0;

  constructor(caption: string | null, notes: Notes) {
    this.#caption = caption;
    this.#notes = notes;
  }

  read(lines: readonly Line[]): Reading {
    const width = Math.max(
      ...lines.map((line) => line.cells.findLastIndex((cell) => cell.raw.trim() !== '') + 1),
    );
    lines.forEach((line, index) => {
      const next = lines[index + 1];
      this.#line(line, padded(rowOf(line), width), next === undefined ? [] : filledCells(rowOf(next)));
    });
    return {
      table: {
        caption: this.#caption,
        header: this.#header,
        rows: this.#rows.map((row, index) => [
          ...row,
          ...this.#attributes.map((name) => this.#extra[index]?.get(name) ?? ''),
        ]),
        carried: this.#carried,
        attributes: this.#attributes,
      },
      kept: this.#kept,
    };
  }

  #line(line: Line, row: readonly string[], nextFilled: readonly string[]): void {
    const filled = filledCells(row);
    const repeated = this.#header[this.#repeated];
    if (this.#rows.length > 0 && repeated !== undefined && rowKey(row) === rowKey(repeated)) {
      this.#repeated = (this.#repeated + 1) % this.#header.length;
      for (const span of spansOfLines([line]))
        this.#notes.dropped.push({ span, reason: 'repeatedTableHead' });
      return;
    }
    this.#repeated = 0;
    this.#kept.push(line);
    if (line.continuesRow === true && this.#goesOn(row)) return;
    const above = this.#header.at(-1);
    if (above === undefined) {
      if (filled.length === 1 && nextFilled.length > 1) this.#caption = filled[0] ?? this.#caption;
      else this.#header.push(row);
      return;
    }
    if (this.#rows.length === 0 && goesOnHeader(row, above)) {
      this.#header.push(row);
      return;
    }
    if (!this.#isAttribute(filled)) this.#row(line, row);
  }

  /** The further lines of a drawn row belong to its cells. */
  #goesOn(row: readonly string[]): boolean {
    const target = this.#rows.at(-1);
    if (target !== undefined) {
      row.forEach((cell, column) => {
        if (cell !== '') target[column] = `${target[column] ?? ''}${cell}`;
      });
      return true;
    }
    const head = this.#header.at(-1);
    if (head === undefined) return false;
    this.#header[this.#header.length - 1] = head.map((cell, column) => `${cell}${row[column] ?? ''}`);
    return true;
  }

  #isAttribute(filled: readonly string[]): boolean {
    const match = filled.length === 1 ? attributeCell.exec(filled[0] ?? '') : null;
    const last = this.#extra.at(-1);
    if (match === null || last === undefined) return false;
    const name = match[1] ?? '';
    if (!this.#attributes.includes(name)) this.#attributes.push(name);
    last.set(name, (filled[0] ?? '').slice(match[0].length));
    return true;
  }

  #row(line: Line, printed: readonly string[]): void {
    const above = this.#rows.at(-1);
    const cells = shifted(printed, above, line, this.#notes);
    const at = this.#rows.length;
    // 序号 is printed for each row, the group beside it only once.
    const isNumbered = rowNumberHead.test(this.#header[0]?.[0] ?? '') && cells[0] !== '';
    for (let column = isNumbered ? 1 : 0; column < cells.length && cells[column] === ''; column += 1) {
      const carried = above?.[column] ?? '';
      if (carried === '') continue;
      cells[column] = carried;
      this.#carried.push([at, column]);
    }
    this.#group(line, cells[0] ?? '', above?.[0]);
    this.#rows.push(cells);
    this.#extra.push(new Map());
  }

  /** A group that comes again after another one holds rows that were misfiled, in a table whose groups are carried. */
  #group(line: Line, group: string, above: string | undefined): void {
    if (group === '' || group === above) return;
    if (this.#groups.has(group) && this.#carried.some(([, column]) => column === 0)) {
      this.#notes.warnings.push({
        code: 'parse/groupReturns',
        span: { start: line.start, end: line.end },
        params: { text: group },
      });
    }
    this.#groups.add(group);
  }
}

/** A row set one column too far left is moved and reported. */
function shifted(
  row: readonly string[],
  above: readonly string[] | undefined,
  line: Line,
  notes: Notes,
): string[] {
  const isFigure = (text: string): boolean => valueStart.test(text);
  const isShifted =
    above !== undefined &&
    row.length >= 3 &&
    row.at(-1) === '' &&
    isFigure(row.at(-2) ?? '') &&
    isFigure(above.at(-1) ?? '') &&
    !isFigure(above.at(-2) ?? '');
  if (!isShifted) return [...row];
  notes.warnings.push({ code: 'parse/rowShifted', span: { start: line.start, end: line.end } });
  return ['', ...row.slice(0, -1)];
}

/**
 * Turns a run of tabbed lines into one table or list. `caption` is a title line above it, which stays a block
 * of its own.
 */
export function tableBlock(lines: readonly Line[], caption: string | null, notes: Notes): DraftBlock {
  if (isUnitList(lines.map(rowOf))) return listBlock(lines);
  const { table, kept } = new TableReader(caption, notes).read(lines);
  return {
    ...blockOfLines([], 'table', 'table'),
    text: textOfRows(kept).build(),
    spans: spansOfLines(kept),
    table,
  };
}
