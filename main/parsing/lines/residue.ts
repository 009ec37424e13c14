/** What belongs to no text: running heads, page numbers, remains of web pages. Dropped lines leave with their reason. */
import { titleKey } from '../../gazette/characters.ts';
import { publicationName } from '../../gazette/data/issue-words.ts';
import {
  buttonWords,
  certainButton,
  webCredit,
  webKeyAtStart,
  webKeysInLine,
  webLine,
  webLink,
} from '../../gazette/data/web-words.ts';
import { findDocumentNumbers } from '../../gazette/document-number.ts';
import type { Dropped } from '../../gazette/tree.ts';
import { endsHeadZone } from './head-lines.ts';
import { dateOfLine } from './line-classes.ts';
import { bareOf, type Line } from './lines.ts';
import { isIssueLine } from './masthead.ts';
import { findWebCards, type WebCard } from './web-card.ts';

const framedPageNumber =
  /^(?:[—–\-－―·•.]{1,3}\d{1,4}[—–\-－―·•.]{1,3}|第\d{1,4}页(?:[，,]?共\d{1,4}页)?|\d{1,4}\/\d{1,4})$/;
const plainPageNumber = /^\d{1,4}$/;
/** （下转第12页）, （上接第8页）, （此页无正文）: what a page says of itself or of the next. */
const continuation = /^[（(](?:(?:下|上)(?:转|接)第?.{0,8}|[此本]页无正文|以下无正文)[）)]$/;
/** A head is told by coming again: so often at least. */
const leastRepeats = 3;
/** The masthead stands among the first lines; a head further down never does. */
const mastheadLines = 60;
/** Bare numbers that count up are page numbers where pages are so many lines long at least. */
const leastPage = 12;
/** Links below a page's document run over so many lines at most. */
const longestTail = 15;

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
  if (line.half.length > 60 || !/公报|政报/.test(line.bare)) return null;
  const parts = partsOfHead(line);
  const naming = parts
    .filter((part) => /公报|政报|^\d+[年第期号.·\d]*\D[年第期号.·\d]*$/.test(part))
    .join('');
  return parts.length > 1 && /公报|政报/.test(naming) && /\d/.test(naming) ? naming : null;
}

/** What a head is counted by: sections beside the publication's name change from page to page. */
const headKey = (line: Line): string => mask(namingPart(line) ?? line.half);

/** True for a line that could be a running head: the publication's name or the issue's number, a page beside it. */
const couldBeHead = (line: Line): boolean =>
  line.bare.length <= 40 &&
  (/公报|政报/.test(line.bare) || isIssueLine(line)) &&
  !/[。，：《》]/.test(line.bare);

/** 某省人民政府公报　2018·19 5: name, issue and page in one line, which no masthead prints. */
const namesPage = (line: Line): boolean => {
  if (line.half.length > 40) return false;
  const named = line.half.replace(/^\d{1,4}/, '');
  const rest = named.replace(publicationName, '');
  return rest !== named && /^(?:19|20)\d{2}[·.年第期号\d]{2,10}$/.test(rest);
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
  const history = siteHistory(lines);
  const cards = history === null ? findWebCards(lines) : [history, ...findWebCards(lines)];
  const carded = new Set(
    cards.flatMap((card) => [...titlesAbove(lines, card), ...range(card.from, card.to)]),
  );
  const counting = plainPages(lines);
  const isPage = (line: Line): boolean =>
    counting.has(line.index) || framedPageNumber.test(line.half.slice(0, 20));
  for (const at of [...webTail(lines), ...linksBelow(lines), ...buttonRows(lines), ...pictureCredits(lines)])
    carded.add(at);
  const head = webHead(lines);
  for (const at of head) carded.add(at);
  const [first] = head;
  if (first !== undefined)
    for (const at of titlesAbove(lines, { from: first, to: endOfRun(head) })) carded.add(at);
  if (isTitledTwice(lines)) carded.add(0);
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
    if (carded.has(line.index)) drop(line, 'webResidue');
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
    else if (continuation.test(line.bare)) drop(line, 'runningHead');
    else if (isWeb(line, lines, carded)) drop(line, 'webResidue');
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

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from }, (_, at) => from + at);

const isWebLine = (line: Line | undefined): boolean =>
  line !== undefined && line.bare.length <= 100 && webLine.test(line.bare);

/** 相关链接： with links below it, so many at most. */
const mostLinks = 12;

/** Places of the links that stand in a row below 相关链接：. */
function linksBelow(lines: readonly Line[]): readonly number[] {
  return lines.flatMap((line) => {
    if (!/^相关(?:链接|解读|文件|稿件|阅读|附件|报道|新闻)[:：]?$/.test(line.bare)) return [];
    const rows = lines.slice(line.index + 1, line.index + 1 + mostLinks);
    const length = rows.findIndex(({ bare }) => bare.length > 100 || !webLink.test(bare));
    const count = length < 0 ? rows.length : length;
    return count === 0 ? [] : range(line.index, line.index + 1 + count);
  });
}

/** 发布日期：2023-09-18　来源：市民政局　浏览次数：1026 */
const namesPageFacts = (line: Line): boolean =>
  line.raw.length <= 160 && !/[。；]/.test(line.bare) && [...line.raw.matchAll(webKeysInLine)].length > 1;

const buttons = new RegExp(
  `^(?:[\\s【】［］\\[\\]（）()|｜/：:·•]|${[...buttonWords].sort((a, b) => b.length - a.length).join('|')})+$`,
);
const longestButtons = 60;
const isButtons = (line: Line): boolean => line.bare.length <= longestButtons && buttons.test(line.bare);

