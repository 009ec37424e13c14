/** pdf.js behind a few words: open, draw, outline, close. Its worker comes from the bundle and evaluates nothing. */
import {
  GlobalWorkerOptions,
  getDocument,
  PDFDataRangeTransport,
  type PDFDocumentProxy,
  type PDFPageProxy,
  RenderingCancelledException,
} from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { createDrawQueue } from './draw-queue.ts';
import { type OutlineEntry, readOutline } from './pdf-outline.ts';

GlobalWorkerOptions.workerSrc = workerUrl;

/** Bytes that stay where they are: only the parts that pdf.js wants are read. */
export interface RangeSource {
  readonly bytes: number;
  /** The bytes [start, end). */
  readonly read: (start: number, end: number) => Promise<Uint8Array>;
}

export interface DrawOptions {
  /** Clockwise turn in degrees beyond the file's own. */
  readonly rotation?: number;
  /** Width of the whole page in CSS pixels; without it as wide as the canvas is shown. */
  readonly widthPx?: number;
  /** Only this part of the page, in CSS pixels from its top left. */
  readonly part?: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
  /** The canvas gets no more pixels than this; a larger page is drawn more coarsely. */
  readonly mostPixels?: number;
  /** Smaller is drawn sooner; asked each time the next drawing is chosen. */
  readonly order?: () => number;
  readonly onDrawn?: () => void;
}

export interface PdfDocument {
  readonly pages: number;
  /** Draws a page (from 1); gives the function that stops it and lets the page go. */
  readonly draw: (page: number, canvas: HTMLCanvasElement, options?: DrawOptions) => () => void;
  readonly outline: () => Promise<readonly OutlineEntry[]>;
  readonly close: () => Promise<void>;
}

export type OpenedPdf =
  | { readonly ok: true; readonly pdf: PdfDocument }
  /** `isWrong`: a password was given, and it is not the file's. */
  | { readonly ok: false; readonly reason: 'password'; readonly isWrong: boolean };

/** One request brings this much: a scanned page is some of them, the table at a file's end is in one. */
const chunkBytes = 256 * 1024;
/** A page that nobody shows any more is kept for as long as it takes to show it again at another size. */
const keptMs = 400;

class HostRanges extends PDFDataRangeTransport {
  readonly #source: RangeSource;
  readonly #onLost: () => void;

  constructor(source: RangeSource, onLost: () => void) {
    super(source.bytes, null);
    this.#source = source;
    this.#onLost = onLost;
  }

  override requestDataRange(begin: number, end: number): void {
    this.#source.read(begin, end).then(
      (chunk) => this.onDataRange(begin, chunk),
      () => this.#onLost(),
    );
  }
}

/** Folders beside the window's own files; nothing is fetched from elsewhere. */
function resources() {
  const within = (name: string): string => new URL(`pdfjs/${name}/`, document.baseURI).href;
  return {
    cMapUrl: within('cmaps'),
    cMapPacked: true,
    standardFontDataUrl: within('standard_fonts'),
    wasmUrl: within('wasm'),
  };
}

/** Opens a PDF; a password that is missing or wrong is a value, everything else that fails is thrown. */
export async function openPdf(source: Uint8Array | RangeSource, password?: string): Promise<OpenedPdf> {
  const task = getDocument({
    // pdf.js takes the buffer away to its worker; the caller keeps its own.
    ...(source instanceof Uint8Array
      ? { data: source.slice() }
      : {
          range: new HostRanges(source, () => void task.destroy()),
          rangeChunkSize: chunkBytes,
          disableAutoFetch: true,
          disableStream: true,
        }),
    ...(password === undefined ? {} : { password }),
    isEvalSupported: false,
    useWasm: false,
    useWorkerFetch: false,
    ...resources(),
  });
  try {
    const pdf = await task.promise;
    return { ok: true, pdf: documentOf(pdf, () => task.destroy()) };
  } catch (cause) {
    void task.destroy();
    if (!isPasswordMissing(cause)) throw cause;
    return { ok: false, reason: 'password', isWrong: password !== undefined };
  }
}

/** pdf.js exports the class of this error in its types alone. */
const isPasswordMissing = (cause: unknown): boolean =>
  cause instanceof Error && cause.name === 'PasswordException';

function documentOf(pdf: PDFDocumentProxy, destroy: () => Promise<void>): PdfDocument {
  const queue = createDrawQueue();
  const users = new Map<number, number>();
  const release = (number: number, page: PDFPageProxy): void => {
    users.set(number, (users.get(number) ?? 1) - 1);
    setTimeout(() => {
      // Pictures of a scanned page are tens of megabytes: they go with the sheet.
      if (users.get(number) === 0) page.cleanup();
    }, keptMs);
  };
  return {
    pages: pdf.numPages,
    draw: (number, canvas, options = {}) => {
      let isStopped = false;
      let stop = () => {};
      const leave = queue.add(options.order ?? (() => 0), async () => {
        const page = await pdf.getPage(number);
        if (isStopped) return;
        users.set(number, (users.get(number) ?? 0) + 1);
        const render = startRender(page, canvas, options);
        stop = () => {
          render.cancel();
          release(number, page);
        };
        await render.promise.catch((cause: unknown) => {
          if (!isStopped && !(cause instanceof RenderingCancelledException)) throw cause;
        });
        if (!isStopped) {
          render.show();
          options.onDrawn?.();
        }
      });
      return () => {
        if (isStopped) return;
        isStopped = true;
        leave();
        stop();
      };
    },
    outline: () => readOutline(pdf),
    close: destroy,
  };
}

interface Render {
  readonly promise: Promise<void>;
  readonly cancel: () => void;
  /** Puts on the screen what was drawn behind it. */
  readonly show: () => void;
}

/** A canvas that shows something already keeps it until the new drawing is done. */
function startRender(page: PDFPageProxy, canvas: HTMLCanvasElement, options: DrawOptions): Render {
  const rotation = (page.rotate + (options.rotation ?? 0)) % 360;
  const plain = page.getViewport({ scale: 1, rotation });
  const widthPx = options.widthPx ?? (canvas.clientWidth || canvas.width);
  const part = options.part ?? {
    left: 0,
    top: 0,
    width: widthPx,
    height: (widthPx * plain.height) / plain.width,
  };
  const wanted = part.width * part.height * window.devicePixelRatio ** 2;
  const share = Math.min(1, Math.sqrt((options.mostPixels ?? wanted) / wanted));
  const density = window.devicePixelRatio * share;
  const viewport = page.getViewport({
    scale: (widthPx / plain.width) * density,
    rotation,
    offsetX: -part.left * density,
    offsetY: -part.top * density,
  });
  const behind = canvas.dataset.drawn === undefined ? canvas : document.createElement('canvas');
  behind.width = Math.max(1, Math.round(part.width * density));
  behind.height = Math.max(1, Math.round(part.height * density));
  const task = page.render({ canvas: behind, viewport });
  return {
    promise: task.promise,
    cancel: () => task.cancel(),
    show: () => {
      canvas.dataset.drawn = '';
      if (behind === canvas) return;
      canvas.width = behind.width;
      canvas.height = behind.height;
      canvas.getContext('2d')?.drawImage(behind, 0, 0);
      freeCanvas(behind);
    },
  };
}

/** Gives a canvas's memory back at once: without this it waits for the collector. */
export function freeCanvas(canvas: HTMLCanvasElement): void {
  canvas.width = 0;
  canvas.height = 0;
}
