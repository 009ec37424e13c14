/**
 * What search compares: NFKC, radicals as their ideographs, lower case, traditional to simplified, white space and soft marks
 * gone; the stops ，。；：！？ and line ends of headings become one border sign. A version number goes with the
 * stored texts, so that a change here is noticed.
 */
import { printsNothing } from '../gazette/characters.ts';
import { withoutRadicals } from '../gazette/radicals.ts';
import { traditionalToSimplified } from './traditional.ts';

export const normaliserVersion = 2;

/** Stands for any run of stops. A term matches it only where the term holds a stop itself. */
export const border = '│';

const stops = new Set([',', '，', '。', ';', '；', ':', '：', '!', '！', '?', '？', border]);
const softMarks = new Set('、“”‘’"\'`´《》〈〉«»()（）〔〕[]【】〖〗{}「」『』﹁﹂-‐‑‒–—―─−·•・‧∙⋯');
/** What prints nothing: white space, control and format characters, and the noncharacters that the index uses. */
const whiteSpace = /[\s\p{Cc}\p{Cf}\p{Zs}\ufdd0-\ufdef]/u;
const mark = /^\p{M}$/u;

export interface NormalisedText {
  readonly text: string;
  /** UTF-16 offset in the source of each UTF-16 unit of `text`. */
  readonly starts: Uint32Array;
  /** Offset behind the source character that each unit came from. */
  readonly ends: Uint32Array;
}

/** Zeros of Chinese numerals, and the Cyrillic letter that is typed for one, each as one sign. */
const oneZero: ReadonlyMap<string, string> = new Map([
  ['零', '〇'],
  ['○', '〇'],
  ['◯', '〇'],
  ['\u043e', 'o'],
]);

/** Folded form of one character with the marks that combine with it; cached, as texts use few of them. */
const foldCache = new Map<string, string>();

function fold(cluster: string): string {
  const known = foldCache.get(cluster);
  if (known !== undefined) return known;
  let folded = '';
  for (const char of withoutRadicals(cluster.replace(printsNothing, '')).normalize('NFKC').toLowerCase()) {
    if (stops.has(char)) folded += border;
    else if (!softMarks.has(char) && !whiteSpace.test(char))
      folded += oneZero.get(char) ?? traditionalToSimplified.get(char) ?? char;
  }
  if (foldCache.size > 50_000) foldCache.clear();
  foldCache.set(cluster, folded);
  return folded;
}

/** What is known of a code unit by itself: not looked at yet, gone, or what it becomes; the rest goes the long way. */
const unseen = 0;
const gone = 1;
const complex = 2;
const simple = new Uint16Array(0x10000);
/** Whether a code unit combines with the character before it: 0 not looked at, 1 no, 2 yes. */
const combining = new Uint8Array(0x10000);

const point = 0x2e;
const lineFeed = 0x0a;
const borderCode = border.charCodeAt(0);

function lookAt(code: number): number {
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  const folded = isSurrogate ? '' : fold(String.fromCharCode(code));
  const becomes = folded.charCodeAt(0);
  const kind = isSurrogate
    ? complex
    : folded === ''
      ? gone
      : folded.length === 1 && becomes !== point && becomes > complex
        ? becomes
        : complex;
  simple[code] = kind;
  return kind;
}

function combines(code: number): boolean {
  // Nothing below U+0300 combines.
  if (code < 0x300) return false;
  const known = combining[code];
  if (known !== 0) return known === 2;
  // A surrogate may be half of a mark: the long way looks at the whole.
  const isCombining = (code >= 0xd800 && code <= 0xdfff) || mark.test(String.fromCharCode(code));
  combining[code] = isCombining ? 2 : 1;
  return isCombining;
}

const isDigit = (code: number | undefined): boolean => code !== undefined && code >= 0x30 && code <= 0x39;

