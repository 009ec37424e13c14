/** The pages of a PDF, each read by itself; watermarks across their text are told by all of them. */
import type { Box } from '../../layout/geometry.ts';
import { siftNoteMarks } from '../../layout/note-marks.ts';
import type { Piece } from '../../layout/pieces.ts';
import type { PrintedPage } from '../../layout/printed-page.ts';
import type { PdfDocument, PdfPage } from '../open/open-pdf.ts';
import { type Layers, readPageText } from './page-text.ts';
import { distrust, type UntrustedReason } from './trust.ts';
import { comesAgain, siftWatermarks } from './watermarks.ts';

/** Share of a page's characters that may lie under or over others. */
const mostUnclear = 0.3;

/** What a page of a PDF tells besides. */
export interface RawPage extends PrintedPage {
  readonly isCrowded: boolean;
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

/** Pages with the watermarks that lie across their text aside; a page of which too much is printed over is not trusted. */
export function withoutWatermarks(pages: readonly RawPage[]): readonly PrintedPage[] {
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
