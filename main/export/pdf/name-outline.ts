import { type PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import { partOutline } from '../join/outline.ts';

/**
 * Names the outline's entries of the first level, in place, as the contents page names the documents: an order is known
 * by the rules that it promulgates, and its own head is the same for all orders. Does nothing where there is not one
 * entry a document.
 */
export function nameOutline(pdf: PDFDocument, titles: readonly string[]): void {
  const items = partOutline(pdf.catalog)?.items ?? [];
  if (items.length !== titles.length) return;
  for (const [index, { dictionary }] of items.entries())
    dictionary.set(PDFName.of('Title'), PDFHexString.fromText(titles[index] ?? ''));
}
