/** The bytes of a PDF -> its text, as text files give it, and the place of every character on its page. */

import { addAll } from '../../gazette/add-all.ts';
import type { SourceText } from '../../gazette/source.ts';
import { alignTables } from './aligned-tables.ts';
import type { Block, FlowLine, Item } from './blocks.ts';
import {
  type Column,
  type Columns,
  type Flow,
  findColumns,
  fitsColumns,
  type GridWithText,
  readingOrder,
  tablesFit,
  wholePage,
  withCommonEdges,
} from './columns.ts';
import { contentsRows } from './contents-rows.ts';
import { withNotes } from './footnotes.ts';
import { type Furniture, siftMargins } from './furniture.ts';
import { type Box, type Turn, viewSize } from './geometry.ts';
import { gridsOf, withoutPageRules } from './grids.ts';
import { lineOf, rowsOf } from './lines.ts';
import { siftNoteMarks } from './note-marks.ts';
import { type OpenOptions, openPdf, type PdfDocument, type PdfErrorCode, type PdfPage } from './open-pdf.ts';
import type { MapPage, PageMap } from './page-map.ts';
import { type Layers, layersOf, readPageText } from './page-text.ts';
import { type Habits, joinParagraphs, readHabits } from './paragraphs.ts';
import type { Piece } from './pieces.ts';
import { isTable, piecesIn, rowsOfGrid } from './ruled-tables.ts';
import { readRules } from './rules.ts';
import { siftSideBars } from './side-bars.ts';
import { mayHoldTable } from './table-suspicion.ts';
import { distrust, type UntrustedReason } from './trust.ts';
import { comesAgain, siftWatermarks } from './watermarks.ts';
import { type Margin, writeText } from './write-text.ts';

export interface ReadOptions extends OpenOptions {
  /** Called before each page and now and then in between; what it throws ends the reading and is passed on. */
  readonly onPage?: (done: number, pages: number) => void;
}

export type ReadResult =
  | { readonly ok: true; readonly source: SourceText; readonly map: PageMap }
  | { readonly ok: false; readonly code: PdfErrorCode };

const pagesKept = 64;
/** Share of a page's characters that may lie under or over others. */
const mostUnclear = 0.3;

interface RawPage {
  readonly view: Box;
  readonly rotation: number;
  readonly turn: Turn;
  readonly pieces: readonly Piece[];
  readonly aside: readonly Piece[];
  readonly unseen: readonly Piece[];
  readonly isCrowded: boolean;
  /** Marks of footnotes. */
  readonly marks: readonly Piece[];
  readonly untrusted: UntrustedReason | null;
}

/** A page that pdf.js cannot read is kept, without text. */
const unread = (page: PdfPage | null): RawPage => ({
  view: (page?.view as unknown as Box | undefined) ?? [0, 0, 595, 842],
  rotation: page?.rotate ?? 0,
  turn: 0,
  pieces: [],
  aside: [],
  unseen: [],
  isCrowded: false,
  marks: [],
  untrusted: 'unreadable',
});

async function readPage(pdf: PdfDocument, number: number, layers: Layers): Promise<RawPage> {
  let page: PdfPage | null = null;
  try {
    page = await pdf.getPage(number);
    const view = page.view as unknown as Box;
    const found = await readPageText(page, layers);
    const untrusted = distrust(found.pieces);
    return { view, rotation: page.rotate, ...found, ...siftNoteMarks(found.pieces), untrusted };
  } catch {
    return unread(page);
  }
}

const lengthOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, { text }) => sum + text.length, 0);

/** Size of most characters of the file. */
function commonSize(pages: readonly RawPage[]): number {
  const counts = new Map<number, number>();
  for (const { pieces } of pages)
    for (const { size, text } of pieces) {
      const key = Math.round(size * 4) / 4;
      counts.set(key, (counts.get(key) ?? 0) + text.length);
    }
  let best = 12;
  let most = 0;
  for (const [size, count] of counts)
    if (count > most) {
      most = count;
      best = size;
    }
  return best;
}

interface Body {
  readonly page: RawPage;
  readonly pieces: readonly Piece[];
}

interface KnownEdges extends KnownColumns {
  /** Of a page set in one column. */
  readonly whole: Column;
}

interface KnownColumns {
  /** The page's own, or those of a page beside it that it fits. */
  readonly own: Columns | null;
  /** Those of a page near by: what a page that tables fill may be set in. */
  readonly near: Columns | null;
}

