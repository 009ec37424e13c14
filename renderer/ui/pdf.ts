/** pdf.js behind three words: open, draw, close. Its worker comes from the bundle and evaluates nothing. */
import { GlobalWorkerOptions, getDocument, RenderingCancelledException } from 'pdfjs-dist';
import workerUrl from 'pdfjs-dist/build/pdf.worker.min.mjs?url';

GlobalWorkerOptions.workerSrc = workerUrl;

export interface PdfDocument {
  readonly pages: number;
  /** Draws a page (from 1) as wide as the canvas is shown; gives the function that stops it. */
  readonly draw: (page: number, canvas: HTMLCanvasElement) => () => void;
  readonly close: () => Promise<void>;
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

export async function openPdf(bytes: Uint8Array): Promise<PdfDocument> {
  // pdf.js takes the buffer away to its worker; the caller keeps its own.
  const task = getDocument({
    data: bytes.slice(),
    isEvalSupported: false,
    useWasm: false,
    useWorkerFetch: false,
    ...resources(),
  });
  const pdf = await task.promise;
  return {
    pages: pdf.numPages,
    draw: (number, canvas) => {
      let cancel = () => {};
      let isStopped = false;
      void (async () => {
        const page = await pdf.getPage(number);
        if (isStopped) return;
        const width = canvas.clientWidth || canvas.width;
        const scale = (width / page.getViewport({ scale: 1 }).width) * window.devicePixelRatio;
        const viewport = page.getViewport({ scale });
        canvas.width = Math.round(viewport.width);
        canvas.height = Math.round(viewport.height);
        const render = page.render({ canvas, viewport });
        cancel = () => render.cancel();
        await render.promise;
      })().catch((cause: unknown) => {
        if (!isStopped && !(cause instanceof RenderingCancelledException)) throw cause;
      });
      return () => {
        isStopped = true;
        cancel();
      };
    },
    close: async () => {
      await task.destroy();
    },
  };
}
