/** What is wrong with a PDF's tags: pages and elements must lead to one another (ISO 32000-2, 14.7). */
import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib';
import { numberTreeEntries } from '../../main/export/join/trees.ts';

const key = (name: string): PDFName => PDFName.of(name);

export interface TagCheck {
  readonly problems: readonly string[];
  readonly elements: number;
  /** Elements that are one `Document`. */
  readonly roots: number;
  /** Head cells that cells name. */
  readonly headers: number;
}

export async function checkTags(bytes: Uint8Array): Promise<TagCheck> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  const problems: string[] = [];
  const root = pdf.catalog.lookup(key('StructTreeRoot'), PDFDict);
  const reached = new Map<string, PDFDict>();
  const visit = (value: unknown, parent: PDFRef | undefined) => {
    if (value instanceof PDFArray) for (const item of value.asArray()) visit(item, parent);
    if (!(value instanceof PDFRef)) return;
    const element = pdf.context.lookup(value);
    if (element instanceof PDFArray) visit(element, parent);
    if (!(element instanceof PDFDict) || element.get(key('Type')) !== key('StructElem')) return;
    if (reached.has(value.toString())) problems.push(`${value} is reached twice`);
    if (element.get(key('P')) !== parent) problems.push(`${value} has another parent`);
    reached.set(value.toString(), element);
    visit(element.get(key('K')), value);
  };
  visit(root.get(key('K')), pdf.catalog.get(key('StructTreeRoot')) as PDFRef);

  const entries = numberTreeEntries(root.lookup(key('ParentTree'), PDFDict));
  const keys = entries.map(([own]) => own);
  if (keys.some((own, at) => at > 0 && own <= (keys[at - 1] ?? 0))) problems.push('keys do not rise');
  const next = root.lookup(key('ParentTreeNextKey'), PDFNumber).asNumber();
  if (keys.some((own) => own >= next)) problems.push('the next key is taken');
  const tree = new Map(entries);
  for (const [index, { node, ref }] of pdf.getPages().entries()) {
    const own = node.lookup(key('StructParents'));
    const list = own instanceof PDFNumber ? tree.get(own.asNumber()) : undefined;
    const parents = list instanceof PDFRef ? pdf.context.lookup(list) : list;
    if (!(parents instanceof PDFArray)) {
      problems.push(`page ${index + 1} has no tags`);
      continue;
    }
    for (const id of contentIds(pdf, node)) {
      const parent = parents.get(id);
      const element = reached.get(String(parent));
      if (element === undefined) problems.push(`page ${index + 1}: ${id} belongs to nothing`);
      else if (!holds(element, id, ref)) problems.push(`page ${index + 1}: ${id} is not in ${parent}`);
    }
  }

  const ids = [...reached.values()].flatMap((element) => element.get(key('ID'))?.toString() ?? []);
  if (new Set(ids).size !== ids.length) problems.push('an id is given twice');
  const named = [...reached.values()].flatMap((element) => headersOf(element));
  for (const name of named) if (!ids.includes(name)) problems.push(`no head cell ${name}`);
  const roots = [...reached.values()].filter((element) => element.get(key('S')) === key('Document')).length;
  return { problems, elements: reached.size, roots, headers: named.length };
}

/** Whether an element has this piece of this page's content. */
function holds(element: PDFDict, id: number, page: PDFRef): boolean {
  const kids = element.lookup(key('K'));
  const list = kids instanceof PDFArray ? kids.asArray() : [kids];
  return list.some((item) => {
    const kid = item instanceof PDFRef ? element.context.lookup(item) : item;
    if (kid instanceof PDFNumber) return kid.asNumber() === id && element.get(key('Pg')) === page;
    if (!(kid instanceof PDFDict)) return false;
    const own = kid.lookup(key('MCID'));
    return (
      own instanceof PDFNumber &&
      own.asNumber() === id &&
      (kid.get(key('Pg')) ?? element.get(key('Pg'))) === page
    );
  });
}

function contentIds(pdf: PDFDocument, node: PDFDict): readonly number[] {
  const contents = node.lookup(key('Contents'));
  const streams =
    contents instanceof PDFArray
      ? contents.asArray().map((item) => pdf.context.lookup(item as PDFRef))
      : [contents];
  return streams.flatMap((stream) => {
    if (!(stream instanceof PDFRawStream)) return [];
    const text = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
    return [...text.matchAll(/\/MCID (\d+)/g)].map(([, id]) => Number(id));
  });
}

function headersOf(element: PDFDict): readonly string[] {
  const value = element.lookup(key('A'));
  const list = value instanceof PDFArray ? value.asArray() : [value];
  return list.flatMap((item) => {
    const attributes = item instanceof PDFRef ? element.context.lookup(item) : item;
    const headers = attributes instanceof PDFDict ? attributes.lookup(key('Headers')) : undefined;
    return headers instanceof PDFArray ? headers.asArray().map(String) : [];
  });
}
