export type {
  ExcerptForm,
  ExcerptItem,
  ExcerptsInput,
} from './excerpts/excerpt-input.ts';
export { exportExcerptsPdf } from './excerpts/excerpts-pdf.ts';
export { makeExcerpts } from './excerpts/make-excerpts.ts';
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
export { exportPdf, type WritePdf, withPdfWriter, writePdf } from './export-pdf.ts';
export { fileNames, type NamedDocument } from './file-names/file-names.ts';
export type {
  Form,
  FormAnnotation,
  FormDocument,
  FormFile,
  FormInput,
  RowSubject,
} from './forms/form-input.ts';
export { makeForm } from './forms/make-form.ts';
export { contentOf, type FormPreviewContent, previewForm } from './forms/preview-form.ts';
export { type AnnotationToTell, asWebAnnotation } from './forms/web-annotation.ts';
export type { ByteSink } from './join/object-writer.ts';
export type { PageContent, PageFile, Printer, PrintPage } from './printer.ts';
export { asCsv, type Sheet, sheetBytes, writeSheet } from './rows.ts';
export { issueName, wordingFor } from './wording.ts';
