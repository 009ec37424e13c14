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

export interface TableStyle {
  /** Width in points of a table on an upright page, and on one laid across; null where none is. */
  readonly upright: number;
  readonly across: number | null;
  /** Size in points below which no table is set to stay on an upright page. */
  readonly leastUpright: number;
  /** Sizes of type in points, each for tables of up to so many columns; the last for all that have no room in others. */
  readonly sizes: readonly { readonly name: string; readonly pt: number; readonly columns: number }[];
}

/** For tables of dozens of columns: 6号, 小6号, 7号. A page that holds more than its width would be shrunk as a whole. */
const smallestSizes = [
  { name: 'dense', pt: 7.5, columns: Number.POSITIVE_INFINITY },
  { name: 'fine', pt: 6.5, columns: Number.POSITIVE_INFINITY },
  { name: 'finest', pt: 5.5, columns: Number.POSITIVE_INFINITY },
];

/** By the standard's scale: 4号, 小4号, 5号; the 版心 is 156 mm wide, laid across 225 mm. */
export const gb9704Tables: TableStyle = {
  upright: 442,
  across: 637,
  leastUpright: 10.5,
  sizes: [
    { name: 'roomy', pt: 14, columns: 4 },
    { name: 'middle', pt: 12, columns: 6 },
    { name: 'tight', pt: 10.5, columns: Number.POSITIVE_INFINITY },
    { name: 'small', pt: 9, columns: Number.POSITIVE_INFINITY },
    ...smallestSizes,
  ],
};

/** Over both columns. A page laid across would hold no more: what the margins leave is as wide in smaller type. */
export const gazetteTables: TableStyle = {
  upright: 453,
  across: null,
  leastUpright: 5.5,
  sizes: [{ name: 'small', pt: 9, columns: 8 }, ...smallestSizes],
};

/** Padding and rule of a cell, in characters. */
const padding = 0.8;
/** Digits and signs are a little wider than half a character. */
const slack = 0.4;

/** True for a table that needs a page laid across: for its many columns, or for what they hold. */
export function isWideTable(
  table: Table,
  { upright, across, leastUpright }: TableStyle = gb9704Tables,
): boolean {
  if (across === null) return false;
  return printedColumns(table) > widestUpright || leastWidth(table) * leastUpright > upright;
}

/** Whole table with its head repeated on each page; every character as printed, in order, with its marks. */
export function tableMarkup(
  table: Table,
  printed = '',
  marks: readonly Mark[] = [],
  style: TableStyle = gb9704Tables,
): Markup {
  const columns = printedColumns(table);
  const space = isWideTable(table, style) ? (style.across ?? style.upright) : style.upright;
  const least = leastWidth(table);
  const size =
    style.sizes.find(({ pt, columns: most }) => columns <= most && least * pt <= space) ?? style.sizes.at(-1);
  if (size === undefined) return nothing;
  // Where even the smallest size has no room for whole cells, they may break.
  const keepsWhole = least * size.pt <= space;
  const short = Array.from({ length: columns }, (_unused, at) => keepsWhole && isShortColumn(table, at));
  const cellText = cellMarker(printed, marks);
  const head = table.header.map(
    (cells) =>
      markup`<tr>${cells.map((text, at) => headCell(text, cellText(text), at === columns - 1, keepsWhole))}</tr>\n`,
  );
  const body = laidRows(table, printed).map((row, at, all) => {
    const isFollowed = all[at + 1]?.at(-1)?.kind === 'attribute';
    const cells = row.map((cell) =>
      bodyCell(cell, columns, short[cell.column] ?? false, cellText(cell.text)),
    );
    return markup`<tr${isFollowed ? markup` class="led"` : nothing}>${cells}</tr>\n`;
  });
  return markup`<table class="${keepsWhole ? size.name : `${size.name} crowded`}">${columnWidths(table, columns, space / size.pt)}${
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

/**
 * Shares of the width by what the cells hold: whole columns as wide as they need while they take no more than their even
 * share of what is left; the others by how long their texts are.
 */
function columnWidths(table: Table, columns: number, room: number): Markup {
  const needs = Array.from({ length: columns }, (_unused, column) => needOf(table, column));
  const weights = Array.from({ length: columns }, (_unused, column) => weightOf(table, column));
  const whole = new Set<number>();
  let left = room;
  for (let found = true; found; ) {
    const others = needs.flatMap((_need, column) => (whole.has(column) ? [] : [column]));
    const even = left / Math.max(1, others.length);
    const next = others.find((column) => (needs[column] ?? 0) <= even);
    found = next !== undefined;
    if (next === undefined) break;
    whole.add(next);
    left -= needs[next] ?? 0;
  }
  const rest = weights.reduce((sum, weight, column) => (whole.has(column) ? sum : sum + weight), 0);
  const widths = needs.map((need, column) =>
    whole.has(column) ? need : (left * (weights[column] ?? 0)) / rest,
  );
  const total = widths.reduce((sum, width) => sum + width, 0);
  const shares = widths.map((width) => Math.round((width / total) * 1000) / 10);
  return markup`<colgroup>${shares.map((share) => markup`<col style="width:${share}%">`)}</colgroup>`;
}

/** Characters that the column's longest cell takes on one line; a long head may take two. */
function needOf(table: Table, column: number): number {
  const widest = Math.max(0, ...table.rows.map((cells) => lineWidthOf(cells[column] ?? '')));
  const head = Math.max(0, ...table.header.map((cells) => lineWidthOf(cells[column] ?? '')));
  return padding + slack + Math.max(leastWeight, widest, head <= shortHead ? head : head / 2 + 0.5);
}

const lineWidthOf = (text: string): number =>
  text.split('\n').reduce((most, line) => Math.max(most, widthOf(line)), 0);

function weightOf(table: Table, column: number): number {
  const widths = table.rows.map((cells) => widthOf(cells[column] ?? ''));
  const mean = widths.reduce((sum, width) => sum + width, 0) / Math.max(1, widths.length);
  // Flattened, so that a few long notes don't press the other columns down to two characters.
  return Math.max(leastWeight, (mean ** 0.7 * Math.max(0, ...widths) ** 0.3) ** 0.6);
}

function headCell(text: string, content: Markup, isLast: boolean, keepsWhole: boolean): Markup {
  const kinds = [isLast ? 'last' : '', keepsWhole && widthOf(text) <= shortHead ? 'short' : ''];
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
