/** The bytes of a PDF -> its text, as text files give it, and the place of every character on its page. */

import { addAll } from '../../gazette/add-all.ts';
import type { SourceText } from '../../gazette/source.ts';
import { viewSize } from './geometry.ts';
import type { Block, FlowLine, Item } from './layout/blocks.ts';
import { type Columns, type Flow, type GridWithText, readingOrder, tablesFit } from './layout/columns.ts';
import { contentsRows } from './layout/contents-rows.ts';
import { withNotes } from './layout/footnotes.ts';
import { type Furniture, siftMargins } from './layout/furniture.ts';
import { lineOf, rowsOf } from './layout/lines.ts';
import { columnsOf } from './layout/page-columns.ts';
import { type Habits, joinParagraphs, readHabits } from './layout/paragraphs.ts';
import { siftSideBars } from './layout/side-bars.ts';
import { type Margin, writeText } from './layout/write-text.ts';
import type { MapPage, PageMap } from './map/page-map.ts';
import { type OpenOptions, openPdf, type PdfDocument, type PdfErrorCode } from './open/open-pdf.ts';
import { alignTables } from './tables/aligned-tables.ts';
import { gridsOf, withoutPageRules } from './tables/grids.ts';
import { isTable, piecesIn, rowsOfGrid } from './tables/ruled-tables.ts';
import { readRules } from './tables/rules.ts';
import { mayHoldTable } from './tables/table-suspicion.ts';
import { layersOf } from './text/page-text.ts';
import type { Piece } from './text/pieces.ts';
import { commonSize, type RawPage, readPage, withoutWatermarks } from './text/raw-pages.ts';

export interface ReadOptions extends OpenOptions {
  /** Called before each page and now and then in between; what it throws ends the reading and is passed on. */
  readonly onPage?: (done: number, pages: number) => void;
}

export type ReadResult =
  | { readonly ok: true; readonly source: SourceText; readonly map: PageMap }
  | { readonly ok: false; readonly code: PdfErrorCode };

const pagesKept = 64;

interface Body {
  readonly page: RawPage;
  readonly pieces: readonly Piece[];
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
  const columns = columnsOf(
    bodies.map(({ pieces }) => pieces),
    pages.map(({ turn, view }) => viewSize(turn, view)[0]),
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
    pages.map(({ view, turn }) => ({ view, turn })),
    habits,
  );
}
