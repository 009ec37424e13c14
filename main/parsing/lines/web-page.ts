/**
 * What a printed or copied web page leaves around a text: its card, rows of buttons, navigation and links, the foot of
 * the site, and the page's own title above that of the document.
 */

import { addAll } from '../../gazette/add-all.ts';
import { titleKey } from '../../gazette/characters.ts';
import { beginsWithAbout } from '../../gazette/data/title-words.ts';
import {
  buttonWords,
  certainButton,
  certainSiteWord,
  copyrightWords,
  pictureCredit,
  searchedWords,
  seeAlso,
  siteFoot,
  siteWords,
  webCredit,
  webKeyAtStart,
  webKeysInLine,
  webLine,
  webLink,
} from '../../gazette/data/web-words.ts';
import { findDocumentNumbers } from '../../gazette/document-number.ts';
import { endsHeadZone } from './head-lines.ts';
import { dateOfLine } from './line-classes.ts';
import type { Line } from './lines.ts';
import { findEndCard, findWebCards, type WebCard } from './web-card.ts';

/** What is told of a web page by its lines together. */
export interface WebPage {
  readonly cards: readonly WebCard[];
  /** Places of the lines that are the page's own. */
  readonly places: ReadonlySet<number>;
}

/** Reads what the page prints around the text; a first line that `mayBeTitle` may be the page's own title. */
export function readWebPage(lines: readonly Line[], mayBeTitle: (line: Line) => boolean): WebPage {
  const history = siteHistory(lines);
  const end = findEndCard(lines);
  const cards = [
    ...(history === null ? [] : [history]),
    ...findWebCards(end === null ? lines : lines.slice(0, end.from)),
    ...(end === null ? [] : [end]),
  ];
  const places = new Set(
    cards.flatMap((card) => [...titlesAbove(lines, card), ...range(card.from, card.to)]),
  );
  const rows = [
    ...webTail(lines),
    ...linksBelow(lines),
    ...rowsOfWords(lines),
    ...pictureCredits(lines),
    ...siteTail(lines),
  ];
  for (const at of rows) places.add(at);
  const head = webHead(lines, places);
  for (const at of head) places.add(at);
  const [first] = head;
  if (first !== undefined)
    for (const at of titlesAbove(lines, { from: first, to: endOfRun(head) })) places.add(at);
  if (lines[0] !== undefined && mayBeTitle(lines[0]) && isTitledTwice(lines)) places.add(0);
  return { cards, places };
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
    if (!seeAlso.test(line.bare)) return [];
    const rows = lines.slice(line.index + 1, line.index + 1 + mostLinks);
    const length = rows.findIndex(({ bare }) => bare.length > 100 || !webLink.test(bare));
    const count = length < 0 ? rows.length : length;
    return count === 0 ? [] : range(line.index, line.index + 1 + count);
  });
}

/** 发布日期：2023-09-18　来源：市民政局　浏览次数：1026 */
const namesPageFacts = (line: Line): boolean =>
  line.raw.length <= 160 && !/[。；]/.test(line.bare) && [...line.raw.matchAll(webKeysInLine)].length > 1;

const rowOf = (words: readonly string[]): RegExp =>
  new RegExp(
    `^(?:[\\s【】［］\\[\\]（）()|｜/：:·•>＞»]|${[...words].sort((a, b) => b.length - a.length).join('|')})+$`,
  );
const buttons = rowOf(buttonWords);
const siteRow = rowOf([...siteWords, ...buttonWords]);
const longestRow = 90;

/** Share of a row's words, set apart by spaces or strokes, that are the site's own; of its characters where no space is left. */
const leastSiteWords = 0.6;
const siteWordInRow = new RegExp([...siteWords].sort((a, b) => b.length - a.length).join('|'), 'g');
/** So many of them in a row that lost its spaces, at least. */
const fewestRunTogether = 4;

function isSiteRow(line: Line): boolean {
  if (line.bare.length > longestRow || /[。；]/.test(line.bare)) return false;
  if (searchedWords.test(line.bare) || siteRow.test(line.bare)) return certainSiteWord.test(line.bare);
  const found = [...line.bare.matchAll(siteWordInRow)];
  const held = found.reduce((sum, [word]) => sum + word.length, 0);
  if (found.length >= fewestRunTogether && held >= line.bare.length * leastSiteWords)
    return certainSiteWord.test(line.bare);
  const words = line.raw.split(/[\s|｜>＞]+/).filter((word) => word !== '');
  const own = words.filter((word) => siteRow.test(word));
  return (
    words.length >= 3 && own.length >= words.length * leastSiteWords && certainSiteWord.test(own.join(' '))
  );
}

/** Words of navigation, a line each: so many in a row at least. */
const fewestInColumn = 3;

