/** Layout `original`: the source's own pages, untouched, with an outline and, where asked for, annotations. */
import { PDFDocument, type PDFPage } from '@cantoo/pdf-lib';
import { ExportError } from '../export-error.ts';
import type { ExportDocument, ExportInput, ExportPorts, PdfExport } from '../export-input.ts';
import { fontsFor, locateFonts } from '../fonts/locate-fonts.ts';
import { missingGlyphs } from '../fonts/missing-glyphs.ts';
import { describePdf } from '../pdf/describe.ts';
import { drawWatermark, finishedBytes } from '../pdf/finish.ts';
import { wordingFor } from '../wording.ts';
import { addAnnotations } from './add-annotations.ts';
import { type CopiedPages, copyPages } from './copy-pages.ts';
import { addFrontPages } from './front-pages.ts';
import { type OutlineItem, writeOutline } from './write-outline.ts';

/**
 * In the documents' order; a page that holds several of them comes once, with the first. Cover and contents, where asked
 * for, are set as in the other layouts and count as pages. Throws `export/noPages`
 * where a document came from text, `export/failed` for a source that can't be opened, `job/cancelled`.
 */
export async function exportOriginal(input: ExportInput, ports: ExportPorts): Promise<PdfExport> {
  const { documents, options } = input;
  const steps = documents.length + 1;
  let done = 0;
  const step = () => {
    if (ports.signal?.aborted) throw new ExportError('job/cancelled');
    done += 1;
    ports.onProgress?.(done, steps);
  };
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const copied = await copyPages(documents, pdf, step);
  const added = new Set<PDFPage>();
  for (const item of documents) {
    for (const sheet of item.original?.sheets ?? []) {
      const page = pageOf(copied, item, sheet);
      if (page === undefined || added.has(page)) continue;
      added.add(page);
      pdf.addPage(page);
    }
  }
  if (added.size === 0) throw new ExportError('export/noPages');
  const say = wordingFor(input.language);
  if (options.annotations) {
    for (const item of documents) {
      addAnnotations(item, {
        pdf,
        author: input.annotator || say('annotator'),
        madeAt: input.madeAt,
        lost: say('noteLost'),
        pageOf: (sheet) => pageOf(copied, item, sheet),
      });
    }
  }
  const outlines = documents.map((item) => outlineOf(item, copied));
  writeOutline(
    pdf,
    outlines.flatMap((outline) => outline ?? []),
  );
  const hasFront = options.cover || options.contents;
  const fonts = hasFront
    ? fontsFor({ folder: ports.fontsFolder, faces: options.faces, officeFolders: ports.officeFolders })
    : null;
  const pageList = [...added];
  const starts = documents.map((item) => startOf(item, copied, pageList));
  const front = fonts && (await addFrontPages(pdf, input, ports, fonts, starts, outlines));
  // Not on the pages themselves, whose content stays as it was.
  drawWatermark(pdf, input, 'annotation');
  describePdf(pdf, input);
  const bytes = await finishedBytes(pdf, input);
  step();
  return {
    pdf: bytes,
    report: {
      pages: pdf.getPageCount(),
      bytes: bytes.byteLength,
      documents: documents.length,
      fonts: front?.fonts ?? [],
      fallbacks: [],
      missingGlyphs: [...new Set([...(front?.missingGlyphs ?? []), ...missingIn(options.watermark)])],
    },
  };
}

const missingIn = (watermark = ''): readonly string[] =>
  watermark === '' ? [] : missingGlyphs([watermark], locateFonts());

function pageOf(copied: CopiedPages, { original }: ExportDocument, sheet: number): PDFPage | undefined {
  return original === undefined ? undefined : copied.get(original.file)?.get(sheet);
}

/** Index of the document's first page; one that it shares may stand before. Null where it has none. */
function startOf(item: ExportDocument, copied: CopiedPages, pages: readonly PDFPage[]): number | null {
  const [first] = (item.original?.sheets ?? []).flatMap((sheet) => pageOf(copied, item, sheet) ?? []);
  return first === undefined ? null : pages.indexOf(first);
}

/** The document with its parts beneath it. */
function outlineOf(item: ExportDocument, copied: CopiedPages): OutlineItem | undefined {
  const entries = (item.original?.headings ?? []).flatMap(({ title, sheet, left, top }) => {
    const page = pageOf(copied, item, sheet);
    return page === undefined ? [] : [{ title, page: page.ref, left, top, items: [] }];
  });
  const [first, ...rest] = entries;
  if (first !== undefined) return { ...first, items: rest };
  // Pages that are pictures have no words to lead to.
  const [page] = (item.original?.sheets ?? []).flatMap((sheet) => pageOf(copied, item, sheet) ?? []);
  if (page === undefined) return undefined;
  const { x, y, height } = page.getCropBox();
  return { title: item.document.title, page: page.ref, left: x, top: y + height, items: [] };
}
