/** Heads without a number: titles that the contents print, titles of the form 机关 + 关于 … + 文种, titles of rules. */

import { issuerOfTitle } from '../../gazette/agencies.ts';
import { titleKey } from '../../gazette/characters.ts';
import { beginsWithAbout, namesMatter, reportEnd } from '../../gazette/data/title-words.ts';
import { wholeLineNumbers } from '../../gazette/document-number.ts';
import { genreOf, isRulesTitle } from '../../gazette/genres.ts';
import type { Contents } from '../contents/contents.ts';
import { headLineAt } from '../lines/below-titles.ts';
import {
  closesDocument,
  dateOfLine,
  endsInColon,
  isAttachmentLabel,
  isFooterLine,
  isHistoryLine,
  isHistoryNote,
  isMeetingLine,
  isProse,
  isTitleLike,
} from '../lines/line-classes.ts';
import type { Line } from '../lines/lines.ts';
import { type Head, joinText, longestTitleFrom, maxTitleLines } from './head.ts';

const titled = (from: number, to: number, rule: Head['rule']): Head => ({
  from,
  titleFrom: from,
  titleTo: to,
  numberFrom: to,
  numberTo: to,
  form: 'titled',
  rule,
});

/** Shorter titles of contents rows (简讯, 公告) stand in running text too. */
const leastContentsTitle = 6;

/** Titles that a contents row prints in the same words. */
export function contentsHeads(lines: readonly Line[], contents: Contents | null): readonly Head[] {
  if (contents === null) return [];
  const keys = contents.rows
    .map((row) => titleKey(row.title))
    .filter((key) => key.length >= leastContentsTitle);
  const heads: Head[] = [];
  for (let at = contents.to; at < lines.length; at += 1) {
    const to = contentsTitleEnd(lines, at, keys);
    if (to === at) continue;
    heads.push(titled(at, to, 'contents'));
    at = to - 1;
  }
  return heads;
}

function contentsTitleEnd(lines: readonly Line[], at: number, keys: readonly string[]): number {
  let key = '';
  for (let to = at + 1; to <= at + longestTitleFrom(lines, at); to += 1) {
    const line = lines[to - 1];
    if (line === undefined || !isTitleLike(line)) return at;
    key += titleKey(line.bare);
    if (key.length < 2 || !keys.some((candidate) => candidate.startsWith(key))) return at;
    if (keys.includes(key)) return to;
  }
  return at;
}

/** A title stands apart: at the top, after a blank line, or below a line that ends a document. */
function opensHere(lines: readonly Line[], at: number, floor: number): boolean {
  const line = lines[at];
  const previous = lines[at - 1];
  if (line === undefined || !isTitleLike(line) || line.bare.length < 4 || line.label !== null) return false;
  if (previous === undefined || at === floor) return true;
  return (line.gap > 0 || closesDocument(previous) || isFooterLine(previous)) && !isAttachmentLabel(previous);
}

/** What follows a title: addressees, a sentence, a number, a date in brackets, who gives it and when. */
const opensBody = (lines: readonly Line[], at: number): boolean => {
  const line = lines[at];
  const below = headLineAt(lines, at);
  return line === undefined || below === 'issuer' || below === 'register' || begins(line);
};

const begins = (line: Line): boolean =>
  isProse(line) ||
  endsInColon(line) ||
  /^[—–─-]{2}/.test(line.bare) ||
  /^[（(].{6,20}[）)]$/.test(line.bare) ||
  wholeLineNumbers(line.raw).length > 0;

/** Joins a title's lines; two bodies one above the other keep their space. */
const titleText = (lines: readonly Line[]): string => joinText(lines);

/** Titles of the form 机关 + 关于 … + 文种. */
export function titleHeads(lines: readonly Line[], floor: number): readonly Head[] {
  const heads: Head[] = [];
  let lastTitle = '';
  for (let at = floor; at < lines.length; at += 1) {
    if (!opensHere(lines, at, floor)) continue;
    for (let to = at + 1; to <= at + longestTitleFrom(lines, at); to += 1) {
      const taken = lines.slice(at, to);
      if (!taken.every(isTitleLike) || taken.slice(1).some((inner) => inner.gap > 1)) break;
      const text = titleText(taken);
      const issuer = issuerOfTitle(text);
      const isWhole = genreOf(text) !== null && namesMatter.test(text);
      if (!isWhole || (issuer === null && !beginsWithAbout.test(text))) continue;
      const isRepeated = lastTitle !== '' && lastTitle.includes(titleKey(text.slice((issuer ?? '').length)));
      if (isRepeated || !opensBody(lines, to)) break;
      lastTitle = titleKey(text);
      heads.push(titled(at, to, 'title'));
      at = to - 1;
      break;
    }
  }
  return heads;
}

/** Titles of laws and rules with their history (题注) below: how regulations of 人大 are printed without an order. */
export function rulesHeads(lines: readonly Line[], floor: number): readonly Head[] {
  const heads: Head[] = [];
  for (let at = floor; at < lines.length; at += 1) {
    if (!opensHere(lines, at, floor)) continue;
    for (let to = at + 1; to <= at + maxTitleLines; to += 1) {
      const last = lines[to - 1];
      if (last === undefined || !isTitleLike(last) || isHistoryLine(last) || dateOfLine(last) !== null) break;
      const next = lines[to];
      if (next === undefined) break;
      const isHistory = isHistoryLine(next) || isHistoryNote(next.bare) || opensHistory(lines, to);
      if (!isHistory) continue;
      if (isRulesTitle(titleText(lines.slice(at, to)))) {
        heads.push(titled(at, to, 'rules'));
        at = to - 1;
      }
      break;
    }
  }
  return heads;
}

/** 题注 over several lines. */
function opensHistory(lines: readonly Line[], at: number): boolean {
  if (!/^[（(]/.test(lines[at]?.bare ?? '')) return false;
  return [2, 3, 4].some((length) => isHistoryNote(joinText(lines.slice(at, at + length))));
}

/** A report's title with the day and the meeting below it: 政府工作报告 / ——2024年1月16日在某市人民代表大会会议上. */
export function reportHeads(lines: readonly Line[], floor: number): readonly Head[] {
  const heads: Head[] = [];
  for (let at = floor; at < lines.length; at += 1) {
    if (!reportEnd.test(lines[at]?.bare.slice(-4) ?? '') || !opensHere(lines, at, floor)) continue;
    const next = lines[at + 1];
    if (next !== undefined && isMeetingLine(next)) heads.push(titled(at, at + 1, 'title'));
  }
  return heads;
}