/** Rows of buttons, a word a line or several, of which one at least is certain. */
function buttonRows(lines: readonly Line[]): readonly number[] {
  const found: number[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    let to = at;
    for (let line = lines[to]; line !== undefined && isButtons(line); line = lines[to]) to += 1;
    const words = lines.slice(at, to).map((line) => line.bare);
    if (certainButton.test(words.join(' '))) for (let row = at; row < to; row += 1) found.push(row);
    at = to;
  }
  return found;
}

/** 王某某作政府工作报告。本报记者 张某某摄: who took the picture beside a report on its page. */
const pictureCredit = /(?:记者|通讯员)[^，。；]{1,30}摄(?:影)?[）)]?$/;

/** Lines below the pictures that a page prints among the first lines of a text. */
const pictureCredits = (lines: readonly Line[]): readonly number[] =>
  lines
    .slice(0, headLines)
    .filter((line) => line.raw.length <= 160 && pictureCredit.test(line.bare))
    .map((line) => line.index);

/** Lines of a web page: by themselves, or beside such a line. */
function isWeb(line: Line, lines: readonly Line[], carded: ReadonlySet<number>): boolean {
  if (isWebLine(line) || namesPageFacts(line)) return true;
  if (line.bare.length > 100 || !webCredit.test(line.bare)) return false;
  return [-2, -1, 1, 2].some((step) => isWebLine(lines[line.index + step]) || carded.has(line.index + step));
}

/** The head of a text stands among so many first lines. */
const headLines = 30;
/** What a law site tells of a document's history takes so many lines at most. */
const longestHistory = 10;

/** 历史沿革 … 正文: a law site tells how the document fared, and names its number; that is a card too. */
function siteHistory(lines: readonly Line[]): WebCard | null {
  const from = lines.slice(0, headLines).findIndex((line) => line.bare === '历史沿革');
  if (from < 0) return null;
  const length = lines.slice(from, from + longestHistory).findIndex((line) => line.bare === '正文');
  if (length < 0) return null;
  const told = lines
    .slice(from, from + length)
    .map((line) => line.raw)
    .join('\n');
  const numbers = [...new Set(findDocumentNumbers(told).map((found) => found.normal))];
  const values = new Map(numbers.length === 1 ? [['文号', numbers[0] ?? '']] : []);
  return { from, to: from + length + 1, values };
}

/** Lines of the page's own between its title and its text: date, source, counter, size of letters. */
function webHead(lines: readonly Line[]): readonly number[] {
  const found: number[] = [];
  for (const line of lines.slice(0, headLines)) {
    const isKeyed = line.raw.length <= 160 && !/[。；]/.test(line.bare) && webKeyAtStart.test(line.raw);
    if (isKeyed) found.push(line.index);
    else if (endsHeadZone(line)) break;
  }
  return found;
}

/** A page ends in links, buttons and credits: from the first of them on, all short lines at the source's end. */
function webTail(lines: readonly Line[]): readonly number[] {
  let from = lines.length;
  let first = lines.length;
  let isCertain = false;
  while (from > 0 && lines.length - from < longestTail) {
    const line = lines[from - 1];
    if (line === undefined || line.bare.length > 100 || /[。；]$/.test(line.bare)) break;
    from -= 1;
    const isWeb = isWebLine(line);
    isCertain ||= isWeb;
    if (isWeb || /^相关(?:链接|解读|文件|稿件|报道|新闻)[:：]?$/.test(line.bare)) first = from;
  }
  return isCertain ? range(first, lines.length) : [];
}

/** First line behind the run of places that begins the list. */
function endOfRun(places: readonly number[]): number {
  let end = (places[0] ?? -1) + 1;
  while (places.includes(end)) end += 1;
  return end;
}

const linesAbove = 4;
const linesBelow = 7;

/**
 * A page prints the document's title above its card or its own line too, and perhaps number and date; what counts is
 * printed below.
 */
function titlesAbove(lines: readonly Line[], card: Pick<WebCard, 'from' | 'to'>): readonly number[] {
  const below = lines.slice(card.to, card.to + linesBelow).map((line) => titleKey(line.bare));
  const keys = below.flatMap((_, at) => [1, 2, 3, 4].map((length) => below.slice(at, at + length).join('')));
  const isAgain = (at: number): boolean => {
    const bare = lines[at]?.bare ?? '';
    return bare.length >= 6 && keys.includes(titleKey(bare));
  };
  const above = range(Math.max(0, card.from - linesAbove), card.from);
  const first = above.find(isAgain);
  return above.filter(
    (at) => isAgain(at) || (first !== undefined && at > first && dateOfLine(lines[at] as Line) !== null),
  );
}

const shortestTitle = 8;
const mostTitleLines = 5;

/** A copy of a page begins with the page's title, and then comes the document, with its title as printed. */
function isTitledTwice([first, ...below]: readonly Line[]): boolean {
  if (first === undefined || first.bare.length < shortestTitle || couldBeHead(first)) return false;
  const title = titleKey(first.bare);
  const keys = below.slice(0, mostTitleLines).map((line) => titleKey(line.bare));
  return keys.some((_, at) => keys.slice(0, at + 1).join('') === title);
}

/** Lines after a dropped one stand apart from those before it: the gap is kept, the index made whole again. */
function renumber(kept: readonly Line[], all: readonly Line[]): readonly Line[] {
  return kept.map((line, index) => {
    const before = all[line.index - 1];
    const isAfterDropped = before !== undefined && kept[index - 1] !== before && index > 0;
    return { ...line, index, gap: isAfterDropped ? Math.max(1, line.gap) : line.gap };
  });
}
