/**
 * 引用: 《标题》（文号）, numbers alone, titles alone, laws named without 《》; resolved within the issue. Short names
 * that a document gives itself (以下简称《纲要》) stand for what they shorten.
 */
import { titleKey } from '../../gazette/characters.ts';
import {
  type CitationLookup,
  type CitationTarget,
  type Cited,
  lookupOf,
  placeOfIssuer,
  resolveCitation,
} from '../../gazette/citation-matching.ts';
import {
  bareLaw,
  betweenNumberAndTitle,
  betweenTitles,
  citationSigns,
  definesName,
  givesShortName,
  periodicals,
  shortName,
  titleInMarks,
} from '../../gazette/data/citation-words.ts';
import { findDocumentNumbers, type NumberMatch } from '../../gazette/document-number.ts';
import type { Citation, TextSpan } from '../../gazette/tree.ts';
import { type DraftBlock, sourceSpanOf } from '../draft/draft.ts';
import { takenPlaces } from '../draft/taken.ts';

export type { CitationTarget } from '../../gazette/citation-matching.ts';

/** What citations of one issue are resolved against. */
export type CitationIndex = CitationLookup;

/** Index of the documents by normal number and by the titles they and their instruments bear. */
export const indexTargets = (targets: readonly CitationTarget[]): CitationIndex => lookupOf(targets);

/** A document as a text names it, with its place. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly title: string | null;
  readonly number: string | null;
}

/** Longest bracket behind a title that is searched for its number. */
const longestBracket = 160;

interface Title {
  readonly start: number;
  readonly end: number;
  readonly title: string;
}

/** End of the bracket that opens at `at`, behind its closing sign; -1 where none opens or none closes. */
function bracketEnd(text: string, at: number): number {
  if (!/[（(]/.test(text.charAt(at))) return -1;
  let depth = 0;
  for (let index = at; index < text.length && index - at < longestBracket; index += 1) {
    const character = text.charAt(index);
    if (character === '（' || character === '(') depth += 1;
    else if (character === '）' || character === ')') {
      depth -= 1;
      if (depth === 0) return index + 1;
    }
  }
  return -1;
}

/** Numbers of a text, to be taken in order: those that one title has taken are no other's. */
interface NumberRow {
  readonly numbers: readonly NumberMatch[];
  /** First number that stands at or after the place. */
  readonly from: (place: number) => number;
  readonly used: Set<number>;
}

function numberRow(numbers: readonly NumberMatch[]): NumberRow {
  let next = 0;
  return {
    numbers,
    from: (place) => {
      while (next > 0 && (numbers[next - 1]?.start ?? 0) >= place) next -= 1;
      while (next < numbers.length && (numbers[next]?.start ?? 0) < place) next += 1;
      return next;
    },
    used: new Set(),
  };
}

interface Behind {
  readonly found: readonly NumberMatch[];
  readonly end: number;
}

/** Numbers in the bracket behind a title, up to another title in it; or one that follows the title at once. */
function numbersBehind(text: string, end: number, row: NumberRow): Behind {
  const gap = /^[ \u3000]?/.exec(text.slice(end, end + 1))?.[0].length ?? 0;
  const close = bracketEnd(text, end + gap);
  const other = close < 0 ? -1 : text.slice(end + gap, close).indexOf('《');
  const to = close < 0 ? end + gap : other < 0 ? close : end + gap + other;
  const found: NumberMatch[] = [];
  for (let index = row.from(end); index < row.numbers.length; index += 1) {
    const number = row.numbers[index];
    if (number === undefined || (close < 0 ? number.start > to : number.end > to)) break;
    found.push(number);
    row.used.add(index);
    if (close < 0) break;
  }
  const last = found.at(-1);
  if (last === undefined) return { found, end };
  // The citation ends with its number's bracket, or with the number where the bracket goes on.
  const closesNumber = close >= 0 && /^[）)]/.test(text.slice(last.end, last.end + 1));
  return { found, end: closesNumber ? last.end + 1 : last.end };
}

