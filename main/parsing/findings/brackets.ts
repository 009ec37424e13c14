/** Brackets of a text, whatever their shape. */
export interface Bracket {
  readonly start: number;
  readonly end: number;
}

const opening = '（([【〔〖［';
const anyBracket = /[（([【〔〖［）)\]】〕〗］]/g;
/** Longest bracket read; the longest lists of units in use are below two thousand characters. */
export const longestBracket = 4000;

/** Outermost brackets of a text, in order; one that is never closed counts for nothing. */
export function outerBrackets(text: string): readonly Bracket[] {
  const found: Bracket[] = [];
  const open: number[] = [];
  for (const { index: at } of text.matchAll(anyBracket)) {
    if (opening.includes(text.charAt(at))) open.push(at);
    else {
      const start = open.pop();
      if (start === undefined || at - start > longestBracket) continue;
      while ((found.at(-1)?.start ?? -1) > start) found.pop();
      found.push({ start, end: at + 1 });
    }
  }
  return found;
}

/** The bracket at a text's end whose closing sign was lost in print, its `end` where the sign would stand; else null. */
export function openBracket(text: string): Bracket | null {
  const at = Math.max(text.lastIndexOf('（'), text.lastIndexOf('('));
  if (at < 0 || text.length - at > longestBracket || /[)）]/.test(text.slice(at))) return null;
  return { start: at, end: text.length + 1 };
}
