/** The likeliest places of an annotation that could not be placed: pure, for a reader who decides. */
import { alignTexts } from './align-texts.ts';
import type { TextAnchor } from './anchoring.ts';
import { type FoldedText, foldText, rawRange } from './folded-text.ts';

export interface LikelyDocument {
  readonly documentId: string;
  readonly text: string;
  /** The annotation's own document, in this or another print. */
  readonly isOwn: boolean;
}

export interface LikelyPlace {
  readonly documentId: string;
  /** UTF-16 offsets in the document's text. */
  readonly start: number;
  readonly end: number;
  /** 0 to 1: how much of the words and of what surrounds them stands there. */
  readonly score: number;
}

const mostPlaces = 3;
/** Below this, likeness is chance. */
const leastScore = 0.4;
/** Words that stand unchanged in so few places are shown whatever surrounds them. */
const fewPlaces = 3;
/** Longer quotes are looked for by their beginning and their end. */
const longestQuote = 600;
/** Length of the stretches by which places are found, and how many of a text are looked at. */
const gramLength = 3;
const mostHits = 4;
/** Stretches whose shifts differ by less belong to one place. */
const bandWidth = 24;
/** Bands of a document that are looked at closely. */
const mostBands = 6;

interface Candidate extends LikelyPlace {
  readonly isOwn: boolean;
  /** The very words, the words but for white space and width, or words like them. */
  readonly kind: 'verbatim' | 'folded' | 'similar';
  /** Share of the context that agrees, of words found as they were. */
  readonly context: number;
}

/**
 * Up to three places, the likeliest first, and of equal ones the nearest, in the annotation's own document before
 * others. Words that stand unchanged lead; else it counts how much of the words and their context is found in a row.
 * Time grows with the length of the texts.
 */
export function likelyPlaces(
  anchor: TextAnchor,
  documents: readonly LikelyDocument[],
): readonly LikelyPlace[] {
  if (anchor.quote === '') return [];
  const pattern = patternOf(anchor);
  const candidates = documents.flatMap((document): readonly Candidate[] => {
    const folded = foldText(document.text);
    return [...exactPlaces(anchor, pattern, document, folded), ...similarPlaces(pattern, document, folded)];
  });
  const isRare = (kind: Candidate['kind']) =>
    pattern.quote.length >= tellingLength ||
    candidates.filter((candidate) => candidate.kind === kind).length <= fewPlaces;
  const rare = { verbatim: isRare('verbatim'), folded: isRare('folded') };
  const isShown = ({ kind, context, score }: Candidate): boolean =>
    kind === 'similar' ? score >= leastScore : rare[kind] || context >= leastContext;
  const distance = ({ start }: Candidate) => Math.abs(start - anchor.start);
  const shown = candidates
    .filter(isShown)
    .sort((a, b) => b.score - a.score || Number(b.isOwn) - Number(a.isOwn) || distance(a) - distance(b));
  return apart(shown).map(({ documentId, start, end, score }) => ({ documentId, start, end, score }));
}

/** Places that overlap better ones are left out. */
function apart(candidates: readonly Candidate[]): readonly Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of candidates) {
    if (kept.length === mostPlaces) break;
    const overlaps = kept.some(
      ({ documentId, start, end }) =>
        documentId === candidate.documentId && candidate.start < end && start < candidate.end,
    );
    if (!overlaps) kept.push(candidate);
  }
  return kept;
}

