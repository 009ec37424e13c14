/**
 * Rows set with tabs whose cells run over several printed lines: the text of a cell goes on at the start of the next
 * line, and the row's further cells follow there. Only what its header bears out is put together: the lines of a row
 * must add up to as many cells as the header has.
 */
import { isAgencyName } from '../../gazette/agencies.ts';
import { stripSpaces } from '../../gazette/characters.ts';
import {
  attributeCell,
  headerWords,
  noteRow,
  openCellEnd,
  rowNumber,
  rowNumberHead,
} from '../../gazette/data/table-words.ts';
import type { Cell, Line } from '../lines/lines.ts';

/** Lines that one row may take. */
const longestRow = 8;

const lastFilled = (line: Line): number => line.cells.findLastIndex((cell) => cell.raw.trim() !== '');
/** Cells of a line; one where it holds no tab. */
const cellCount = (line: Line): number => (line.hasTab ? line.cells.length : 1);
const firstCell = (line: Line): string => stripSpaces(line.hasTab ? (line.cells[0]?.raw ?? '') : line.raw);
const lastCell = (line: Line): string =>
  stripSpaces(line.hasTab ? (line.cells[lastFilled(line)]?.raw ?? '') : line.raw);

/** The header of a table that begins with this line: how many cells it has, and whether its rows are numbered. */
function headerOf(line: Line): { readonly width: number; readonly isNumbered: boolean } | null {
  const words = line.cells.map((cell) => stripSpaces(cell.raw));
  if (words.length < 3 || words.some((word) => word === '' || word.length > 20)) return null;
  if (!words.some((word) => headerWords.test(word))) return null;
  return { width: words.length, isNumbered: rowNumberHead.test(words[0] ?? '') };
}

/** True where a line may be the rest of a row: it begins no row of its own and no other matter. */
const mayGoOn = (line: Line | undefined): line is Line =>
  line !== undefined &&
  line.gap === 0 &&
  line.continuesRow !== true &&
  line.pieces === undefined &&
  line.raw.length <= 300 &&
  firstCell(line) !== '' &&
  !rowNumber.test(firstCell(line)) &&
  !noteRow.test(firstCell(line)) &&
  !attributeCell.test(firstCell(line));

/** Lines that follow `at` and belong to its row; 0 where it stands alone. */
function restOfRow(lines: readonly Line[], at: number, width: number, isNumbered: boolean): number {
  const first = lines[at] as Line;
  let cells = cellCount(first);
  if (isNumbered && !rowNumber.test(firstCell(first))) return 0;
  let length = 0;
  while (cells < width && length < longestRow) {
    const next = lines[at + length + 1];
    if (!mayGoOn(next)) return 0;
    // Rows that print no numbers may begin with any word: only a cell that plainly goes on is gone on with.
    if (!isNumbered && !openCellEnd.test(lastCell(lines[at + length] as Line))) return 0;
    cells += cellCount(next) - 1;
    length += 1;
  }
  if (cells !== width) return 0;
  return length + restOfLastCell(lines, at + length);
}

/** 市粮食和物资 | 储备局: lines without a tab that finish the last cell of a row. */
function restOfLastCell(lines: readonly Line[], at: number): number {
  let length = 0;
  for (let next = lines[at + 1]; length < longestRow; next = lines[at + length + 1]) {
    if (!mayGoOn(next) || next.hasTab || next.label !== null || next.raw.length > 60) break;
    const cell = lastCell(lines[at + length] as Line);
    const item = cell.split(/[、，]/).at(-1) ?? '';
    const joined = `${item}${firstCell(next).split(/[、，]/)[0] ?? ''}`;
    if (!openCellEnd.test(cell) && (isAgencyName(item) || !isAgencyName(joined))) break;
    length += 1;
  }
  return length;
}

/** A line as the rest of the row above, its cells under the columns they belong to. */
function asRest(line: Line, column: number): Line {
  const own: readonly Cell[] = line.hasTab ? line.cells : [{ raw: line.raw, start: line.start }];
  const empty: readonly Cell[] = Array.from({ length: column }, () => ({ raw: '', start: line.start }));
  return { ...line, hasTab: true, cells: [...empty, ...own], continuesRow: true };
}

/** All lines; those that finish a row of a table set with tabs are marked as its rest. */
export function joinBrokenRows(lines: readonly Line[]): readonly Line[] {
  const out: Line[] = [];
  let header: ReturnType<typeof headerOf> = null;
  let at = 0;
  for (let line = lines[at]; line !== undefined; line = lines[at]) {
    out.push(line);
    at += 1;
    if (!line.hasTab || line.pieces !== undefined) {
      header = null;
      continue;
    }
    if (header === null || line.gap > 0) {
      header = headerOf(line);
      continue;
    }
    const rest =
      cellCount(line) > header.width ? 0 : restOfRow(lines, at - 1, header.width, header.isNumbered);
    let column = cellCount(line) - 1;
    for (const next of lines.slice(at, at + rest)) {
      out.push(asRest(next, column));
      column += cellCount(next) - 1;
    }
    at += rest;
  }
  return out;
}
