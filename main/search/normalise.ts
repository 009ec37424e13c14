/**
 * What search compares: NFKC, lower case, traditional to simplified, white space and soft marks
 * gone; the stops ，。；：！？ and line ends of headings become one border sign. A version number goes with the
 * stored texts, so that a change here is noticed.
 */
import { traditionalToSimplified } from './traditional.ts';

export const normaliserVersion = 1;

/** Stands for any run of stops. A term matches it only where the term holds a stop itself. */
export const border = '│';

const stops = new Set([',', '，', '。', ';', '；', ':', '：', '!', '！', '?', '？', border]);
const softMarks = new Set('、“”‘’"\'`´《》〈〉«»()（）〔〕[]【】〖〗{}「」『』﹁﹂-‐‑‒–—―─−·•・‧∙⋯');
const whiteSpace = /[\s\p{Cf}\p{Zs}]/u;
const mark = /^\p{M}$/u;

export interface NormalisedText {
  readonly text: string;
  /** UTF-16 offset in the source of each UTF-16 unit of `text`. */
  readonly starts: Uint32Array;
  /** Offset behind the source character that each unit came from. */
  readonly ends: Uint32Array;
}

/** Folded form of one character with the marks that combine with it; cached, as texts use few of them. */
const foldCache = new Map<string, string>();

function fold(cluster: string): string {
  const known = foldCache.get(cluster);
  if (known !== undefined) return known;
  let folded = '';
  for (const char of cluster.normalize('NFKC').toLowerCase()) {
    if (stops.has(char)) folded += border;
    else if (!softMarks.has(char) && !whiteSpace.test(char))
      folded += traditionalToSimplified.get(char) ?? char;
  }
  if (foldCache.size > 50_000) foldCache.clear();
  foldCache.set(cluster, folded);
  return folded;
}

const isDigit = (char: string | undefined) => char !== undefined && char >= '0' && char <= '9';

/**
 * Normalises a text. `borders` are offsets in `text` before which a border stands (line ends of headings).
 * A “.” stays only between digits; a border at the very start or end is kept, since the term may hold one.
 */
export function normaliseWithMap(text: string, borders: ReadonlySet<number> = new Set()): NormalisedText {
  const out: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const push = (char: string, start: number, end: number) => {
    if (char === border && out.at(-1) === border) return;
    for (let i = 0; i < char.length; i += 1) {
      out.push(char.charAt(i));
      starts.push(start);
      ends.push(end);
    }
  };
  for (let at = 0; at < text.length; ) {
    if (borders.has(at)) push(border, at, at);
    const end = clusterEnd(text, at);
    for (const char of fold(text.slice(at, end))) {
      if (char !== '.' || (isDigit(out.at(-1)) && isDigit(nextFolded(text, end)))) push(char, at, end);
    }
    at = end;
  }
  if (borders.has(text.length)) push(border, text.length, text.length);
  return { text: out.join(''), starts: Uint32Array.from(starts), ends: Uint32Array.from(ends) };
}

/** The normalised text alone. */
export function normalise(text: string): string {
  return normaliseWithMap(text).text;
}

function clusterEnd(text: string, at: number): number {
  let end = at + codePointLength(text, at);
  while (end < text.length) {
    const next = String.fromCodePoint(text.codePointAt(end) ?? 0);
    if (!mark.test(next)) break;
    end += next.length;
  }
  return end;
}

function nextFolded(text: string, at: number): string | undefined {
  return at < text.length ? fold(text.slice(at, clusterEnd(text, at))).charAt(0) : undefined;
}

const codePointLength = (text: string, at: number) => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
