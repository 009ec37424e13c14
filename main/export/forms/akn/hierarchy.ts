/** Blocks as the tree of clauses that Akoma Ntoso wants, without moving a character. */
import type { Part } from '../parts.ts';

export interface ClauseNode {
  readonly part: Part;
  readonly children: AknNode[];
}

export type AknNode = { readonly leaf: Part } | { readonly clause: ClauseNode };

/** A block whose clause has ended already, in print, stands at the top: order goes before belonging. */
export function treeOf(parts: readonly Part[]): readonly AknNode[] {
  const root: AknNode[] = [];
  const open: ClauseNode[] = [];
  for (const part of parts) {
    while (open.length > 0 && open.at(-1)?.part.block?.id !== part.block?.parentId) open.pop();
    const siblings = open.at(-1)?.children ?? root;
    if (isClause(part)) {
      const clause: ClauseNode = { part, children: [] };
      siblings.push({ clause });
      open.push(clause);
    } else siblings.push({ leaf: part });
  }
  return root;
}

function isClause({ block, role, table }: Part): boolean {
  if (block === null || table !== null || block.label === null) return false;
  return role === 'text' || role === 'heading' || role === 'chapter';
}

/** Element of the schema for a label as printed. */
export function clauseName(label: string): string {
  return names.find(([pattern]) => pattern.test(label))?.[1] ?? 'level';
}

const names: readonly (readonly [RegExp, string])[] = [
  [/^第.+编/, 'part'],
  [/^第.+章/, 'chapter'],
  [/^第.+节/, 'section'],
  [/^第.+条/, 'article'],
  [/^[一二三四五六七八九十百]+、/, 'section'],
  [/^[（(][一二三四五六七八九十百]+[）)]/, 'paragraph'],
  [/^\d+[.．、]/, 'point'],
  [/^[（(]\d+[）)]/, 'subparagraph'],
  [/^—/, 'indent'],
];