/** Lines from `at` on that print a word or a few of the site's own; none where no word among them is certain. */
function columnLength(lines: readonly Line[], at: number): number {
  let to = at;
  for (let line = lines[to]; line !== undefined && isOwnWord(line); line = lines[to]) to += 1;
  const words = lines.slice(at, to).map((line) => line.bare);
  return to - at >= fewestInColumn && certainSiteWord.test(words.join(' ')) ? to - at : 0;
}

const isOwnWord = (line: Line): boolean => line.bare.length <= longestRow && siteRow.test(line.bare);

const isButtons = (line: Line): boolean => line.bare.length <= longestRow && buttons.test(line.bare);

/** Rows of buttons, a word a line or several, of which one at least is certain; and rows of a site's own words. */
function rowsOfWords(lines: readonly Line[]): readonly number[] {
  const found: number[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const column = columnLength(lines, at);
    if (column > 0) {
      addAll(found, range(at, at + column));
      at += column - 1;
      continue;
    }
    if (isSiteRow(lines[at] as Line)) found.push(at);
    let to = at;
    for (let line = lines[to]; line !== undefined && isButtons(line); line = lines[to]) to += 1;
    if (to === at) continue;
    const words = lines.slice(at, to).map((line) => line.bare);
    if (certainButton.test(words.join(' '))) addAll(found, range(at, to));
    at = to - 1;
  }
  return found;
}

/** Below its row of links a site tells who runs it, over so many lines at most. */
const longestSiteFoot = 20;

/** The site's foot: its row of links (网站地图 | 联系我们) and who runs it, where nothing of a text follows to the end. */
function siteTail(lines: readonly Line[]): readonly number[] {
  const isOfSite = (line: Line | undefined): boolean =>
    line !== undefined && (isSiteRow(line) || (siteFoot.test(line.bare) && line.bare.length <= longestRow));
  const last = lines.findLastIndex(
    (line) => isSiteRow(line) || (copyrightWords.test(line.bare) && line.bare.length <= longestRow),
  );
  if (last < 0 || lines.length - last > longestSiteFoot) return [];
  const isFoot = lines.slice(last + 1).every((line) => line.label === null && dateOfLine(line) === null);
  let from = last;
  while (isOfSite(lines[from - 1])) from -= 1;
  const foot = lines.slice(from);
  return isFoot && foot.some((line) => siteFoot.test(line.bare)) ? range(from, lines.length) : [];
}

/** Lines below the pictures that a page prints among the first lines of a text. */
const pictureCredits = (lines: readonly Line[]): readonly number[] =>
  lines
    .slice(0, headLines)
    .filter((line) => line.raw.length <= 160 && pictureCredit.test(line.bare))
    .map((line) => line.index);

/** Lines of a web page: by themselves, or beside such a line. */
export function isWeb(line: Line, lines: readonly Line[], carded: ReadonlySet<number>): boolean {
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
function webHead(lines: readonly Line[], known: ReadonlySet<number>): readonly number[] {
  const found: number[] = [];
  for (const line of lines.slice(0, headLines)) {
    const isKeyed = line.raw.length <= 160 && !/[。；]/.test(line.bare) && webKeyAtStart.test(line.raw);
    if (isKeyed) found.push(line.index);
    else if (!known.has(line.index) && endsHeadZone(line)) break;
  }
  return found;
}

/** Links below a page's document run over so many lines at most. */
const longestTail = 15;

/** A page ends in links, buttons and credits: from the first of them on, all short lines at the source's end. */
function webTail(lines: readonly Line[]): readonly number[] {
  if (seeAlso.test(lines.at(-1)?.bare ?? '')) return [lines.length - 1];
  let from = lines.length;
  let first = lines.length;
  let isCertain = false;
  while (from > 0 && lines.length - from < longestTail) {
    const line = lines[from - 1];
    if (line === undefined || line.bare.length > 100 || /[。；]$/.test(line.bare)) break;
    from -= 1;
    const isWeb = isWebLine(line);
    isCertain ||= isWeb;
    if (isWeb || seeAlso.test(line.bare)) first = from;
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
    if (bare.length < 6) return false;
    // The page's own title may lack the issuer, and bear the number in a bracket.
    const matter = titleKey(bare.replace(/[（(][^（()）]{4,30}号[)）]$/, ''));
    const isMatter = beginsWithAbout.test(bare) && matter.length >= 10;
    return keys.includes(titleKey(bare)) || (isMatter && keys.some((key) => key.endsWith(matter)));
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
  if (first === undefined || first.bare.length < shortestTitle) return false;
  const title = titleKey(first.bare);
  const keys = below.slice(0, mostTitleLines).map((line) => titleKey(line.bare));
  return keys.some((_, at) => keys.slice(0, at + 1).join('') === title);
}
