/** PDF, read by pdf.js, which is loaded with the first file. */
import type { SourceKind } from '../source-kind.ts';

const mark = '%PDF-';

export const pdfKind: SourceKind = {
  id: 'pdf',
  suffixes: ['.pdf'],
  // The mark may stand behind some bytes of a mail or a server.
  sniff: (head) => new TextDecoder('latin1').decode(head).includes(mark),
  isReadApart: true,
  read: async (bytes, options) => (await import('./read-pdf.ts')).readPdf(bytes, options),
};
