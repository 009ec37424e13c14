import { PDFArray, type PDFDocument, PDFName, type PDFPage } from '@cantoo/pdf-lib';

/**
 * Draws on top of a page, as an artifact, in the page's own points. Chromium's content leaves its own matrix behind:
 * it is closed off first.
 */
export function appendArtifact(pdf: PDFDocument, page: PDFPage, drawing: string, properties = ''): void {
  const before = pdf.context.register(pdf.context.stream('q'));
  const mark = properties === '' ? '/Artifact BMC' : `/Artifact ${properties} BDC`;
  const after = pdf.context.register(pdf.context.flateStream(`Q ${mark} q ${drawing} Q EMC`));
  const key = PDFName.of('Contents');
  const present = page.node.get(key);
  const lookedUp = page.node.lookup(key);
  const parts = lookedUp instanceof PDFArray ? lookedUp.asArray() : [present];
  page.node.set(key, pdf.context.obj([before, ...parts.flatMap((part) => part ?? []), after]));
}
