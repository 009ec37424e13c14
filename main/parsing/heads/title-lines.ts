/** How far a title reaches above or below a line that is known to stand beside one. */

import { isAgencyName, isSigningAgency, issuerOfTitle } from '../../gazette/agencies.ts';
import {
  beginsWithAbout,
  beginsWithMatter,
  jointIssuerEnd,
  namesNext,
} from '../../gazette/data/title-words.ts';
import { wholeLineNumbers } from '../../gazette/document-number.ts';
import { genreOf } from '../../gazette/genres.ts';
import { areAgencies } from '../lines/below-titles.ts';
import {
  closesDocument,
  isAttachmentLabel,
  isFooterLine,
  isHistoryLine,
  isTitleLike,
  personSignatureOf,
  signsBelowDate,
} from '../lines/line-classes.ts';
import type { Line } from '../lines/lines.ts';
import { isMastheadLine } from '../lines/masthead.ts';
import { joinText, longestTitleFrom, maxTitleLines } from './head.ts';

/** A title that names its issuer and ends in a 文种 needs nothing more. */
export const isComplete = (lines: readonly Line[]): boolean => {
  const text = joinText(lines);
  return issuerOfTitle(text) !== null && genreOf(text) !== null;
};

/** A line above which a title can't reach. */
const endsTitleAbove = (line: Line): boolean =>
  !isTitleLike(line) ||
  closesDocument(line) ||
  isAttachmentLabel(line) ||
  isFooterLine(line) ||
  isMastheadLine(line) ||
  isHistoryLine(line) ||
  line.section !== null ||
  personSignatureOf(line) !== null ||
  wholeLineNumbers(line.raw).length > 0;

/** Joint issuers stand one above the other; whoever signed the document before has a date below the name. */
const isJointIssuer = (line: Line, below: Line): boolean =>
  below.gap === 0 && isSigningAgency(line.bare) && jointIssuerEnd.test(line.bare);

/**
 * True where the title that lines [from, at) end begins above a blank line: 关于… lacks only its issuer there, and
 * what is set with a blank line between all its lines (机关关于印发某省 / … / 方案的通知) begins with issuer or 关于.
 */
function lacksBeginning(lines: readonly Line[], from: number, at: number, floor: number): boolean {
  const taken = joinText(lines.slice(from, at));
  if (beginsWithMatter.test(taken))
    return isAgencyName(lines[from - 1]?.bare ?? '') && !signsBelowDate(lines, from - 1);
  for (let top = from - 1; top >= Math.max(floor, at - maxTitleLines); top -= 1) {
    const line = lines[top];
    const below = lines[top + 1];
    if (line === undefined || below === undefined || below.gap === 0 || below.gap > 2 || endsTitleAbove(line))
      return false;
    if (genreOf(line.text) !== null) return false;
    if (beginsWithAbout.test(line.bare) || issuerOfTitle(line.text) !== null) return true;
  }
  return false;
}

/** First line of the title that ends just above line `at`; `at` itself where no title stands there. */
export function titleStartAbove(lines: readonly Line[], at: number, floor: number): number {
  let from = at;
  while (from > floor && at - from < maxTitleLines) {
    const line = lines[from - 1];
    const below = lines[from];
    if (line === undefined || below === undefined || endsTitleAbove(line)) break;
    const taken = lines.slice(from, at);
    if (taken.length > 0) {
      // 某省人民政府办公厅转发省发展 / 改革委等部门关于…: what reads as an issuer may be the middle of one.
      const goesOnAbove = below.gap === 0 && (issuerOfTitle(line.text) !== null || namesNext.test(line.bare));
      if (isComplete(taken) && !isJointIssuer(line, below) && !goesOnAbove) break;
      const hasIssuer = issuerOfTitle(joinText(taken)) !== null && !goesOnAbove;
      // A title that begins with its matter lacks only the issuer above it.
      if (beginsWithAbout.test(below.bare) && genreOf(joinText(taken)) !== null && !isAgencyName(line.bare))
        break;
      // A blank line inside a title is crossed only while the title lacks its beginning.
      if (below.gap > 0 && (hasIssuer || !lacksBeginning(lines, from, at, floor))) break;
    }
    from -= 1;
  }
  if (from < at)
    while (from > floor && goesOnBodies(lines, from) && at - from < longestTitleFrom(lines, from)) from -= 1;
  return from;
}

/** True where the line above names further bodies of a joint title that begins with bodies itself. */
const goesOnBodies = (lines: readonly Line[], from: number): boolean =>
  (lines[from]?.gap ?? 0) === 0 &&
  areAgencies(lines[from - 1]) &&
  (areAgencies(lines[from]) || issuerOfTitle(lines[from]?.text ?? '') !== null);

/** The title goes on after a 文种 that only ends a line: 关于转发…意见 / 的通知. */
const goesOn = (text: string, next: Line | undefined): boolean =>
  next !== undefined &&
  next.gap === 0 &&
  isTitleLike(next) &&
  genreOf(text + next.text) !== null &&
  (/^[的》]/.test(next.bare) || leavesOpen(text));

/** The title names a paper over the end of its line: …《某国某法 / 第四十三条实施细则》…. */
const leavesOpen = (text: string): boolean =>
  (text.match(/《/g) ?? []).length > (text.match(/》/g) ?? []).length;

/** Line after a title without a 文种 that begins with its matter (关于…的指引), below the number that opens a text; `at` where none does. */
export function matterEndBelow(lines: readonly Line[], at: number, opensText: boolean): number {
  if (!opensText || !beginsWithAbout.test(lines[at]?.bare ?? '')) return at;
  let to = at;
  while (to - at < maxTitleLines) {
    const line = lines[to];
    if (line === undefined || !isTitleLike(line) || line.label !== null || (to > at && line.gap > 0)) break;
    to += 1;
  }
  return to;
}

/** Line after the title that begins at line `at` and ends in a 文种; `at` itself where none begins there. */
export function titleEndBelow(lines: readonly Line[], at: number, ceiling: number): number {
  for (let to = at + 1; to <= Math.min(at + longestTitleFrom(lines, at), ceiling); to += 1) {
    const last = lines[to - 1];
    if (last === undefined || !isTitleLike(last)) return at;
    const text = joinText(lines.slice(at, to));
    if (genreOf(text) !== null && !goesOn(text, lines[to])) return to;
  }
  return at;
}
