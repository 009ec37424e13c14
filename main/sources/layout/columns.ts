/** The columns a page is set in, and its lines in reading order: bands between what crosses the columns. */
import { addAll } from '../../gazette/add-all.ts';
import type { Grid } from './geometry.ts';
import { joinHeads } from './joint-heads.ts';
import { lineOf, type PlacedLine, rowsOf, segmentsOf } from './lines.ts';
import type { Piece } from './pieces.ts';

export interface Column {
  readonly left: number;
  readonly right: number;
}

/** Columns of equal width; the places between them. */
export interface Columns {
  readonly columns: readonly Column[];
  readonly gutters: readonly number[];
}

/** A run of lines and tables that is read from the top to the bottom. */
export interface Flow {
  readonly left: number;
  readonly right: number;
  readonly items: readonly FlowItem[];
}

export type FlowItem =
  | { readonly kind: 'line'; readonly line: PlacedLine }
  | { readonly kind: 'grid'; readonly grid: Grid; readonly pieces: readonly Piece[] };

export interface GridWithText {
  readonly grid: Grid;
  readonly pieces: readonly Piece[];
}

const mostColumns = 4;
/** Lines that fill most of their column, so many in each, make columns. */
const fewestLines = 3;
const filling = 0.6;
/** A gap in a line, in its size. */
const segmentGap = 1.25;
const gutterGap = 0.5;

const middleOf = (values: readonly number[], share: number): number =>
  values[Math.min(values.length - 1, Math.max(0, Math.floor(values.length * share)))] ?? 0;

/** The value that most come close to; of equals the outer one. */
export function commonEdge(values: readonly number[], reach: number, isRight: boolean): number {
  const sorted = [...values].sort((a, b) => a - b);
  let best = 0;
  let most = 0;
  let from = 0;
  sorted.forEach((value, at) => {
    while (value - (sorted[from] ?? value) > reach) from += 1;
    const count = at - from + 1;
    if (isRight ? count >= most : count > most) {
      most = count;
      best = isRight ? value : (sorted[from] ?? value);
    }
  });
  return best;
}

/**
 * Left and right edge of lines set one below the other. Where no two lines end at one place none is known to be
 * full: the edge is `widest` then, if given.
 */
export function edgesOf(lines: readonly PlacedLine[], size: number, widest = 0): Column {
  const lefts = lines.map(({ u0 }) => u0).sort((a, b) => a - b);
  const outermost = lefts[0] ?? 0;
  const left = commonEdge(lefts, size * 0.5, false);
  // Indented first lines may be the most common; continuing lines stand further out.
  const further = lefts.filter((at) => at < left - size).length;
  const rights = lines.map(({ u1 }) => u1).sort((a, b) => a - b);
  const right = commonEdge(
    rights.filter((at) => at > middleOf(rights, 0.5) - size),
    size * 0.8,
    true,
  );
  const isKnown = rights.filter((at) => Math.abs(at - right) < size * 0.8).length >= 2;
  return {
    left: further >= 2 || further > lefts.length * 0.1 ? outermost : left,
    right: isKnown ? right : Math.max(right, widest - left),
  };
}

function extent(lines: readonly PlacedLine[]): Column {
  const lefts = lines.map(({ u0 }) => u0).sort((a, b) => a - b);
  const rights = lines.map(({ u1 }) => u1).sort((a, b) => a - b);
  return { left: middleOf(lefts, 0.01), right: middleOf(rights, 0.99) };
}

/** Where the fewest segments stand within a window: the middle of the widest such place. */
function quietest(segments: readonly PlacedLine[], from: number, to: number): readonly [number, number] {
  let best = Number.POSITIVE_INFINITY;
  let at = from;
  let run = 0;
  let widest = 0;
  for (let u = from; u <= to; u += 1) {
    const count = segments.filter(({ u0, u1 }) => u0 < u && u1 > u).length;
    run = count === best ? run + 1 : 1;
    if (count < best || (count === best && run > widest)) {
      if (count < best) run = 1;
      best = count;
      widest = run;
      at = u - (run - 1) / 2;
    }
  }
  return [at, best];
}