/** Code units as they are found, with their places where those are asked for. */
class Output {
  units: Uint16Array;
  starts: Uint32Array;
  ends: Uint32Array;
  length = 0;
  readonly #isMapped: boolean;

  constructor(size: number, isMapped: boolean) {
    this.units = new Uint16Array(size);
    this.starts = new Uint32Array(isMapped ? size : 0);
    this.ends = new Uint32Array(isMapped ? size : 0);
    this.#isMapped = isMapped;
  }

  push(code: number, start: number, end: number): void {
    if (code === borderCode && this.length > 0 && this.units[this.length - 1] === borderCode) return;
    if (this.length === this.units.length) this.#grow();
    this.units[this.length] = code;
    if (this.#isMapped) {
      this.starts[this.length] = start;
      this.ends[this.length] = end;
    }
    this.length += 1;
  }

  get last(): number | undefined {
    return this.length === 0 ? undefined : this.units[this.length - 1];
  }

  #grow(): void {
    const size = this.units.length * 2 + 16;
    const grown = <Array extends Uint16Array | Uint32Array>(old: Array, made: Array): Array => {
      made.set(old);
      return made;
    };
    this.units = grown(this.units, new Uint16Array(size));
    if (!this.#isMapped) return;
    this.starts = grown(this.starts, new Uint32Array(size));
    this.ends = grown(this.ends, new Uint32Array(size));
  }

  text(): string {
    return Buffer.from(this.units.buffer, 0, this.length * 2).toString('utf16le');
  }
}

const none: ReadonlySet<number> = new Set();

function run(text: string, borders: ReadonlySet<number>, isMapped: boolean): Output {
  const out = new Output(text.length + 8, isMapped);
  const hasBorders = borders.size > 0;
  for (let at = 0; at < text.length; ) {
    if (hasBorders && borders.has(at)) out.push(borderCode, at, at);
    const code = text.charCodeAt(at);
    const becomes = simple[code] === unseen ? lookAt(code) : (simple[code] as number);
    if (becomes !== complex && (code === lineFeed || !combines(text.charCodeAt(at + 1)))) {
      if (becomes !== gone) out.push(becomes, at, at + 1);
      at += 1;
      continue;
    }
    const end = clusterEnd(text, at);
    const folded = fold(text.slice(at, end));
    for (let index = 0; index < folded.length; index += 1) {
      const unit = folded.charCodeAt(index);
      const next = index + 1 < folded.length ? folded.charCodeAt(index + 1) : undefined;
      if (unit !== point || (isDigit(out.last) && isDigit(next ?? nextFolded(text, end))))
        out.push(unit, at, end);
    }
    at = end;
  }
  if (hasBorders && borders.has(text.length)) out.push(borderCode, text.length, text.length);
  return out;
}

/**
 * Normalises a text. `borders` are offsets in `text` before which a border stands (line ends of headings).
 * A “.” stays only between digits; a border at the very start or end is kept, since the term may hold one.
 */
export function normaliseWithMap(text: string, borders: ReadonlySet<number> = none): NormalisedText {
  const out = run(text, borders, true);
  return {
    text: out.text(),
    starts: out.starts.subarray(0, out.length),
    ends: out.ends.subarray(0, out.length),
  };
}

/** The normalised text alone. */
export function normalise(text: string): string {
  return run(text, none, false).text();
}

/** Marks combine with the character before them, but not with the end of the line before. */
function clusterEnd(text: string, at: number): number {
  if (text.charAt(at) === '\n') return at + 1;
  let end = at + codePointLength(text, at);
  while (end < text.length) {
    const next = String.fromCodePoint(text.codePointAt(end) ?? 0);
    if (!mark.test(next)) break;
    end += next.length;
  }
  return end;
}

function nextFolded(text: string, at: number): number | undefined {
  return at < text.length ? fold(text.slice(at, clusterEnd(text, at))).charCodeAt(0) : undefined;
}

const codePointLength = (text: string, at: number) => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
