/** A table on the page: its head repeated, its cells as printed, its size by what has to fit. */
import type { Table } from '../../gazette/tree.ts';
import { type Markup, markup, nothing } from '../markup.ts';
import { stretch } from './inline.ts';
import type { Mark } from './marks.ts';
import { type LaidCell, laidRows, printedColumns } from './table-rows.ts';
import { widthOf } from './title-lines.ts';

/** A table with more columns than this is set across the page. */
const widestUpright = 8;
/** Cells up to this width stay on one line. */
const shortCell = 7;
const shortHead = 4;
/** Of a column's width: that of four characters. */
const leastWeight = 2.3;

/** Sizes of type in points by GB/T 9704's scale (4号, 小4号, 5号), each for tables of up to so many columns. */
const sizes = [
  { name: 'roomy', pt: 14, columns: 4 },
  { name: 'middle', pt: 12, columns: 6 },
  { name: 'tight', pt: 10.5, columns: Number.POSITIVE_INFINITY },
] as const;
/** Width of the 版心 (156 mm) and of a page laid across (225 mm), in points. */
const room = { upright: 442, across: 637 } as const;
/** Padding and rule of a cell, in characters. */
const padding = 0.8;

/** True for a table that needs a page laid across: for its many columns, or for what they hold. */
export function isWideTable(table: Table): boolean {
  return printedColumns(table) > widestUpright || leastWidth(table) * 10.5 > room.upright;
}

/** Whole table with its head repeated on each page; every character as printed, in order, with its marks. */
export function tableMarkup(table: Table, printed = '', marks: readonly Mark[] = []): Markup {
  const columns = printedColumns(table);
  const space = isWideTable(table) ? room.across : room.upright;
  const least = leastWidth(table);
  const size = sizes.find(({ pt, columns: most }) => columns <= most && least * pt <= space) ?? sizes[2];
  // Where even the smallest size has no room for whole cells, they may break.
  const keepsWhole = least * size.pt <= space;
  const short = Array.from({ length: columns }, (_unused, at) => keepsWhole && isShortColumn(table, at));
  const cellText = cellMarker(printed, marks);
  const head = table.header.map(
    (cells) =>
      markup`<tr>${cells.map((text, at) => headCell(text, cellText(text), at === columns - 1))}</tr>\n`,
  );
  const body = laidRows(table, printed).map((row, at, all) => {
    const isFollowed = all[at + 1]?.at(-1)?.kind === 'attribute';
    const cells = row.map((cell) =>
      bodyCell(cell, columns, short[cell.column] ?? false, cellText(cell.text)),
    );
    return markup`<tr${isFollowed ? markup` class="led"` : nothing}>${cells}</tr>\n`;
  });
  return markup`<table class="${size.name}">${columnWidths(table, columns)}${
    head.length > 0 ? markup`<thead>${head}</thead>` : nothing
  }<tbody>${body}</tbody><tfoot><tr><td class="close" colspan="${columns}"></td></tr></tfoot></table>`;
}

/** Cells stand in the block's text in printed order: each is looked for behind the one before. */
function cellMarker(printed: string, marks: readonly Mark[]): (text: string) => Markup {
  let from = 0;
  return (text) => {
    const at = marks.length === 0 || text === '' ? -1 : printed.indexOf(text, from);
    if (at < 0) return markup`${text}`;
    from = at + text.length;
    return stretch(printed, at, from, marks);
  };
}

function bodyCell(cell: LaidCell, columns: number, isShort: boolean, content: Markup): Markup {
  const kinds = [
    cell.column + cell.columns === columns ? 'last' : '',
    cell.rows > 1 ? 'over' : '',
    cell.kind === 'cell' ? (isShort ? 'short' : '') : cell.kind,
  ];
  const over = cell.columns > 1 ? markup` colspan="${cell.columns}"` : nothing;
  return markup`<td class="${kinds.filter(Boolean).join(' ')}"${over}>${content}</td>`;
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

function headCell(text: string, content: Markup, isLast: boolean): Markup {
  const kinds = [isLast ? 'last' : '', widthOf(text) <= shortHead ? 'short' : ''];
  return markup`<th scope="col" class="${kinds.filter(Boolean).join(' ')}">${content}</th>`;
}

/** The least width in characters at which short cells stay whole and the others hold four to a line. */
function leastWidth(table: Table): number {
  return Array.from({ length: printedColumns(table) }, (_unused, column) => {
    const texts = [...table.header, ...table.rows].map((cells) => cells[column] ?? '');
    const widest = Math.max(0, ...texts.map(widthOf));
    return padding + Math.min(widest, isShortColumn(table, column) ? shortCell : 4);
  }).reduce((sum, width) => sum + width, 0);
}

function isShortColumn(table: Table, column: number): boolean {
  return table.rows.every((cells) => widthOf(cells[column] ?? '') <= shortCell);
}
