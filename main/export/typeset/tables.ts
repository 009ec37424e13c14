import type { Table } from '../../gazette/tree.ts';
import { type Markup, markup, nothing } from '../markup.ts';
import { widthOf } from './title-lines.ts';

/** A table with more columns than this is set across the page. */
const widestUpright = 8;
/** Cells up to this width stay on one line. */
const shortCell = 7;
const shortHead = 4;

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
  return markup`<table class="${size}">${
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
