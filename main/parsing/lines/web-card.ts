/**
 * The information card (索引号, 发文机关, 成文日期, 文号 …) that government web pages print above a document: it is
 * no part of the paper and leaves the text; what only the card says of the document is kept.
 */
import { foldWidth, stripSpaces } from '../../gazette/characters.ts';
import { cardKeys, certainCardKeys } from '../../gazette/data/web-words.ts';
import { dateOfLine, endsSentence, isNoteLine } from './line-classes.ts';
import type { Line } from './lines.ts';

export interface WebCard {
  /** Lines [from, to) print the card. */
  readonly from: number;
  readonly to: number;
  readonly values: ReadonlyMap<string, string>;
}

const keys: ReadonlySet<string> = new Set(cardKeys);
const keyClass = [...cardKeys].sort((a, b) => b.length - a.length).join('|');
const keyed = new RegExp(`^[•·●◆▪■*\\s]*【?(${keyClass})】?[：:](.*)$`);
const inner = new RegExp(`(?:^|[\\s\\t])(${keyClass})[：:]`, 'g');
/** 【发文字号】泽府办〔2010〕78号 */
const bracketed = new RegExp(`^【(${keyClass})】(.*)$`);
/** 索引号 620722087/2020-00915 发文字号 泽政发〔2020〕110号: a row of the card that lost its colons. */
const spaced = new RegExp(`(?:^|\\s)(${keyClass})(?=\\s|$)`, 'g');
const spacedAtStart = new RegExp(`^(?:${keyClass})\\s`);
/** So many keys show a card, one of them of no other use. */
const leastKeys = 3;
/** A value in the lines below its key runs over so many at most. */
const maxValueLines = 3;
const longestLine = 200;
const longestValue = 80;

/** A row of a card drawn as a table: 发文字号 | 青政发〔2031〕6号 | 发布日期 | …; none where its first cell is no key. */
function pairsOfCells(line: Line): readonly (readonly [string, string])[] {
  const cells = line.cells.map((cell) => stripSpaces(foldWidth(cell.raw)).replace(/[：:]$/, ''));
  const pairs: [string, string][] = [];
  for (const cell of cells) {
    const last = pairs.at(-1);
    if (keys.has(cell)) pairs.push([cell, '']);
    else if (last === undefined) return [];
    else last[1] += cell;
  }
  return pairs;
}

/** Keys and values of one printed line: 索引号：…　主题分类：…. White space inside keys (索 引 号) is none. */
function pairsOf(line: Line | undefined): readonly (readonly [string, string])[] {
  if (line === undefined || line.raw.length > longestLine) return [];
  const inCells = line.hasTab ? pairsOfCells(line) : [];
  if (inCells.length > 0) return inCells;
  const inBrackets = bracketed.exec(line.half);
  if (inBrackets !== null) return [[inBrackets[1] ?? '', inBrackets[2] ?? '']];
  const text = foldWidth(line.raw)
    .replace(/[|｜]/g, ' ')
    .replace(/(?<=[\u4e00-\u9fff])[ \t]+(?=(?:[\u4e00-\u9fff][ \t]*){1,3}[：:])/g, '');
  const isSpaced = spacedAtStart.test(text) && [...text.matchAll(spaced)].length > 1;
  if (!isSpaced && !keyed.test(line.half) && !keyed.test(text)) return [];
  const starts = [...text.matchAll(isSpaced ? spaced : inner)].map((match) => ({
    key: match[1] ?? '',
    at: match.index,
    end: match.index + match[0].length,
  }));
  if (starts.length === 0) {
    const whole = keyed.exec(line.half);
    return whole === null ? [] : [[whole[1] ?? '', (whole[2] ?? '').trim()]];
  }
  return starts.map(({ key, end }, index) => [key, text.slice(end, starts[index + 1]?.at).trim()]);
}

/** Lines below an empty key that are its value: those before the next key, or one line that is plainly a value. */
function valueLength(lines: readonly Line[], at: number): number {
  for (let length = 0; length < maxValueLines; length += 1) {
    const line = lines[at + length];
    if (line === undefined || line.bare.length > longestValue || /[。；]/.test(line.bare)) break;
    if (length > 0 && pairsOf(line).length > 0) return length;
  }
  return /^[\d\-/:年月日.]{6,20}$/.test(lines[at]?.bare ?? '') ? 1 : 0;
}

/** Rows of keys from line `from` on, and whether they are a card. */
function rowsAt(lines: readonly Line[], from: number): WebCard & { readonly isCard: boolean } {
  const values = new Map<string, string>();
  let at = from;
  while (at < lines.length) {
    const pairs = pairsOf(lines[at]);
    const last = pairs.at(-1);
    if (last === undefined) break;
    for (const [key, value] of pairs) values.set(key, value);
    at += 1;
    if (last[1] !== '' || pairsOf(lines[at]).length > 0) continue;
    const length = valueLength(lines, at);
    values.set(
      last[0],
      lines
        .slice(at, at + length)
        .map((line) => stripSpaces(line.raw))
        .join(''),
    );
    at += length;
  }
  const isCard = values.size >= leastKeys && [...values.keys()].some((key) => certainCardKeys.test(key));
  return { from, to: at, values, isCard };
}

/** All cards of a source, in order. */
export function findWebCards(lines: readonly Line[]): readonly WebCard[] {
  const cards: WebCard[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined || !/[：:】\s]/.test(line.raw.slice(0, 24))) continue;
    const { isCard, ...card } = rowsAt(lines, at);
    if (isCard) cards.push(card);
    // Rows too few for a card hold none further down either.
    at = Math.max(at, card.to - 1);
  }
  return cards;
}

/** So many lines at the end of a source may print its card, and so many above the first key its values. */
const longestEndCard = 30;
const valuesAbove = 4;
const keyAnywhere = new RegExp(`(?:${keyClass})[：:]`, 'g');
/** Keys that a paper's own foot never prints. */
const certainCard = ['发文机关', '发文字号', '成文日期', '主题分类', '索引号', '公文种类', '发布日期'];

const keysIn = (line: Line): number =>
  line.raw.length > longestLine ? 0 : [...line.half.matchAll(keyAnywhere)].length;

/** True where text ends with this line: nothing of a card stands above it. */
const endsText = (line: Line): boolean =>
  endsSentence(line.bare) ||
  dateOfLine(line) !== null ||
  line.label !== null ||
  isNoteLine(line) ||
  line.hasTab;

const isOfCard = (line: Line): boolean =>
  keysIn(line) > 0 || (line.bare.length <= longestValue && !endsText(line));

/**
 * The card that a print-out of a page bears below its text, whose cells a printer has mixed: rows of keys with values
 * beside, above and below them. Its values are not believed; null where none ends the source.
 */
export function findEndCard(lines: readonly Line[]): WebCard | null {
  let top = lines.length;
  while (top > 0 && lines.length - top < longestEndCard && isOfCard(lines[top - 1] as Line)) top -= 1;
  const rows = lines.slice(top);
  const from = top + rows.findIndex((line) => keysIn(line) > 0);
  const keys = rows.reduce((sum, line) => sum + keysIn(line), 0);
  if (keys < 2 || !rows.some((line) => certainCard.some((key) => line.half.includes(`${key}:`)))) return null;
  let start = from;
  while (start > top && from - start < valuesAbove) start -= 1;
  return { from: start, to: lines.length, values: new Map() };
}
