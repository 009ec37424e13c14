/**
 * Joins printed parts to one file while they come: each part's objects get new numbers and are written at once; only
 * what the end needs is kept (pages, tags' roots, outline, named places). A file of a thousand pages is never in memory.
 */

import {
  PDFArray,
  PDFDict,
  type PDFDocument,
  PDFName,
  PDFNull,
  type PDFObject,
  PDFRef,
} from '@cantoo/pdf-lib';
import { addAll } from '../../gazette/add-all.ts';
import { linkPlaces } from './link-places.ts';
import { type ByteSink, createObjectWriter, type Encrypt } from './object-writer.ts';
import { outlineRoot, partOutline } from './outline.ts';
import { renumber } from './renumber.ts';
import { type PartStructure, planStructure, structureRoot } from './structure.ts';

const key = (name: string): PDFName => PDFName.of(name);

/** What is known of a part that is written. */
export interface JoinedPart {
  readonly pageCount: number;
  readonly node: PDFRef;
  readonly structure: PartStructure;
  readonly outline: readonly { readonly reference: PDFRef; readonly dictionary: PDFDict }[];
  readonly outlineCount: number;
  readonly places: readonly (readonly [PDFName, PDFObject])[];
}

export interface Joiner {
  /** Writes a part's pages but for the first `leftOut`. The part is used up. */
  readonly add: (part: PDFDocument, leftOut: number) => JoinedPart;
  /**
   * Ends the file with the parts in this order. `frame` is a document without pages that has all else: metadata,
   * language, output intent and, where it is encrypted, how. Gives the file's length in bytes.
   */
  readonly finish: (frame: PDFDocument, parts: readonly JoinedPart[]) => number;
}

