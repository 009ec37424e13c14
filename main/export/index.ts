export { ExportError, type ExportErrorCode } from './export-error.ts';
export type {
  ExportAnchor,
  ExportAnnotation,
  ExportDocument,
  ExportInput,
  ExportIssue,
  ExportPorts,
  FontUse,
  OriginalMark,
  OriginalPlaces,
  PdfExport,
  SheetQuads,
} from './export-input.ts';
export { exportPdf } from './export-pdf.ts';
export { type Printer, type PrintJob, revealScript } from './printer.ts';
export { asCsv, type Sheet, writeSheet } from './rows.ts';
