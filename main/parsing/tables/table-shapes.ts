/**
 * Tables that are not set with tabs made rows of cells: drawn with | or box characters, set in columns of white
 * space, or fallen apart into one cell a line. Only what is certain is taken for a table; signs that draw its
 * lines are dropped.
 */
import { addAll } from '../../gazette/add-all.ts';
import { isAgencyName } from '../../gazette/agencies.ts';
import { isSpace, stripSpaces } from '../../gazette/characters.ts';
import { cleanLine } from '../../gazette/clean-text.ts';
import { headerWords } from '../../gazette/data/table-words.ts';
import { MappedTextBuilder } from '../../gazette/offsets.ts';
import type { TextSpan } from '../../gazette/tree.ts';
import type { Notes } from '../draft/draft.ts';
import { bareOf, type Cell, type Line } from '../lines/lines.ts';
import { joinBrokenRows } from './broken-rows.ts';

const separator = /[|｜│┃║]/;
const separators = /[|｜│┃║]/g;
const rule = /^[\s|｜│┃║+\-:─━═┄┈┌┐└┘├┤┬┴┼┏┓┗┛┣┫┳┻╋╔╗╚╝╠╣╦╩╬]{3,}$/;
const fewestRows = 3;

/** A row of a table made of a line; its pieces are its cells, so that nothing between them is taken along. */
function asRow(line: Line, cells: readonly Cell[], continuesRow = false): Line {
  const pieces: TextSpan[] = [];
  // As text, where it turns out to stand in no table, it is its cells as well.
  const clean = new MappedTextBuilder();
  for (const cell of cells) {
    const printed = cell.raw.trim();
    if (printed === '') continue;
    const start = cell.start + (cell.raw.length - cell.raw.trimStart().length);
    if (pieces.length > 0) clean.add('\u3000', start - 1);
    clean.append(cleanLine(printed, start, true));
    pieces.push({ start, end: start + printed.length });
  }
  const built = clean.build();
  return {
    ...line,
    hasTab: true,
    cells,
    pieces,
    continuesRow,
    clean: built,
    text: built.text,
    ...bareOf(built.text),
  };
}

const isRule = (line: Line): boolean =>
  line.raw.length <= 400 && rule.test(line.raw) && /[-─━═]/.test(line.raw);
const isDrawnRow = (line: Line): boolean =>
  !line.hasTab && line.pieces === undefined && (line.raw.slice(0, 4000).match(separators)?.length ?? 0) >= 2;

function drawnCells(line: Line): readonly Cell[] {
  const cells: Cell[] = [];
  let at = 0;
  for (const raw of line.raw.split(separator)) {
    cells.push({ raw, start: line.start + at });
    at += raw.length + 1;
  }
  const isEdge = (cell: Cell | undefined): boolean => cell !== undefined && cell.raw.trim() === '';
  return cells.slice(isEdge(cells[0]) ? 1 : 0, isEdge(cells.at(-1)) ? -1 : cells.length);
}

/** A stretch of lines, and the rows it was made into; the lines themselves where they are no table. */
interface Shaped {
  readonly rows: readonly Line[];
  readonly length: number;
}

/** Reads the drawn lines that begin at `from`. */
function readDrawnRun(lines: readonly Line[], from: number, notes: Notes): Shaped {
  let to = from;
  let rows = 0;
  let hasRules = false;
  for (let line = lines[to]; line !== undefined; line = lines[to]) {
    const isLine = isRule(line);
    if (!isLine && !isDrawnRow(line)) break;
    if (isLine) hasRules = true;
    else rows += 1;
    to += 1;
  }
  const own = lines.slice(from, to);
  const isTable = rows >= (hasRules ? 2 : fewestRows);
  return { rows: isTable ? readDrawn(own, notes) : own, length: own.length };
}

function readDrawn(lines: readonly Line[], notes: Notes): readonly Line[] {
  const drop = (start: number, end: number): void => {
    notes.dropped.push({ span: { start, end }, reason: 'tableRule' });
  };
  // Where rules stand between all rows, the lines between two rules are one row.
  const groups = lines.filter(
    (line, at) => !isRule(line) && (at === 0 || isRule(lines[at - 1] as Line)),
  ).length;
  const rows: Line[] = [];
  lines.forEach((line, at) => {
    if (isRule(line)) {
      drop(line.start, line.end);
      return;
    }
    for (const match of line.raw.matchAll(separators))
      drop(line.start + match.index, line.start + match.index + 1);
    const before = lines[at - 1];
    const continues = groups >= 3 && before !== undefined && !isRule(before);
    rows.push(asRow(line, drawnCells(line), continues));
  });
  return rows;
}

/** White space this wide, in half columns, sets columns apart. */
const columnGap = 4;
const longestCell = 40;

interface PlacedCell extends Cell {
  /** Half columns before the cell. */
  readonly column: number;
}

const widthOf = (text: string): number => {
  let width = 0;
  for (let at = 0; at < text.length; at += 1) width += text.charCodeAt(at) >= 0x2010 ? 2 : 1;
  return width;
};

function spacedCells(line: Line): readonly PlacedCell[] {
  if (line.hasTab || line.pieces !== undefined || line.raw.length > 300) return [];
  const cells: PlacedCell[] = [];
  let from = 0;
  let column = line.indent;
  for (const match of line.raw.matchAll(/\s{2,}/g)) {
    if (widthOf(match[0]) < columnGap) continue;
    const raw = line.raw.slice(from, match.index);
    cells.push({ raw, start: line.start + from, column });
    column += widthOf(raw) + widthOf(match[0]);
    from = match.index + match[0].length;
  }
  cells.push({ raw: line.raw.slice(from), start: line.start + from, column });
  return cells;
}

