/** What a careful reader would query: doubled characters at a join, passages printed twice, broken numbering, slips. */
import { type DraftBlock, type DraftWarning, sourceSpanOf } from './draft.ts';
import { findLateDeadlines } from './late-deadlines.ts';
import { numberingWarnings } from './numbering.ts';
import { findFirstLeads } from './responsibilities.ts';
import { findSlips } from './slips.ts';
import { findUnpairedSigns } from './unpaired-signs.ts';

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

const passageWarnings = (blocks: readonly DraftBlock[]): readonly DraftWarning[] =>
  [...doubledPassages(blocks)].flatMap((index) => {
    const block = blocks[index];
    if (block === undefined) return [];
    const { length } = block.text.text;
    return [{ code: 'parse/doubledPassage', span: sourceSpanOf(block, 0, length), params: { length } }];
  });

/** 列第一位的为牵头单位: rows keep the roles that are printed, and the reader is told. */
const firstLeads = (block: DraftBlock): readonly DraftWarning[] => {
  const place = block.role === 'body' ? findFirstLeads(block.text.text) : null;
  if (place === null) return [];
  const [start, end] = place;
  const text = block.text.text.slice(start, end);
  return [{ code: 'parse/firstUnitLeads', span: sourceSpanOf(block, start, end), params: { text } }];
};

/** Doubts about one document's blocks; `signedOn` is its date (YYYY-MM-DD) or null. */
export function findDoubts(
  blocks: readonly DraftBlock[],
  signedOn: string | null = null,
): readonly DraftWarning[] {
  return [
    ...blocks.flatMap((block) => [...doubledAtJoins(block), ...findSlips(block), ...firstLeads(block)]),
    ...passageWarnings(blocks),
    ...findUnpairedSigns(blocks),
    ...findLateDeadlines(blocks, signedOn),
    ...numberingWarnings(blocks),
  ];
}
