export type { Printer, PrintJob } from './printer.ts';
