/** The text of one document in Akoma Ntoso: preface and main body, every character once and in order. */
import type { Part } from '../parts.ts';
import { type GridCell, gridOf } from '../table-grid.ts';
import { type AknNode, type ClauseNode, clauseName, treeOf } from './hierarchy.ts';
import type { Ids } from './ids.ts';
import { element, structure, type Xml } from './xml.ts';

/** Title and number at the head; a document without them has none. */
export function prefaceOf(parts: readonly Part[]): {
  readonly blocks: readonly Xml[];
  readonly rest: readonly Part[];
} {
  const end = parts.findIndex(({ role }) => role !== 'title' && role !== 'number');
  const head = parts.slice(0, end < 0 ? parts.length : end);
  const blocks = head.map(({ text, role }) =>
    element('p', {}, element(role === 'title' ? 'docTitle' : 'docNumber', {}, ...lines(text))),
  );
  return { blocks, rest: parts.slice(head.length) };
}

/** `id` is the eId of the document's component. */
export function mainBodyOf(parts: readonly Part[], id: string, ids: Ids): Xml {
  const nodes = treeOf(parts).map((node) => nodeXml(node, id, ids));
  return structure('mainBody', {}, ...(nodes.length > 0 ? nodes : [element('p', {})]));
}

function nodeXml(node: AknNode, parent: string, ids: Ids): Xml {
  return 'leaf' in node ? leafXml(node.leaf, parent, ids) : clauseXml(node.clause, parent, ids);
}

function leafXml(part: Part, parent: string, ids: Ids): Xml {
  if (part.table !== null) return tableXml(part, parent, ids);
  return element('p', { class: part.role }, ...lines(part.text));
}

function clauseXml({ part, children }: ClauseNode, parent: string, ids: Ids): Xml {
  const { block, text } = part;
  const label = block?.label ?? '';
  const name = clauseName(label);
  const eId = ids.next(parent, name);
  const headEnd = Math.max(label.length, part.heading > 0 ? text.length : (block?.headLength ?? 0));
  const heading = text.slice(label.length, headEnd);
  const rest = text.slice(headEnd);
  const own = rest === '' ? [] : [element('p', {}, ...lines(rest))];
  return structure(
    name,
    { eId },
    element('num', { eId: `${eId}__num` }, label),
    ...(heading === '' ? [] : [element('heading', { eId: `${eId}__heading` }, ...lines(heading))]),
    ...contents(own, children, eId, ids),
  );
}

/** Text before the first clause within, the clauses, text after the last: the schema's intro, children and wrapUp. */
function contents(own: readonly Xml[], children: readonly AknNode[], eId: string, ids: Ids): readonly Xml[] {
  const isLeaf = (node: AknNode): node is { leaf: Part } => 'leaf' in node;
  const first = children.findIndex((node) => !isLeaf(node));
  const asXml = (node: AknNode) => nodeXml(node, eId, ids);
  if (first < 0) {
    const blocks = [...own, ...children.map(asXml)];
    return [structure('content', {}, ...(blocks.length > 0 ? blocks : [element('p', {})]))];
  }
  const last = children.findLastIndex((node) => !isLeaf(node));
  const before = [...own, ...children.slice(0, first).map(asXml)];
  const within = children.slice(first, last + 1).map((node) => {
    if (!isLeaf(node)) return asXml(node);
    const id = ids.next(eId, 'hcontainer');
    return structure(
      'hcontainer',
      { eId: id, name: 'text' },
      structure('content', {}, nodeXml(node, id, ids)),
    );
  });
  const after = children.slice(last + 1).map(asXml);
  return [
    ...(before.length > 0 ? [structure('intro', {}, ...before)] : []),
    ...within,
    ...(after.length > 0 ? [structure('wrapUp', {}, ...after)] : []),
  ];
}

function tableXml({ table, ownCaption }: Part, parent: string, ids: Ids): Xml {
  const rows = table === null ? [] : gridOf(table).rows;
  const row = (cells: readonly GridCell[]) =>
    structure('tr', {}, ...cells.filter(({ rowSpan }) => rowSpan > 0).map(cellXml));
  return structure(
    'table',
    { eId: ids.next(parent, 'table') },
    ...(ownCaption === null ? [] : [element('caption', {}, ...lines(ownCaption))]),
    ...(rows.length > 0 ? rows.map(row) : [element('tr', {}, element('td', {}, element('p', {})))]),
  );
}

function cellXml({ text, isHead, rowSpan }: GridCell): Xml {
  return element(
    isHead ? 'th' : 'td',
    rowSpan > 1 ? { rowspan: rowSpan } : {},
    element('p', {}, ...lines(text)),
  );
}

/** Line feeds as breaks. */
function lines(text: string): readonly (string | Xml)[] {
  return text.split('\n').flatMap((line, index) => (index === 0 ? [line] : [element('br', {}), line]));
}