/** Edges agreed between pages of as many columns; left and right pages have margins of their own. */
function agreeOnEdges(
  columns: readonly KnownColumns[],
  wholes: readonly Column[],
  size: number,
): readonly KnownEdges[] {
  const kind = (at: number): string => `${columns[at]?.own?.gutters.length ?? 0} ${at % 2}`;
  return columns.map(({ own, near }, at) => {
    const alike = columns.flatMap((_, other) => (kind(other) === kind(at) ? [other] : []));
    const edges = (column: number): readonly Column[] =>
      alike.flatMap((other) => columns[other]?.own?.columns[column] ?? []);
    const whole = wholes[at] ?? { left: 0, right: 0 };
    return {
      near,
      own: own && {
        ...own,
        columns: own.columns.map((column, index) => withCommonEdges(column, edges(index), size)),
      },
      whole:
        own === null
          ? withCommonEdges(
              whole,
              alike.flatMap((other) => wholes[other] ?? []),
              size,
            )
          : whole,
    };
  });
}

/** Columns page by page. */
function columnsOfPages(bodies: readonly Body[], size: number): readonly KnownColumns[] {
  const own = bodies.map(({ pieces }) => findColumns(pieces, size));
  // The page of most columns in the file: others may leave its last ones empty.
  const most = own.reduce(
    (best, next) => ((next?.gutters.length ?? 0) > (best?.gutters.length ?? 0) ? next : best),
    null,
  );
  return own.map((found, at) => {
    if (found !== null) {
      const isMore = most !== null && most.gutters.length > found.gutters.length;
      const whole = isMore && fitsColumns(bodies[at]?.pieces ?? [], most, size) ? most : found;
      return { own: whole, near: whole };
    }
    const pieces = bodies[at]?.pieces ?? [];
    const around = [own[at - 1], own[at - 2], own[at + 1], own[at + 2]].flatMap((near) => near ?? []);
    const fitting = around.find((near) => fitsColumns(pieces, near, size)) ?? null;
    return { own: fitting, near: fitting ?? around[0] ?? null };
  });
}

async function gridsOfPage(
  pdf: PdfDocument,
  number: number,
  { page, pieces }: Body,
  columns: Columns | null,
): Promise<readonly GridWithText[]> {
  try {
    const drawn = await pdf.getPage(number);
    const rules = await readRules(drawn, page.turn, page.view);
    drawn.cleanup();
    return gridsOf(withoutPageRules(rules, columns?.gutters ?? []))
      .map((grid) => ({ grid, pieces: piecesIn(grid, pieces) }))
      .filter(({ grid, pieces: own }) => isTable(grid, own));
  } catch {
    return [];
  }
}

function itemsOfFlow(flow: Flow, page: number, index: number): readonly Item[] {
  const out: Item[] = [];
  let lines: FlowLine[] = [];
  const flush = (): void => {
    const contents =
      contentsRows(lines, flow.right) ?? lines.map((line) => ({ lines: [line], isRow: false }));
    let plain: FlowLine[] = [];
    for (const { lines: row, isRow } of contents) {
      if (!isRow) {
        addAll(plain, row);
        continue;
      }
      addAll(out, alignTables(plain));
      plain = [];
      row.forEach((line, at) => {
        out.push({ kind: 'line', ...line, isAlone: true, joins: at > 0 });
      });
    }
    addAll(out, alignTables(plain));
    lines = [];
  };
  for (const item of flow.items) {
    if (item.kind === 'line') {
      lines.push({ line: item.line, left: flow.left, right: flow.right, page, flow: index });
      continue;
    }
    flush();
    for (const cells of rowsOfGrid(item.grid, item.pieces))
      out.push({ kind: 'row', page, flow: index, cells });
  }
  flush();
  return out;
}

const spaceOf = ({ view, turn }: RawPage): { readonly view: Box; readonly turn: Turn } => ({ view, turn });

function mapPage(page: RawPage, printed: number | null): MapPage {
  const [left, bottom, right, top] = page.view;
  return {
    left,
    bottom,
    width: right - left,
    height: top - bottom,
    rotation: page.rotation,
    printed,
    untrusted: page.untrusted,
  };
}

/** Pages with the watermarks that lie across their text aside; a page of which too much is printed over is not trusted. */
function withoutWatermarks(pages: readonly RawPage[]): readonly RawPage[] {
  if (!pages.some(({ isCrowded }) => isCrowded)) return pages;
  const elsewhere = comesAgain(pages.map(({ pieces }) => pieces));
  return pages.map((page) => {
    if (!page.isCrowded) return page;
    const { pieces, marks, undecided } = siftWatermarks(page.pieces, elsewhere);
    const isUnclear = lengthOf(undecided) > lengthOf(pieces) * mostUnclear;
    return {
      ...page,
      pieces,
      aside: [...page.aside, ...marks],
      untrusted: page.untrusted ?? (isUnclear ? 'overprinted' : null),
    };
  });
}