const isShortCell = (cell: Cell): boolean => cell.raw.length <= longestCell && !/[。；]/.test(cell.raw);
const isName = (cell: Cell): boolean => /^[\u4e00-\u9fff·]{2,4}$/.test(stripSpaces(cell.raw));
const isContentsRow = (cells: readonly Cell[]): boolean =>
  cells.length === 2 && /^[（(]?\d{1,4}[）)]?$/.test(cells[1]?.raw ?? '');

/** Columns of a table told by its first row; null where the row is none. */
function columnsOf(cells: readonly PlacedCell[]): readonly PlacedCell[] | null {
  if (cells.length < 2 || !cells.every(isShortCell) || isContentsRow(cells)) return null;
  if (cells.every(isName) && !cells.some((cell) => headerWords.test(cell.raw))) return null;
  if (cells.some((cell) => /[：:]/.test(cell.raw))) return null;
  return cells;
}

/** The cells of a line under the columns of a table, empty ones added; null where they don't fit. */
function fitted(
  cells: readonly PlacedCell[],
  columns: readonly PlacedCell[],
  line: Line,
): readonly Cell[] | null {
  if (!cells.every(isShortCell) || cells.length > columns.length) return null;
  if (cells.length === columns.length) return cells;
  if (cells.length < 2) return null;
  const row: Cell[] = [];
  let next = 0;
  for (const column of columns) {
    const cell = cells[next];
    if (cell !== undefined && Math.abs(cell.column - column.column) <= 3) {
      row.push(cell);
      next += 1;
    } else row.push({ raw: '', start: cell?.start ?? line.end });
  }
  return next === cells.length ? row : null;
}

/** Rows that are looked at before a table must show full ones. */
const patience = 8;

/** Rows in columns of white space from line `at` on; null where they are none for certain. */
function readSpaced(lines: readonly Line[], at: number): Shaped | null {
  const first = lines[at];
  const columns = first === undefined ? null : columnsOf(spacedCells(first));
  if (columns === null) return null;
  const headed = columns.filter((cell) => headerWords.test(stripSpaces(cell.raw))).length;
  // Two columns are a table only under a header; of units they are a list.
  const mustBeUnits = columns.length < 3 && headed < columns.length / 2;
  const rows: Line[] = [];
  let full = 0;
  for (let index = at; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || (index > at && line.gap > 1)) break;
    const cells = fitted(spacedCells(line), columns, line);
    if (cells === null || (rows.length > patience && full < fewestRows)) break;
    if (mustBeUnits && !cells.every((cell) => cell.raw === '' || isAgencyName(cell.raw))) break;
    if (cells.every((cell) => cell.raw !== '')) full += 1;
    rows.push(asRow(line, cells));
  }
  return full < fewestRows ? null : { rows, length: rows.length };
}

const widestLost = 12;

/** A table that lost its columns: each cell a line of its own, told by its running numbers. */
function readFallen(lines: readonly Line[], at: number, notes: Notes): Shaped | null {
  if (lines[at]?.bare !== '序号') return null;
  const isCell = (line: Line | undefined): line is Line =>
    line !== undefined && !line.hasTab && line.pieces === undefined;
  let width = 1;
  while (width <= widestLost && isCell(lines[at + width]) && lines[at + width]?.bare !== '1') width += 1;
  if (lines[at + width]?.bare !== '1' || width < 2) return null;
  let rows = 0;
  while (lines[at + width * (rows + 1)]?.bare === String(rows + 1)) rows += 1;
  const isWhole = lines.slice(at, at + width * (rows + 1)).length === width * (rows + 1);
  const cells = lines.slice(at, at + width * (rows + (isWhole ? 1 : 0)));
  if (rows < fewestRows || !cells.every(isCell)) {
    const first = lines[at] as Line;
    notes.warnings.push({ code: 'parse/tableLostColumns', span: { start: first.start, end: first.end } });
    return null;
  }
  const out: Line[] = [];
  for (let from = 0; from < cells.length; from += width) {
    const own = cells.slice(from, from + width);
    const first = own[0] as Line;
    out.push({
      ...asRow(
        first,
        own.map((line) => ({ raw: line.raw, start: line.start })),
      ),
      end: own.at(-1)?.end ?? first.end,
      raw: own.map((line) => line.raw).join('\t'),
      ...bareOf(own.map((line) => line.bare).join('')),
    });
  }
  return { rows: out, length: cells.length };
}

function shapeAt(lines: readonly Line[], at: number, line: Line, notes: Notes): Shaped | null {
  if (line.hasTab || line.raw.length > 4000) return null;
  if (isRule(line) || isDrawnRow(line)) return readDrawnRun(lines, at, notes);
  return readFallen(lines, at, notes) ?? (hasGap(line) ? readSpaced(lines, at) : null);
}

/** All lines; rows of drawn, spaced and fallen tables carry their cells. */
export function shapeTables(lines: readonly Line[], notes: Notes): readonly Line[] {
  const out: Line[] = [];
  let at = 0;
  for (let line = lines[at]; line !== undefined; line = lines[at]) {
    const shaped = shapeAt(lines, at, line, notes);
    if (shaped === null) out.push(line);
    else addAll(out, shaped.rows);
    at += shaped?.length ?? 1;
  }
  return joinBrokenRows(out).map((line, index) => (line.index === index ? line : { ...line, index }));
}

/** Two white-space characters in a row stand inside. */
function hasGap(line: Line): boolean {
  if (line.raw.length > 300) return false;
  for (let at = 1; at < line.raw.length; at += 1)
    if (isSpace(line.raw.charAt(at)) && isSpace(line.raw.charAt(at - 1))) return true;
  return false;
}
