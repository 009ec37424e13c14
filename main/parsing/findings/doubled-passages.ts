/** Passages printed twice: a column or page that the printer or the scanner took in again. */
import type { DraftBlock } from '../draft/draft.ts';

/** Length of the pieces in which two passages are compared, and the part of them that must agree. */
const piece = 12;
const agreeing = 0.95;

/**
 * Articles of a law may begin and end alike, or repeat a paragraph of the article before: what is printed twice agrees
 * in between too, and stands right behind or begins in the middle of a sentence.
 */
function isReprinted(text: string, above: string, isNext: boolean): boolean {
  const start = above.indexOf(text.slice(0, shortestDouble));
  if (start < 0 || !above.includes(text.slice(-shortestDouble))) return false;
  if (!isNext && (start === 0 || /[。；：\n]/.test(above.charAt(start - 1)))) return false;
  const pieces = Math.floor(text.length / piece);
  let same = 0;
  for (let at = 0; at < pieces; at += 1)
    if (above.includes(text.slice(at * piece, (at + 1) * piece))) same += 1;
  return same >= pieces * agreeing;
}

/** Shortest passage reported as printed twice. */
const shortestDouble = 24;
const near = 3;

/**
 * Blocks that print again what stands in one of the blocks just before: the end of a clause as a paragraph of
 * its own, or a paragraph twice. Their duties and figures have been read once already.
 */
export function doubledPassages(blocks: readonly DraftBlock[]): ReadonlySet<number> {
  const doubled = new Set<number>();
  blocks.forEach((block, index) => {
    const text = block.text.text;
    if (block.role !== 'body' || text.length < shortestDouble || text.length > 4000) return;
    for (let back = 1; back <= near; back += 1) {
      const above = blocks[index - back];
      if (above === undefined || above.role !== 'body' || above.text.text.length > 20_000) continue;
      if (isReprinted(text, above.text.text, back === 1)) doubled.add(index);
    }
  });
  return doubled;
}
