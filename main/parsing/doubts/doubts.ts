/** What a careful reader would query: doubled characters at a join, passages printed twice, broken numbering, slips. */
import { titleOfPosts } from '../../gazette/data/post-words.ts';
import { type DraftBlock, type DraftWarning, sourceSpanOf } from '../draft/draft.ts';
import { unreadAppointments } from '../findings/appointments.ts';
import { doubledPassages } from '../findings/doubled-passages.ts';
import { findFirstLeads } from '../findings/general-duties.ts';
import { findLateDeadlines } from './late-deadlines.ts';
import { numberingWarnings } from './numbering.ts';
import { findSlips } from './slips.ts';
import { findUnpairedSigns } from './unpaired-signs.ts';

/** 精神，紧 | 紧紧围绕: a character before the join, with 叠 at the start of what follows. */
function doubledAtJoins(block: DraftBlock): readonly DraftWarning[] {
  if (block.spans.length < 2) return [];
  const cleanOffsetOf = cleanOffsets(block);
  return block.spans.slice(1).flatMap((span) => {
    const at = cleanOffsetOf(span.start);
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

/** Gives the clean offset of the first character that stands at or after a source offset, -1 for none. */
function cleanOffsets({ text: { runs } }: DraftBlock): (source: number) => number {
  // The farthest source offset so far never falls, whatever the order of the runs: it can be searched by halves.
  let farthest = -1;
  const reached = runs.map((run) => {
    farthest = Math.max(farthest, run.source);
    return farthest;
  });
  return (source) => {
    let [low, high] = [0, reached.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((reached[middle] ?? 0) < source) low = middle + 1;
      else high = middle;
    }
    return runs[low]?.at ?? -1;
  };
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

/** Entries of a list or notice of posts that name a post and gave no row. */
export const appointmentDoubts = (blocks: readonly DraftBlock[]): readonly DraftWarning[] =>
  unreadAppointments(blocks).map(({ text, span }) => ({
    code: 'parse/unreadAppointment',
    span,
    params: { text },
  }));

const speaksOfPosts = (blocks: readonly DraftBlock[]): boolean =>
  titleOfPosts.test(blocks.find((block) => block.role === 'title')?.text.text ?? '');

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
    ...(speaksOfPosts(blocks) ? appointmentDoubts(blocks) : []),
  ];
}
