/** Where a table begins and ends among the lines of a document, and lists of names that are no table. */
import { isAgencyName } from '../../gazette/agencies.ts';
import { stripSpaces } from '../../gazette/characters.ts';
import {
  attributeCell,
  closingNote,
  continuedTable,
  headerWords,
  unitOfTable,
} from '../../gazette/data/table-words.ts';
import type { Notes } from '../draft/draft.ts';
import type { Line } from '../lines/lines.ts';

const filledCells = (line: Line): readonly string[] =>
  line.cells.map((cell) => stripSpaces(cell.raw)).filter((cell) => cell !== '');

/** 续表, with 单位：万元 printed again below it, right before further rows. */
function continuationLength(lines: readonly Line[], at: number): number {
  if (!continuedTable.test(lines[at]?.bare ?? '')) return 0;
  const length = unitOfTable.test(lines[at + 1]?.bare ?? '') ? 2 : 1;
  return lines[at + length]?.hasTab === true ? length : 0;
}

/**
 * 计算方法：… set as a line of text between the rows of a table and its head printed again: a row that fell out of the
 * table where its page broke.
 */
function isFallenRow(lines: readonly Line[], at: number, first: Line | undefined): boolean {
  const line = lines[at];
  const next = lines[at + 1];
  return (
    line !== undefined &&
    next?.hasTab === true &&
    attributeCell.test(line.bare) &&
    first !== undefined &&
    filledCells(first).join('|') === filledCells(next).join('|')
  );
}

/** The rows of the table that begins at line `at`, with the number of lines read. 续表 is dropped. */
export function tableRows(
  lines: readonly Line[],
  at: number,
  notes: Notes,
): { readonly rows: readonly Line[]; readonly length: number } {
  const rows: Line[] = [];
  let end = at;
  for (let line = lines[end]; line !== undefined; line = lines[end]) {
    const further = line.hasTab ? 0 : continuationLength(lines, end);
    const isRow = line.hasTab || isFallenRow(lines, end, rows[0]);
    if (!isRow && further === 0) break;
    if (isRow) {
      rows.push(
        line.hasTab ? line : { ...line, hasTab: true, cells: [{ raw: line.raw, start: line.start }] },
      );
      end += 1;
    } else {
      for (const dropped of lines.slice(end, end + further))
        notes.dropped.push({ span: { start: dropped.start, end: dropped.end }, reason: 'repeatedTableHead' });
      end += further;
    }
  }
  return { rows, length: end - at };
}

/** True for a single cell above a row of header words: the caption of the next table. */
function beginsTable(rows: readonly Line[], at: number): boolean {
  const line = rows[at];
  const next = rows[at + 1];
  if (line === undefined || next === undefined || line.gap === 0) return false;
  const cells = filledCells(next);
  const own = filledCells(line);
  return (
    own.length === 1 &&
    !closingNote.test(own[0] ?? '') &&
    !attributeCell.test(own[0] ?? '') &&
    cells.length > 1 &&
    cells.filter((cell) => headerWords.test(cell)).length >= cells.length / 2
  );
}

/** Rows that follow one another as tables of their own, each with its caption in a row above its header. */
export function splitTables(rows: readonly Line[]): readonly (readonly Line[])[] {
  const tables: Line[][] = [];
  rows.forEach((line, at) => {
    const open = tables.at(-1);
    if (open === undefined || beginsTable(rows, at)) tables.push([line]);
    else open.push(line);
  });
  return tables;
}

const name = /^[\u4e00-\u9fff·]{2,4}$/;
const areNames = (text: string): boolean => text.split(/[\s、]+/).every((word) => name.test(word));

/** 张某　李某　王某: three names a line at least, set apart by spaces. */
const isNameRow = (line: Line): boolean => {
  const words = line.text.split(/\s+/);
  return line.bare.length <= 80 && words.length >= 3 && words.every((word) => name.test(word));
};

/** 省教育厅：张某　李某: the members that a body sends. */
const isMemberRow = (line: Line): boolean => {
  const match = line.bare.length <= 80 ? /^([^：:]{2,30})[：:]\s*(\S.*)$/.exec(line.text) : null;
  return match !== null && isAgencyName(match[1] ?? '') && areNames(match[2] ?? '');
};

/** Lines of a list of names from `at` on: 0 where none begins there. */
export function nameListLength(lines: readonly Line[], at: number): number {
  const first = lines[at];
  if (first === undefined || first.hasTab) return 0;
  const isRow = isNameRow(first) ? isNameRow : isMemberRow(first) ? isMemberRow : null;
  if (isRow === null) return 0;
  let length = 1;
  for (let line = lines[at + length]; line !== undefined && !line.hasTab; line = lines[at + length]) {
    // The last row of names may be short.
    const isLast = isRow === isNameRow && line.bare.length <= 12 && areNames(line.text) && !isMemberRow(line);
    if (!isRow(line) && !(isLast && /\s/.test(line.text))) break;
    length += 1;
    if (length > 2000) break;
  }
  return length >= (isRow === isNameRow ? 2 : 3) ? length : 0;
}
