/**
 * What stands in the margins of pages and belongs to no text: running heads, page numbers, and what browsers print
 * above and below. Told by coming again at the same height, or by its own words.
 */
import { addAll } from '../../gazette/add-all.ts';
import { wholeLineNumbers } from '../../gazette/document-number.ts';
import type { FurnitureSpan } from '../../gazette/source.ts';
import { type PlacedLine, rowsOf, segmentsOf, textOf } from './lines.ts';
import type { Piece } from './pieces.ts';

export interface MarginPage {
  readonly pieces: readonly Piece[];
  readonly width: number;
  readonly height: number;
}

export interface Furniture {
  readonly reason: FurnitureSpan['reason'];
  readonly line: PlacedLine;
}

export interface SiftedPage {
  readonly body: readonly Piece[];
  readonly furniture: readonly Furniture[];
  /** As printed on the page; null where none is. */
  readonly printed: number | null;
}

/** Heads and feet stand in the outer part of the page. */
const outer = 0.13;
/** Rows at each end that may be heads or feet. */
const deepest = 3;
const pageNumberRow =
  /^(?:[A-Z]\d{3,5}|第\d{1,4}页(?:[,，/]?共\d{1,4}页)?|[—–―\-－·•.\s~]*\d{1,4}[—–―\-－·•.\s~]*)$/;
const framedNumber = /^[—–―\-－·•~]+\d{1,4}[—–―\-－·•~]+$/;
/** 2026/7/24 16:03, https://…, 1/6: what browsers print at the edges. */
const browserHead =
  /^(?:\d{4}[/.-]\d{1,2}[/.-]\d{1,2}|\d{4}年\d{1,2}月\d{1,2}日|\d{1,2}[/.]\d{1,2}[/.]\d{2,4}),?(?:[上下]午)?\d{1,2}:\d{2}(?:[AP]M)?/i;
const browserFoot = /^(?:https?:\/\/|file:\/\/\/|www\.)\S*?(?:\d{1,4}\/\d{1,4})?$/;

/** 某省人民政府公报 2023年第4期: a head though the file has but one page. */
const issueHead =
  /^.{2,20}(?:公报|政报)[·•|｜\-—]?(?:\d{4}年?)?第?\d{1,3}期|^(?:\d{4}年)?第?\d{1,3}期.{2,20}(?:公报|政报)/;

interface Edge {
  readonly page: number;
  readonly line: PlacedLine;
  readonly text: string;
  readonly isTop: boolean;
  /** Distance to the next row towards the body, in its own size. */
  readonly gap: number;
}

const bare = (line: PlacedLine): string => textOf(line).normalize('NFKC').replace(/\s/g, '');
const mask = (text: string): string => text.replace(/[\d一二三四五六七八九十]+/g, '#');

function edgesOf(page: MarginPage, index: number): readonly Edge[] {
  const top = page.height * outer;
  const bottom = page.height * (1 - outer);
  const near = rowsOf(page.pieces.filter(({ v }) => v < top * 1.4 || v > bottom - page.height * 0.05));
  const edges: Edge[] = [];
  const add = (at: number, isTop: boolean): void => {
    const line = near[at];
    const next = near[isTop ? at + 1 : at - 1];
    if (line === undefined || (isTop ? line.v > top : line.v < bottom)) return;
    const gap = next === undefined ? 99 : Math.abs(next.v - line.v) / line.size;
    edges.push({ page: index, line, text: bare(line), isTop, gap });
  };
  for (let at = 0; at < Math.min(deepest, near.length); at += 1) {
    add(at, true);
    add(near.length - 1 - at, false);
  }
  return edges;
}

const placeOf = (edge: Edge): string => `${edge.isTop ? 't' : 'b'}${Math.round(edge.line.v / 3)}`;

