/** Titles for a quick jump that was typed with a slip. Exact matches are found by a scan; this comes after it. */
import { Charset, Index } from 'flexsearch';

/** A title must hold this share of the characters typed, or it is no suggestion but noise. */
const neededShare = 0.6;

export interface Suggester {
  /** Places in the list of titles, the nearest first. */
  readonly suggest: (typed: string, limit: number) => readonly number[];
}

/** `titles` and what is typed are normalised texts. */
export function createSuggester(titles: readonly string[]): Suggester {
  const index = new Index({ tokenize: 'strict', encoder: Charset.CJK });
  titles.forEach((title, at) => {
    index.add(at, title);
  });
  return {
    suggest: (typed, limit) => {
      const found = index.search(typed, { suggest: true, limit: limit * 4 }) as readonly number[];
      const scored = found.map((at) => ({ at, share: sharedWith(typed, titles[at] ?? '') }));
      return scored
        .filter(({ share }) => share >= neededShare)
        .sort((a, b) => b.share - a.share)
        .slice(0, limit)
        .map(({ at }) => at);
    },
  };
}

function sharedWith(typed: string, title: string): number {
  const chars = [...typed];
  return chars.filter((char) => title.includes(char)).length / chars.length;
}
