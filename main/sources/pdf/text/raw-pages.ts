/** The pages of a PDF, each read by itself; watermarks across their text are told by all of them. */
import type { Box, Turn } from '../geometry.ts';
import type { PdfDocument, PdfPage } from '../open/open-pdf.ts';
import { siftNoteMarks } from './note-marks.ts';
import { type Layers, readPageText } from './page-text.ts';
import type { Piece } from './pieces.ts';
import { distrust, type UntrustedReason } from './trust.ts';
import { comesAgain, siftWatermarks } from './watermarks.ts';

/** Share of a page's characters that may lie under or over others. */
const mostUnclear = 0.3;

/** A page as the file gives it, before its margins and columns are told. */
export interface RawPage {
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

/** Reads a page; one that pdf.js cannot read is kept, without text. */
export async function readPage(pdf: PdfDocument, number: number, layers: Layers): Promise<RawPage> {
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
export function commonSize(pages: readonly RawPage[]): number {
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

/** Pages with the watermarks that lie across their text aside; a page of which too much is printed over is not trusted. */
export function withoutWatermarks(pages: readonly RawPage[]): readonly RawPage[] {
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
