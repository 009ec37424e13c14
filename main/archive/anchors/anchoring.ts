/**
 * Where an annotation stands in a document's text, and how it finds its place again by its words: where they stood if
 * everything around them is as it was, else by quote with context, else not at all. Of places that fit equally well
 * none is taken. Offsets are UTF-16 units of the document's `text` (its blocks joined by line feeds).
 */
import { type FoldedText, foldText, rawRange } from './folded-text.ts';

/** Characters kept before and after the quote. */
const contextLength = 32;
/** Shorter quotes occur in many laws: they need exact text and exact context. */
export const shortQuote = 8;
/** A quote so long tells its place without any context, in the document it belongs to. */
const longQuote = 32;

export interface TextAnchor {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
}

export interface Place {
  readonly start: number;
  readonly end: number;
}

/** The anchor of a stretch of text; context is cut at code points, never inside a surrogate pair. */
export function describeAnchor(text: string, start: number, end: number): TextAnchor {
  return {
    start,
    end,
    quote: text.slice(start, end),
    prefix: dropHalfPair(text.slice(Math.max(0, start - contextLength), start), 'start'),
    suffix: dropHalfPair(text.slice(end, end + contextLength), 'end'),
  };
}

/** Place of the anchor in `text`, which may have changed since, or null. */
export function restoreAnchor(text: string, anchor: TextAnchor): Place | null {
  if (standsWhereItStood(text, anchor)) return { start: anchor.start, end: anchor.end };
  return findQuote([foldText(text)], anchor, { own: true, isOpen: () => true });
}

/** True where the words and all that is kept of what surrounds them stand at the anchor's offsets. */
export function standsWhereItStood(text: string, { start, end, quote, prefix, suffix }: TextAnchor): boolean {
  if (quote.length === 0) return false;
  if (text.slice(start, end) !== quote) return false;
  return text.slice(0, start).endsWith(prefix) && text.startsWith(suffix, end);
}

/** Where all the words that the reader marked stand again around what was left of them, or within what they grew to. */
export function placeAsMade(text: string, left: Place, made: string): Place | null {
  const ends = left.end - made.length;
  const [first, last] = [Math.min(ends, left.start), Math.max(ends, left.start)];
  for (let start = Math.max(0, first); start <= last; start += 1)
    if (text.startsWith(made, start)) return { start, end: start + made.length };
  return null;
}

export interface QuoteSearch {
  /** The texts are those of the annotation's own document. */
  readonly own: boolean;
  /** Whether a place in the text of that index may be the one. */
  readonly isOpen: (index: number, place: Place) => boolean;
}

interface Candidate extends Place {
  readonly index: number;
  readonly score: number;
}

/**
 * The one place in the texts whose words and context fit the anchor best, by far; white space and width aside, as a
 * better copy may break lines elsewhere or print （ for (. Null where none fits, or several do.
 */
export function findQuote(
  texts: readonly FoldedText[],
  anchor: TextAnchor,
  search: QuoteSearch,
): (Place & { readonly index: number }) | null {
  const quote = foldText(anchor.quote).text;
  if (quote.length === 0) return null;
  const isShort = quote.length < shortQuote;
  const context: Context = {
    prefix: foldText(anchor.prefix).text,
    suffix: foldText(anchor.suffix).text,
    cap: isShort ? shortQuote : contextLength,
  };
  const full = Math.min(context.cap, context.prefix.length) + Math.min(context.cap, context.suffix.length);
  const candidates: Candidate[] = [];
  texts.forEach((folded, index) => {
    const { text, raw } = folded;
    for (let at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
      const place = rawRange(folded, at, at + quote.length);
      if (place === null || (isShort && raw.slice(place.start, place.end) !== anchor.quote)) continue;
      candidates.push({ ...place, index, score: agreement(text, at, at + quote.length, context) });
    }
  });
  candidates.sort((a, b) => b.score - a.score);
  const [best, second] = candidates;
  if (best === undefined || best.score < neededOf(quote.length, full, search.own)) return null;
  if (second !== undefined && !isClear(best.score, second.score, full)) return null;
  return search.isOpen(best.index, best) ? { index: best.index, start: best.start, end: best.end } : null;
}

/** Characters of context that must agree with `full` kept: all of it for short quotes, in other documents half of it. */
function neededOf(length: number, full: number, own: boolean): number {
  if (length < shortQuote) return full;
  if (!own) return Math.ceil(full / 2);
  return length >= longQuote ? 0 : Math.min(full, shortQuote);
}

/** All of the context, or far more of it than at the next best place. */
const isClear = (best: number, second: number, full: number): boolean =>
  best > second && (best === full || second * 2 <= best);

interface Context {
  readonly prefix: string;
  readonly suffix: string;
  /** More characters than this don't count on a side. */
  readonly cap: number;
}

/** Characters of context that agree around [start, end) of folded text, counted outwards. */
function agreement(text: string, start: number, end: number, { prefix, suffix, cap }: Context): number {
  let before = 0;
  const most = Math.min(cap, prefix.length, start);
  while (before < most && text[start - 1 - before] === prefix[prefix.length - 1 - before]) before += 1;
  let after = 0;
  const mostAfter = Math.min(cap, suffix.length, text.length - end);
  while (after < mostAfter && text[end + after] === suffix[after]) after += 1;
  return before + after;
}

function dropHalfPair(text: string, side: 'start' | 'end'): string {
  if (side === 'start') return /^[\udc00-\udfff]/.test(text) ? text.slice(1) : text;
  return /[\ud800-\udbff]$/.test(text) ? text.slice(0, -1) : text;
}
