/** The outlines of the parts as one (ISO 32000-2, 12.3.3). */
import { PDFDict, PDFName, PDFNumber, type PDFRef } from '@cantoo/pdf-lib';

const key = (name: string): PDFName => PDFName.of(name);

/** A part's entries of the first level; what is beneath them goes along by itself. */
export interface PartOutline {
  readonly root: PDFDict;
  readonly items: readonly { readonly reference: PDFRef; readonly dictionary: PDFDict }[];
  /** Entries that show when the file is opened. */
  readonly count: number;
}

export function partOutline(catalog: PDFDict): PartOutline | null {
  const root = catalog.lookup(key('Outlines'));
  if (!(root instanceof PDFDict)) return null;
  const items: { reference: PDFRef; dictionary: PDFDict }[] = [];
  const seen = new Set<unknown>();
  let next = root.get(key('First')) as PDFRef | undefined;
  while (next !== undefined && !seen.has(next)) {
    seen.add(next);
    const dictionary = catalog.context.lookup(next);
    if (!(dictionary instanceof PDFDict)) break;
    items.push({ reference: next, dictionary });
    next = dictionary.get(key('Next')) as PDFRef | undefined;
  }
  return { root, items, count: root.lookupMaybe(key('Count'), PDFNumber)?.asNumber() ?? items.length };
}

/** Links entries of the first level to one another and to their root, which it gives. */
export function outlineRoot(
  items: readonly { readonly reference: PDFRef; readonly dictionary: PDFDict }[],
  count: number,
  rootRef: PDFRef,
): PDFDict | null {
  const [first, last] = [items[0], items.at(-1)];
  if (first === undefined || last === undefined) return null;
  items.forEach(({ dictionary }, index) => {
    dictionary.set(key('Parent'), rootRef);
    const neighbours = { Prev: items[index - 1], Next: items[index + 1] };
    for (const [name, neighbour] of Object.entries(neighbours)) {
      if (neighbour === undefined) dictionary.delete(key(name));
      else dictionary.set(key(name), neighbour.reference);
    }
  });
  return first.dictionary.context.obj({
    Type: 'Outlines',
    First: first.reference,
    Last: last.reference,
    Count: count,
  });
}
