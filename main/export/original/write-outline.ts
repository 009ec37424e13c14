/** An outline (bookmarks) of documents and their clauses (ISO 32000-1, 12.3.3). */
import {
  type PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFRef,
} from '@cantoo/pdf-lib';

export interface OutlineItem {
  readonly title: string;
  readonly page: PDFRef;
  readonly left: number;
  readonly top: number;
  readonly items: readonly OutlineItem[];
}

/** Takes the place of an outline that is there; opens at the documents, their clauses folded. */
export function writeOutline(pdf: PDFDocument, items: readonly OutlineItem[]): void {
  if (items.length === 0) return;
  const root = pdf.context.obj({ Type: 'Outlines' });
  const reference = pdf.context.register(root);
  link(pdf, root, reference, items);
  root.set(PDFName.of('Count'), PDFNumber.of(items.length));
  pdf.catalog.set(PDFName.of('Outlines'), reference);
  pdf.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
}

function link(pdf: PDFDocument, parent: PDFDict, parentRef: PDFRef, items: readonly OutlineItem[]): void {
  const made = items.map((item) => {
    const dictionary = pdf.context.obj({
      Title: PDFHexString.fromText(item.title),
      Parent: parentRef,
      Dest: [item.page, 'XYZ', Math.round(item.left), Math.round(item.top), null],
    });
    return { item, dictionary, reference: pdf.context.register(dictionary) };
  });
  made.forEach(({ item, dictionary, reference }, index) => {
    const [before, after] = [made[index - 1], made[index + 1]];
    if (before) dictionary.set(PDFName.of('Prev'), before.reference);
    if (after) dictionary.set(PDFName.of('Next'), after.reference);
    if (item.items.length === 0) return;
    link(pdf, dictionary, reference, item.items);
    // Below zero: folded.
    dictionary.set(PDFName.of('Count'), PDFNumber.of(-item.items.length));
  });
  const [first, last] = [made[0], made.at(-1)];
  if (first) parent.set(PDFName.of('First'), first.reference);
  if (last) parent.set(PDFName.of('Last'), last.reference);
}
