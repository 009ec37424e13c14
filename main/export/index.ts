export { ExportError, type ExportErrorCode } from './export-error.ts';
export { type Printer, type PrintJob, revealScript } from './printer.ts';
