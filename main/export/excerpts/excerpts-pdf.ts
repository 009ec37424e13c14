/** Excerpts as one PDF: tagged, with an outline of its entries, embedded fonts and metadata. */
import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { documentName } from '../../gazette/document-name.ts';
import { ExportError } from '../export-error.ts';
import type { ExportInput, ExportPorts, PdfExport } from '../export-input.ts';
import { type FontFiles, locateFonts } from '../fonts/locate-fonts.ts';
import { missingGlyphs } from '../fonts/missing-glyphs.ts';
import { prepareForKeeping } from '../pdf/archival.ts';
import { markArtifacts } from '../pdf/artifacts.ts';
import { describePdf } from '../pdf/describe.ts';
import { namedPages } from '../pdf/document-places.ts';
import { finishedBytes } from '../pdf/finish.ts';
import { repairReadBack } from '../pdf/read-back.ts';
import { embeddedFonts, fontUses } from '../pdf/used-fonts.ts';
import { documentsOf, excerptEntries } from './entries.ts';
import type { ExcerptEntry, ExcerptsInput } from './excerpt-input.ts';
import { entryAnchor, excerptPages } from './page-markup.ts';

const printTimeoutMs = 120_000;

/**
 * Rejects with an `ExportError`: `export/nothing` for no excerpts, `export/noChromium` and `export/failed` from
 * printing, `job/cancelled`. With contents it is printed twice: only the first print tells where the entries stand.
 */
export async function exportExcerptsPdf(input: ExcerptsInput, ports: ExportPorts): Promise<PdfExport> {
  const entries = excerptEntries(input);
  if (entries.length === 0) throw new ExportError('export/nothing');
  const fonts = locateFonts(ports.fontsFolder);
  const missing = missingGlyphs(textsOf(input.title, entries), fonts);
  const html = excerptPages(input, entries, fonts);
  let printed = await print(html, fonts, ports);
  if (input.options.contents) {
    const pages = namedPages(printed);
    const numbers = entries.map((_entry, index) => pages.get(entryAnchor(index)) ?? null);
    printed = await print(excerptPages(input, entries, fonts, numbers), fonts, ports);
  }
  repairReadBack(printed, new Set(html), fonts);
  markArtifacts(printed);
  const isArchival = prepareForKeeping(printed).length === 0 && missing.length === 0;
  const described = describedAs(input);
  describePdf(printed, described, isArchival);
  const embedded = embeddedFonts(printed);
  const pdf = await finishedBytes(printed, described);
  return {
    pdf,
    report: {
      pages: printed.getPageCount(),
      bytes: pdf.byteLength,
      documents: described.documents.length,
      fonts: fontUses(embedded),
      missingGlyphs: missing,
    },
  };
}

/** The file's own facts are told as those of the documents it quotes. */
function describedAs({
  title,
  items,
  options,
  language,
  programVersion,
  madeAt,
}: ExcerptsInput): ExportInput {
  return {
    documents: documentsOf(items).map((item) => ({
      ...item,
      document: { ...item.document, title: documentName(item.document) },
    })),
    options: { layout: options.layout, cover: false, contents: false, annotations: false, title },
    language,
    programVersion,
    madeAt,
  };
}

async function print(html: string, fonts: FontFiles, ports: ExportPorts): Promise<PDFDocument> {
  if (ports.signal?.aborted) throw new ExportError('job/cancelled');
  const htmlPath = join(ports.temporaryFolder, `excerpts-${randomUUID()}.html`);
  try {
    await writeFile(htmlPath, html, { encoding: 'utf8', mode: 0o600 });
    const bytes = await ports.printer.print({
      htmlPath,
      readable: [...new Set(fonts.values())],
      timeoutMs: printTimeoutMs,
    });
    return await PDFDocument.load(bytes, { updateMetadata: false });
  } catch (error) {
    if ((error as { code?: unknown }).code === 'export/noChromium')
      throw new ExportError('export/noChromium', {}, error);
    const reason = error instanceof Error ? error.message : String(error);
    throw new ExportError('export/failed', { reason: reason.slice(0, 500) }, error);
  } finally {
    await rm(htmlPath, { force: true });
  }
}

function textsOf(title: string, entries: readonly ExcerptEntry[]): readonly string[] {
  return [
    title,
    ...entries.flatMap(({ heading, path, documentTitle, parts, source, remark }) => [
      heading,
      path,
      documentTitle,
      source,
      remark,
      ...parts.map(({ text }) => text),
    ]),
  ];
}
