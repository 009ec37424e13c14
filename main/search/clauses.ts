/** Clauses as a reader counts them (同条): an article of a law with all below it, a numbered clause with its paragraphs. */

export interface ClauseBlock {
  readonly id: string;
  readonly parentId: string | null;
  readonly label: string | null;
}

/** 第三条, 第三条之一: all that stands under it is the article's. */
const isArticle = (label: string | null): boolean =>
  label !== null && /^第.{1,8}条(?:之.{1,3})?/u.test(label);

/** For each block the index of the block that its clause begins with. */
export function clauseRoots(blocks: readonly ClauseBlock[]): readonly number[] {
  const indexOf = new Map(blocks.map(({ id }, index) => [id, index]));
  const roots: number[] = [];
  const inArticle: boolean[] = [];
  blocks.forEach((block, index) => {
    const parent = block.parentId === null ? undefined : indexOf.get(block.parentId);
    const isBelow = parent !== undefined && parent < index;
    const own = isArticle(block.label);
    // A paragraph belongs to the numbered clause it stands under; a numbered one stands for itself, but in an article.
    const joins =
      isBelow &&
      !own &&
      (inArticle[parent] === true || (block.label === null && blocks[parent]?.label != null));
    roots.push(joins ? (roots[parent] ?? index) : index);
    inArticle.push(own || (isBelow && inArticle[parent] === true));
  });
  return roots;
}

/** Where each clause begins, from where each block does: offsets in the compared text, rising. */
export function clauseStarts(blocks: readonly ClauseBlock[], blockStarts: Uint32Array): Uint32Array {
  const roots = clauseRoots(blocks);
  return blockStarts.filter((_, index) => index === 0 || roots[index] !== roots[index - 1]);
}
