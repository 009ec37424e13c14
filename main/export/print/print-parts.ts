/** Prints parts one after the other and joins each to the file while the browser is at the next. */
import { PDFDocument } from '@cantoo/pdf-lib';
import { ExportError } from '../export-error.ts';
import type { FontFiles } from '../fonts/locate-fonts.ts';
import { createJoiner, type JoinedPart } from '../join/join.ts';
import type { ByteSink, Encrypt } from '../join/object-writer.ts';
import { prepareForKeeping } from '../pdf/archival.ts';
import { markArtifacts } from '../pdf/artifacts.ts';
import { namedPages } from '../pdf/document-places.ts';
import { repairReadBack } from '../pdf/read-back.ts';
import { embeddedFonts } from '../pdf/used-fonts.ts';
import type { PageContent } from '../printer.ts';
import { placeScheme } from '../typeset/front-matter.ts';
import type { OpenPage } from './open-page.ts';
import { pageCount } from './page-count.ts';

export interface PrintPart {
  readonly documents: number;
  readonly content: () => PageContent;
  /** Draws on its pages, in place. */
  readonly draw: (pdf: PDFDocument) => Promise<void>;
}

export interface PrintPlan {
  /**
   * What comes before the parts, by the pages of the places in them as far as they are known; null for nothing. It has
   * as many pages whatever it knows.
   */
  readonly front: ((pages: ReadonlyMap<string, number>) => PageContent) | null;
  readonly parts: readonly PrintPart[];
  /** Draws what is to be on all pages, those of the front too, in place. */
  readonly drawOnAll: (pdf: PDFDocument) => void;
  /** After each part: documents that are done. */
  readonly onDone: (documents: number) => void;
}

export interface PrintedParts {
  readonly pages: number;
  /** PostScript names. */
  readonly fonts: readonly string[];
  /** Rules of PDF/A-2b that objects of the pages break. */
  readonly broken: readonly string[];
  /** Writes the rest of the file with what `frame` says; gives its length in bytes. */
  readonly finish: (frame: PDFDocument) => number;
}

interface Print {
  readonly bytes: Uint8Array;
  readonly text: string;
  /** Pages before those meant, which put the part on its side of the sheet. */
  readonly leftOut: number;
}

/**
 * Page numbers go on through the parts. While a part is being joined, the next one is printed: both take about as long
 * as each other, and have a processor each.
 */
export async function printParts(
  plan: PrintPlan,
  page: OpenPage,
  fonts: FontFiles,
  file: { readonly sink: ByteSink; readonly encrypt: Encrypt | null },
): Promise<PrintedParts> {
  const joiner = createJoiner(file.sink, file.encrypt, placeScheme);
  const joined: JoinedPart[] = [];
  const places = new Map<string, number>();
  const faces = new Set<string>();
  const broken = new Set<string>();

  const print = async (content: PageContent, before: number, documents: number): Promise<Print> => {
    const placed = fromPage(content, before + 1);
    const bytes = await page.print(placed.content, documents);
    return { bytes, text: placed.content.html + placed.content.css, leftOut: placed.leftOut };
  };
  const read = async ({ bytes, leftOut }: Print, before: number): Promise<PDFDocument> => {
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
    for (const [name, at] of namedPages(pdf)) places.set(name, before + at - leftOut);
    return pdf;
  };
  const join = async (
    pdf: PDFDocument,
    { text, leftOut }: Print,
    draw?: PrintPart['draw'],
  ): Promise<JoinedPart> => {
    repairReadBack(pdf, new Set(text), fonts);
    markArtifacts(pdf);
    await draw?.(pdf);
    plan.drawOnAll(pdf);
    for (const rule of prepareForKeeping(pdf)) broken.add(rule);
    for (const name of embeddedFonts(pdf)) faces.add(name);
    return joiner.add(pdf, leftOut);
  };

  const frontPages = plan.front === null ? 0 : await countPages(await page.print(plan.front(new Map()), 0));
  let before = frontPages;
  let done = 0;
  let printing: Promise<Print> | null = null;
  /** What the browser does next: the part after this one, or the front, once all places are known. */
  const printAfter = (index: number): Promise<Print> | null => {
    const next = plan.parts[index + 1];
    if (next !== undefined) return print(next.content(), before, next.documents);
    return plan.front === null ? null : print(plan.front(places), 0, 0);
  };
  for (const [index, part] of plan.parts.entries()) {
    const printed: Print = await (printing ?? print(part.content(), before, part.documents));
    const start = before;
    before += (await countPages(printed.bytes)) - printed.leftOut;
    const isLast = index === plan.parts.length - 1;
    const last = isLast ? await read(printed, start) : null;
    printing = printAfter(index);
    // Its failure is seen when it is waited for.
    printing?.catch(() => undefined);
    joined.push(await join(last ?? (await read(printed, start)), printed, part.draw));
    done += part.documents;
    plan.onDone(done);
  }
  if (plan.front !== null) {
    const front = await (printing ?? print(plan.front(places), 0, 0));
    const part = await join(await read(front, 0), front);
    if (part.pageCount !== frontPages) throw new ExportError('export/failed', { reason: 'contents' });
    joined.unshift(part);
  }
  return {
    pages: before,
    fonts: [...faces].sort(),
    broken: [...broken].sort(),
    finish: (frame) => joiner.finish(frame, joined),
  };
}

/** An odd page is a right one: a part that begins with an even page has one in front of it, which is left out. */
function fromPage(
  { css, html }: PageContent,
  first: number,
): { readonly content: PageContent; readonly leftOut: number } {
  const leftOut = first % 2 === 0 ? 1 : 0;
  const before = first - 1 - leftOut;
  return {
    content: {
      css: before === 0 ? css : `${css}\nhtml { counter-reset: page ${before}; }`,
      html: leftOut === 0 ? html : `<div style="break-after: page"></div>${html}`,
    },
    leftOut,
  };
}

async function countPages(bytes: Uint8Array): Promise<number> {
  return pageCount(bytes) ?? (await PDFDocument.load(bytes, { updateMetadata: false })).getPageCount();
}
