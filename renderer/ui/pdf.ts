/** pdf.js behind a few words: open, draw, outline, close. Its worker comes from the bundle and evaluates nothing. */
import {
  GlobalWorkerOptions,
  getDocument,
  PDFDataRangeTransport,
  type PDFDocumentProxy,
  type PDFPageProxy,
  PDFWorker,
} from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { createDrawQueue } from './draw-queue.ts';
import { createPartReader, type PartReader, type PartSource } from './part-reader.ts';
import { type OutlineEntry, readOutline } from './pdf-outline.ts';

GlobalWorkerOptions.workerSrc = workerUrl;

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
  /** Of a page (from 1) as it is shown, in points. */
  readonly sizeOf: (page: number) => Promise<{ readonly width: number; readonly height: number }>;
  /** Draws a page (from 1); gives the function that stops it and lets the page go. */
  readonly draw: (page: number, canvas: HTMLCanvasElement, options?: DrawOptions) => () => void;
  readonly outline: () => Promise<readonly OutlineEntry[]>;
  readonly close: () => Promise<void>;
}

export interface OpenOptions {
  readonly password?: string | undefined;
  /** Called when a part of the file can't be read any more: nothing is drawn from then on. */
  readonly onLost?: () => void;
}

export type OpenedPdf =
  | { readonly ok: true; readonly pdf: PdfDocument }
  /** `isWrong`: a password was given, and it is not the file's. */
  | { readonly ok: false; readonly reason: 'password'; readonly isWrong: boolean };

/**
 * Small, since pdf.js reads the head of every page of a flat tree of pages at once when the first is asked for; what
 * lies together, such as a picture, it asks for in one piece all the same.
 */
const chunkBytes = 16 * 1024;
/**
 * pdf.js never gives back what it has read of a file. After so much it is started anew, so that a large file does not
 * come to lie in the memory as a whole. The first run makes way sooner: it has pictures decoded by the browser itself
 * where pdf.js thinks well of that, which shows a first page sooner, but of which the browser keeps some hundred
 * megabytes.
 */
const mostHeldBytes = { first: 3 * 1024 * 1024, later: 64 * 1024 * 1024 } as const;
/** A page that nobody shows any more is kept for as long as it takes to show it again at another size. */
const keptMs = 400;

class HostRanges extends PDFDataRangeTransport {
  readonly #reader: PartReader;
  readonly #onLost: () => void;
  /** Bytes that pdf.js has been given, and keeps. */
  given = 0;

  constructor(source: PartSource, onLost: () => void) {
    super(source.bytes, null);
    this.#reader = createPartReader(source);
    this.#onLost = onLost;
  }

