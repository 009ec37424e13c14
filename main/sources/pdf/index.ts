export { type PdfReadOptions, type PdfReadResult, readPdf } from './read-pdf.ts';
export type { UntrustedReason } from './text/trust.ts';