/** Stamps, watermarks, notes set crosswise: no part of the text, remembered where they begin. */
const asideOf = (page: RawPage): readonly Furniture[] =>
  page.aside.map((piece) => ({
    reason: 'watermark',
    line: lineOf([{ ...piece, u1: piece.u0 + piece.size }]),
  }));

/** What a page prints beside its text, its margins apart. */
const besideText = (page: RawPage | undefined, bar: readonly Piece[]): readonly Furniture[] =>
  page?.untrusted !== null
    ? []
    : [
        ...page.marks.map((piece) => ({ reason: 'noteMark' as const, line: lineOf([piece]) })),
        ...rowsOf(bar).map((line) => ({ reason: 'webResidue' as const, line })),
        ...rowsOf(page.unseen).map((line) => ({ reason: 'unseen' as const, line })),
        ...asideOf(page),
      ];

/** Reads a whole file. Expected failures are values; only what `onPage` throws is thrown. */
export async function readPdf(bytes: Uint8Array, options: ReadOptions = {}): Promise<ReadResult> {
  const opened = await openPdf(bytes, options);
  if (!opened.ok) return opened;
  const { pdf, close } = opened;
  try {
    const read = await readDocument(pdf, options);
    const isLost = read.map.pages.every(({ untrusted }) => untrusted === 'unreadable');
    return isLost ? { ok: false, code: 'import/damaged' } : { ok: true, ...read };
  } finally {
    await close();
  }
}

async function readDocument(
  pdf: PdfDocument,
  { onPage }: ReadOptions,
): Promise<{ readonly source: SourceText; readonly map: PageMap }> {
  const read: RawPage[] = [];
  const layers = await layersOf(pdf);
  for (let number = 1; number <= pdf.numPages; number += 1) {
    onPage?.(number - 1, pdf.numPages);
    read.push(await readPage(pdf, number, layers));
    // Long files are let go of from time to time: fonts read again cost less than memory.
    if (number % pagesKept === 0) await pdf.cleanup();
  }
  const pages = withoutWatermarks(read);
  const size = commonSize(pages.filter(({ untrusted }) => untrusted === null));
  const sifted = siftMargins(
    pages.map((page) => {
      const [width, height] = viewSize(page.turn, page.view);
      return { pieces: page.untrusted === null ? page.pieces : [], width, height };
    }),
    size,
  );
  const parted = pages.map((page, at) =>
    siftSideBars(sifted[at]?.body ?? [], size, viewSize(page.turn, page.view)[0]),
  );
  const bodies = pages.map((page, at): Body => ({ page, pieces: parted[at]?.pieces ?? [] }));
  const widthOf = ({ page }: Body): number => viewSize(page.turn, page.view)[0];
  const columns = agreeOnEdges(
    columnsOfPages(bodies, size),
    bodies.map((body) => wholePage(body.pieces, size, widthOf(body))),
    size,
  );
  const items: Item[] = [];
  let flows = 0;
  for (const [at, body] of bodies.entries()) {
    const { own = null, near = null, whole = { left: 0, right: 0 } } = columns[at] ?? {};
    let grids: readonly GridWithText[] = [];
    if (mayHoldTable(body.pieces, own)) {
      onPage?.(at, pdf.numPages);
      grids = await gridsOfPage(pdf, at + 1, body, near);
    }
    const inGrids = new Set(grids.flatMap(({ pieces }) => pieces));
    const free = inGrids.size === 0 ? body.pieces : body.pieces.filter((piece) => !inGrids.has(piece));
    const isFilled =
      own === null &&
      near !== null &&
      tablesFit(
        free,
        grids.map(({ grid }) => grid),
        near,
      );
    for (const flow of readingOrder(free, grids, isFilled ? near : own, size, whole)) {
      addAll(items, itemsOfFlow(flow, at, flows));
      flows += 1;
    }
  }
  const lines = items.flatMap((item) => (item.kind === 'line' ? [item as FlowLine] : []));
  const habits: Habits = readHabits(lines, size);
  const blocks: readonly Block[] = joinParagraphs(withNotes(items, size), habits);
  const margins = sifted.flatMap(({ furniture }, page): readonly Margin[] => [
    ...[...furniture, ...besideText(pages[page], parted[page]?.bar ?? [])].map((own) => ({
      page,
      furniture: own,
    })),
  ]);
  return writeText(
    blocks,
    margins,
    pages.map((page, at) => mapPage(page, sifted[at]?.printed ?? null)),
    pages.map(spaceOf),
    habits,
  );
}
