/** What belongs to no text: running heads, page numbers, remains of web pages. Dropped lines leave with their reason. */

import {
  framedPageNumber,
  issueAndPage,
  namesGazette,
  namesGazetteOrIssue,
  publicationName,
} from '../../gazette/data/issue-words.ts';
import { pageTurn } from '../../gazette/data/web-words.ts';
import type { Dropped } from '../../gazette/tree.ts';
import { bareOf, type Line } from './lines.ts';
import { isIssueLine } from './masthead.ts';
import type { WebCard } from './web-card.ts';
import { isWeb, readWebPage } from './web-page.ts';

const plainPageNumber = /^\d{1,4}$/;
/** A head is told by coming again: so often at least. */
const leastRepeats = 3;
/** The masthead stands among the first lines; a head further down never does. */
const mastheadLines = 60;
/** Bare numbers that count up are page numbers where pages are so many lines long at least. */
const leastPage = 12;

/** What is left of the lines, what was dropped, and what was read from it before. */
export interface Sifted {
  readonly lines: readonly Line[];
  readonly dropped: readonly Dropped[];
  /** Cards of web pages; the document each speaks of begins after source offset `end`. */
  readonly cards: readonly (WebCard & { readonly end: number })[];
  /** Running heads, which may be all that names the issue. */
  readonly heads: readonly Line[];
}

/** Digits masked: 2023.4 吉林省人民政府公报 5 and … 6 are one head. */
const mask = (half: string): string => half.replace(/\d+/g, '#');

/** What spaces set apart in a running head: section, publication, issue, page; without white space, half width. */
export const partsOfHead = (line: Line): readonly string[] =>
  line.raw
    .trim()
    .split(/\s+/)
    .map((part) => bareOf(part).half);

/** 省政府文件　　某省人民政府公报 2016·09: of a head set wide, the part that names publication and issue. */
function namingPart(line: Line): string | null {
  if (line.half.length > 60 || !namesGazette.test(line.bare)) return null;
  const parts = partsOfHead(line);
  const naming = parts.filter((part) => namesGazetteOrIssue.test(part)).join('');
  return parts.length > 1 && namesGazette.test(naming) && /\d/.test(naming) ? naming : null;
}

/** What a head is counted by: sections beside the publication's name change from page to page. */
const headKey = (line: Line): string => mask(namingPart(line) ?? line.half);

/** True for a line that could be a running head: the publication's name or the issue's number, a page beside it. */
const couldBeHead = (line: Line): boolean =>
  line.bare.length <= 40 &&
  (namesGazette.test(line.bare) || isIssueLine(line)) &&
  !/[。，：《》]/.test(line.bare);

/** 某省人民政府公报　2018·19 5: name, issue and page in one line, which no masthead prints. */
const namesPage = (line: Line): boolean => {
  if (line.half.length > 40) return false;
  const named = line.half.replace(/^\d{1,4}/, '');
  const rest = named.replace(publicationName, '');
  return rest !== named && issueAndPage.test(rest);
};

/** Bare numbers on lines of their own that count up from page to page. */
function plainPages(lines: readonly Line[]): ReadonlySet<number> {
  const numbers = lines.filter((line) => line.half.length <= 4 && plainPageNumber.test(line.half));
  const pages = new Set<number>();
  let run: Line[] = [];
  const settle = (): void => {
    if (run.length >= leastRepeats) for (const line of run) pages.add(line.index);
    run = [];
  };
  for (const line of numbers) {
    const last = run.at(-1);
    const step = last === undefined ? 1 : Number(line.half) - Number(last.half);
    const isNext = last !== undefined && step >= 1 && step <= 3 && line.index - last.index >= leastPage;
    if (last !== undefined && !isNext) settle();
    run.push(line);
  }
  settle();
  return pages;
}