function tryColumns(count: number, rows: readonly PlacedLine[], size: number): Columns | null {
  const segments = rows.flatMap((row) => segmentsOf(row, gutterGap));
  const { left, right } = extent(segments);
  const width = (right - left) / count;
  if (width < size * 7) return null;
  const gutters: number[] = [];
  for (let at = 1; at < count; at += 1) {
    const middle = left + width * at;
    const [gutter] = quietest(segments, middle - width * 0.12, middle + width * 0.12);
    gutters.push(gutter);
  }
  const columns: Column[] = [];
  for (let at = 0; at < count; at += 1) {
    const from = gutters[at - 1] ?? left - size;
    const to = gutters[at] ?? right + size;
    const own = segmentsWithin(rows, from, to);
    // A row of cells fills its place with gaps: it is no line of a column.
    const wide = own.filter(
      (line) => line.u1 - line.u0 > filling * (to - from) && segmentsOf(line, segmentGap).length === 1,
    );
    // The last page's last column may hold a line or two; nothing crosses the gutter then.
    if (wide.length < (at === 0 || crosses(segments, gutters) ? fewestLines : 1)) return null;
    const edges = edgesOf(wide, size);
    columns.push(edges);
    // Cells of a table begin anywhere; lines of a column at its edge or indented by two.
    const atEdge = own.filter(({ u0 }) => u0 < edges.left + size * 2.6 && u0 > edges.left - size).length;
    if (atEdge < own.length * 0.6) return null;
  }
  return { columns, gutters };
}

const crosses = (segments: readonly PlacedLine[], gutters: readonly number[]): boolean =>
  segments.some(({ u0, u1 }) => gutters.some((at) => u0 < at - 1 && u1 > at + 1));

/** Parts of rows that stand between two places and cross neither. */
function segmentsWithin(rows: readonly PlacedLine[], from: number, to: number): readonly PlacedLine[] {
  return rows.flatMap((row) => {
    const segments = segmentsOf(row, gutterGap).filter(({ u0, u1 }) => u1 > from && u0 < to);
    if (segments.length === 0 || segments.some(({ u0, u1 }) => u0 < from - 1 || u1 > to + 1)) return [];
    return [lineOf(segments.flatMap(({ pieces }) => pieces))];
  });
}

/** Two, three or four columns of equal width; null where the page has one. */
export function findColumns(pieces: readonly Piece[], size: number): Columns | null {
  const rows = rowsOf(pieces.filter((piece) => Math.abs(piece.size - size) < size * 0.25));
  if (rows.length < fewestLines) return null;
  // Four columns are two pairs as well: the most is tried first.
  for (let count = mostColumns; count >= 2; count -= 1) {
    const found = tryColumns(count, rows, size);
    if (found !== null) return found;
  }
  return null;
}

/**
 * A page of short paragraphs does not show its columns' edges: they are those of most pages like it, where its own lie
 * a little further in.
 */
export function withCommonEdges(own: Column, others: readonly Column[], size: number): Column {
  if (others.length < 3) return own;
  const left = commonEdge(
    others.map((other) => other.left),
    2,
    false,
  );
  const right = commonEdge(
    others.map((other) => other.right),
    size,
    true,
  );
  return {
    left: own.left > left && own.left - left < size * 4.5 ? left : own.left,
    right: own.right < right && right - own.right < size * 12 ? right : own.right,
  };
}

/** Edges of a page set in one column. */
export function wholePage(pieces: readonly Piece[], size: number, pageWidth: number): Column {
  const rows = rowsOf(pieces);
  const body = rows.filter((row) => Math.abs(row.size - size) < size * 0.15);
  return edgesOf(body.length >= 3 ? body : rows, size, pageWidth);
}

