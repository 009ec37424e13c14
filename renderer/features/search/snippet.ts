/** The part of a block around its first match, with the matches inside it. */

export interface Snippet {
  readonly text: string;
  readonly ranges: readonly (readonly [number, number])[];
}

const before = 30;
const longest = 160;
const gap = '…';

/** Never cuts a surrogate pair; `…` stands where text was left out. */
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
      .filter(([from, to]) => from >= start && to <= end)
      .map(([from, to]) => [from + shift, to + shift] as const),
  };
}

function whole(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}
