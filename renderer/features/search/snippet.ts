/** The part of a block around its first match, with the matches inside it. */

export interface Snippet {
  readonly text: string;
  readonly ranges: readonly (readonly [number, number])[];
}

const before = 30;
const longest = 160;
const gap = '…';

/** Never cuts a surrogate pair; `…` stands where text was left out. A match that goes on behind it is marked up to it. */
export function snippetOf(text: string, ranges: readonly (readonly [number, number])[]): Snippet {
  if (text.length <= longest) return { text, ranges };
  const first = ranges[0]?.[0] ?? 0;
  const start = whole(text, Math.max(0, Math.min(first - before, text.length - longest)));
  const end = whole(text, Math.min(text.length, start + longest));
  const lead = start > 0 ? gap : '';
  const shift = lead.length - start;
  return {
    text: `${lead}${text.slice(start, end)}${end < text.length ? gap : ''}`,
    ranges: ranges
      .filter(([from, to]) => from < end && to > start)
      .map(([from, to]) => [Math.max(from, start) + shift, Math.min(to, end) + shift] as const),
  };
}

function whole(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}
