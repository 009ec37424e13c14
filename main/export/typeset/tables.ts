import type { Table } from '../../gazette/tree.ts';
import { type Markup, markup, nothing } from '../markup.ts';
import { widthOf } from './title-lines.ts';

/** A table with more columns than this is set across the page. */
const widestUpright = 8;
/** Cells up to this width stay on one line. */
const shortCell = 7;
const shortHead = 4;
/** Of a column's width: that of four characters. */
const leastWeight = 2.3;

/** True for a table that needs a page laid across. */
export function isWideTable(table: Table): boolean {
  return columnCount(table) > widestUpright;
}

/** Whole table with its head repeated on each page; every cell shows what the tree holds, in order. */
export function tableMarkup(table: Table): Markup {
  const columns = columnCount(table);
  const short = Array.from({ length: columns }, (_unused, column) => isShortColumn(table, column));
  const size = columns <= 4 ? 'roomy' : columns <= 6 ? 'middle' : 'tight';
  const row = (cells: readonly string[]) =>
    markup`<tr>${cells.map((cell, column) => markup`<td class="${short[column] ? 'short' : ''}">${cell}</td>`)}</tr>\n`;
  return markup`<table class="${size}">${columnWidths(table, columns)}${
    table.header.length > 0 ? markup`<thead>${headRows(table)}</thead>` : nothing
  }<tbody>${table.rows.map(row)}</tbody></table>`;
}

/** Names of the further columns stand beside the first row of the head, unless it has them itself. */
function headRows(table: Table): readonly Markup[] {
  const { header, attributes } = table;
  const lacking = Math.max(0, rowWidth(table) - (header[0]?.length ?? 0));
  const names = lacking > 0 ? attributes.slice(-lacking) : [];
  return header.map((cells, index) => {
    const own = cells.map(headCell);
    const further =
      index > 0 ? [] : names.map((name) => markup`<th scope="col" rowspan="${header.length}">${name}</th>`);
    return markup`<tr>${own}${further}</tr>\n`;
  });
}

/** Shares of the width by what the cells hold: a column of long texts gets more, one that is mostly empty less. */
function columnWidths(table: Table, columns: number): Markup {
  const weights = Array.from({ length: columns }, (_unused, column) => {
    const widths = table.rows.map((cells) => widthOf(cells[column] ?? ''));
    const mean = widths.reduce((sum, width) => sum + width, 0) / Math.max(1, widths.length);
    // Flattened, so that a few long notes don't press the short columns down to two characters.
    return Math.max(leastWeight, (mean ** 0.7 * Math.max(0, ...widths) ** 0.3) ** 0.6);
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = weights.map((weight) => Math.round((weight / total) * 100));
  return markup`<colgroup>${shares.map((share) => markup`<col style="width:${share}%">`)}</colgroup>`;
}

function headCell(text: string): Markup {
  return markup`<th scope="col" class="${widthOf(text) <= shortHead ? 'short' : ''}">${text}</th>`;
}

function columnCount(table: Table): number {
  return Math.max(rowWidth(table), ...table.header.map((cells) => cells.length));
}

function rowWidth(table: Table): number {
  return Math.max(0, ...table.rows.map((cells) => cells.length));
}

function isShortColumn(table: Table, column: number): boolean {
  return table.rows.every((cells) => widthOf(cells[column] ?? '') <= shortCell);
}
