/** From excerpts to entries: pure, and the same for every form. */
import { officialSource } from '../../gazette/citing.ts';
import { documentName } from '../../gazette/document-name.ts';
import { passageOf } from '../../gazette/passage.ts';
import type { ExportDocument } from '../export-input.ts';
import { type Part, partsOf } from '../forms/parts.ts';
import { cutPart } from './cut-part.ts';
import type { ExcerptEntry, ExcerptItem, ExcerptsInput } from './excerpt-input.ts';

/** One entry for each item, in the reader's order. Each document is taken apart once. */
export function excerptEntries({
  items,
  options,
}: Pick<ExcerptsInput, 'items' | 'options'>): readonly ExcerptEntry[] {
  const known = new Map<ExportDocument, ReadonlyMap<string, Part>>();
  return items.map((excerpt) => {
    const { heading } = excerpt;
    const own = { heading: heading.trim(), remark: options.remarks ? excerpt.remark.trim() : '' };
    if (excerpt.place === null) return { ...own, ...lostEntry(excerpt) };
    const { item, start, end } = excerpt.place;
    const parts = known.get(item) ?? partsByBlock(item);
    known.set(item, parts);
    const { blocks, path, pages } = passageOf(item.document, { start, end });
    const cut = blocks.flatMap(({ block, ...range }) => {
      const part = parts.get(block.id);
      return part === undefined ? [] : [cutPart(part, range.start, range.end)];
    });
    return {
      ...own,
      path: pathAbove(path, cut[0]),
      documentTitle: documentName(item.document),
      parts: cut,
      source: officialSource({ document: item.document, issue: item.issue, pages }),
      isLost: false,
    };
  });
}

const compact = (words: string): string => words.replace(/\s/gu, '');

/** The path, but for its last step where the words begin with that very heading: it would stand there twice. */
function pathAbove(path: string, first: Part | undefined): string {
  const steps = path.split(' › ');
  const isThere = first !== undefined && compact(steps.at(-1) ?? '') === compact(first.text);
  return (isThere ? steps.slice(0, -1) : steps).join(' › ');
}

function partsByBlock({ document }: ExportDocument): ReadonlyMap<string, Part> {
  return new Map(partsOf(document).flatMap((part) => (part.block === null ? [] : [[part.block.id, part]])));
}

/** The words that were kept, a paragraph a line. */
function lostEntry({ kept }: ExcerptItem): Omit<ExcerptEntry, 'heading' | 'remark'> {
  return {
    path: kept.path,
    documentTitle: kept.source,
    parts: kept.quote.split('\n').map((text) => ({
      role: 'text',
      block: null,
      text,
      heading: 0,
      lead: null,
      table: null,
      ownCaption: null,
    })),
    source: kept.source,
    isLost: true,
  };
}

/** The documents that entries come from, each once, as they come: what the file's own facts name. */
export function documentsOf(items: readonly ExcerptItem[]): readonly ExportDocument[] {
  const documents = new Map<string, ExportDocument>();
  for (const { place } of items) {
    if (place !== null && !documents.has(place.item.document.id))
      documents.set(place.item.document.id, place.item);
  }
  return [...documents.values()];
}

/** What an entry goes by in contents and outline. */
export function nameOf({ heading, path, documentTitle }: ExcerptEntry): string {
  return heading || path || documentTitle;
}
