/** Cover and contents before copies of original pages: printed, then linked to the pages they name. */
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import type { ExportInput, ExportPorts, FontUse } from '../export-input.ts';
import type { FontFiles } from '../fonts/locate-fonts.ts';
import { missingGlyphs } from '../fonts/missing-glyphs.ts';
import { repairReadBack } from '../pdf/read-back.ts';
import { embeddedFonts, fontUses } from '../pdf/used-fonts.ts';
import { withPage } from '../print/open-page.ts';
import { documentAnchor } from '../typeset/document-markup.ts';
import { placeScheme } from '../typeset/front-matter.ts';
import { exportTitle, frontContent, pageShell } from '../typeset/typeset.ts';
import type { OutlineItem } from './write-outline.ts';

const key = (name: string): PDFName => PDFName.of(name);

export interface FrontPages {
  readonly count: number;
  readonly fonts: readonly FontUse[];
  readonly missingGlyphs: readonly string[];
}

/**
 * Puts the pages first in `pdf`, in place. `starts` gives each document's page index from 0 among those that are there,
 * null where it has none; `targets` the place on it that a link leads to.
 */
export async function addFrontPages(
  pdf: PDFDocument,
  input: ExportInput,
  ports: ExportPorts,
  fonts: FontFiles,
  starts: readonly (number | null)[],
  targets: readonly (OutlineItem | undefined)[],
): Promise<FrontPages> {
  const numbered = (before: number) =>
    frontContent(
      input,
      starts.map((start) => (start === null ? null : before + start + 1)),
    );
  const front = await withPage(pageShell(exportTitle(input), fonts, false), fonts, ports, async (page) => {
    const load = async (before: number) =>
      PDFDocument.load(await page.print(numbered(before), 0), { updateMetadata: false });
    const first = await load(0);
    // Its length is known only now; a number takes the same room whatever it is.
    return input.options.contents ? load(first.getPageCount()) : first;
  });
  const { css, html } = numbered(front.getPageCount());
  repairReadBack(front, new Set(css + html), fonts);
  const pages = await pdf.copyPages(front, front.getPageIndices());
  for (const [index, page] of pages.entries()) {
    // The rest of the file has no tags, and its numbers would mean nothing here.
    page.node.delete(key('StructParents'));
    for (const link of linksOf(page.node.lookupMaybe(key('Annots'), PDFArray))) leadTo(pdf, link, targets);
    pdf.insertPage(index, page);
  }
  return {
    count: pages.length,
    fonts: fontUses(embeddedFonts(front), fonts),
    missingGlyphs: missingGlyphs([html.replace(/<[^>]*>/g, '')], fonts),
  };
}

function linksOf(annotations: PDFArray | undefined): readonly PDFDict[] {
  if (annotations === undefined) return [];
  return Array.from({ length: annotations.size() }, (_unused, at) => annotations.lookup(at)).flatMap(
    (item) => (item instanceof PDFDict && item.get(key('Subtype')) === key('Link') ? [item] : []),
  );
}

function leadTo(pdf: PDFDocument, link: PDFDict, targets: readonly (OutlineItem | undefined)[]): void {
  link.delete(key('StructParent'));
  const action = link.lookup(key('A'));
  const address = action instanceof PDFDict ? action.lookup(key('URI')) : undefined;
  if (!(address instanceof PDFString || address instanceof PDFHexString)) return;
  const text = address.decodeText();
  const target = targets.find((_item, index) => text === `${placeScheme}${documentAnchor(index)}`);
  if (target === undefined) return;
  link.delete(key('A'));
  const { page, left, top } = target;
  link.set(key('Dest'), pdf.context.obj([page, 'XYZ', Math.round(left), Math.round(top), null]));
}
