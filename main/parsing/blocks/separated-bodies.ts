import { appendBlock, type DraftBlock } from '../draft/draft.ts';

/**
 * A clause whose lead sentence ends a column leaves its text in the next: where the sisters of a clause carry
 * their text in the same paragraph, the paragraph below it is its own.
 */
export function joinSeparatedBodies(blocks: readonly DraftBlock[]): readonly DraftBlock[] {
  const isBare = (block: DraftBlock): boolean => /^[^。！？]{2,40}。$/.test(block.text.text);
  const sisters = new Map<string, { bare: number; full: number }>();
  const key = (block: DraftBlock): string => `${block.parent}/${block.style ?? ''}`;
  for (const block of blocks) {
    if (block.kind !== 'clause' || block.style === 'article') continue;
    const count = sisters.get(key(block)) ?? { bare: 0, full: 0 };
    if (isBare(block)) count.bare += 1;
    else if (/。.+/.test(block.text.text)) count.full += 1;
    sisters.set(key(block), count);
  }
  const kept: DraftBlock[] = [];
  for (const block of blocks) {
    const above = kept.at(-1);
    const count = above === undefined ? undefined : sisters.get(key(above));
    const isSplit =
      above !== undefined &&
      above.kind === 'clause' &&
      above.style !== 'article' &&
      block.role === 'body' &&
      block.label === null &&
      isBare(above) &&
      count !== undefined &&
      count.full >= 2 &&
      count.full > count.bare * 2;
    if (isSplit) appendBlock(above, block);
    else kept.push(block);
  }
  return kept;
}
