/** Leads from a note in the margin to where it stands in full. */
import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFPage,
  type PDFRef,
} from '@cantoo/pdf-lib';

export interface ListPlace {
  readonly page: PDFRef;
  /** Upper left corner in PDF points. */
  readonly left: number;
  readonly top: number;
}

/** Entries of the lists by the name of the place that they lead to. */
export function listPlaces(pdf: PDFDocument): ReadonlyMap<string, ListPlace> {
  const places = new Map<string, ListPlace>();
  for (const { node, ref } of pdf.getPages()) {
    const annotations = node.lookupMaybe(PDFName.of('Annots'), PDFArray);
    for (let at = 0; at < (annotations?.size() ?? 0); at += 1) {
      const link = annotations?.lookup(at);
      if (!(link instanceof PDFDict)) continue;
      const target = link.lookup(PDFName.of('Dest'));
      const corners = link.lookupMaybe(PDFName.of('Rect'), PDFArray)?.asArray();
      const [left, , , top] = (corners ?? []).map((value) =>
        value instanceof PDFNumber ? value.asNumber() : 0,
      );
      if (!(target instanceof PDFName) || left === undefined || top === undefined) continue;
      places.set(target.decodeText(), { page: ref, left, top });
    }
  }
  return places;
}

/** A link without a frame over `box` (left, bottom, right, top in PDF points). */
export function addLink(
  pdf: PDFDocument,
  { node }: PDFPage,
  box: readonly number[],
  { page, left, top }: ListPlace,
): void {
  const link = pdf.context.register(
    pdf.context.obj({
      Type: 'Annot',
      Subtype: 'Link',
      Rect: box.map((value) => Math.round(value * 100) / 100),
      Border: [0, 0, 0],
      Dest: [page, 'XYZ', Math.round(left), Math.round(top + 4), null],
    }),
  );
  const present = node.lookup(PDFName.of('Annots'));
  if (present instanceof PDFArray) present.push(link);
  else node.set(PDFName.of('Annots'), pdf.context.obj([link]));
}
