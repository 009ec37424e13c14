import { PDFDocument } from '@cantoo/pdf-lib';
import { ExportError } from './export-error.ts';
import type { ExportInput, ExportPorts, PdfExport } from './export-input.ts';
import { fallbackGlyphs } from './fonts/fallback-glyphs.ts';
import { type FontFiles, fontsFor } from './fonts/locate-fonts.ts';
import { missingGlyphs } from './fonts/missing-glyphs.ts';
import type { ByteSink } from './join/object-writer.ts';
import { drawMarginNotes } from './margin-notes/draw-margin-notes.ts';
import { exportOriginal } from './original/export-original.ts';
import { addOutputIntent } from './pdf/archival.ts';
import { describePdf } from './pdf/describe.ts';
import { encryptionOf, protect } from './pdf/encryption.ts';
import { drawWatermark } from './pdf/finish.ts';
import { nameOutline } from './pdf/name-outline.ts';
import { fontUses } from './pdf/used-fonts.ts';
import { cutIntoParts } from './print/cut.ts';
import { type OpenPage, withPage } from './print/open-page.ts';
import { printParts } from './print/print-parts.ts';
import { requireText } from './require-text.ts';
import { documentAnchor } from './typeset/document-markup.ts';
import {
  documentsContent,
  exportTitle,
  frontContent,
  needsBar,
  pageGroups,
  pageShell,
} from './typeset/typeset.ts';

/**
 * Sets the documents anew as one PDF: tagged, with outline, embedded fonts and metadata. Rejects with an
 * `ExportError`: `export/nothing` for no documents, `export/noPages` for layout `original` where a source is text and
 * has no pages of its own, `export/noText` for the other layouts where a document is all pictures, `export/noChromium` and `export/failed` from printing, `job/cancelled`.
 */
export async function exportPdf(input: ExportInput, ports: ExportPorts): Promise<PdfExport> {
  const chunks: Uint8Array[] = [];
  const report = await writePdf(input, ports, (bytes) => chunks.push(bytes));
  const pdf = new Uint8Array(report.bytes);
  let at = 0;
  for (const chunk of chunks) {
    pdf.set(chunk, at);
    at += chunk.byteLength;
  }
  return { pdf, report };
}

/**
 * The same, written while it is made: memory holds some hundred pages however many there are (layout `original` apart,
 * which is made whole). After a rejection what was written is of no use.
 */
export async function writePdf(
  input: ExportInput,
  ports: ExportPorts,
  sink: ByteSink,
): Promise<PdfExport['report']> {
  if (input.documents.length === 0) throw new ExportError('export/nothing');
  if (input.options.layout === 'original') {
    const { pdf, report } = await exportOriginal(input, ports);
    sink(pdf);
    return report;
  }
  requireText(input.documents);
  const fonts = fontsOf(input.options, ports);
  const shell = pageShell(exportTitle(input), fonts, needsBar(input));
  return withPage(shell, fonts, ports, (page) => printDocuments(input, page, fonts, sink, ports.onProgress));
}

/** Writes one PDF as `writePdf` does. */
export type WritePdf = (input: ExportInput, sink: ByteSink) => Promise<PdfExport['report']>;

/** For several PDFs one after the other: they are printed in one page, whose faces take a while to load. */
export async function withPdfWriter<T>(
  options: Pick<ExportInput['options'], 'layout' | 'faces'>,
  ports: ExportPorts,
  work: (write: WritePdf) => Promise<T>,
): Promise<T> {
  if (options.layout === 'original') return work((input, sink) => writePdf(input, ports, sink));
  const fonts = fontsOf(options, ports);
  return withPage(pageShell('', fonts, true), fonts, ports, (page) =>
    work(async (input, sink) => {
      requireText(input.documents);
      return printDocuments(input, page, fonts, sink);
    }),
  );
}

function fontsOf({ faces }: Pick<ExportInput['options'], 'faces'>, ports: ExportPorts): FontFiles {
  return fontsFor({ folder: ports.fontsFolder, faces, officeFolders: ports.officeFolders });
}

async function printDocuments(
  input: ExportInput,
  page: OpenPage,
  fonts: FontFiles,
  sink: ByteSink,
  onProgress?: ExportPorts['onProgress'],
): Promise<PdfExport['report']> {
  const { documents, options } = input;
  const frame = await PDFDocument.create({ updateMetadata: false });
  protect(frame, input);
  const groups = pageGroups(input);
  const hasFront = options.cover || options.contents;
  const plan = {
    front: hasFront ? (pages: ReadonlyMap<string, number>) => frontContent(input, startPages(pages)) : null,
    parts: cutIntoParts(input, groups).map(({ from, to }) => ({
      documents: to - from,
      content: () => documentsContent(input, groups, from, to),
      draw: (pdf: PDFDocument) => {
        nameOutline(
          pdf,
          documents.slice(from, to).map(({ document }) => document.title),
        );
        return drawMarginNotes(pdf, input, from, to, fonts);
      },
    })),
    drawOnAll: (pdf: PDFDocument) => drawWatermark(pdf, input, 'content', fonts),
    onDone: (done: number) => onProgress?.(done, documents.length),
  };
  const startPages = (pages: ReadonlyMap<string, number>) =>
    documents.map((_item, index) => pages.get(documentAnchor(index)) ?? null);

  onProgress?.(0, documents.length);
  const printed = await printParts(plan, page, fonts, { sink, encrypt: encryptionOf(frame) });
  const missing = missingGlyphs(textsOf(input), fonts);
  addOutputIntent(frame);
  const isArchival = printed.broken.length === 0 && missing.length === 0 && !options.password;
  describePdf(frame, input, isArchival);
  return {
    pages: printed.pages,
    bytes: printed.finish(frame),
    documents: documents.length,
    fonts: fontUses(printed.fonts, fonts),
    fallbacks: fallbackGlyphs(documents, printed.fonts, fonts),
    missingGlyphs: missing,
  };
}

function textsOf({ documents, options }: ExportInput): readonly string[] {
  return [
    options.title,
    options.watermark ?? '',
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
