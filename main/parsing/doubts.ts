/** What a careful reader would query: doubled characters at a join, passages printed twice, broken numbering, stray marks. */
import { type DraftBlock, type DraftWarning, sourceSpanOf } from './draft.ts';
import { numberingWarnings } from './numbering.ts';

/** 精神，紧 | 紧紧围绕: a character before the join, with 叠 at the start of what follows. */
function doubledAtJoins(block: DraftBlock): readonly DraftWarning[] {
  return block.spans.slice(1).flatMap((span) => {
    const at = cleanOffsetOf(block, span.start);
    if (at < 2) return [];
    const text = block.text.text;
    const tail = text.charAt(at - 1);
    const isSingle = tail === text.charAt(at) && /[\u4e00-\u9fff]/.test(tail);
    const isTriple = isSingle && text.charAt(at + 1) === tail;
    const pair = text.slice(at - 2, at);
    const isPair = /^[\u4e00-\u9fff]{2}$/.test(pair) && pair === text.slice(at, at + 2);
    // One character repeated over a join may be a word (人|人); three in a row or a repeated pair is not.
    const standsAlone = isSingle && /[，。；、]/.test(text.charAt(at - 2));
    if (!isTriple && !isPair && !standsAlone) return [];
    const from = Math.max(0, at - 4);
    const to = Math.min(text.length, at + 4);
    return [
      {
        code: 'parse/doubledCharacters',
        span: sourceSpanOf(block, at - 1, at + 1),
        params: { text: text.slice(from, to) },
      },
    ];
  });
}

/** Clean offset of the first character that stands at or after a source offset. */
function cleanOffsetOf(block: DraftBlock, source: number): number {
  for (const run of block.text.runs) if (run.source >= source) return run.at;
  return -1;
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
      const isInside =
        above.text.text.includes(text.slice(0, shortestDouble)) &&
        above.text.text.includes(text.slice(-shortestDouble));
      if (isInside) doubled.add(index);
    }
  });
  return doubled;
}

const passageWarnings = (blocks: readonly DraftBlock[]): readonly DraftWarning[] =>
  [...doubledPassages(blocks)].flatMap((index) => {
    const block = blocks[index];
    if (block === undefined) return [];
    const { length } = block.text.text;
    return [{ code: 'parse/doubledPassage', span: sourceSpanOf(block, 0, length), params: { length } }];
  });

/** 服。务: a stop between two characters right before another stop or bracket. */
function strayMarks(block: DraftBlock): readonly DraftWarning[] {
  if (block.role !== 'body') return [];
  return [...block.text.text.matchAll(/[\u4e00-\u9fff]{2}。[\u4e00-\u9fff]。(?=[（(]|$)/g)].map((match) => ({
    code: 'parse/suspiciousMark',
    span: sourceSpanOf(block, match.index, match.index + match[0].length),
    params: { text: match[0] },
  }));
}

/** Doubts about one document's blocks. */
export function findDoubts(blocks: readonly DraftBlock[]): readonly DraftWarning[] {
  return [
    ...blocks.flatMap((block) => [...doubledAtJoins(block), ...strayMarks(block)]),
    ...passageWarnings(blocks),
    ...numberingWarnings(blocks),
  ];
}
