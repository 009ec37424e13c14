/** Whether a head opens a document, or what the document before it issues, passes on or promulgates. */

import { issuerOfTitle } from '../../gazette/agencies.ts';
import { titleKey } from '../../gazette/characters.ts';
import { leftOutInQuotes, passesOn, publishesAgain } from '../../gazette/data/title-words.ts';
import { republishedIn } from '../../gazette/republished.ts';
import { dateOfLine, isFooterLine, isNoteLine } from '../lines/line-classes.ts';
import type { Line } from '../lines/lines.ts';
import { endOfHead, type Head, joinText, keyOfHead } from './head.ts';

/** A notice that passes something on is short: so many lines at most. */
const longestNotice = 200;
/** Matters shorter than this are told by nothing. */
const leastMatter = 6;

/** The matter of a title: without issuer, 关于 and 的, which notices leave out when they quote it. */
function matterOf(title: string): string {
  const rest = title.slice((issuerOfTitle(title) ?? '').length);
  return titleKey(rest).replace(leftOutInQuotes, '');
}

/** What an order or announcement promulgates: every 《…》 of its opening sentences. */
export function promulgatedBy(lines: readonly Line[], head: Head): readonly string[] {
  const from = endOfHead(head);
  const opening = lines
    .slice(from, from + 4)
    .map((line) => line.bare)
    .join('');
  return [...opening.slice(0, 600).matchAll(/《((?:[^《》]|《[^《》]*》)+)》/g)].map((match) =>
    titleKey(match[1] ?? ''),
  );
}

const titleOf = (lines: readonly Line[], head: Head): string =>
  joinText(lines.slice(head.titleFrom, head.titleTo));

/** True where the words of `head`'s title are those that `before` says it issues. */
export function isNamedBy(lines: readonly Line[], before: Head, head: Head): boolean {
  const title = titleOf(lines, head);
  const key = keyOfHead(lines, head);
  if (before.form !== 'titled') {
    const named = promulgatedBy(lines, before);
    return named.some((name) => name === key || (name.length >= leastMatter && key.endsWith(name)));
  }
  const notice = matterOf(titleOf(lines, before));
  const matter = matterOf(title);
  if (matter.length < leastMatter) return false;
  return notice.includes(matter) || (notice.length >= leastMatter && matter.includes(notice));
}

/**
 * True where nothing but signature and notes stands between a notice that passes something on (or an order) and
 * this title: the first date since its head has just been printed.
 */
export function standsRightAfter(lines: readonly Line[], before: Head, head: Head): boolean {
  const mayPassOn = before.form !== 'titled' || passesOn.test(titleOf(lines, before));
  const from = endOfHead(before);
  if (!mayPassOn || head.from - from > longestNotice) return false;
  const between = lines.slice(from, head.from);
  const signed = between.findIndex((line) => dateOfLine(line) !== null);
  return signed >= 0 && between.slice(signed + 1).every((line) => isNoteLine(line) || isFooterLine(line));
}

/** Lines right above a title that may announce it. */
const announcing = 4;

/** 《某办法》根据本决定作相应修改，重新公布: the amended rules below the decision are part of it. */
function isRepublished(lines: readonly Line[], before: Head, head: Head): boolean {
  const from = Math.max(endOfHead(before), head.from - announcing);
  const said = joinText(lines.slice(from, head.from)).slice(-1200);
  return publishesAgain.test(said) && republishedIn(said).has(keyOfHead(lines, head));
}

/** True where `head`, found by a weak rule, belongs to the document that `before` opens. */
export function belongsTo(lines: readonly Line[], before: Head, head: Head): boolean {
  return (
    isNamedBy(lines, before, head) ||
    standsRightAfter(lines, before, head) ||
    isRepublished(lines, before, head)
  );
}
