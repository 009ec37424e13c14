/** Where the places named in a page file landed in the printed PDF. */
import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFRef } from '@cantoo/pdf-lib';

/** Page index from 1 of each named destination; Chromium writes one for every id that something links to. */
export function namedPages(pdf: PDFDocument): ReadonlyMap<string, number> {
  const pageIndex = new Map(pdf.getPages().map((page, index) => [page.ref.toString(), index + 1]));
  const result = new Map<string, number>();
  const named = pdf.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  for (const [name] of named?.entries() ?? []) {
    const place = named?.lookup(name);
    const target = place instanceof PDFDict ? place.lookup(PDFName.of('D')) : place;
    const page = target instanceof PDFArray ? target.get(0) : undefined;
    const index = page instanceof PDFRef ? pageIndex.get(page.toString()) : undefined;
    if (index !== undefined) result.set(name.decodeText(), index);
  }
  return result;
}
