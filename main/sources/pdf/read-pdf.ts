/** The bytes of a PDF -> its text, as text files give it, and the place of every character on its page. */
import type { SourceText } from '../../gazette/source.ts';
import type { Rules } from '../layout/geometry.ts';
import { layOut } from '../layout/lay-out.ts';
import type { PrintedPage } from '../layout/printed-page.ts';
import type { PageMap } from '../page-map/page-map.ts';
import type { ReadOptions } from '../source-kind.ts';
import { readRules } from './drawn-rules.ts';
import { type OpenOptions, openPdf, type PdfDocument, type PdfErrorCode } from './open/open-pdf.ts';
import { layersOf } from './text/page-text.ts';
import { type RawPage, readPage, withoutWatermarks } from './text/raw-pages.ts';

export type PdfReadOptions = OpenOptions & ReadOptions;

export type PdfReadResult =
  | { readonly ok: true; readonly source: SourceText; readonly map: PageMap }
  | { readonly ok: false; readonly code: PdfErrorCode };

const pagesKept = 64;

/** The ruling lines of a page; none where its drawing can't be read. */
async function rulesOfPage(pdf: PdfDocument, number: number, { turn, view }: PrintedPage): Promise<Rules> {
  try {
    const page = await pdf.getPage(number);
    const rules = await readRules(page, turn, view);
    page.cleanup();
    return rules;
  } catch {
    return { across: [], down: [] };
  }
}

/** Reads a whole file. Expected failures are values; only what `onPage` throws is thrown. */
export async function readPdf(bytes: Uint8Array, options: PdfReadOptions = {}): Promise<PdfReadResult> {
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
  { onPage }: PdfReadOptions,
): Promise<{ readonly source: SourceText; readonly map: PageMap }> {
  const read: RawPage[] = [];
  const layers = await layersOf(pdf);
  for (let number = 1; number <= pdf.numPages; number += 1) {
    onPage?.(number - 1, pdf.numPages);
    read.push(await readPage(pdf, number, layers));
    // Long files are let go of from time to time: fonts read again cost less than memory.
    if (number % pagesKept === 0) await pdf.cleanup();
  }
  return layOut(withoutWatermarks(read), {
    encoding: 'pdf',
    rulesOf: async (page, at) => {
      onPage?.(at, pdf.numPages);
      return rulesOfPage(pdf, at + 1, page);
    },
  });
}
