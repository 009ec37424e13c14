/** Heads told by a document number on a line of its own, with the title above or, under a red head, below it. */

import { isSigningAgency, issuerOfTitle } from '../../gazette/agencies.ts';
import { announcementTitle, redHead, redHeadWord, shortOrgan } from '../../gazette/data/title-words.ts';
import { wholeLineNumbers } from '../../gazette/document-number.ts';
import { isFormNumber, readFormLine } from '../../gazette/form-number.ts';
import { genreOf } from '../../gazette/genres.ts';
import { isBrokenNumber, isDateLine } from '../lines/line-classes.ts';
import type { Line } from '../lines/lines.ts';
import { type Head, joinText } from './head.ts';
import { matterEndBelow, titleEndBelow, titleStartAbove } from './title-lines.ts';

const isRedHead = (text: string): boolean => redHead.test(text) && !shortOrgan.test(text);

/** A joint red head names so many bodies at most. */
const mostBodies = 12;

/**
 * First line of the red head right above line `at`: bodies a line each, with 文件 beside one of them or below; `at`
 * where none stands there.
 */
function redHeadStart(lines: readonly Line[], at: number, floor: number): number {
  let from = at;
  let isNamed = false;
  while (from > floor && at - from < mostBodies) {
    const line = lines[from - 1];
    if (line === undefined || line.bare.length > 40 || (from < at && (lines[from]?.gap ?? 0) > 1)) break;
    const body = line.bare.replace(redHeadWord, '');
    const isWord = body !== line.bare;
    if (!(isWord && body === '') && !isSigningAgency(body)) break;
    if (isWord && shortOrgan.test(body)) break;
    isNamed ||= isWord;
    from -= 1;
  }
  return isNamed ? from : at;
}

/** 2023年第5号 right under a title that ends in 公告. */
const isUnderAnnouncement = (lines: readonly Line[], at: number): boolean =>
  isFormNumber(lines[at]?.bare ?? '') && announcementTitle.test(lines[at - 1]?.bare ?? '');

/** A line that is nothing but numbers: 国办发〔2018〕31号, 财政部 税务总局公告2023年第6号. */
const isNumberLine = (line: Line | undefined): boolean =>
  line !== undefined &&
  /[号號]/.test(line.bare) &&
  (wholeLineNumbers(line.raw).length > 0 || (readFormLine(line.raw)?.number ?? null) !== null);

const isBroken = (line: Line | undefined): boolean => line !== undefined && isBrokenNumber(line);

function headAt(lines: readonly Line[], at: number, floor: number): Head | null {
  const line = lines[at];
  if (line === undefined || line.hasTab || line.raw.length > 120) return null;
  if (!isNumberLine(line) && !isUnderAnnouncement(lines, at)) return null;
  let numberTo = at + 1;
  while (isNumberLine(lines[numberTo]) || isBroken(lines[numberTo])) numberTo += 1;
  const number = { numberFrom: at, numberTo, form: 'titled', rule: 'number' } as const;
  // Before the 1990s the date often stands between title and number.
  const dated = lines[at - 1];
  const titleTo = dated !== undefined && at - 1 > floor && isDateLine(dated) ? at - 1 : at;
  const above = titleStartAbove(lines, titleTo, floor);
  const title = joinText(lines.slice(above, titleTo));
  const isTitle = above < titleTo && (genreOf(title) !== null || issuerOfTitle(title) !== null);
  if (isTitle && !isRedHead(title)) return { ...number, from: above, titleFrom: above, titleTo };
  const below = Math.max(
    titleEndBelow(lines, numberTo, lines.length),
    matterEndBelow(lines, numberTo, at === floor),
  );
  if (below > numberTo) {
    const hasRedHead = at - 1 >= floor && isRedHead(lines[at - 1]?.bare ?? '');
    const from = Math.min(hasRedHead ? at - 1 : at, redHeadStart(lines, at, floor));
    return { ...number, from, titleFrom: numberTo, titleTo: below };
  }
  return above < titleTo && titleTo === at ? { ...number, from: above, titleFrom: above, titleTo } : null;
}

/** Numbered heads from line `floor` on, none overlapping another. */
export function numberedHeads(lines: readonly Line[], floor: number): readonly Head[] {
  const heads: Head[] = [];
  let bottom = floor;
  for (let at = floor; at < lines.length; at += 1) {
    const head = headAt(lines, at, bottom);
    if (head === null) {
      // A table of files prints numbers without titles: each run of them is looked at once.
      while (isNumberLine(lines[at]) && isNumberLine(lines[at + 1])) at += 1;
      continue;
    }
    heads.push(head);
    bottom = Math.max(head.numberTo, head.titleTo);
    at = bottom - 1;
  }
  return heads;
}
