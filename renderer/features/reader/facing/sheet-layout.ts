/** Where every sheet lies in the pane, in CSS pixels of its content; nothing is measured on the screen. */
import type { PageViewSettings } from '../../../../preload/contract/model.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The paper of one sheet. */
export interface PlacedSheet {
  /** From 1. */
  readonly number: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface SheetRow {
  readonly sheets: readonly PlacedSheet[];
  readonly top: number;
  /** Below the names of its sheets. */
  readonly bottom: number;
  /** CSS pixels to a PDF point. */
  readonly scale: number;
}

export interface SheetLayout {
  readonly rows: readonly SheetRow[];
  readonly width: number;
  readonly height: number;
}

export interface LayoutInput {
  /** In PDF points, turned as they are shown. */
  readonly sizes: readonly Size[];
  readonly spread: PageViewSettings['spread'];
  readonly zoom: PageViewSettings['zoom'];
  /** Room for the sheets, in CSS pixels. */
  readonly frame: Size;
  /** Height of the name under each sheet. */
  readonly captionPx: number;
  /** The one row to lay out, of the sheet that it holds; without it all rows. */
  readonly only?: number;
}

/** PDF points to CSS pixels at 100 %. */
export const pxPerPoint = 96 / 72;
export const leastZoom = 0.25;
export const mostZoom = 8;
const sidePx = 14;
const gapPx = 10;
const leastPx = 60;

/** Numbers of the sheets of each row. */
export function rowsOf(count: number, spread: PageViewSettings['spread']): readonly (readonly number[])[] {
  const rows: number[][] = [];
  for (let number = 1; number <= count; ) {
    const isAlone = spread === 'one' || number === count || (spread === 'twoCover' && number === 1);
    rows.push(isAlone ? [number] : [number, number + 1]);
    number += isAlone ? 1 : 2;
  }
  return rows;
}

function scaleOf(sizes: readonly Size[], { zoom, spread, frame, captionPx }: LayoutInput): number {
  if (typeof zoom === 'number') return zoom * pxPerPoint;
  // A sheet that stands alone among pairs is as large as they are.
  const places = spread === 'one' ? 1 : 2;
  const points = Math.max(...sizes.map(({ width }) => width)) * places;
  const tallest = Math.max(...sizes.map(({ height }) => height));
  const room = frame.width - sidePx * 2 - gapPx * (places - 1);
  const byWidth = Math.max(leastPx, room) / points;
  const byHeight = Math.max(leastPx, frame.height - gapPx * 2 - captionPx) / tallest;
  return zoom === 'width' ? byWidth : Math.min(byWidth, byHeight);
}

export function layOut(input: LayoutInput): SheetLayout {
  const { sizes, frame, captionPx, spread, only } = input;
  const all = rowsOf(sizes.length, spread);
  const wanted = only === undefined ? all : all.filter((row) => row.includes(only));
  const scaled = wanted.map((numbers) => {
    const own = numbers.map((number) => sizes[number - 1] ?? { width: 1, height: 1 });
    const scale = scaleOf(own, input);
    const papers = own.map(({ width, height }) => ({
      width: Math.max(1, Math.round(width * scale)),
      height: Math.max(1, Math.round(height * scale)),
    }));
    const width = papers.reduce((sum, paper) => sum + paper.width, gapPx * (papers.length - 1));
    const height = Math.max(...papers.map((paper) => paper.height)) + captionPx;
    return { numbers, scale, papers, width, height };
  });
  const width = Math.max(frame.width, ...scaled.map((row) => row.width + sidePx * 2));
  const total = scaled.reduce((sum, row) => sum + row.height + gapPx, gapPx);
  // A single row that is lower than the pane stands in its middle.
  let top = gapPx + (only === undefined ? 0 : Math.max(0, Math.floor((frame.height - total) / 2)));
  const rows = scaled.map(({ numbers, scale, papers, width: own, height }): SheetRow => {
    let left = Math.floor((width - own) / 2);
    const sheets = numbers.map((number, at): PlacedSheet => {
      const paper = papers[at] ?? { width: 1, height: 1 };
      const sheet = { number, left, top, ...paper };
      left += paper.width + gapPx;
      return sheet;
    });
    const row = { sheets, top, bottom: top + height, scale };
    top += height + gapPx;
    return row;
  });
  return { rows, width, height: Math.max(top, only === undefined ? 0 : frame.height) };
}

/** Index of the first row whose lower edge lies at or below a height; of the last row where none does, −1 without rows. */
export function rowAt({ rows }: SheetLayout, y: number): number {
  let low = 0;
  let high = rows.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.bottom ?? 0) >= y) high = middle;
    else low = middle + 1;
  }
  return high < 0 ? -1 : low;
}

/** Half-open range of the rows that touch [top, bottom]. */
export function rowsBetween(layout: SheetLayout, top: number, bottom: number): readonly [number, number] {
  const first = rowAt(layout, top);
  if (first < 0) return [0, 0];
  let end = first;
  while (end < layout.rows.length && (end === first || (layout.rows[end]?.top ?? 0) <= bottom)) end += 1;
  return [first, end];
}

/** A place on a sheet as shown: shares of its width and height from the top left. */
export interface SheetPoint {
  readonly sheet: number;
  readonly x: number;
  readonly y: number;
}

const share = (value: number): number => Math.min(1, Math.max(0, value));

/** What lies at a place of the content, or the nearest place on the sheet beside it; null without sheets. */
export function pointAt(layout: SheetLayout, left: number, top: number): SheetPoint | null {
  const row = layout.rows[rowAt(layout, top)];
  const sheet = row?.sheets.find((own) => left < own.left + own.width) ?? row?.sheets.at(-1);
  if (sheet === undefined) return null;
  return {
    sheet: sheet.number,
    x: share((left - sheet.left) / sheet.width),
    y: share((top - sheet.top) / sheet.height),
  };
}

/** The row that holds a sheet. */
export const rowOfSheet = ({ rows }: SheetLayout, number: number): SheetRow | null =>
  rows.find(({ sheets }) => sheets.some((sheet) => sheet.number === number)) ?? null;

export const sheetOf = (layout: SheetLayout, number: number): PlacedSheet | null =>
  rowOfSheet(layout, number)?.sheets.find((sheet) => sheet.number === number) ?? null;

/** Where a place on a sheet lies in the content; null for a sheet that is not laid out. */
export function offsetOf(
  layout: SheetLayout,
  { sheet, x, y }: SheetPoint,
): { readonly left: number; readonly top: number } | null {
  const placed = sheetOf(layout, sheet);
  return placed === null
    ? null
    : { left: placed.left + placed.width * x, top: placed.top + placed.height * y };
}

/** The next larger (+1) or smaller (−1) step of a zoom, within what is allowed. */
const steps = [0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4, 5, 6, 8];

export function stepZoom(zoom: number, step: 1 | -1): number {
  // A fitted page is seldom at a step itself; one that is nearly there is taken as there.
  const near = 0.005;
  const next =
    step > 0
      ? steps.find((value) => value > zoom * (1 + near))
      : steps.findLast((value) => value < zoom * (1 - near));
  return next ?? (step > 0 ? mostZoom : leastZoom);
}

export const clampZoom = (zoom: number): number => Math.min(mostZoom, Math.max(leastZoom, zoom));