  override requestDataRange(begin: number, end: number): void {
    this.#reader(begin, end).then(
      (chunk) => {
        this.given += chunk.byteLength;
        this.onDataRange(begin, chunk);
      },
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

/** A worker that is starting for whoever opens the next file. */
let spare: PDFWorker | null = null;

/** Called when a file will be opened as soon as it is known which: its worker starts meanwhile. */
export function preparePdf(): void {
  spare ??= new PDFWorker();
}

/** One run of pdf.js on the file. */
interface Run {
  readonly pdf: PDFDocumentProxy;
  /** Bytes of the file that it holds by now. */
  readonly held: () => number;
  readonly end: () => Promise<void>;
}

/** Opens a PDF; a password that is missing or wrong is a value, everything else that fails is thrown. */
export async function openPdf(
  source: Uint8Array | PartSource,
  { password, onLost = () => {} }: OpenOptions = {},
): Promise<OpenedPdf> {
  try {
    const first = await startRun(source, password, onLost, true);
    const again = () => startRun(source, password, onLost, false);
    return { ok: true, pdf: documentOf(first, again) };
  } catch (cause) {
    if (!isPasswordMissing(cause)) throw cause;
    return { ok: false, reason: 'password', isWrong: password !== undefined };
  }
}

/** pdf.js exports the class of this error in its types alone. */
const isPasswordMissing = (cause: unknown): boolean =>
  cause instanceof Error && cause.name === 'PasswordException';

/** A page of A3 scanned at 600 dpi has 70 million; what asks for more is left out of its page. */
const mostPixels = 100_000_000;

async function startRun(
  source: Uint8Array | PartSource,
  password: string | undefined,
  onLost: () => void,
  isFirst: boolean,
): Promise<Run> {
  const lose = () => {
    void end();
    onLost();
  };
  const range = source instanceof Uint8Array ? undefined : new HostRanges(source, lose);
  const worker = spare ?? new PDFWorker();
  spare = null;
  const end = async () => {
    await task.destroy();
    worker.destroy();
  };
  const task = getDocument({
    worker,
    // pdf.js takes the buffer away to its worker; the caller keeps its own.
    ...(source instanceof Uint8Array
      ? { data: source.slice() }
      : { range, rangeChunkSize: chunkBytes, disableAutoFetch: true, disableStream: true }),
    ...(password === undefined ? {} : { password }),
    isEvalSupported: false,
    maxImageSize: mostPixels,
    ...(isFirst ? {} : { isImageDecoderSupported: false }),
    useWasm: false,
    useWorkerFetch: false,
    ...resources(),
  });
  try {
    const pdf = await task.promise;
    return { pdf, held: () => range?.given ?? 0, end };
  } catch (cause) {
    void end();
    throw cause;
  }
}

/** `start` opens the same file once more. */
function documentOf(first: Run, start: () => Promise<Run>): PdfDocument {
  const queue = createDrawQueue();
  const users = new Map<PDFPageProxy, number>();
  let run = first;
  let fresh: Run | null = null;
  let isRenewing = false;
  let isClosed = false;

  const release = (page: PDFPageProxy): void => {
    const left = (users.get(page) ?? 1) - 1;
    users.set(page, left);
    setTimeout(() => {
      if (users.get(page) !== 0) return;
      users.delete(page);
      // Pictures of a scanned page are tens of megabytes: they go with the sheet.
      page.cleanup();
    }, keptMs);
  };

  /** Called between two drawings, when nothing of a run is in use: one that holds too much makes room for the next. */
  const renew = (): void => {
    if (fresh !== null) {
      void run.end();
      run = fresh;
      fresh = null;
    }
    if (isRenewing || run.held() < mostHeldBytes[run === first ? 'first' : 'later']) return;
    isRenewing = true;
    start()
      .then((next) => {
        if (isClosed) void next.end();
        else fresh = next;
      })
      // The file that was there a moment ago can't be opened now: what is open goes on.
      .catch(() => {})
      .finally(() => {
        isRenewing = false;
      });
  };

  const inTurn = <T>(order: () => number, work: (pdf: PDFDocumentProxy) => Promise<T>): InTurn<T> => {
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    const leave = queue.add(order, async () => {
      renew();
      await work(run.pdf).then(resolve, reject);
    });
    return { promise, leave };
  };

  return {
    pages: first.pdf.numPages,
    sizeOf: (number) =>
      inTurn(
        () => -1,
        async (pdf) => {
          const { width, height } = (await pdf.getPage(number)).getViewport({ scale: 1 });
          return { width, height };
        },
      ).promise,
    draw: (number, canvas, options = {}) => {
      let isStopped = false;
      let stop = () => {};
      const { promise, leave } = inTurn(options.order ?? (() => 0), async (pdf) => {
        const page = await pdf.getPage(number);
        if (isStopped) return;
        users.set(page, (users.get(page) ?? 0) + 1);
        const render = startRender(page, canvas, options);
        stop = () => {
          render.cancel();
          release(page);
        };
        await render.promise;
        if (isStopped) return;
        render.show();
        options.onDrawn?.();
      });
      // A page that can't be drawn stays white; those after it are drawn.
      promise.catch(() => {});
      return () => {
        if (isStopped) return;
        isStopped = true;
        leave();
        stop();
      };
    },
    outline: () => inTurn(() => -1, readOutline).promise,
    close: async () => {
      isClosed = true;
      await Promise.all([run.end(), fresh?.end()]);
    },
  };
}

interface InTurn<T> {
  readonly promise: Promise<T>;
  /** Takes the work back where it has not begun. */
  readonly leave: () => void;
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
