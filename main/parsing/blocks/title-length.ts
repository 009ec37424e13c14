/** How many lines a title takes, where nothing but its own look tells its end. */
import { contentsTitle } from '../../gazette/data/contents-words.ts';
import { wholeLineNumbers } from '../../gazette/document-number.ts';
import { genreOf, instrumentKindOf } from '../../gazette/genres.ts';
import { areAgencies, headLineAt } from '../lines/below-titles.ts';
import {
  dateOfLine,
  isAttachmentLabel,
  isDateLine,
  isHistoryLine,
  isHistoryNote,
  isNoteLine,
  isProse,
  isTitleLike,
  shortLine,
} from '../lines/line-classes.ts';
import type { Line } from '../lines/lines.ts';
import { areDatedBodies, bearsIssuerAndDate, repeatedTitleLength } from './opening-lines.ts';

const maxTitleLines = 6;

/** What a line of a title may begin with: （试行） alone, (2021—2035年)实施方案, （2022—2035年）》重点任务. */
const bracketInTitle = /^[（(](?:[^（）()]{1,20}[）)]$|\d{4}年?(?:[—–―\-－~～至]{1,2}\d{4}年?)?[）)])/;

/** A whole title on one long line: it ends in what it is. */
const isLongTitle = (line: Line): boolean =>
  line.bare.length <= shortLine && (genreOf(line.bare) !== null || instrumentKindOf(line.bare) !== null);

/** True where the lines so far are a title and the next prints who gives it, its number, or the title again. */
function endsAbove(lines: readonly Line[], at: number, length: number): boolean {
  const line = lines[at + length];
  if (line === undefined) return true;
  const text = lines
    .slice(at, at + length)
    .map((taken) => taken.bare)
    .join('');
  const isWhole = genreOf(text) !== null || instrumentKindOf(text) !== null;
  if (!isWhole) return false;
  return (
    headLineAt(lines, at + length) !== null ||
    areAgencies(line) ||
    repeatedTitleLength(lines, at + length, text) > 0
  );
}

/** The first line of a text, which ends in no stop, is its title though it is a sentence: 甲公司拒付货款，应否担责. */
export function isTitleByPlace(lines: readonly Line[]): boolean {
  const [line, next] = lines;
  return (
    line !== undefined &&
    next !== undefined &&
    line.bare.length <= 60 &&
    !/[。；：:;，,、]$|。/.test(line.bare) &&
    line.label === null &&
    !line.hasTab &&
    wholeLineNumbers(line.raw).length === 0 &&
    !isNoteLine(line) &&
    !isHistoryLine(line) &&
    !isHistoryNote(line.bare) &&
    dateOfLine(line) === null
  );
}

/** Title lines from `at` on: short, unlabelled, without sentences. */
export function titleLength(lines: readonly Line[], at: number): number {
  let length = 0;
  while (length < maxTitleLines) {
    const line = lines[at + length];
    if (line === undefined || !isTitleLike(line) || line.label !== null) break;
    if (wholeLineNumbers(line.raw).length > 0) break;
    if (isProse(line) && !(length === 0 && isLongTitle(line))) break;
    if (
      isNoteLine(line) ||
      isHistoryLine(line) ||
      isHistoryNote(line.bare) ||
      isAttachmentLabel(line) ||
      dateOfLine(line) !== null
    )
      break;
    if (length > 0 && endsAbove(lines, at, length)) break;
    if (length > 0 && (bearsIssuerAndDate(line) || isDateLine(line) || areDatedBodies(lines, at + length)))
      break;
    if (length > 0 && /^[（(]/.test(line.bare) && !bracketInTitle.test(line.bare)) break;
    if (length > 0 && (line.gap > 1 || contentsTitle.test(line.bare))) break;
    // A second short line is part of the title only where the text has not begun: 单位：人 or a name list is text.
    if (length > 0 && /[\u3000]|^[^：:]{1,8}[：:]/.test(line.text)) break;
    length += 1;
  }
  return length;
}