/** True where nothing on the page crosses the gutters and its tables stand within the columns. */
export function tablesFit(
  pieces: readonly Piece[],
  grids: readonly Grid[],
  { columns, gutters }: Columns,
): boolean {
  const crosses = ({ u0, u1 }: { readonly u0: number; readonly u1: number }): boolean =>
    gutters.some((at) => u0 < at - 1 && u1 > at + 1);
  const within = (grid: Grid): boolean =>
    columns.some(
      ({ left, right }) =>
        grid.u0 > left - 12 && grid.u1 < right + 12 && grid.u1 - grid.u0 > (right - left) * 0.7,
    );
  return grids.length > 0 && grids.every(within) && !pieces.some(crosses);
}

/** True where a page with too few lines to show its columns fits those of the page before. */
export function fitsColumns(pieces: readonly Piece[], known: Columns, size: number): boolean {
  const rows = rowsOf(pieces.filter((piece) => Math.abs(piece.size - size) < size * 0.15));
  const segments = rows.flatMap((row) => segmentsOf(row, gutterGap));
  const [first] = known.columns;
  if (first === undefined || segments.length === 0) return false;
  const crossing = segments.filter(({ u0, u1 }) => known.gutters.some((at) => u0 < at - 1 && u1 > at + 1));
  const full = segments.filter(({ u1 }) => Math.abs(u1 - first.right) < size * 1.2);
  // Lists of short lines fill nothing, but begin where the columns do.
  const atEdge = segments.filter(({ u0 }) =>
    known.columns.some(({ left }) =>
      [0, 2].some((indent) => Math.abs(u0 - left - indent * size) < size * 0.6),
    ),
  );
  return crossing.length === 0 && (full.length >= 2 || atEdge.length >= segments.length * 0.8);
}

/** A short title across three columns stands in the middle one and crosses no gutter; beside it stands nothing. */
function isLoneTitle(row: PlacedLine, rows: readonly PlacedLine[], size: number, columns: Columns): boolean {
  if (row.size < size * 1.15) return false;
  const left = columns.columns[0]?.left ?? 0;
  const right = columns.columns.at(-1)?.right ?? 0;
  if (Math.abs(row.u0 - left - (right - row.u1)) > row.size * 1.5) return false;
  const middle = columns.columns[(columns.columns.length - 1) / 2];
  return rows.every(
    (other) =>
      other === row ||
      Math.abs(other.v - row.v) > row.size * 1.2 ||
      (middle !== undefined && other.u0 > middle.left - size && other.u1 < middle.right + size),
  );
}

type Chunk = { readonly v: number } & (
  | { readonly column: number; readonly pieces: readonly Piece[] }
  | { readonly column: null; readonly row: PlacedLine }
  | { readonly column: number | null; readonly grid: GridWithText }
);

/** Splits a row at wide gaps and at the gutters. */
function chunksOf(row: PlacedLine, { gutters }: Columns): readonly PlacedLine[] {
  return segmentsOf(row, gutterGap)
    .reduce<PlacedLine[][]>((groups, segment) => {
      const last = groups.at(-1)?.at(-1);
      const gap = last === undefined ? 0 : segment.u0 - last.u1;
      const isApart =
        last === undefined ||
        gap > segmentGap * segment.size ||
        gutters.some((at) => last.u1 <= at + 1 && segment.u0 >= at - 1);
      if (isApart) groups.push([segment]);
      else groups.at(-1)?.push(segment);
      return groups;
    }, [])
    .map((group) => lineOf(group.flatMap(({ pieces }) => pieces)));
}

const columnAt = (u0: number, u1: number, { gutters }: Columns): number | null => {
  if (gutters.some((at) => u0 < at - 1 && u1 > at + 1)) return null;
  return gutters.filter((at) => (u0 + u1) / 2 > at).length;
};

