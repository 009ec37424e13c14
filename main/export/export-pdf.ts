import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { ExportError } from './export-error.ts';
import type { ExportInput, ExportPorts, PdfExport } from './export-input.ts';
import { type FontFiles, locateFonts } from './fonts/locate-fonts.ts';
import { missingGlyphs } from './fonts/missing-glyphs.ts';
import { drawMarginNotes } from './margin-notes/draw-margin-notes.ts';
import { exportOriginal } from './original/export-original.ts';
import { prepareForKeeping } from './pdf/archival.ts';
import { markArtifacts } from './pdf/artifacts.ts';
import { describePdf } from './pdf/describe.ts';
import { namedPages } from './pdf/document-places.ts';
import { drawWatermark, finishedBytes } from './pdf/finish.ts';
import { repairReadBack } from './pdf/read-back.ts';
import { replaceFront } from './pdf/replace-front.ts';
import { embeddedFonts, fontUses } from './pdf/used-fonts.ts';
import { documentAnchor } from './typeset/document-markup.ts';
import { typeset, typesetFront } from './typeset/typeset.ts';

/** A print may take this long, and a little longer for each document. */
const printTimeoutMs = 60_000;
const printTimeoutPerDocumentMs = 2_000;

/**
 * Sets the documents anew as one PDF: tagged, with outline, embedded fonts and metadata. Rejects with an
 * `ExportError`: `export/nothing` for no documents, `export/noPages` for layout `original` where a source is text and
 * has no pages of its own, `export/noChromium` and `export/failed` from printing, `job/cancelled`.
 *
 * Chromium can't print the page number of a link's target: the print tells where the documents start, and cover and
 * contents are printed a second time with the numbers.
 */
export async function exportPdf(input: ExportInput, ports: ExportPorts): Promise<PdfExport> {
  if (input.documents.length === 0) throw new ExportError('export/nothing');
  if (input.options.layout === 'original') return exportOriginal(input, ports);
  const fonts = locateFonts(ports.fontsFolder);
  const steps = input.options.contents ? 4 : 3;
  let done = 0;
  const step = async <T>(work: () => T | Promise<T>): Promise<T> => {
    if (ports.signal?.aborted) throw new ExportError('job/cancelled');
    const value = await work();
    done += 1;
    ports.onProgress?.(done, steps);
    return value;
  };

  const missing = await step(() => missingGlyphs(textsOf(input), fonts));
  const html = typeset(input, fonts);
  let printed = await step(() => printAndLoad(html, input, fonts, ports));
  if (input.options.contents) {
    const pages = startPages(printed, input);
    printed = await step(() => withPageNumbers(printed, pages, input, fonts, ports));
  }
  repairReadBack(printed, new Set(html), fonts);
  return step(async () => {
    markArtifacts(printed);
    await drawMarginNotes(printed, input, fonts);
    drawWatermark(printed, input, 'content', fonts);
    const isArchival =
      prepareForKeeping(printed).length === 0 && missing.length === 0 && !input.options.password;
    describePdf(printed, input, isArchival);
    const embedded = embeddedFonts(printed);
    const pdf = await finishedBytes(printed, input);
    return {
      pdf,
      report: {
        pages: printed.getPageCount(),
        bytes: pdf.byteLength,
        documents: input.documents.length,
        fonts: fontUses(embedded),
        missingGlyphs: missing,
      },
    };
  });
}

/** Prints cover and contents alone with the numbers in; the whole anew where that gives other pages. */
async function withPageNumbers(
  printed: PDFDocument,
  pages: readonly (number | null)[],
  input: ExportInput,
  fonts: FontFiles,
  ports: ExportPorts,
): Promise<PDFDocument> {
  const front = await print(typesetFront(input, fonts, pages), input, fonts, ports);
  if (await replaceFront(printed, front)) return printed;
  return printAndLoad(typeset(input, fonts, pages), input, fonts, ports);
}

async function printAndLoad(
  html: string,
  input: ExportInput,
  fonts: FontFiles,
  ports: ExportPorts,
): Promise<PDFDocument> {
  return PDFDocument.load(await print(html, input, fonts, ports), { updateMetadata: false });
}

async function print(
  html: string,
  input: ExportInput,
  fonts: FontFiles,
  ports: ExportPorts,
): Promise<Uint8Array> {
  const htmlPath = join(ports.temporaryFolder, `export-${randomUUID()}.html`);
  try {
    await writeFile(htmlPath, html, { encoding: 'utf8', mode: 0o600 });
    return await ports.printer.print({
      htmlPath,
      readable: [...new Set(fonts.values())],
      timeoutMs: printTimeoutMs + printTimeoutPerDocumentMs * input.documents.length,
    });
  } catch (error) {
    throw asExportError(error);
  } finally {
    await rm(htmlPath, { force: true });
  }
}

/** A printer in another process sends its code in an error of its own kind. */
function asExportError(error: unknown): ExportError {
  if (error instanceof ExportError) return error;
  const code = (error as { code?: unknown } | null)?.code;
  if (code === 'export/noChromium') return new ExportError('export/noChromium', {}, error);
  const reason = error instanceof Error ? error.message : String(error);
  return new ExportError('export/failed', { reason: reason.slice(0, 500) }, error);
}

function startPages(pdf: PDFDocument, { documents }: ExportInput): readonly (number | null)[] {
  const pages = namedPages(pdf);
  return documents.map((_item, index) => pages.get(documentAnchor(index)) ?? null);
}

function textsOf({ documents, options }: ExportInput): readonly string[] {
  return [
    options.title,
    ...documents.flatMap(({ document, annotations }) => [
      document.title,
      document.documentNumberPrinted ?? '',
      document.text,
      ...document.tables.flatMap((table) => [
        table.caption ?? '',
        ...table.header.flat(),
        ...table.rows.flat(),
      ]),
      ...(options.annotations ? annotations.flatMap(({ note, quote, tags }) => [note, quote, ...tags]) : []),
    ]),
  ];
}
