import { type ChromiumPrinter, createPrinter } from '../../main/host/printing/index.ts';

let started: ChromiumPrinter | null = null;

/** One printer, and so one Chromium, for all files of a worker; it ends with the worker. */
export function testPrinter(): ChromiumPrinter {
  started ??= createPrinter();
  return started;
}
