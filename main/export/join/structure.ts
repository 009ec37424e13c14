/** The tags of the parts under one root (ISO 32000-2, 14.7): one document element, one parent tree, ids told apart. */
import {
  PDFArray,
  type PDFContext,
  PDFDict,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { nameTree, numberTree, numberTreeEntries } from './trees.ts';

const key = (name: string): PDFName => PDFName.of(name);
/** What leads from a page, an annotation or a form to its entries in the parent tree. */
const treeKeys = [key('StructParents'), key('StructParent')];

/** What is kept of a part's tags once its objects are written; references are those of the file. */
export interface PartStructure {
  readonly kids: readonly PDFObject[];
  readonly ids: readonly (readonly [string, PDFObject])[];
  readonly roles: readonly (readonly [PDFName, PDFObject])[];
}

/** Rises over the parts of a file. */
export interface StructureCounters {
  /** Keys of the parent tree, given to the parts in the order in which they are written. */
  nextKey: number;
  nextId: number;
}

export interface PlannedStructure {
  /** Objects that do not go along: the part's own root, trees and document element. */
  readonly left: ReadonlySet<PDFObject>;
  /** Elements to go under the file's document element. */
  readonly kids: readonly PDFRef[];
  readonly parents: readonly (readonly [number, PDFObject])[];
  readonly ids: readonly (readonly [string, PDFObject])[];
  readonly roles: readonly (readonly [PDFName, PDFObject])[];
}

/**
 * Gives a part's elements their keys and ids in the file, in place. What it returns still has the part's own
 * references.
 */
export function planStructure(
  context: PDFContext,
  root: PDFDict | undefined,
  counters: StructureCounters,
): PlannedStructure {
  if (root === undefined) return { left: new Set(), kids: [], parents: [], ids: [], roles: [] };
  const left = new Set<PDFObject>([root]);
  const parentTree = root.lookupMaybe(key('ParentTree'), PDFDict);
  const idTree = root.lookupMaybe(key('IDTree'), PDFDict);
  for (const tree of [parentTree, idTree]) if (tree !== undefined) addNodes(tree, left);
  const kids = rootKids(root, left);

  const { nextKey } = counters;
  const parents = (parentTree === undefined ? [] : numberTreeEntries(parentTree)).map(
    ([own, value]) => [own + nextKey, value] as const,
  );
  const ids: (readonly [string, PDFObject])[] = [];
  const newIds = new Map<string, PDFString>();
  let largest = parents.reduce((most, [own]) => Math.max(most, own), nextKey - 1);
  for (const [reference, object] of context.enumerateIndirectObjects()) {
    const dictionary = object instanceof PDFStream ? object.dict : object;
    if (!(dictionary instanceof PDFDict)) continue;
    for (const name of treeKeys) {
      const own = dictionary.get(name);
      if (!(own instanceof PDFNumber)) continue;
      dictionary.set(name, PDFNumber.of(own.asNumber() + nextKey));
      largest = Math.max(largest, own.asNumber() + nextKey);
    }
    const id = dictionary.get(key('ID'));
    if (dictionary.get(key('Type')) !== key('StructElem') || id === undefined) continue;
    counters.nextId += 1;
    const name = `e${String(counters.nextId).padStart(8, '0')}`;
    newIds.set(id.toString(), PDFString.of(name));
    dictionary.set(key('ID'), PDFString.of(name));
    ids.push([name, reference]);
  }
  if (newIds.size > 0) renameHeaders(context, newIds);
  counters.nextKey = largest + 1;
  const roles = root.lookupMaybe(key('RoleMap'), PDFDict)?.entries() ?? [];
  return { left, kids, parents, ids, roles };
}

/** The kids of the part's document element, which is left out, where each is an element of its own. */
function rootKids(root: PDFDict, left: Set<PDFObject>): readonly PDFRef[] {
  const kids = references(root.get(key('K')), root);
  return kids.flatMap((kid) => {
    const element = root.context.lookup(kid);
    if (!(element instanceof PDFDict) || element.get(key('S')) !== key('Document')) return [kid];
    const listed = element.lookup(key('K'));
    const own = references(element.get(key('K')), element);
    const count = listed instanceof PDFArray ? listed.size() : 1;
    if (own.length !== count) return [kid];
    left.add(element);
    return own;
  });
}

function references(value: PDFObject | undefined, holder: PDFDict): readonly PDFRef[] {
  const list = value instanceof PDFRef ? holder.context.lookup(value) : value;
  if (list instanceof PDFArray) return list.asArray().filter((item) => item instanceof PDFRef);
  return value instanceof PDFRef ? [value] : [];
}

function addNodes(node: PDFDict, nodes: Set<PDFObject>): void {
  nodes.add(node);
  const kids = node.lookup(key('Kids'));
  if (!(kids instanceof PDFArray)) return;
  for (let at = 0; at < kids.size(); at += 1) {
    const kid = kids.lookup(at);
    if (kid instanceof PDFDict && !nodes.has(kid)) addNodes(kid, nodes);
  }
}

/** A cell names its head cells by their ids. */
function renameHeaders(context: PDFContext, newIds: ReadonlyMap<string, PDFString>): void {
  const visit = (value: PDFObject | undefined) => {
    if (value instanceof PDFArray) for (const item of value.asArray()) visit(item);
    if (!(value instanceof PDFDict)) return;
    const headers = value.lookup(key('Headers'));
    if (!(headers instanceof PDFArray)) return;
    for (let at = 0; at < headers.size(); at += 1) {
      const renamed = newIds.get(headers.get(at).toString());
      if (renamed !== undefined) headers.set(at, renamed);
    }
  };
  for (const [, object] of context.enumerateIndirectObjects())
    if (object instanceof PDFDict && object.has(key('S'))) visit(object.lookup(key('A')));
}

/** The file's root over all parts, in reading order; `write` stores an object and gives its reference. */
export function structureRoot(
  context: PDFContext,
  parts: readonly PartStructure[],
  parents: readonly (readonly [number, PDFObject])[],
  counters: StructureCounters,
  document: {
    readonly rootRef: PDFRef;
    readonly documentRef: PDFRef;
    readonly language: PDFObject | undefined;
  },
  write: (object: PDFObject, reference?: PDFRef) => PDFRef,
): void {
  const element = context.obj({ Type: 'StructElem', S: 'Document', P: document.rootRef });
  if (document.language !== undefined) element.set(key('Lang'), document.language);
  element.set(key('K'), context.obj(parts.flatMap(({ kids }) => [...kids])));
  write(element, document.documentRef);
  const rising = [...parents].sort(([a], [b]) => a - b);
  const ids = parts.flatMap((part) => part.ids).sort(([a], [b]) => (a < b ? -1 : 1));
  const root = context.obj({
    Type: 'StructTreeRoot',
    K: document.documentRef,
    ParentTree: write(numberTree(context, rising, write)),
    ParentTreeNextKey: counters.nextKey,
  });
  if (ids.length > 0) root.set(key('IDTree'), write(nameTree(context, ids, write)));
  const roles = new Map(parts.flatMap((part) => part.roles));
  if (roles.size > 0) root.set(key('RoleMap'), write(PDFDict.fromMapWithContext(roles, context)));
  write(root, document.rootRef);
}
