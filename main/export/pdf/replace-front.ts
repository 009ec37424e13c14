/** Puts the contents' page numbers in without printing the whole bundle anew. */
import { PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { contentOf } from './artifacts.ts';

/**
 * Draws the first pages of `pdf` as those of `front` are drawn, which were printed with the numbers known. Tags, links
 * and outline stay those of `pdf`: the marked parts of both pages must be the same ones in the same order. False, and
 * nothing changed, where they are not.
 */
export async function replaceFront(pdf: PDFDocument, front: Uint8Array): Promise<boolean> {
  const source = await PDFDocument.load(front, { updateMetadata: false });
  const count = source.getPageCount();
  const own = pdf.getPages().slice(0, count);
  const isAlike = source
    .getPages()
    .every((page, index) => marksOf(page.node.Contents()) === marksOf(own[index]?.node.Contents()));
  if (own.length < count || !isAlike) return false;
  const copies = await pdf.copyPages(source, source.getPageIndices());
  copies.forEach((copy, index) => {
    for (const name of ['Contents', 'Resources'] as const) {
      const value = copy.node.get(PDFName.of(name));
      if (value !== undefined) own[index]?.node.set(PDFName.of(name), value);
    }
    pdf.context.delete(copy.ref);
  });
  return true;
}

/** The ids of a page's marked parts, in order. */
function marksOf(contents: unknown): string | null {
  if (!(contents instanceof PDFRawStream)) return null;
  return Array.from(contentOf(contents).matchAll(/\/MCID (\d+)/g), ([, id]) => id).join(' ');
}