interface Pattern {
  readonly quote: string;
  /** Context, quote and context in a row, without white space and width; the quote is [from, to) of it. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

function patternOf({ prefix, quote, suffix }: TextAnchor): Pattern {
  const before = foldText(prefix).text;
  const words = foldText(quote).text;
  const after = foldText(suffix).text;
  return {
    quote: words,
    text: before + words + after,
    from: before.length,
    to: before.length + words.length,
  };
}

/** Scores that words get for being there as they were; their context adds the rest. Words like them stay below. */
const kindScores = { verbatim: 0.95, folded: 0.9, similar: 0.89 } as const;
const contextScore = 0.049;
/** So much of the context tells which of many equal words are meant. */
const leastContext = 1 / 8;
/** Characters looked at on each side, as many as twice what is kept of the context. */
const contextReach = 64;
/** Occurrences of one word looked at in one document. */
const mostExact = 1000;

function exactPlaces(
  anchor: TextAnchor,
  pattern: Pattern,
  { documentId, isOwn, text }: LikelyDocument,
  folded: FoldedText,
): readonly Candidate[] {
  const found = (
    kind: 'verbatim' | 'folded',
    range: { readonly start: number; readonly end: number },
  ): Candidate => {
    const context = contextAt(text, range.start, range.end, pattern);
    return { documentId, isOwn, kind, ...range, context, score: kindScores[kind] + contextScore * context };
  };
  const verbatim = occurrences(text, anchor.quote);
  if (verbatim.length > 0)
    return verbatim.map((start) => found('verbatim', { start, end: start + anchor.quote.length }));
  return occurrences(folded.text, pattern.quote).flatMap((at) => {
    const range = rawRange(folded, at, at + pattern.quote.length);
    return range === null ? [] : [found('folded', range)];
  });
}

/** Share of the context that stands around [start, end). */
function contextAt(text: string, start: number, end: number, pattern: Pattern): number {
  const before = foldText(text.slice(Math.max(0, start - contextReach), start)).text;
  const after = foldText(text.slice(end, end + contextReach)).text;
  const agreeing =
    likeness(before, pattern.text.slice(0, pattern.from), -1) +
    likeness(after, pattern.text.slice(pattern.to), 1);
  const all = pattern.text.length - (pattern.to - pattern.from);
  return all === 0 ? 0 : Math.min(1, agreeing / all);
}

function occurrences(text: string, words: string): readonly number[] {
  const places: number[] = [];
  if (words === '') return places;
  for (let at = text.indexOf(words); at >= 0 && places.length < mostExact; at = text.indexOf(words, at + 1))
    places.push(at);
  return places;
}

/** Characters that agree from the quote outwards: forwards (1) or backwards (−1). */
function likeness(text: string, context: string, step: 1 | -1): number {
  const limit = Math.min(text.length, context.length);
  let n = 0;
  while (n < limit && text.at(step === 1 ? n : -1 - n) === context.at(step === 1 ? n : -1 - n)) n += 1;
  return n;
}

/** Places at which enough of the pattern stands in a row, found by stretches that the text shares with it. */
function similarPlaces(
  pattern: Pattern,
  { documentId, isOwn }: LikelyDocument,
  folded: FoldedText,
): readonly Candidate[] {
  const sought = shortened(pattern);
  if (sought.text.length < gramLength) return [];
  return bandsOf(sought.text, folded.text).flatMap((shift): readonly Candidate[] => {
    const from = Math.max(0, shift - bandWidth * 2);
    const to = Math.min(folded.text.length, shift + sought.text.length + bandWidth * 2);
    const places = alignTexts(sought.text, folded.text.slice(from, to));
    const found = placeIn(sought, places, to - from);
    if (found === null) return [];
    const range = rawRange(folded, from + found.start, from + found.end);
    if (range === null) return [];
    return [
      { documentId, isOwn, kind: 'similar', ...range, context: 0, score: found.score * kindScores.similar },
    ];
  });
}

/** A very long quote without its middle would never stand in a row; its beginning stands for it. */
function shortened(pattern: Pattern): Pattern {
  if (pattern.to - pattern.from <= longestQuote) return pattern;
  const to = pattern.from + longestQuote;
  return { ...pattern, text: pattern.text.slice(0, to), to };
}

/** Shifts at which the text shares the most stretches with the pattern, the best first. */
function bandsOf(pattern: string, text: string): readonly number[] {
  const grams = new Map<string, number[]>();
  for (let at = 0; at + gramLength <= pattern.length; at += 1) {
    const gram = pattern.slice(at, at + gramLength);
    const places = grams.get(gram);
    if (places === undefined) grams.set(gram, [at]);
    else if (places.length < mostHits) places.push(at);
  }
  const bands = new Map<number, number>();
  for (let at = 0; at + gramLength <= text.length; at += 1) {
    for (const place of grams.get(text.slice(at, at + gramLength)) ?? []) {
      const band = Math.floor((at - place) / bandWidth);
      bands.set(band, (bands.get(band) ?? 0) + 1);
    }
  }
  // A place whose stretches drift apart lies in two bands beside each other.
  const both = [...bands].map(([band, hits]) => [band, hits + (bands.get(band + 1) ?? 0)] as const);
  const chosen: number[] = [];
  for (const [band] of both.sort((a, b) => b[1] - a[1])) {
    if (chosen.length === mostBands) break;
    if (!chosen.some((other) => Math.abs(other - band) <= 1)) chosen.push(band);
  }
  return chosen.map((band) => band * bandWidth);
}

/** The quote's place by the characters of the pattern that have theirs, and how many those are. */
function placeIn(
  { text, from, to }: Pattern,
  places: Int32Array,
  length: number,
): { readonly start: number; readonly end: number; readonly score: number } | null {
  const count = (start: number, end: number): number =>
    places.subarray(start, end).reduce((sum, place) => sum + (place >= 0 ? 1 : 0), 0);
  const inner = [...places.subarray(from, to)].filter((place) => place >= 0);
  const before = places.subarray(0, from).findLast((place) => place >= 0);
  const after = places.subarray(to).find((place) => place >= 0);
  const room = to - from + bandWidth;
  // Where a character at the edge has changed, the words begin behind the context and end before it.
  const isEdge = (edge: number) => (places[edge] ?? -1) >= 0;
  const [first, last] = [inner[0], inner.at(-1)];
  const start =
    !isEdge(from) && before !== undefined && isNear(before, first ?? after, room) ? before + 1 : first;
  const end =
    !isEdge(to - 1) && after !== undefined && isNear(last ?? before, after, room) ? after : (last ?? -1) + 1;
  if (start === undefined || end <= start || end > length || end - start > mostGrown(to - from)) return null;
  const quoteShare = inner.length / Math.max(1, to - from);
  // A quote that says enough by itself needs no context; a short one is known by what surrounds it.
  const isTelling = to - from >= tellingLength && quoteShare >= leastOfQuote;
  const share = count(0, text.length) / text.length;
  return { start, end, score: Math.max(share, isTelling ? quoteShare * 0.9 : 0) };
}

/** Words that take more room than this in place of so many are others. */
const mostGrown = (length: number): number => Math.ceil(length * 1.5) + 6;

/** A quote so long, of which so much is found, is likely to be meant wherever it stands. */
const tellingLength = 8;
const leastOfQuote = 0.6;

const isNear = (a: number | undefined, b: number | undefined, room: number): boolean =>
  a !== undefined && b !== undefined && a <= b && b - a <= room;