/** `encrypt` must be that of the frame. Links to `placeScheme` and a name become links to the place of that name. */
export function createJoiner(sink: ByteSink, encrypt: Encrypt | null, placeScheme: string): Joiner {
  const writer = createObjectWriter(sink, encrypt);
  const newRef = (): PDFRef => PDFRef.of(writer.nextNumber());
  const [pagesRef, rootRef, documentRef, outlineRef] = [newRef(), newRef(), newRef(), newRef()];
  const counters = { nextKey: 0, nextId: 0 };
  const parents: (readonly [number, PDFObject])[] = [];
  let language: PDFObject | undefined;

  const write = (object: PDFObject, reference: PDFRef = newRef()): PDFRef => {
    writer.write(reference.objectNumber, object);
    return reference;
  };

  const add: Joiner['add'] = (part, leftOut) => {
    const { context, catalog } = part;
    linkPlaces(context, placeScheme);
    const all = part.getPages();
    const pages = all.slice(leftOut);
    const root = catalog.lookup(key('StructTreeRoot'));
    const structure = planStructure(context, root instanceof PDFDict ? root : undefined, counters);
    language ??= catalog.get(key('Lang'));
    const outline = partOutline(catalog);
    const places = catalog.lookup(key('Dests'));
    const node = newRef();

    const left = new Set<unknown>([catalog, outline?.root, places, ...structure.left]);
    addPageTree(catalog.lookup(key('Pages')), left);
    for (const { node: page } of all.slice(0, leftOut)) {
      left.add(page);
      left.add(page.Contents());
    }
    const info = context.trailerInfo.Info;
    if (info instanceof PDFRef) left.add(context.lookup(info));

    const numbers = new Map<PDFRef, PDFRef>();
    const kept = context.enumerateIndirectObjects().filter(([, object]) => !left.has(object));
    for (const [reference] of kept) numbers.set(reference, newRef());
    for (const [reference, object] of context.enumerateIndirectObjects()) {
      if (object === root) numbers.set(reference, rootRef);
      else if (structure.left.has(object)) numbers.set(reference, documentRef);
    }
    const newOf = (reference: PDFRef): PDFRef | undefined => numbers.get(reference);

    const held = new Set<unknown>(outline?.items.map(({ dictionary }) => dictionary));
    const isPage = new Set<unknown>(pages.map(({ node: page }) => page));
    for (const [reference, object] of kept) {
      const fresh = numbers.get(reference);
      if (fresh === undefined) continue;
      renumber(object, newOf);
      if (isPage.has(object) && object instanceof PDFDict) object.set(key('Parent'), node);
      if (!held.has(object)) write(object, fresh);
    }
    const renewed = <Key>(entries: readonly (readonly [Key, PDFObject])[]) =>
      entries.map(([name, value]) => [name, renumber(value, newOf)] as const);
    addAll(parents, renewed(structure.parents));
    const kids = pages.map(({ ref }) => numbers.get(ref) ?? PDFNull);
    write(context.obj({ Type: 'Pages', Parent: pagesRef, Count: pages.length, Kids: kids }), node);
    // Whatever is kept of the part still knows its context, which would keep all of it.
    for (const [reference] of context.enumerateIndirectObjects()) context.delete(reference);
    return {
      pageCount: pages.length,
      node,
      structure: {
        kids: structure.kids.flatMap((kid) => newOf(kid) ?? []),
        ids: renewed(structure.ids),
        roles: renewed(structure.roles),
      },
      outline: (outline?.items ?? []).flatMap(({ reference, dictionary }) => {
        const fresh = newOf(reference);
        return fresh === undefined ? [] : [{ reference: fresh, dictionary }];
      }),
      outlineCount: outline?.count ?? 0,
      places: places instanceof PDFDict ? renewed(places.entries()) : [],
    };
  };

  const finish: Joiner['finish'] = (frame, parts) => {
    const { context, catalog } = frame;
    const { Info, ID, Encrypt: encryption } = context.trailerInfo;
    const left = new Set<unknown>();
    addPageTree(catalog.lookup(key('Pages')), left);
    const kept = context.enumerateIndirectObjects().filter(([, object]) => !left.has(object));
    const numbers = new Map(kept.map(([reference]) => [reference, newRef()]));
    const newOf = (reference: PDFRef): PDFRef | undefined => numbers.get(reference);

    for (const [, object] of kept) renumber(object, newOf);
    catalog.set(key('Pages'), pagesRef);
    const places = new Map(parts.flatMap((part) => part.places));
    if (places.size > 0) catalog.set(key('Dests'), write(PDFDict.fromMapWithContext(places, context)));
    const items = parts.flatMap(({ outline }) => outline);
    const shown = parts.reduce((sum, { outlineCount }) => sum + outlineCount, 0);
    const outline = outlineRoot(items, shown, outlineRef);
    for (const { reference, dictionary } of items) write(dictionary, reference);
    write(outline ?? PDFNull, outlineRef);
    if (outline !== null) catalog.set(key('Outlines'), outlineRef);
    const structures = parts.map(({ structure }) => structure);
    if (structures.some(({ kids }) => kids.length > 0)) {
      catalog.set(key('MarkInfo'), context.obj({ Type: 'MarkInfo', Marked: true }));
      catalog.set(key('StructTreeRoot'), rootRef);
      structureRoot(context, structures, parents, counters, { rootRef, documentRef, language }, write);
    }
    const count = parts.reduce((sum, { pageCount }) => sum + pageCount, 0);
    const kids = parts.map(({ node }) => node);
    write(context.obj({ Type: 'Pages', Count: count, Kids: kids }), pagesRef);
    for (const [reference, object] of kept) {
      const fresh = newOf(reference) ?? newRef();
      if (reference === encryption) writer.writePlain(fresh.objectNumber, object);
      else write(object, fresh);
    }
    const trailer = context.obj({});
    const entries = { Root: context.trailerInfo.Root, Info, Encrypt: encryption };
    for (const [name, value] of Object.entries(entries))
      if (value instanceof PDFRef) trailer.set(key(name), newOf(value) ?? PDFNull);
    if (ID !== undefined) trailer.set(key('ID'), ID);
    return writer.finish(trailer);
  };

  return { add, finish };
}

function addPageTree(node: unknown, nodes: Set<unknown>): void {
  if (!(node instanceof PDFDict) || node.get(key('Type')) !== key('Pages') || nodes.has(node)) return;
  nodes.add(node);
  const kids = node.lookup(key('Kids'));
  if (kids instanceof PDFArray)
    for (let at = 0; at < kids.size(); at += 1) addPageTree(kids.lookup(at), nodes);
}
