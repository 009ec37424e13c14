export { type ChromiumPrinter, createPrinter } from './chromium-printer.ts';
export { type FoundChromium, findChromium, findSystemChromium } from './find-chromium.ts';
