/** Text without white space and width, in which two prints of the same words are equal, and the way back from it. */

export interface FoldedText {
  /** The text as it is; offsets count its UTF-16 units. */
  readonly raw: string;
  readonly text: string;
  /** For each unit of `text` the offset of the character in `raw` it was made of. */
  readonly offsets: Uint32Array;
}

const isPlain = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

/** Folds width and compatibility forms (NFKC) and leaves white space out. */
export function foldText(raw: string): FoldedText {
  const parts: string[] = [];
  const offsets: number[] = [];
  let at = 0;
  for (const char of raw) {
    const plain = isPlain(char.charCodeAt(0)) ? char : char.normalize('NFKC').replace(/\s+/gu, '');
    for (let i = 0; i < plain.length; i += 1) offsets.push(at);
    parts.push(plain);
    at += char.length;
  }
  return { raw, text: parts.join(''), offsets: Uint32Array.from(offsets) };
}

/** The characters of `raw` that folded units [start, end) were made of, whole; null for none. */
export function rawRange(
  folded: FoldedText,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } | null {
  const first = folded.offsets[start];
  const last = folded.offsets[end - 1];
  if (first === undefined || last === undefined || end <= start) return null;
  const length = (folded.raw.codePointAt(last) ?? 0) > 0xffff ? 2 : 1;
  return { start: first, end: last + length };
}

/** The first folded unit made of a character at or behind offset `at` of `raw`. */
export function foldedIndex({ offsets }: FoldedText, at: number): number {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