/** Short lines that stand beside page numbers again and again: section names and titles set as running heads. */
function besidePages(lines: readonly Line[], isPage: (line: Line) => boolean): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const line of lines) {
    if (!isPage(line)) continue;
    for (const beside of [lines[line.index - 1], lines[line.index + 1]]) {
      if (beside === undefined || beside.bare.length > 30 || isPage(beside) || /[。；：，]/.test(beside.bare))
        continue;
      const key = mask(beside.half);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return new Set([...counts].filter(([, count]) => count >= leastRepeats).map(([key]) => key));
}

/**
 * Takes out running heads, page numbers and web residue. The first time a head appears it may be the masthead and
 * stays.
 */
export function siftResidue(lines: readonly Line[]): Sifted {
  const counts = new Map<string, number>();
  for (const line of lines) {
    if (!couldBeHead(line)) continue;
    const key = headKey(line);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const { cards, places: web } = readWebPage(lines, (line) => !couldBeHead(line));
  const counting = plainPages(lines);
  const isPage = (line: Line): boolean =>
    counting.has(line.index) || framedPageNumber.test(line.half.slice(0, 20));
  const repeated = besidePages(lines, isPage);
  const dropped: Dropped[] = [];
  const heads: Line[] = [];
  const seen = new Set<string>();
  const kept: Line[] = [];
  const drop = (line: Line, reason: Dropped['reason']): void => {
    dropped.push({ span: { start: line.start, end: line.end }, reason });
    if (reason === 'runningHead') heads.push(line);
  };
  /** A number right above a head that comes again stands at the foot of the page before. */
  const isAboveHead = (line: Line): boolean => {
    const next = lines[line.index + 1];
    return next !== undefined && couldBeHead(next) && (counts.get(headKey(next)) ?? 0) >= leastRepeats;
  };
  let lastHead = -10;
  let isNamed = false;
  for (const line of lines) {
    const masked = line.half.length > 60 ? '' : headKey(line);
    const isNamedHead = isNamed && line.index >= leastPage && namesPage(line);
    const isHead = couldBeHead(line) && ((counts.get(masked) ?? 0) >= leastRepeats || isNamedHead);
    const isBeside = [lines[line.index - 1], lines[line.index + 1]].some(
      (other) => other !== undefined && isPage(other),
    );
    const isAgain = seen.has(masked) || line.index > mastheadLines || (isNamed && isBeside) || isNamedHead;
    if (web.has(line.index)) drop(line, 'webResidue');
    else if (isHead && isAgain) {
      drop(line, 'runningHead');
      lastHead = line.index;
    } else if (
      isPage(line) ||
      (plainPageNumber.test(line.half) &&
        ((line.index - lastHead === 1 && lastHead >= 0) || isAboveHead(line)))
    )
      drop(line, 'pageNumber');
    else if (line.bare.length <= 40 && repeated.has(masked) && isBeside && (isAgain || line.section !== null))
      drop(line, 'runningHead');
    else if (pageTurn.test(line.bare)) drop(line, 'runningHead');
    else if (isWeb(line, lines, web)) drop(line, 'webResidue');
    else kept.push(line);
    if (isHead || repeated.has(masked)) seen.add(masked);
    isNamed ||= publicationName.test(line.bare.slice(0, 60));
  }
  return {
    lines: dropped.length === 0 ? lines : renumber(kept, lines),
    dropped,
    cards: cards.map((card) => ({ ...card, end: lines[card.to - 1]?.end ?? 0 })),
    heads,
  };
}

/** Lines after a dropped one stand apart from those before it: the gap is kept, the index made whole again. */
function renumber(kept: readonly Line[], all: readonly Line[]): readonly Line[] {
  return kept.map((line, index) => {
    const before = all[line.index - 1];
    const isAfterDropped = before !== undefined && kept[index - 1] !== before && index > 0;
    return { ...line, index, gap: isAfterDropped ? Math.max(1, line.gap) : line.gap };
  });
}
