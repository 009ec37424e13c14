/** The page that all prints of one export are made in. */
import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ExportError } from '../export-error.ts';
import type { ExportPorts } from '../export-input.ts';
import { type FontFiles, markerFace } from '../fonts/locate-fonts.ts';
import { canBeMarked } from '../fonts/marker-font.ts';
import { missingGlyphs } from '../fonts/missing-glyphs.ts';
import type { PageContent, PrintPage } from '../printer.ts';

/** Opening starts a browser and reads the faces; a print takes longer for each document. */
const openTimeoutMs = 90_000;
const printTimeoutMs = 60_000;
const printTimeoutPerDocumentMs = 2_000;

export interface OpenPage {
  /** `documents`: how many of them are in the content, for the time it may take. */
  readonly print: (content: PageContent, documents: number) => Promise<Uint8Array>;
}

/**
 * Opens a page file with the given shell for as long as the work goes on. A cancel closes it, which ends a running
 * print at once. Rejects with an `ExportError`: `export/noChromium`, `export/failed`, `job/cancelled`.
 */
export async function withPage<T>(
  shell: string,
  fonts: FontFiles,
  { printer, temporaryFolder, signal }: ExportPorts,
  work: (page: OpenPage) => Promise<T>,
): Promise<T> {
  const htmlPath = join(temporaryFolder, `export-${randomUUID()}.html`);
  let opening: Promise<PrintPage> | null = null;
  const close = () => opening?.then((page) => page.close()).catch(() => undefined);
  const cancelled = Promise.withResolvers<never>();
  cancelled.promise.catch(() => undefined);
  const cancel = () => {
    cancelled.reject(new ExportError('job/cancelled'));
    void close();
  };
  signal?.addEventListener('abort', cancel);
  try {
    signal?.throwIfAborted();
    await writeFile(htmlPath, shell, { encoding: 'utf8', mode: 0o600 });
    opening = printer.open({ htmlPath, readable: [...new Set(fonts.values())], timeoutMs: openTimeoutMs });
    const page = await Promise.race([opening, cancelled.promise]);
    const print: OpenPage['print'] = (content, documents) =>
      Promise.race([
        page.print(withMarkers(content, fonts), printTimeoutMs + printTimeoutPerDocumentMs * documents),
        cancelled.promise,
      ]);
    return await work({ print });
  } catch (error) {
    throw signal?.aborted ? new ExportError('job/cancelled', {}, error) : asExportError(error);
  } finally {
    signal?.removeEventListener('abort', cancel);
    const closing = close();
    // A browser that is still starting is not waited for.
    if (!signal?.aborted) await closing;
    await rm(htmlPath, { force: true });
  }
}

/** What no face has is marked on the page. */
function withMarkers({ css, html }: PageContent, fonts: FontFiles): PageContent {
  const missing = missingGlyphs([css, html], fonts).filter(canBeMarked);
  return { css: missing.length === 0 ? css : `${markerFace(missing)}\n${css}`, html };
}

/** A printer in another process sends its code in an error of its own kind. */
function asExportError(error: unknown): unknown {
  const code = (error as { code?: unknown } | null)?.code;
  if (code === 'export/noChromium') return new ExportError('export/noChromium', {}, error);
  // Ours have a slash; a full disk and the like are told by the system in its own words.
  if (typeof code === 'string' && code.includes('/')) return error;
  const reason = error instanceof Error ? error.message : String(error);
  return new ExportError('export/failed', { reason: reason.slice(0, 500) }, error);
}
