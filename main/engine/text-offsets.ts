/** From blocks to offsets in a document's text (blocks joined by line feeds), and back. */
import type { Anchor } from '../../preload/contract/index.ts';
import { ArchiveError } from '../archive/index.ts';
import type { Block } from '../gazette/tree.ts';

type TextBlock = Pick<Block, 'id' | 'text'>;

/** Offset of each block's first character in the document's text. */
function blockStartsOf(blocks: readonly TextBlock[]): readonly number[] {
  let at = 0;
  return blocks.map((block) => {
    const start = at;
    at += block.text.length + 1;
    return start;
  });
}

/** Throws `annotation/invalidRange` for blocks or offsets that are not in the document. */
export function offsetsOfAnchor(
  blocks: readonly TextBlock[],
  anchor: Anchor,
): { readonly start: number; readonly end: number } {
  const starts = blockStartsOf(blocks);
  const place = (blockId: string, offset: number): number => {
    const index = blocks.findIndex((block) => block.id === blockId);
    const block = blocks[index];
    const start = starts[index];
    if (block === undefined || start === undefined || offset > block.text.length) {
      throw new ArchiveError('annotation/invalidRange', { blockId, offset });
    }
    return start + offset;
  };
  return {
    start: place(anchor.startBlockId, anchor.startOffset),
    end: place(anchor.endBlockId, anchor.endOffset),
  };
}

/** Null for a document without blocks. An end on a block border counts as the end of the earlier block. */
export function anchorOfOffsets(blocks: readonly TextBlock[], start: number, end: number): Anchor | null {
  const starts = blockStartsOf(blocks);
  const first = lastAtOrBefore(starts, start);
  const last = lastAtOrBefore(starts, Math.max(start, end - 1));
  const startBlock = blocks[first];
  const endBlock = blocks[last];
  if (!startBlock || !endBlock) return null;
  return {
    startBlockId: startBlock.id,
    startOffset: Math.min(start - (starts[first] ?? 0), startBlock.text.length),
    endBlockId: endBlock.id,
    endOffset: Math.min(end - (starts[last] ?? 0), endBlock.text.length),
  };
}

function lastAtOrBefore(starts: readonly number[], offset: number): number {
  let index = 0;
  while (index + 1 < starts.length && (starts[index + 1] ?? 0) <= offset) index += 1;
  return index;
}
