/** Excerpts as one PDF: tagged, with an outline of its entries, embedded fonts and metadata. */
import { PDFDocument } from '@cantoo/pdf-lib';
import { documentName } from '../../gazette/document-name.ts';
import { ExportError } from '../export-error.ts';
import type { ExportInput, ExportPorts, PdfExport } from '../export-input.ts';
import type { FontRole } from '../fonts/faces.ts';
import { barFace } from '../fonts/faces.ts';
import { fallbackGlyphsIn } from '../fonts/fallback-glyphs.ts';
import { fontsFor } from '../fonts/locate-fonts.ts';
import { missingGlyphs } from '../fonts/missing-glyphs.ts';
import { addOutputIntent } from '../pdf/archival.ts';
import { describePdf } from '../pdf/describe.ts';
import { fontUses } from '../pdf/used-fonts.ts';
import { withPage } from '../print/open-page.ts';
import { type PrintPlan, printParts } from '../print/print-parts.ts';
import { pageShell } from '../typeset/typeset.ts';
import { documentsOf, excerptEntries, nameOf } from './entries.ts';
import type { ExcerptEntry, ExcerptsInput } from './excerpt-input.ts';
import { entriesContent, entryAnchor, excerptContents } from './page-markup.ts';

/**
 * Rejects with an `ExportError`: `export/nothing` for no excerpts, `export/noChromium` and `export/failed` from
 * printing, `job/cancelled`.
 */
export async function exportExcerptsPdf(input: ExcerptsInput, ports: ExportPorts): Promise<PdfExport> {
  const entries = excerptEntries(input);
  if (entries.length === 0) throw new ExportError('export/nothing');
  const fonts = fontsFor({
    folder: ports.fontsFolder,
    faces: input.options.faces,
    officeFolders: ports.officeFolders,
  });
  const texts = textsOf(input.title, entries);
  const described = describedAs(input);
  const pagesOf = (pages: ReadonlyMap<string, number>) =>
    entries.map((_entry, index) => pages.get(entryAnchor(index)) ?? null);
  // Entries follow one another without a break: one part, whatever its length.
  const plan: PrintPlan = {
    front: input.options.contents ? (pages) => excerptContents(input, entries, pagesOf(pages)) : null,
    parts: [
      {
        documents: entries.length,
        content: () => entriesContent(input, entries),
        draw: () => Promise.resolve(),
      },
    ],
    drawOnAll: () => undefined,
    onDone: (done) => ports.onProgress?.(done, entries.length),
  };
  const hasBar = texts.some((text) => text.includes(barFace.character));
  return withPage(pageShell(input.title, fonts, hasBar), fonts, ports, async (page) => {
    const chunks: Uint8Array[] = [];
    const sink = (bytes: Uint8Array) => chunks.push(bytes);
    const printed = await printParts(plan, page, fonts, { sink, encrypt: null });
    const missing = missingGlyphs(texts, fonts);
    const frame = await PDFDocument.create({ updateMetadata: false });
    addOutputIntent(frame);
    describePdf(frame, described, printed.broken.length === 0 && missing.length === 0);
    const bytes = printed.finish(frame);
    const report = {
      pages: printed.pages,
      bytes,
      documents: described.documents.length,
      fonts: fontUses(printed.fonts, fonts),
      fallbacks: fallbackGlyphsIn((role) => textsIn(role, input.title, entries), printed.fonts, fonts),
      missingGlyphs: missing,
    };
    return { pdf: Uint8Array.from(Buffer.concat(chunks)), report };
  });
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

/** What is set in the face of a role, by and large. */
function textsIn(role: FontRole, title: string, entries: readonly ExcerptEntry[]): readonly string[] {
  const leads = (face: FontRole) =>
    entries.flatMap(({ parts }) =>
      parts.flatMap(({ text, lead }) => (lead?.face === face ? [text.slice(0, lead.end)] : [])),
    );
  if (role === 'xbs') return [title];
  if (role === 'hei') return [...entries.map(nameOf), ...leads('hei')];
  if (role === 'kai') return [...entries.flatMap(({ path, source }) => [path, source]), ...leads('kai')];
  return entries.flatMap(({ remark, parts }) => [remark, ...parts.map(({ text }) => text)]);
}
