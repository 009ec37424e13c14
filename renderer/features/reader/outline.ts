/** The clause outline: headings and labelled clauses with the words that name them. */
import type { Block } from '../../../preload/contract/model.ts';

export interface OutlineEntry {
  readonly blockId: string;
  /** From 0; how far it is set in. */
  readonly depth: number;
  readonly label: string | null;
  readonly text: string;
}

/** Longest name of a clause that has no lead sentence. */
const longestName = 28;

/** The words an outline shows for a clause: its lead sentence, else its first words up to a stop. */
function nameOf(block: Block): string {
  const label = block.label ?? '';
  const head = block.headLength > 0 ? block.text.slice(0, block.headLength) : block.text;
  const words = head.slice(head.startsWith(label) ? label.length : 0).trim();
  const stop = words.search(/[。；！？\n]/);
  const sentence = stop > 0 ? words.slice(0, stop) : words;
  return sentence.length > longestName ? `${sentence.slice(0, longestName)}…` : sentence;
}

/** Titles of parts, headings and labelled clauses; a dash list is no outline. */
export function outlineOf(blocks: readonly Block[]): readonly OutlineEntry[] {
  return blocks.flatMap((block) => {
    const isTitle = block.kind === 'heading';
    const isClause = block.kind === 'clause' && block.label !== null && !/^[—\-·●○]/.test(block.label);
    if (!isTitle && !isClause) return [];
    const depth = block.level === 0 ? 0 : Math.min(block.level, 5);
    return [{ blockId: block.id, depth, label: block.label, text: nameOf(block) }];
  });
}

/** The last outline entry at or before a block, for showing where one is. */
export function entryAt(
  blocks: readonly Block[],
  outline: readonly OutlineEntry[],
  blockId: string | null,
): string | null {
  if (blockId === null) return null;
  const known = new Set(outline.map((entry) => entry.blockId));
  const here = blocks.findIndex((block) => block.id === blockId);
  for (let index = here; index >= 0; index--) {
    const id = blocks[index]?.id;
    if (id !== undefined && known.has(id)) return id;
  }
  return null;
}
