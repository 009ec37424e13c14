/** Pages of original files in a new one, their content streams byte for byte as they were. */
import { readFile } from 'node:fs/promises';
import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFPage, PDFRef } from '@cantoo/pdf-lib';
import { ExportError } from '../export-error.ts';
import type { ExportDocument } from '../export-input.ts';

/** Entries of a page that lead to other pages or to the file as a whole, and would carry them along. */
const strays = ['B', 'StructParents', 'AA', 'PieceInfo', 'Thumb'].map((name) => PDFName.of(name));

/** Copied pages by source file and page index from 1. */
export type CopiedPages = ReadonlyMap<string, ReadonlyMap<number, PDFPage>>;

/**
 * Copies what the documents need into `target`, one source after the other, so that no two of them are in memory at
 * once. The pages still have to be added. Throws `export/noPages` for a document that has none, and `export/failed`
 * for a source that can't be opened (one with a password).
 */
export async function copyPages(
  documents: readonly ExportDocument[],
  target: PDFDocument,
  onDocument: () => void,
): Promise<CopiedPages> {
  const copied = new Map<string, Map<number, PDFPage>>();
  const bySource = Map.groupBy(documents, ({ original }) => original?.file ?? '');
  for (const [file, items] of bySource) {
    const sheets = [...new Set(items.flatMap(({ original }) => original?.sheets ?? []))].sort(
      (a, b) => a - b,
    );
    if (file === '' || sheets.length === 0) {
      const without = items.find(({ original }) => (original?.sheets.length ?? 0) === 0) ?? items[0];
      throw new ExportError('export/noPages', { title: without?.document.title ?? '' });
    }
    const source = await openSource(file);
    const chosen = sheets.filter((sheet) => sheet <= source.getPageCount());
    releasePages(source, new Set(chosen));
    const pages = await target.copyPages(
      source,
      chosen.map((sheet) => sheet - 1),
    );
    copied.set(file, new Map(chosen.map((sheet, index) => [sheet, pages[index] as PDFPage])));
    for (const _item of items) onDocument();
  }
  return copied;
}

async function openSource(file: string): Promise<PDFDocument> {
  const bytes = await readFile(file);
  try {
    return await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: false });
  } catch (error) {
    // One that opens without asking, but is encrypted.
    try {
      return await PDFDocument.load(bytes, { updateMetadata: false, password: '' });
    } catch {
      throw new ExportError('export/failed', { reason: String(error).slice(0, 200) }, error);
    }
  }
}

/** Cuts the chosen pages off from the others: a copied link would drag its target's page along, unseen. */
function releasePages(source: PDFDocument, chosen: ReadonlySet<number>): void {
  const pages = source.getPages();
  const kept = new Set(
    pages.filter((_page, index) => chosen.has(index + 1)).map(({ ref }) => ref.toString()),
  );
  for (const [index, page] of pages.entries()) {
    if (!chosen.has(index + 1)) continue;
    for (const stray of strays) page.node.delete(stray);
    const annotations = page.node.lookupMaybe(PDFName.of('Annots'), PDFArray);
    if (annotations === undefined) continue;
    const all = annotations.asArray().map((item) => source.context.lookup(item));
    const beside = new Set<unknown>(all);
    for (const [at, annotation] of [...all.entries()].reverse()) {
      if (!(annotation instanceof PDFDict)) continue;
      if (leadsAway(annotation, kept)) annotations.remove(at);
      else releaseAnnotation(annotation, beside);
    }
  }
}

/** What may lead from an annotation to other pages: a field's other widgets, actions one after the other, replies. */
function releaseAnnotation(annotation: PDFDict, beside: ReadonlySet<unknown>): void {
  // Its page is copied as a page; reached from here it would come a second time.
  for (const name of ['P', 'AA', 'AF', 'StructParent']) annotation.delete(PDFName.of(name));
  const action = annotation.lookup(PDFName.of('A'));
  if (action instanceof PDFDict) action.delete(PDFName.of('Next'));
  for (const name of ['Parent', 'IRT', 'Popup'].map((entry) => PDFName.of(entry)))
    if (!beside.has(annotation.lookup(name))) annotation.delete(name);
}

function leadsAway(annotation: PDFDict, kept: ReadonlySet<string>): boolean {
  const action = annotation.lookup(PDFName.of('A'));
  const target =
    annotation.lookup(PDFName.of('Dest')) ??
    (action instanceof PDFDict ? action.lookup(PDFName.of('D')) : undefined);
  if (target === undefined) return false;
  // A name stands in the source's catalogue, which is not copied.
  if (!(target instanceof PDFArray)) return true;
  const page = target.get(0);
  return !(page instanceof PDFRef) || !kept.has(page.toString());
}
