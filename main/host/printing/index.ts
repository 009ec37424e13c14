export { type ChromiumPrinter, createPrinter } from './chromium-printer.ts';
export { findChromium, findSystemChromium } from './find-chromium.ts';
export type { FoundChromium } from './found-chromium.ts';
export { type KeepingPrinter, keepPagesOpen } from './keep-pages-open.ts';
