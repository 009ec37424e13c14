/** Opens a PDF with pdf.js in this process: nothing is fetched, no script of the file is run, no code is made from text. */

import type { RefusalCode } from '../../source-kind.ts';
import { standInForDrawing } from './drawing-stand-ins.ts';
import { keepingSoftHyphens } from './drawn-hyphens.ts';
import { locatePdfResources } from './resources.ts';

type PdfModule = typeof import('pdfjs-dist/legacy/build/pdf.mjs');
export type PdfDocument = Awaited<ReturnType<PdfModule['getDocument']>['promise']>;
export type PdfPage = Awaited<ReturnType<PdfDocument['getPage']>>;

export type PdfErrorCode = Exclude<RefusalCode, 'import/binary' | 'import/encoding'>;

export interface OpenOptions {
  readonly password?: string;
  /** Files of more bytes are refused. */
  readonly mostBytes?: number;
  readonly mostPages?: number;
}

export type OpenResult =
  | { readonly ok: true; readonly pdf: PdfDocument; readonly close: () => Promise<void> }
  | { readonly ok: false; readonly code: PdfErrorCode };

/** V8 cannot hold much more in one array; real issues are below 400 MB. */
const mostBytes = 1024 * 1024 * 1024;
const mostPages = 5000;
/** The header may stand behind some other bytes, as all viewers allow. */
const headerWithin = 1024;

/** pdf.js says on loading that it misses the package it would draw with; nobody has to read that. */
async function withoutCanvasWarning<T>(load: () => Promise<T>): Promise<T> {
  const { warn } = console;
  console.warn = (...words: unknown[]): void => {
    if (!String(words[0]).includes('@napi-rs/canvas')) warn(...words);
  };
  try {
    return await load();
  } finally {
    console.warn = warn;
  }
}

/** Loaded when the first PDF comes. The worker's half runs in this process: it is itself a process of its own. */
function loadPdfJs(): Promise<PdfModule> {
  standInForDrawing();
  return withoutCanvasWarning(async () => {
    const [pdfjs, worker] = await Promise.all([
      import('pdfjs-dist/legacy/build/pdf.mjs'),
      // @ts-expect-error The worker's half has no types; pdf.js takes it from the global below.
      keepingSoftHyphens(() => import('pdfjs-dist/legacy/build/pdf.worker.mjs')),
    ]);
    Object.assign(globalThis, { pdfjsWorker: worker });
    return pdfjs;
  });
}

let loaded: Promise<PdfModule> | null = null;

export function pdfJs(): Promise<PdfModule> {
  loaded ??= loadPdfJs();
  return loaded;
}

const hasHeader = (bytes: Uint8Array): boolean =>
  new TextDecoder('latin1').decode(bytes.subarray(0, headerWithin)).includes('%PDF-');

const errorName = (error: unknown): string => (error instanceof Error ? error.name : '');

/** Expected failures are values. The bytes are copied: pdf.js takes its copy for itself. */
export async function openPdf(bytes: Uint8Array, options: OpenOptions = {}): Promise<OpenResult> {
  if (bytes.length === 0) return { ok: false, code: 'import/empty' };
  if (bytes.length > (options.mostBytes ?? mostBytes)) return { ok: false, code: 'import/tooLarge' };
  if (!hasHeader(bytes)) return { ok: false, code: 'import/damaged' };
  const { getDocument } = await pdfJs();
  const task = getDocument({
    data: Uint8Array.from(bytes),
    ...(options.password === undefined ? {} : { password: options.password }),
    ...locatePdfResources(),
    cMapPacked: true,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false,
    stopAtErrors: false,
    verbosity: 0,
  });
  const close = async (): Promise<void> => {
    await task.destroy();
  };
  try {
    const pdf = await task.promise;
    const code =
      pdf.numPages < 1
        ? 'import/noPages'
        : pdf.numPages > (options.mostPages ?? mostPages)
          ? 'import/tooLarge'
          : null;
    if (code === null) return { ok: true, pdf, close };
    await close();
    return { ok: false, code };
  } catch (error) {
    await close();
    if (errorName(error) !== 'PasswordException') return { ok: false, code: 'import/damaged' };
    return {
      ok: false,
      code: options.password === undefined ? 'import/encrypted' : 'import/wrongPassword',
    };
  }
}
