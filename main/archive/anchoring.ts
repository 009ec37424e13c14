/**
 * Where an annotation stands in a document's text, and how it finds its place again: by offsets
 * if the text there still equals the quote, else by quote with context, nearest first, else not at all.
 * Offsets are UTF-16 units of the document's `text` (its blocks joined by line feeds).
 */

/** Characters kept before and after the quote. */
const contextLength = 32;
/** Shorter quotes occur in many laws: they need exact text and exact context. */
const shortQuote = 8;

export interface TextAnchor {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
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
export function restoreAnchor(
  text: string,
  anchor: TextAnchor,
): { readonly start: number; readonly end: number } | null {
  if (anchor.quote.length === 0) return null;
  if (text.slice(anchor.start, anchor.end) === anchor.quote) return { start: anchor.start, end: anchor.end };
  return findExact(text, anchor) ?? findFolded(text, anchor);
}

function findExact(text: string, anchor: TextAnchor): { start: number; end: number } | null {
  const places: number[] = [];
  for (let at = text.indexOf(anchor.quote); at >= 0; at = text.indexOf(anchor.quote, at + 1)) places.push(at);
  return best(
    text,
    anchor,
    places.map((start) => ({ start, end: start + anchor.quote.length })),
  );
}

/** The same without white space and width: a better copy may break lines elsewhere or print （ for (. */
function findFolded(text: string, anchor: TextAnchor): { start: number; end: number } | null {
  const folded = fold(text);
  const quote = fold(anchor.quote).text;
  if (quote.length < shortQuote) return null;
  const places: { start: number; end: number }[] = [];
  for (let at = folded.text.indexOf(quote); at >= 0; at = folded.text.indexOf(quote, at + 1)) {
    const start = folded.offsets[at];
    const last = folded.offsets[at + quote.length - 1];
    if (start !== undefined && last !== undefined) places.push({ start, end: last + charLength(text, last) });
  }
  return best(text, anchor, places);
}

type Place = { readonly start: number; readonly end: number };

function best(text: string, anchor: TextAnchor, places: readonly Place[]): Place | null {
  const needed = anchor.quote.length < shortQuote ? contextOf(anchor) : 0;
  const scored = places
    .map((place) => ({ place, score: contextScore(text, anchor, place) }))
    .filter(({ score }) => score >= needed);
  scored.sort(
    (a, b) =>
      b.score - a.score || Math.abs(a.place.start - anchor.start) - Math.abs(b.place.start - anchor.start),
  );
  return scored[0]?.place ?? null;
}

/** Context a short quote must find again: all of it on both sides, up to eight characters each. */
function contextOf(anchor: TextAnchor): number {
  return (
    Math.min(shortQuote, fold(anchor.prefix).text.length) +
    Math.min(shortQuote, fold(anchor.suffix).text.length)
  );
}

/** Characters of context that agree, counted outwards from the quote, white space and width aside. */
function contextScore(text: string, anchor: TextAnchor, place: Place): number {
  const reach = contextLength * 2;
  const before = fold(text.slice(Math.max(0, place.start - reach), place.start)).text;
  const after = fold(text.slice(place.end, place.end + reach)).text;
  const cap = anchor.quote.length < shortQuote ? shortQuote : contextLength;
  return (
    Math.min(cap, commonTail(before, fold(anchor.prefix).text)) +
    Math.min(cap, commonHead(after, fold(anchor.suffix).text))
  );
}

function commonHead(a: string, b: string): number {
  const limit = Math.min(a.length, b.length);
  let n = 0;
  while (n < limit && a[n] === b[n]) n += 1;
  return n;
}

function commonTail(a: string, b: string): number {
  const limit = Math.min(a.length, b.length);
  let n = 0;
  while (n < limit && a[a.length - 1 - n] === b[b.length - 1 - n]) n += 1;
  return n;
}

function fold(text: string): { readonly text: string; readonly offsets: readonly number[] } {
  let folded = '';
  const offsets: number[] = [];
  let at = 0;
  for (const char of text) {
    const plain = char.normalize('NFKC').replace(/\s+/gu, '');
    for (let i = 0; i < plain.length; i += 1) offsets.push(at);
    folded += plain;
    at += char.length;
  }
  return { text: folded, offsets };
}

const charLength = (text: string, at: number) => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);

function dropHalfPair(text: string, side: 'start' | 'end'): string {
  if (side === 'start') return /^[\udc00-\udfff]/.test(text) ? text.slice(1) : text;
  return /[\ud800-\udbff]$/.test(text) ? text.slice(0, -1) : text;
}
