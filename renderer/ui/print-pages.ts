/**
 * Prints a PDF's pages by the window's own print dialog, the same in every host. They are drawn as pictures, each on a
 * sheet of its own size; nothing but them is on paper.
 */
import { freeCanvas, type PdfDocument } from './pdf.ts';

const mmPerPt = 25.4 / 72;
const ptPerInch = 72;
/** Dots to the inch; many pages are drawn coarser, as they are all in memory at once. */
const density = { few: 300, many: 200 } as const;
const mostFinePages = 80;
/** For drawing one page. */
const longestMs = 60_000;

export interface PrintTask {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, total: number) => void;
  /** What the print is called in the system's queue. */
  readonly title: string;
}

/** Resolves when the system's dialog has been closed; false where the signal came first. */
export async function printPages(pdf: PdfDocument, task: PrintTask): Promise<boolean> {
  const sheets = document.createElement('div');
  sheets.className = 'print-sheets';
  sheets.ariaHidden = 'true';
  const addresses: string[] = [];
  const style = new CSSStyleSheet();
  const title = document.title;
  try {
    const sizes = new Map<string, string>();
    const dpi = pdf.pages > mostFinePages ? density.many : density.few;
    for (let number = 1; number <= pdf.pages; number += 1) {
      if (task.signal.aborted) return false;
      const { width, height } = await pdf.sizeOf(number);
      const canvas = document.createElement('canvas');
      const widthPx = ((width / ptPerInch) * dpi) / window.devicePixelRatio;
      await drawn(pdf, number, canvas, widthPx, task.signal);
      const address = URL.createObjectURL(await pictureOf(canvas));
      addresses.push(address);
      freeCanvas(canvas);
      const size = `${(width * mmPerPt).toFixed(1)}mm ${(height * mmPerPt).toFixed(1)}mm`;
      const name = sizes.get(size) ?? `sheet-${sizes.size + 1}`;
      sizes.set(size, name);
      sheets.append(await sheetOf(address, name));
      task.onProgress(number, pdf.pages);
    }
    if (task.signal.aborted) return false;
    style.replaceSync([...sizes].map(([size, name]) => rulesOf(name, size)).join('\n'));
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, style];
    document.body.append(sheets);
    document.title = task.title;
    await printed();
    return true;
  } catch (cause) {
    if (task.signal.aborted) return false;
    throw cause;
  } finally {
    document.title = title;
    sheets.remove();
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== style);
    for (const address of addresses) URL.revokeObjectURL(address);
  }
}

function rulesOf(name: string, size: string): string {
  const [width = '', height = ''] = size.split(' ');
  return `@page ${name} { size: ${size}; margin: 0; }
.${name} { page: ${name}; width: ${width}; height: ${height}; }`;
}

function drawn(
  pdf: PdfDocument,
  page: number,
  canvas: HTMLCanvasElement,
  widthPx: number,
  signal: AbortSignal,
): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  // A page that can't be drawn says nothing of it.
  const timer = setTimeout(() => reject(new Error(`page ${page}`)), longestMs);
  const cancel = () => reject(signal.reason);
  signal.addEventListener('abort', cancel, { once: true });
  const stop = pdf.draw(page, canvas, { widthPx, onDrawn: resolve });
  return promise.finally(() => {
    clearTimeout(timer);
    signal.removeEventListener('abort', cancel);
    stop();
  });
}

function pictureOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error('no picture')) : resolve(blob)), 'image/png');
  });
}

async function sheetOf(address: string, name: string): Promise<HTMLElement> {
  const picture = document.createElement('img');
  picture.src = address;
  picture.alt = '';
  const sheet = document.createElement('div');
  sheet.className = `print-sheet ${name}`;
  sheet.append(picture);
  await picture.decode();
  return sheet;
}

/** Some browsers say so before the dialog is closed, some after: what is on the sheets must outlast both. */
function printed(): Promise<void> {
  return new Promise((resolve) => {
    window.addEventListener('afterprint', () => resolve(), { once: true });
    window.print();
  });
}