/** Places (and those beside them) where the same words stand on several pages. */
function headPlaces(edges: readonly Edge[], pages: number): ReadonlySet<string> {
  const least = pages >= 3 ? 3 : 2;
  const byText = new Map<string, Set<number>>();
  // The numbers of documents that each begin a page are no head, though they differ in their figures alone.
  const keyOf = (edge: Edge): string =>
    `${edge.isTop ? 't' : 'b'}${wholeLineNumbers(edge.text).length > 0 ? edge.text : mask(edge.text)}`;
  for (const edge of edges) {
    const seen = byText.get(keyOf(edge)) ?? new Set();
    seen.add(edge.page);
    byText.set(keyOf(edge), seen);
  }
  const places = new Set<string>();
  for (const edge of edges) {
    if (edge.text.length > 120 || (byText.get(keyOf(edge))?.size ?? 0) < least) continue;
    const at = Math.round(edge.line.v / 3);
    for (const near of [at - 1, at, at + 1]) places.add(`${edge.isTop ? 't' : 'b'}${near}`);
  }
  return places;
}

/** Body lines reach the same heights as heads only where the words do not come again: size and gap tell. */
const isApart = (edge: Edge, bodySize: number): boolean => edge.gap > 1.9 || edge.line.size < bodySize * 0.95;

/** Numbers that stand alone at either end of a head or foot: one may be the page's. */
function numbersIn(line: PlacedLine): readonly number[] {
  return segmentsOf(line, 1).flatMap((segment) => {
    const text = bare(segment);
    const match = pageNumberRow.test(text) ? /\d{1,5}/.exec(text) : null;
    return match === null ? [] : [Number(match[0])];
  });
}

/** Page numbers run on by one a sheet: of a page's numbers the one that agrees with most other pages is its own. */
function agreed(pages: readonly (readonly number[])[]): readonly (number | null)[] {
  const shifts = new Map<number, number>();
  pages.forEach((numbers, index) => {
    for (const number of new Set(numbers)) shifts.set(number - index, (shifts.get(number - index) ?? 0) + 1);
  });
  return pages.map((numbers, index) => {
    const support = (number: number): number => shifts.get(number - index) ?? 0;
    const [best] = [...numbers].sort((a, b) => support(b) - support(a));
    return best !== undefined && (support(best) >= 2 || pages.length === 1) ? best : null;
  });
}

/** Parts every page into its body and what stands in its margins. */
export function siftMargins(pages: readonly MarginPage[], bodySize: number): readonly SiftedPage[] {
  const edges = pages.map(edgesOf);
  const all = edges.flat();
  const places = headPlaces(all, pages.length);
  const numbers: (readonly number[])[] = [];
  const found = pages.map((page, index) => {
    const furniture: Furniture[] = [];
    const own: number[] = [];
    // A row may be seen from both ends of a nearly empty page.
    const taken = new Set<number>();
    for (const edge of edges[index] ?? []) {
      if (taken.has(edge.line.v)) continue;
      const { text, line } = edge;
      const isBrowser = browserHead.test(text) || browserFoot.test(text);
      const isNumber =
        pageNumberRow.test(text) &&
        (framedNumber.test(text) || text.startsWith('第') || !edge.isTop || places.has(placeOf(edge))) &&
        (isApart(edge, bodySize) || framedNumber.test(text));
      const isHead =
        (places.has(placeOf(edge)) && isApart(edge, bodySize)) ||
        (edge.isTop && line.size < bodySize * 0.95 && text.length < 50 && issueHead.test(text));
      if (!isBrowser && !isNumber && !isHead) continue;
      if (!isBrowser) addAll(own, numbersIn(line));
      taken.add(line.v);
      furniture.push({ reason: isNumber ? 'pageNumber' : 'runningHead', line });
    }
    numbers.push(own);
    const out = new Set(furniture.flatMap(({ line }) => line.pieces));
    return {
      body: out.size === 0 ? page.pieces : page.pieces.filter((piece) => !out.has(piece)),
      furniture,
    };
  });
  const printed = agreed(numbers);
  return found.map((page, index) => ({ ...page, printed: printed[index] ?? null }));
}
