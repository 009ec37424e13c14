/** Which clauses open with a heading (GB/T 9704 7.3.3), told by a clause and the others of its rank together. */
import type { Block } from '../../gazette/tree.ts';

/** Of the clauses of one rank, so many must have a lead sentence for it to be a heading and not just short. */
const leastShare = 2 / 3;

/**
 * Ids of the clauses whose lead is a heading. Where one measure of twenty happens to begin with a short sentence,
 * its face would differ from its neighbours' for no reason.
 */
export function headedClauses(blocks: readonly Block[]): ReadonlySet<string> {
  const ranks = Map.groupBy(
    blocks.filter(({ label }) => label !== null),
    ({ parentId, label }) => `${parentId ?? ''} ${labelKind(label ?? '')}`,
  );
  const headed = new Set<string>();
  for (const clauses of ranks.values()) {
    const led = clauses.filter(({ headLength }) => headLength > 0);
    if (led.length < clauses.length * leastShare) continue;
    for (const { id } of led) headed.add(id);
  }
  return headed;
}

/** 一、 （一） 1. without their numbers. */
function labelKind(label: string): string {
  return label.replace(/[\d０-９]+/gu, '1').replace(/[〇零一二三四五六七八九十百千]+/gu, '一');
}
