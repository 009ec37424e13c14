/**
 * The quick jump: names of documents, issues, units, sections and collections, found as they are typed. Whatever holds
 * the text comes first; pinyin and its initials next; then names that differ by a slip of the keys.
 */
import { pinyin } from 'pinyin-pro';
import { normalise } from '../normalise.ts';
import { fitOfPinyin, type Syllables } from './pinyin-match.ts';
import { createSuggester, type Suggester } from './suggest.ts';

export interface JumpEntry<Target> {
  readonly target: Target;
  readonly name: string;
  /** A further text to find it by: its number. */
  readonly code: string;
  /** Among equals the higher comes first. */
  readonly weight: number;
}

export interface JumpIndex<Target> {
  /** The best targets for what was typed, best first. */
  readonly find: (typed: string, limit: number) => readonly Target[];
}

interface Folded<Target> {
  readonly entry: JumpEntry<Target>;
  readonly name: string;
  readonly code: string;
}

/** What fits the letters half as well as the best is shown; the rest is chance. */
const leastShare = 0.5;
/** Names are told apart by their beginning; longer ones cost more to compare than they give. */
const longestPinyin = 60;

const isLatin = /^[a-z]{2,}[a-z0-9]*$/;
/** Shorter letters with one changed are all too often another word. */
const leastForSlips = 5;
const mostForSlips = 40;

const pinyinOf = (name: string): Syllables =>
  pinyin(name, { toneType: 'none', type: 'array', v: true }).filter((syllable) => /[a-z0-9]/i.test(syllable));

/** What was meant where two neighbouring letters were changed about, or one was typed too much. */
function slipsOf(letters: string): readonly string[] {
  const typed = letters.slice(0, mostForSlips);
  const slips = new Set<string>();
  for (let at = 0; at < typed.length; at += 1) {
    slips.add(typed.slice(0, at) + typed.slice(at + 1));
    slips.add(typed.slice(0, at) + typed.charAt(at + 1) + typed.charAt(at) + typed.slice(at + 2));
  }
  slips.delete(typed);
  return [...slips].filter((slip) => slip.length >= leastForSlips - 1);
}

export function createJumpIndex<Target>(entries: readonly JumpEntry<Target>[]): JumpIndex<Target> {
  const folded = entries.map(
    (entry): Folded<Target> => ({ entry, name: normalise(entry.name), code: normalise(entry.code) }),
  );
  let syllables: readonly Syllables[] | null = null;
  let suggester: Suggester | null = null;

  const holding = (needle: string): readonly number[] =>
    best(folded, ({ name, code, entry }) => fitOfText(needle, name, code, entry.weight));

  const syllablesOf = (): readonly Syllables[] => {
    syllables ??= folded.map(({ entry }) => pinyinOf(entry.name.slice(0, longestPinyin)));
    return syllables;
  };

  const sounding = (letters: string): readonly number[] => {
    if (!isLatin.test(letters)) return [];
    const read = syllablesOf();
    const fits = read.map((own) => fitOfPinyin(letters, own));
    const least = fits.reduce((a, b) => Math.max(a, b), 0) * leastShare;
    return best(folded, ({ entry }, at) => {
      const fit = fits[at] ?? 0;
      return fit === 0 || fit < least ? 0 : fit + entry.weight / 1000;
    });
  };

  /** 气像 for 气象 sounds the same; qixaing for qixiang has two letters changed about. */
  const nearlySounding = (letters: string, typed: string): readonly number[] => {
    if (/\p{Script=Han}/u.test(typed)) return sounding(pinyinOf(typed).join('').toLowerCase());
    if (!isLatin.test(letters) || letters.length < leastForSlips) return [];
    const slips = slipsOf(letters);
    return best(syllablesOf(), (own) => {
      const name = own.join('');
      return slips.some((slip) => name.includes(slip)) ? 1 : 0;
    });
  };

  return {
    find: (typed, limit) => {
      const needle = normalise(typed);
      if (needle === '') return [];
      const found = new Set(holding(needle).slice(0, limit));
      const letters = typed.toLowerCase().replace(/[\s']/g, '');
      if (found.size < limit) for (const at of sounding(letters)) found.add(at);
      if (found.size === 0) for (const at of nearlySounding(letters, typed)) found.add(at);
      if (found.size === 0) {
        suggester ??= createSuggester(folded.map(({ name }) => name));
        for (const at of suggester.suggest(needle, limit)) found.add(at);
      }
      return [...found].slice(0, limit).flatMap((at) => folded[at]?.entry.target ?? []);
    },
  };
}

/** Places with a fit, the best first; equals keep their order. */
function best<Item>(items: readonly Item[], fitOf: (item: Item, at: number) => number): readonly number[] {
  const fits: (readonly [number, number])[] = [];
  items.forEach((item, at) => {
    const fit = fitOf(item, at);
    if (fit > 0) fits.push([at, fit]);
  });
  return fits.sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([at]) => at);
}

/** The whole number, then the whole name, its beginning, and a place in it; shorter names before longer ones. */
function fitOfText(needle: string, name: string, code: string, weight: number): number {
  if (code === needle || code === `${needle}号`) return 100;
  if (name === needle) return 90;
  const at = name.indexOf(needle);
  if (at < 0) return code.includes(needle) ? 20 + weight : 0;
  return (at === 0 ? 60 : 40) + weight + needle.length / (name.length + 1);
}
