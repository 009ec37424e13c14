/** Rows for spreadsheet programs, as CSV or XLSX. */
import { writeFile } from 'node:fs/promises';

export interface Sheet {
  readonly name: string;
  readonly columns: readonly { readonly title: string /** In characters. */; readonly width: number }[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** Excel takes no longer text into a cell, in UTF-16 units. */
const longestCell = 32_767;

/** Excel takes no longer name of a sheet. */
const longestSheetName = 31;

/**
 * A sheet's name as Excel takes it: none of : \\ / ? * [ ] and no control characters, no apostrophe at either end, at
 * most 31 characters, and never empty.
 */
export function sheetNameOf(name: string): string {
  const plain = name.replace(/[\\/?*[\]:\p{Cc}\p{Cs}]/gu, ' ').replace(/^['\s]+/u, '');
  // Cut first: what ends there may be an apostrophe, or half of a character.
  const cut = plain.slice(0, longestSheetName).replace(/[\ud800-\udbff]$/, '');
  return cut.replace(/['\s]+$/u, '') || 'Sheet1';
}

/** The text a cell takes. What is too long for one is cut, and the cell's end says so with the whole length. */
export function cellText(value: string): string {
  if (value.length <= longestCell) return value;
  const remark = `……〔全文 ${String(value.length)} 字，单元格容不下，此处截断〕`;
  return value.slice(0, longestCell - remark.length).replace(/[\ud800-\udbff]$/, '') + remark;
}

/** With a byte-order mark, which spreadsheet programs need to read UTF-8, and line ends by RFC 4180. */
export function asCsv({ columns, rows }: Pick<Sheet, 'columns' | 'rows'>): string {
  const lines = [columns.map((column) => column.title), ...rows];
  return `\uFEFF${lines.map((row) => row.map((cell) => csvCell(String(cell ?? ''))).join(',')).join('\r\n')}\r\n`;
}

/**
 * A leading = + - @ (also of full width), tab or line end would be taken for a formula: it is led by an apostrophe.
 * So is a cell that has such apostrophes of its own, so that taking one away gives the cell back.
 */
function csvCell(value: string): string {
  const safe = /^'*[=+\-@＝＋－＠\t\r\n]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Writes a sheet with a fixed head row; text stays text, whatever it looks like. */
export async function writeSheet(sheet: Sheet, target: string, format: 'csv' | 'xlsx'): Promise<void> {
  await writeFile(target, await sheetBytes(sheet, format));
}

/** The file's bytes. */
export async function sheetBytes(sheet: Sheet, format: 'csv' | 'xlsx'): Promise<Uint8Array> {
  if (format === 'csv') return Buffer.from(asCsv(sheet), 'utf8');
  const { default: writeXlsx } = await import('write-excel-file/node');
  const head = sheet.columns.map((column) => ({
    value: column.title,
    fontWeight: 'bold' as const,
    backgroundColor: '#f3f1ea',
  }));
  const body = sheet.rows.map((row) =>
    row.map((cell) =>
      cell === null
        ? null
        : typeof cell === 'number'
          ? { value: cell, type: Number }
          : { value: cellText(cell), type: String, wrap: true, alignVertical: 'top' as const },
    ),
  );
  return writeXlsx([head, ...body], {
    sheet: sheetNameOf(sheet.name),
    columns: sheet.columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  }).toBuffer();
}