/** 国发〔2021〕37号《…》 and 国发〔2021〕37号文件《…》. */
function numberBefore(text: string, title: Title, row: NumberRow): NumberMatch | undefined {
  const index = row.from(title.start) - 1;
  const number = row.numbers[index];
  if (number === undefined || row.used.has(index) || title.start - number.end > 3) return undefined;
  if (!betweenNumberAndTitle.test(text.slice(number.end, title.start))) return undefined;
  row.used.add(index);
  return number;
}

/** Documents that a text names, in order, none overlapping another. */
export function findCitations(text: string): readonly Found[] {
  const row = numberRow(findDocumentNumbers(text));
  const taken = takenPlaces(text.length);
  const found: Found[] = [];
  const push = (one: Found): void => {
    taken.take(one.start, one.end);
    found.push(one);
  };
  const titles: readonly Title[] = [...text.matchAll(titleInMarks)]
    .filter((match) => !definesName.test(text.slice(Math.max(0, match.index - 8), match.index)))
    .map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      title: match[1] ?? '',
    }));
  let group: Title[] = [];
  titles.forEach((title, index) => {
    group.push(title);
    const next = titles[index + 1];
    const isOneGroup =
      next !== undefined &&
      next.start - title.end <= 4 &&
      betweenTitles.test(text.slice(title.end, next.start));
    if (isOneGroup && group.length < 30) return;
    const before = group.map((one) => numberBefore(text, one, row));
    const behind = numbersBehind(text, title.end, row);
    const isEach = group.length > 1 && behind.found.length === group.length;
    group.forEach((one, at) => {
      const isLast = at === group.length - 1;
      const own = isEach ? behind.found.slice(at, at + 1) : isLast ? behind.found : [];
      const first = own.length === 0 ? before[at] : undefined;
      push({
        start: first?.start ?? one.start,
        end: isLast ? behind.end : one.end,
        title: one.title,
        number: first?.normal ?? (own.length === 0 ? null : own.map((number) => number.normal).join('、')),
      });
    });
    group = [];
  });
  row.numbers.forEach((number, index) => {
    if (!row.used.has(index) && !taken.isTaken(number.start, number.end))
      push({ start: number.start, end: number.end, title: null, number: number.normal });
  });
  if (text.includes('中华人民共和国')) {
    for (const match of text.matchAll(bareLaw)) {
      const end = match.index + match[0].length;
      if (!taken.isTaken(match.index, end)) push({ start: match.index, end, title: match[0], number: null });
    }
  }
  return found
    .filter(({ title, number }) => number !== null || title === null || !periodicals.test(title))
    .sort((a, b) => a.start - b.start);
}

/** Short names given in a document's blocks, by what they are compared with, and what they stand for. */
export function readShortNames(blocks: readonly DraftBlock[]): ReadonlyMap<string, Cited> {
  const names = new Map<string, Cited>();
  for (const block of blocks) {
    const text = block.text.text;
    if (!givesShortName.test(text)) continue;
    for (const found of findCitations(text)) {
      const short = shortName.exec(text.slice(found.end, found.end + 60))?.[1];
      if (short === undefined) continue;
      const key = titleKey(short);
      if (!names.has(key)) names.set(key, { title: found.title, documentNumber: found.number });
    }
  }
  return names;
}

/** Citations of one block, in order. The document's own number line cites nothing. */
export function readCitations(
  block: DraftBlock,
  own: CitationTarget,
  index: CitationIndex,
  names: ReadonlyMap<string, Cited> = new Map(),
  issuer: string | null = null,
): readonly Citation[] {
  if (block.role === 'number' || block.role === 'title' || block.role === 'instrumentTitle') return [];
  const text = block.text.text;
  if (!citationSigns.test(text)) return [];
  const place = placeOfIssuer(issuer);
  return findCitations(text).map((found) => {
    const cited: Cited = { title: found.title, documentNumber: found.number };
    const full = found.number === null && found.title !== null ? names.get(titleKey(found.title)) : undefined;
    return {
      text: text.slice(found.start, found.end),
      title: found.title,
      documentNumber: found.number,
      standsFor: full === undefined ? null : (full.documentNumber ?? full.title),
      ...resolveCitation(full ?? cited, own, index, place),
      span: sourceSpanOf(block, found.start, found.end) satisfies TextSpan,
      range: [found.start, found.end],
    };
  });
}
