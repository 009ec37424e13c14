/** Number and name trees (ISO 32000-2, 7.9.6 and 7.9.7): long lists by a rising key, cut into short ones. */
import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject, PDFString } from '@cantoo/pdf-lib';

const entriesPerLeaf = 200;

/** Keys and values of a number tree, in its order; a damaged branch is left out. */
export function numberTreeEntries(root: PDFDict): readonly (readonly [number, PDFObject])[] {
  return treePairs(root, 'Nums').flatMap(([key, value]) =>
    key instanceof PDFNumber ? [[key.asNumber(), value] as const] : [],
  );
}

function treePairs(root: PDFDict, name: 'Nums' | 'Names'): readonly (readonly [PDFObject, PDFObject])[] {
  const pairs: (readonly [PDFObject, PDFObject])[] = [];
  const seen = new Set<PDFDict>();
  const visit = (node: PDFObject | undefined) => {
    if (!(node instanceof PDFDict) || seen.has(node)) return;
    seen.add(node);
    const list = node.lookup(PDFName.of(name));
    if (list instanceof PDFArray)
      for (let at = 0; at + 1 < list.size(); at += 2) pairs.push([list.get(at), list.get(at + 1)]);
    const kids = node.lookup(PDFName.of('Kids'));
    if (kids instanceof PDFArray) for (let at = 0; at < kids.size(); at += 1) visit(kids.lookup(at));
  };
  visit(root);
  return pairs;
}

/**
 * A tree of one level below its root over entries with rising keys; `write` stores a node and gives its reference.
 * The root itself is not written.
 */
export function numberTree(
  context: PDFDict['context'],
  entries: readonly (readonly [number, PDFObject])[],
  write: (node: PDFDict) => PDFObject,
): PDFDict {
  return tree(
    context,
    'Nums',
    entries.map(([key, value]) => [PDFNumber.of(key), value] as const),
    write,
  );
}

/** The same by names, which are ASCII and rising. */
export function nameTree(
  context: PDFDict['context'],
  entries: readonly (readonly [string, PDFObject])[],
  write: (node: PDFDict) => PDFObject,
): PDFDict {
  return tree(
    context,
    'Names',
    entries.map(([key, value]) => [PDFString.of(key), value] as const),
    write,
  );
}

function tree(
  context: PDFDict['context'],
  name: 'Nums' | 'Names',
  entries: readonly (readonly [PDFObject, PDFObject])[],
  write: (node: PDFDict) => PDFObject,
): PDFDict {
  if (entries.length <= entriesPerLeaf) return context.obj({ [name]: entries.flat() });
  const kids: PDFObject[] = [];
  for (let from = 0; from < entries.length; from += entriesPerLeaf) {
    const own = entries.slice(from, from + entriesPerLeaf);
    const limits = [own[0]?.[0], own.at(-1)?.[0]].filter((key) => key !== undefined);
    kids.push(write(context.obj({ Limits: limits, [name]: own.flat() })));
  }
  return context.obj({ Kids: kids });
}
