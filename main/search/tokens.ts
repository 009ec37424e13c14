/**
 * Normalised text as tokens of a full-text index: every pair of neighbouring characters, so that a phrase of pairs is
 * found exactly where the text holds the term; and every character once, for terms of one. Characters are code points:
 * halves of a surrogate pair would be lost on the way into the index.
 */

/** Goes up with every change of the tokens, so that an index made by another version is made anew. */
export const tokenVersion = 1;

/**
 * ASCII marks part tokens in the index's tokenizer. Those that normalising leaves are put as noncharacters, which no
 * normalised text holds, so that every character belongs to a token and no two are the same.
 */
const keptMarks = '#$%&*+./<=>@\\^_|~';
const firstNoncharacter = 0xfdd0;
const space = 0x20;

const asciiUnits = Uint16Array.from({ length: 0x80 }, (_, code) => {
  const at = keptMarks.indexOf(String.fromCharCode(code));
  return at < 0 ? code : firstNoncharacter + at;
});
const tokenUnit = (code: number): number => (code < 0x80 ? (asciiUnits[code] as number) : code);
const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;

const textOf = (units: Uint16Array, length: number): string =>
  Buffer.from(units.buffer, 0, length * 2).toString('utf16le');

export interface IndexTokens {
  /** Pairs in order, a space between. */
  readonly pairs: string;
  /** Each character once. */
  readonly characters: string;
}

export const tokensOf = (text: string): IndexTokens => ({
  pairs: pairsOf(text),
  characters: charactersOf(text),
});

const lengthAt = (text: string, at: number): number =>
  isHighSurrogate(text.charCodeAt(at)) && at + 1 < text.length ? 2 : 1;

/** Millions of pairs are written in one import: units go into one array, and no string is made for each. */
function pairsOf(text: string): string {
  // A pair takes its two characters and a space; every unit of the text stands in two pairs at most.
  const pairs = new Uint16Array(text.length * 3 + 4);
  let written = 0;
  let previousStart = -1;
  for (let at = 0; at < text.length; ) {
    const length = lengthAt(text, at);
    if (previousStart >= 0) {
      if (written > 0) pairs[written++] = space;
      for (let unit = previousStart; unit < at + length; unit += 1)
        pairs[written++] = tokenUnit(text.charCodeAt(unit));
    }
    previousStart = at;
    at += length;
  }
  return textOf(pairs, written);
}

/** For each character of one unit the number of the last text it was seen in: cheaper than to clear 64 KiB for a term. */
const lastSeen = new Uint32Array(0x10000);
let texts = 0;

function charactersOf(text: string): string {
  const characters = new Uint16Array(text.length * 2 + 4);
  const seenPairs = new Set<number>();
  if (texts === 0xffffffff) {
    lastSeen.fill(0);
    texts = 0;
  }
  texts += 1;
  let listed = 0;
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    const length = lengthAt(text, at);
    const isNew = length === 1 ? lastSeen[code] !== texts : !seenPairs.has(text.codePointAt(at) ?? 0);
    if (isNew) {
      if (length === 1) lastSeen[code] = texts;
      else seenPairs.add(text.codePointAt(at) ?? 0);
      if (listed > 0) characters[listed++] = space;
      for (let unit = at; unit < at + length; unit += 1)
        characters[listed++] = tokenUnit(text.charCodeAt(unit));
    }
    at += length;
  }
  return textOf(characters, listed);
}

/** A longer phrase is found by pieces of it, and what they find is looked through. */
const longestPhrase = 64;

export type TermMatch =
  /** A term of one character: an expression for the table of characters. */
  | { readonly kind: 'character'; readonly match: string }
  /** An expression for the table of pairs; `isWhole` is false where it finds more than the term. */
  | { readonly kind: 'pairs'; readonly match: string; readonly isWhole: boolean };

/** How a normalised term is looked up. Nothing that was typed can be read as an operator of the index. */
export function matchOf(term: string): TermMatch {
  const characters = Array.from(term);
  if (characters.length === 1) return { kind: 'character', match: `"${charactersOf(term)}"` };
  if (characters.length <= longestPhrase) return { kind: 'pairs', match: phraseOf(term), isWhole: true };
  const piece = (from: number): string => phraseOf(characters.slice(from, from + longestPhrase).join(''));
  const pieces = [piece(0), piece(characters.length >> 1), piece(characters.length - longestPhrase)];
  return { kind: 'pairs', match: pieces.join(' AND '), isWhole: false };
}

const phraseOf = (term: string): string => `"${pairsOf(term)}"`;
