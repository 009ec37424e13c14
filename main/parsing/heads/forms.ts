/**
 * Orders and announcements: a body's name with 令 or 公告 where others print a title, over one line or several
 * (joint orders name a body a line), and the number below it.
 */

import { isSigningAgency } from '../../gazette/agencies.ts';
import { orderOrAnnouncement } from '../../gazette/data/title-words.ts';
import { wholeLineNumbers } from '../../gazette/document-number.ts';
import { type FormLine, isFormNumber, readFormLine } from '../../gazette/form-number.ts';
import { genreOf } from '../../gazette/genres.ts';
import { isProse, isTitleLike } from '../lines/line-classes.ts';
import type { Line } from '../lines/lines.ts';
import { type Head, joinText } from './head.ts';
import { titleEndBelow, titleStartAbove } from './title-lines.ts';

/** So many bodies give an order together at most. */
const maxBodies = 12;

/** First of the lines above `at` that name further bodies of a joint order. */
function bodiesAbove(lines: readonly Line[], at: number, floor: number): number {
  let from = at;
  while (from > floor && at - from < maxBodies) {
    const above = lines[from - 1];
    const below = lines[from];
    if (above === undefined || below === undefined || below.gap > 1 || above.bare.length > 40) break;
    if (!isTitleLike(above) || !isSigningAgency(above.bare)) break;
    from -= 1;
  }
  return from;
}

/** First line below `at` that names no further body: 令 may stand in the middle of a column of bodies. */
function bodiesBelow(lines: readonly Line[], at: number): number {
  let to = at + 1;
  while (to - at < maxBodies) {
    const line = lines[to];
    if (line === undefined || line.bare.length > 40 || !isSigningAgency(line.bare)) break;
    to += 1;
  }
  return to;
}

/** 财政部公告2023年第6号 right below 财政部关于…的公告 is that title's number. */
const numbersTitleAbove = (lines: readonly Line[], at: number, floor: number): boolean =>
  genreOf(joinText(lines.slice(titleStartAbove(lines, at, floor), at))) !== null;

const isNumberOfForm = (line: Line | undefined): boolean =>
  line !== undefined && (isFormNumber(line.bare) || wholeLineNumbers(line.raw).length > 0);

function headAt(lines: readonly Line[], at: number, floor: number): Head | null {
  const line = lines[at];
  if (line === undefined || line.hasTab) return null;
  const form: FormLine | null = readFormLine(line.raw);
  if (form === null) return null;
  const from = bodiesAbove(lines, at, floor);
  if (form.issuers.length === 0 && from === at) return null;

  const below = bodiesBelow(lines, at);
  const isBelow = form.number === null && isNumberOfForm(lines[below]);
  const isNumbered = isBelow || form.number !== null;
  if (form.number !== null && form.word !== '令' && numbersTitleAbove(lines, at, floor)) return null;
  const numberTo = isBelow ? below + 1 : at + 1;
  const isOrder = form.word === '令';
  const titleTo = isOrder ? numberTo : titleEndBelow(lines, numberTo, lines.length);
  const next = lines[titleTo];
  // Without a number only a sentence right below shows that this is more than a mention.
  if (!isNumbered && (titleTo > numberTo || next === undefined || !isProse(next))) return null;
  const hasTitle = titleTo > numberTo;
  return {
    from,
    titleFrom: hasTitle ? numberTo : from,
    titleTo: hasTitle ? titleTo : from,
    numberFrom: form.number !== null ? at : isBelow ? below : at + 1,
    numberTo,
    form: isOrder ? 'order' : 'announcement',
    rule: isOrder ? 'order' : 'announcement',
  };
}

/** Heads of orders and announcements from line `floor` on. */
export function formHeads(lines: readonly Line[], floor: number): readonly Head[] {
  const heads: Head[] = [];
  let bottom = floor;
  for (let at = floor; at < lines.length; at += 1) {
    if (!orderOrAnnouncement.test(lines[at]?.bare.slice(0, 80) ?? '')) continue;
    const head = headAt(lines, at, bottom);
    if (head === null) continue;
    heads.push(head);
    bottom = Math.max(head.titleTo, head.numberTo);
    at = bottom - 1;
  }
  return heads;
}
