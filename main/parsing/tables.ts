/** Tables set with tabs: header, carried cells, attribute lines, parts joined over pages; lists set in columns. */

import { isAgencyName } from '../gazette/agencies.ts';
import { stripSpaces } from '../gazette/characters.ts';
import { cleanLine } from '../gazette/clean-text.ts';
import { unitOrder } from '../gazette/data/unit-order.ts';
import { MappedTextBuilder } from '../gazette/offsets.ts';
import type { TextSpan } from '../gazette/tree.ts';
import { blockOfLines, type DraftBlock, type DraftTable, type Notes, spansOfLines } from './draft.ts';
import type { Line } from './lines.ts';

const attributeCell = /^(计算方法|计算公式|说明|备注|注|指标解释|数据来源)[：:]/;
const headerWords = /^(?:序号|领域|指标|项目|名称|单位|内容|类别|属性|时间|地区|责任单位|主要指标|备注|任务)/;

const trimCell = (text: string): string => cleanLine(text.trim(), 0, true).text;
const rowOf = (line: Line): readonly string[] => line.cells.map((cell) => trimCell(cell.raw));
const filledCells = (row: readonly string[]): readonly string[] => row.filter((cell) => cell !== '');
const rowKey = (row: readonly string[]): string => stripSpaces(row.join('|')).replace(/\|+$/, '');

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

function readTable(lines: readonly Line[], outerCaption: string | null, notes: Notes): Reading {
  const kept: Line[] = [];
  let caption = outerCaption;
  let header: readonly string[] | null = null;
  const second: (readonly string[])[] = [];
  const rows: string[][] = [];
  const attributes: string[] = [];
  const extra: Map<string, string>[] = [];
  const width = Math.max(
    ...lines.map((line) => line.cells.findLastIndex((cell) => cell.raw.trim() !== '') + 1),
  );
  lines.forEach((line, index) => {
    const row = rowOf(line).slice(0, width);
    while (row.length < width) (row as string[]).push('');
    const filled = filledCells(row);
    if (header !== null && rowKey(row) === rowKey(header)) {
      notes.dropped.push({ span: { start: line.start, end: line.end }, reason: 'repeatedTableHead' });
      return;
    }
    kept.push(line);
    if (header === null) {
      const next = lines[index + 1];
      if (filled.length === 1 && next !== undefined && filledCells(rowOf(next)).length > 1)
        caption = filled[0] ?? caption;
      else header = row;
      return;
    }
    if (
      rows.length === 0 &&
      second.length === 0 &&
      header.some((cell) => cell === '') &&
      row[0] === '' &&
      !filled.some((cell) => /^[><≥≤]?\d/.test(cell))
    ) {
      second.push(row);
      return;
    }
    const attribute = filled.length === 1 ? attributeCell.exec(filled[0] ?? '') : null;
    const last = extra.at(-1);
    if (attribute !== null && last !== undefined) {
      const name = attribute[1] ?? '';
      if (!attributes.includes(name)) attributes.push(name);
      last.set(name, (filled[0] ?? '').slice(attribute[0].length));
      return;
    }
    rows.push(settleRow(row, rows.at(-1), line, notes));
    extra.push(new Map());
  });
  const full = rows.map((row, index) => [...row, ...attributes.map((name) => extra[index]?.get(name) ?? '')]);
  const head: (readonly string[])[] = header === null ? [] : [header, ...second];
  return { table: { caption, header: head, rows: full, attributes }, kept };
}

/** Fills leading empty cells from the row above; a row set one column too far left is moved and reported. */
function settleRow(
  row: readonly string[],
  above: readonly string[] | undefined,
  line: Line,
  notes: Notes,
): string[] {
  let cells = [...row];
  const lastAbove = above?.at(-1) ?? '';
  const isFigure = (text: string): boolean => /^(?:[><≥≤＞＜约达到力争比]{0,4}\d|—)/.test(text);
  if (
    above !== undefined &&
    cells.length >= 3 &&
    cells.at(-1) === '' &&
    isFigure(cells.at(-2) ?? '') &&
    isFigure(lastAbove) &&
    !isFigure(above.at(-2) ?? '')
  ) {
    notes.warnings.push({ code: 'parse/rowShifted', span: { start: line.start, end: line.end } });
    cells = ['', ...cells.slice(0, -1)];
  }
  for (let column = 0; column < cells.length && cells[column] === ''; column += 1)
    cells[column] = above?.[column] ?? '';
  return cells;
}

/**
 * Turns a run of tabbed lines into one table or list. `caption` is a title line above it, which stays a block
 * of its own.
 */
export function tableBlock(lines: readonly Line[], caption: string | null, notes: Notes): DraftBlock {
  if (isUnitList(lines.map(rowOf))) return listBlock(lines);
  const { table, kept } = readTable(lines, caption, notes);
  return {
    ...blockOfLines([], 'table', 'table'),
    text: textOfRows(kept).build(),
    spans: spansOfLines(kept),
    table,
  };
}
