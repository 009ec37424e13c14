/** Blocks -> the text: a paragraph a line, a row of cells a line with tabs, what stands in the margins at the end. */
import type { FurnitureSpan, SourceLine, SourcePage, SourceText } from '../../gazette/source.ts';
import type { MapPage, PageMap } from '../page-map/page-map.ts';
import type { Block } from './blocks.ts';
import type { Furniture } from './furniture.ts';
import type { PlacedLine } from './lines.ts';
import { MapBuilder, type PageSpace } from './map-builder.ts';
import type { Habits } from './paragraphs.ts';
import { isWide, type Piece } from './pieces.ts';

/** Gaps beyond the line's own, in the type's size. */
const spaceGap = 0.2;
const latinGap = 0.12;
const wideGap = 0.8;
/** What was joined from several printed lines has a space between them. */
const otherLine = 0.6;
/** Lines further apart than this many leadings have an empty line between them. */
const emptyLine = 1.3;

const isLatinEnd = (text: string): boolean => !isWide(text.charCodeAt(text.length - 1));
const isLatinStart = (text: string): boolean => !isWide(text.charCodeAt(0));

/** The gap that justifying has put between all of a line's characters. */
function ownGap(pieces: readonly Piece[]): number {
  const gaps: number[] = [];
  pieces.forEach((piece, at) => {
    const last = pieces[at - 1];
    if (last !== undefined) gaps.push(Math.max(0, piece.u0 - last.u1));
  });
  gaps.sort((a, b) => a - b);
  return gaps.length < 4 ? 0 : (gaps[Math.floor(gaps.length / 2)] ?? 0);
}

const needsSpace = (before: string, after: string): boolean =>
  /[A-Za-z0-9,.;:)]$/.test(before) &&
  /^[A-Za-z0-9(]/.test(after) &&
  /[A-Za-z]/.test(before.slice(-1) + after.slice(0, 1));

class TextWriter {
  readonly map: MapBuilder;
  readonly #parts: string[] = [];
  length = 0;

  constructor(spaces: readonly PageSpace[]) {
    this.map = new MapBuilder(spaces);
  }

  add(text: string): void {
    this.#parts.push(text);
    this.length += text.length;
  }

  line(line: PlacedLine, page: number): void {
    const own = ownGap(line.pieces);
    let last: Piece | null = null;
    for (const piece of line.pieces) {
      if (last !== null) {
        const size = Math.max(last.size, piece.size);
        const gap = (piece.u0 - last.u1) / size;
        const isLatin = isLatinEnd(last.text) && isLatinStart(piece.text);
        const limit = Math.min(own / size, 0.6) + (isLatin ? latinGap : spaceGap);
        if (gap > wideGap) this.add('\u3000');
        else if (gap > limit || Math.abs(piece.v - last.v) > size * otherLine) this.add(' ');
      }
      this.map.add(piece, page, this.length);
      this.add(piece.text);
      last = piece;
    }
  }

  /** Lines of one paragraph or cell, joined. */
  joined(lines: readonly { readonly line: PlacedLine; readonly page: number }[]): void {
    let before = '';
    for (const { line, page } of lines) {
      const first = line.pieces[0]?.text ?? '';
      if (needsSpace(before, first)) this.add(' ');
      this.line(line, page);
      before = line.pieces.at(-1)?.text ?? '';
    }
  }

  text(): string {
    return this.#parts.join('');
  }
}

export interface Margin {
  readonly page: number;
  readonly furniture: Furniture;
}

/** Empty lines before a title that begins a page. */
const newPage = 2;

/** How many empty lines stand for the space above the block on the printed page, and for a change of size. */
function linesAbove(above: Block | undefined, block: Block, { leading, bodySize }: Habits): number {
  if (above === undefined) return 0;
  if (above.kind === 'row' && block.kind === 'row') return 0;
  if (above.kind === 'row' || block.kind === 'row') return 1;
  const last = above.lines.at(-1);
  const first = block.lines[0];
  if (last === undefined || first === undefined) return 0;
  if (first.page !== last.page && first.line.size > bodySize * 1.2) return newPage;
  const size = Math.max(last.line.size, first.line.size);
  if (Math.abs(last.line.size - first.line.size) > size * 0.12) return 1;
  if (last.flow !== first.flow) return 0;
  return first.line.v - last.line.v > size * Math.max(leading, 1.3) * emptyLine ? 1 : 0;
}

export function writeText(
  blocks: readonly Block[],
  margins: readonly Margin[],
  pages: readonly MapPage[],
  spaces: readonly PageSpace[],
  habits: Habits,
  encoding: string,
): { readonly source: SourceText; readonly map: PageMap } {
  const writer = new TextWriter(spaces);
  const lines: SourceLine[][] = pages.map(() => []);
  const ranges: { readonly page: number; readonly start: number }[] = [];
  const notes: number[][] = pages.map(() => []);
  blocks.forEach((block, at) => {
    const own = lines[block.page];
    if (own === undefined) return;
    for (let empty = linesAbove(blocks[at - 1], block, habits); empty > 0; empty -= 1) {
      own.push({ text: '', start: writer.length });
      writer.add('\n');
    }
    const start = writer.length;
    if (block.kind === 'paragraph') writer.joined(block.lines);
    else
      block.cells.forEach((cell, column) => {
        if (column > 0) writer.add('\t');
        writer.joined(cell.map((line) => ({ line, page: block.page })));
      });
    ranges.push({ page: block.page, start });
    if (block.kind === 'paragraph' && block.isNote === true) notes[block.page]?.push(start);
    writer.add('\n');
  });
  const bodyEnd = writer.length;
  const furniture: FurnitureSpan[] = margins.map(({ page, furniture: { line, reason } }) => {
    const start = writer.length;
    writer.line(line, page);
    const end = writer.length;
    writer.add('\n');
    return { start, end, reason, sheet: page + 1 };
  });
  const text = writer.text();
  for (const { page, start } of ranges) {
    const end = (text.indexOf('\n', start) + 1 || bodyEnd + 1) - 1;
    lines[page]?.push({ text: text.slice(start, end), start });
  }
  const sourcePages: SourcePage[] = lines.map((own, page) => ({
    sheet: page + 1,
    lines: own.sort((a, b) => a.start - b.start),
    printed: pages[page]?.printed ?? null,
    isPicture: pages[page]?.untrusted != null,
    ...(notes[page]?.length ? { notes: notes[page] } : {}),
  }));
  return {
    source: { text, pages: sourcePages, encoding, furniture },
    map: writer.map.build(pages),
  };
}
