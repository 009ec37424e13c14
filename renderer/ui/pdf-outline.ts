/** A PDF's own outline, with the sheet each entry leads to. */
import type { PDFDocumentProxy } from 'pdfjs-dist';

export interface OutlineEntry {
  readonly title: string;
  /** From 1; null where it leads nowhere within the file. */
  readonly sheet: number | null;
  /** 0 for the uppermost. */
  readonly level: number;
}

type RawEntry = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>[number];

/** Files made by mischief nest without end. */
const mostLevels = 8;
const mostEntries = 5000;

/** In reading order, those below right after the one above; empty where the file has none. */
export async function readOutline(pdf: PDFDocumentProxy): Promise<readonly OutlineEntry[]> {
  const entries: OutlineEntry[] = [];
  const walk = async (items: readonly RawEntry[], level: number): Promise<void> => {
    for (const item of items) {
      if (entries.length >= mostEntries) return;
      const title = cleanTitle(item.title);
      if (title !== '') entries.push({ title, sheet: await sheetOf(pdf, item.dest), level });
      if (level < mostLevels) await walk(item.items, level + 1);
    }
  };
  // pdf.js gives null for none.
  await walk(((await pdf.getOutline()) as readonly RawEntry[] | null) ?? [], 0);
  return entries;
}

/** Control characters and runs of spaces, such as stand in titles broken over two lines, become one space. */
export const cleanTitle = (title: string): string => title.replace(/[\p{Cc}\s]+/gu, ' ').trim();

async function sheetOf(pdf: PDFDocumentProxy, dest: RawEntry['dest']): Promise<number | null> {
  try {
    const place = typeof dest === 'string' ? await pdf.getDestination(dest) : dest;
    const page: unknown = place?.[0];
    if (typeof page === 'number') return page + 1;
    if (page === null || typeof page !== 'object') return null;
    return (await pdf.getPageIndex(page as Parameters<PDFDocumentProxy['getPageIndex']>[0])) + 1;
  } catch {
    return null;
  }
}
