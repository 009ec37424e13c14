/** Pages of pieces -> the text of their paragraphs and tables in reading order, and the place of every character. */
import { addAll } from '../../gazette/add-all.ts';
import type { SourceText } from '../../gazette/source.ts';
import type { MapPage, PageMap } from '../page-map/page-map.ts';
import type { Block, FlowLine, Item } from './blocks.ts';
import { type Columns, type Flow, type GridWithText, readingOrder, tablesFit } from './columns.ts';
import { contentsRows } from './contents-rows.ts';
import { withNotes } from './footnotes.ts';
import { type Furniture, siftMargins } from './furniture.ts';
import { type Rules, viewSize } from './geometry.ts';
import { lineOf, rowsOf } from './lines.ts';
import { columnsOf, type KnownEdges } from './page-columns.ts';
import { type Habits, joinParagraphs, readHabits } from './paragraphs.ts';
import type { Piece } from './pieces.ts';
import { commonSize, type PrintedPage } from './printed-page.ts';
import { siftSideBars } from './side-bars.ts';
import { alignTables } from './tables/aligned-tables.ts';
import { gridsOf, withoutPageRules } from './tables/grids.ts';
import { isTable, piecesIn, rowsOfGrid } from './tables/ruled-tables.ts';
import { mayHoldTable } from './tables/table-suspicion.ts';
import { type Margin, writeText } from './write-text.ts';

export interface LayoutOptions {
  /** What the source's text is said to be read from. */
  readonly encoding: string;
  /** The ruling lines of the page at an index; asked for only where its pieces may stand in a table. */
  readonly rulesOf: (page: PrintedPage, at: number) => Promise<Rules>;
}

interface Body {
  readonly page: PrintedPage;
  readonly pieces: readonly Piece[];
}

function gridsOfPage(rules: Rules, { pieces }: Body, columns: Columns | null): readonly GridWithText[] {
  return gridsOf(withoutPageRules(rules, columns?.gutters ?? []))
    .map((grid) => ({ grid, pieces: piecesIn(grid, pieces) }))
    .filter(({ grid, pieces: own }) => isTable(grid, own));
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

function mapPage(page: PrintedPage, printed: number | null): MapPage {
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
const asideOf = (page: PrintedPage): readonly Furniture[] =>
  page.aside.map((piece) => ({
    reason: 'watermark',
    line: lineOf([{ ...piece, u1: piece.u0 + piece.size }]),
  }));

/** What a page prints beside its text, its margins apart. */
const besideText = (page: PrintedPage | undefined, bar: readonly Piece[]): readonly Furniture[] =>
  page?.untrusted !== null
    ? []
    : [
        ...page.marks.map((piece) => ({ reason: 'noteMark' as const, line: lineOf([piece]) })),
        ...rowsOf(bar).map((line) => ({ reason: 'webResidue' as const, line })),
        ...rowsOf(page.unseen).map((line) => ({ reason: 'unseen' as const, line })),
        ...asideOf(page),
      ];

/** Lines and rows of all pages, in reading order. */
async function itemsOf(
  bodies: readonly Body[],
  columns: readonly KnownEdges[],
  size: number,
  rulesOf: LayoutOptions['rulesOf'],
): Promise<readonly Item[]> {
  const items: Item[] = [];
  let flows = 0;
  for (const [at, body] of bodies.entries()) {
    const { own = null, near = null, whole = { left: 0, right: 0 } } = columns[at] ?? {};
    const grids = mayHoldTable(body.pieces, own) ? gridsOfPage(await rulesOf(body.page, at), body, near) : [];
    const inGrids = new Set(grids.flatMap(({ pieces }) => pieces));
    const free = inGrids.size === 0 ? body.pieces : body.pieces.filter((piece) => !inGrids.has(piece));
    const places = grids.map(({ grid }) => grid);
    const isFilled = own === null && near !== null && tablesFit(free, places, near);
    for (const flow of readingOrder(free, grids, isFilled ? near : own, size, whole)) {
      addAll(items, itemsOfFlow(flow, at, flows));
      flows += 1;
    }
  }
  return items;
}

/** Throws only what `rulesOf` throws. */
export async function layOut(
  pages: readonly PrintedPage[],
  { encoding, rulesOf }: LayoutOptions,
): Promise<{ readonly source: SourceText; readonly map: PageMap }> {
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
  const items = await itemsOf(bodies, columns, size, rulesOf);
  const lines = items.flatMap((item) => (item.kind === 'line' ? [item as FlowLine] : []));
  const habits: Habits = readHabits(lines, size);
  const blocks: readonly Block[] = joinParagraphs(withNotes(items, size), habits);
  const margins = sifted.flatMap(({ furniture }, page): readonly Margin[] =>
    [...furniture, ...besideText(pages[page], parted[page]?.bar ?? [])].map((own) => ({
      page,
      furniture: own,
    })),
  );
  return writeText(
    blocks,
    margins,
    pages.map((page, at) => mapPage(page, sifted[at]?.printed ?? null)),
    pages.map(({ view, turn }) => ({ view, turn })),
    habits,
    encoding,
  );
}
