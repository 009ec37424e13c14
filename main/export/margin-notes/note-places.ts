/** Where the numbers of notes landed in the printed PDF. */
import { PDFArray, PDFDict, type PDFDocument, PDFName, PDFNumber, PDFRef } from '@cantoo/pdf-lib';

export interface NamedPlace {
  /** From 0. */
  readonly page: number;
  /** In points from the upper left corner of the page's content; Chromium leaves its margins out of account. */
  readonly left: number;
  readonly top: number;
}

/** Places by the ids of the page file. */
export function namedPlaces(pdf: PDFDocument): ReadonlyMap<string, NamedPlace> {
  const pages = new Map(pdf.getPages().map((page, index) => [page.ref.toString(), { page, index }]));
  const named = pdf.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  const places = new Map<string, NamedPlace>();
  for (const [name] of named?.entries() ?? []) {
    const place = named?.lookup(name);
    const target = place instanceof PDFDict ? place.lookup(PDFName.of('D')) : place;
    if (!(target instanceof PDFArray)) continue;
    const reference = target.get(0);
    const found = reference instanceof PDFRef ? pages.get(reference.toString()) : undefined;
    const [left, top] = [target.lookup(2), target.lookup(3)];
    if (found === undefined || !(left instanceof PDFNumber) || !(top instanceof PDFNumber)) continue;
    places.set(name.decodeText(), {
      page: found.index,
      left: left.asNumber(),
      top: found.page.getHeight() - top.asNumber(),
    });
  }
  return places;
}