/** 目　录: words of one title on both sides of the gutter, set around the middle of the page. */
function isCentred(row: PlacedLine, chunks: readonly PlacedLine[], columns: Columns): boolean {
  const left = columns.columns[0]?.left ?? 0;
  const right = columns.columns.at(-1)?.right ?? 0;
  const before = row.u0 - left;
  const after = right - row.u1;
  return (
    chunks.length > 1 &&
    before > row.size * 2 &&
    Math.abs(before - after) < row.size * 1.5 &&
    row.u1 - row.u0 < row.size * 16
  );
}

/** The page's lines and tables in reading order. */
export function readingOrder(
  pieces: readonly Piece[],
  grids: readonly GridWithText[],
  columns: Columns | null,
  size: number,
  whole: Column,
): readonly Flow[] {
  const rows = rowsOf(pieces);
  const asItem = (line: PlacedLine): FlowItem => ({ kind: 'line', line });
  const byPlace = (items: readonly FlowItem[]): readonly FlowItem[] =>
    [...items].sort((a, b) => topOf(a) - topOf(b));
  if (columns === null) {
    const lines = joinHeads(rows).map(asItem);
    const tables = grids.map((grid): FlowItem => ({ kind: 'grid', ...grid }));
    const items = tables.length === 0 ? lines : byPlace([...lines, ...tables]);
    return items.length === 0 ? [] : [{ ...whole, items }];
  }
  const chunks: Chunk[] = [];
  for (const row of rows) {
    const parts = chunksOf(row, columns);
    if (isCentred(row, parts, columns)) {
      chunks.push({ v: row.v, column: null, row });
      continue;
    }
    if (columns.columns.length % 2 === 1 && isLoneTitle(row, rows, size, columns)) {
      chunks.push({ v: row.v, column: null, row });
      continue;
    }
    const crossing = parts.filter(({ u0, u1 }) => columnAt(u0, u1, columns) === null);
    if (crossing.length > 0) chunks.push({ v: row.v, column: null, row });
    else
      for (const part of parts)
        chunks.push({ v: row.v, column: columnAt(part.u0, part.u1, columns) ?? 0, pieces: part.pieces });
  }
  for (const grid of grids)
    chunks.push({ v: grid.grid.v0, column: columnAt(grid.grid.u0, grid.grid.u1, columns), grid });
  chunks.sort((a, b) => a.v - b.v);
  return inBands(chunks, columns);
}

const topOf = (item: FlowItem): number =>
  item.kind === 'grid' ? item.grid.v0 : item.line.v - item.line.size * 0.8;

function inBands(chunks: readonly Chunk[], { columns }: Columns): readonly Flow[] {
  const flows: Flow[] = [];
  const whole: Column = { left: columns[0]?.left ?? 0, right: columns.at(-1)?.right ?? 0 };
  let crossing: FlowItem[] = [];
  let pieces: Piece[][] = columns.map(() => []);
  let grids: FlowItem[][] = columns.map(() => []);
  const endCrossing = (): void => {
    if (crossing.length > 0) flows.push({ ...whole, items: crossing });
    crossing = [];
  };
  const endBand = (): void => {
    columns.forEach((column, at) => {
      const lines = rowsOf(pieces[at] ?? []).map((line): FlowItem => ({ kind: 'line', line }));
      const items = [...lines, ...(grids[at] ?? [])].sort((a, b) => topOf(a) - topOf(b));
      if (items.length > 0) flows.push({ ...column, items });
    });
    pieces = columns.map(() => []);
    grids = columns.map(() => []);
  };
  for (const chunk of chunks) {
    if (chunk.column === null) {
      endBand();
      crossing.push('row' in chunk ? { kind: 'line', line: chunk.row } : { kind: 'grid', ...chunk.grid });
      continue;
    }
    endCrossing();
    if ('grid' in chunk) grids[chunk.column]?.push({ kind: 'grid', ...chunk.grid });
    else if ('pieces' in chunk) addAll(pieces[chunk.column], chunk.pieces);
  }
  endBand();
  endCrossing();
  return flows;
}
