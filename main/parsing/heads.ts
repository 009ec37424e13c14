/**
 * Where documents begin. Three kinds of evidence, the strongest first: a title that the contents page prints, a
 * document number on a line of its own with the title above (or, under a red head, below) it, and a title of
 * the form 机关 + 关于 … + 文种 that nothing marks as the instrument of the document before.
 */
import { isAgencyName, isSigningAgency, issuerOfTitle } from '../gazette/agencies.ts';
import { foldWidth, titleKey } from '../gazette/characters.ts';
import { wholeLineNumbers } from '../gazette/document-number.ts';
import { genreOf } from '../gazette/genres.ts';
import { readLabel } from '../gazette/labels.ts';
import { sectionOf } from '../gazette/sections.ts';
import type { Contents } from './contents.ts';
import {
  closesDocument,
  dateOfLine,
  isAttachmentLabel,
  isHistoryLine,
  isNoteLine,
  isProse,
  isTitleLike,
  personSignatureOf,
} from './line-classes.ts';
import type { Line } from './lines.ts';
import { isMastheadLine } from './masthead.ts';

export interface Head {
  /** First line of the document. */
  readonly from: number;
  /** Lines [titleFrom, titleTo) print the title; empty for an order, whose title is that of its rules. */
  readonly titleFrom: number;
  readonly titleTo: number;
  /** Lines [numberFrom, numberTo) print the number; equal where there is none. */
  readonly numberFrom: number;
  readonly numberTo: number;
  readonly isOrder: boolean;
  readonly rule: 'contents' | 'number' | 'order' | 'title';
}

const maxTitleLines = 6;
/** Fields of a printed table or list that no title line holds. */
const joinBare = (lines: readonly Line[]): string => lines.map((line) => line.bare).join('');
/** For the issuer the space between two bodies counts. */
const joinText = (lines: readonly Line[]): string => lines.map((line) => line.text).join('');

const isComplete = (lines: readonly Line[]): boolean => {
  const text = joinText(lines);
  return issuerOfTitle(text) !== null && genreOf(text) !== null;
};

/** First line of the title that ends just above line `at`; `at` itself where no title stands there. */
function titleStartAbove(lines: readonly Line[], at: number, floor: number): number {
  let from = at;
  while (from > floor && at - from < maxTitleLines) {
    const line = lines[from - 1];
    const below = lines[from];
    if (line === undefined || below === undefined) break;
    if (
      !isTitleLike(line) ||
      closesDocument(line) ||
      isAttachmentLabel(line) ||
      isMastheadLine(line) ||
      isHistoryLine(line)
    )
      break;
    if (
      sectionOf(line.raw) !== null ||
      personSignatureOf(line) !== null ||
      wholeLineNumbers(line.raw).length > 0
    )
      break;
    const taken = lines.slice(from, at);
    if (taken.length > 0) {
      // Joint issuers stand one above the other; whoever signed the document before has a date below the name.
      const isJoint =
        below.gap === 0 &&
        isSigningAgency(line.bare) &&
        /(?:委|委员会|政府|办公厅|办公室|厅|局|部)$/.test(line.bare);
      if (isComplete(taken) && !isJoint) break;
      // A blank line inside a title is crossed only while the title lacks its beginning.
      if (below.gap > 0 && (issuerOfTitle(joinText(taken)) !== null || !isAgencyName(line.bare))) break;
    }
    from -= 1;
  }
  return from;
}

/** Line after the title that begins at line `at`; `at` itself where none begins there. */
function titleEndBelow(lines: readonly Line[], at: number, ceiling: number): number {
  for (let to = at + 1; to <= Math.min(at + maxTitleLines, ceiling); to += 1) {
    const last = lines[to - 1];
    if (last === undefined || !isTitleLike(last)) return at;
    if (genreOf(joinBare(lines.slice(at, to))) !== null) return to;
  }
  return at;
}

const redHead = /^[\u4e00-\u9fff]{2,30}(?:文件|令)$/;

function numberHeads(lines: readonly Line[], floor: number): Head[] {
  const heads: Head[] = [];
  let bottom = floor;
  for (let index = floor; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || line.hasTab || line.raw.length > 120 || !line.bare.includes('号')) continue;
    if (wholeLineNumbers(line.raw).length === 0 && !isAnnouncementNumber(lines, index)) continue;
    const isOrderNumber = /令/.test(line.bare) && !/[〔[(（【]\d/.test(line.bare);
    if (isOrderNumber && !/^[（(]/.test(line.bare)) continue;
    let numberTo = index + 1;
    while (wholeLineNumbers(lines[numberTo]?.raw ?? '').length > 0) numberTo += 1;
    const above = titleStartAbove(lines, index, bottom);
    const titleText = joinText(lines.slice(above, index));
    const isAnnouncement =
      isAnnouncementNumber(lines, index) && titleEndBelow(lines, numberTo, lines.length) > numberTo;
    const hasTitleAbove =
      !isAnnouncement && above < index && (genreOf(titleText) !== null || issuerOfTitle(titleText) !== null);
    const below = hasTitleAbove ? numberTo : titleEndBelow(lines, numberTo, lines.length);
    if (hasTitleAbove) {
      heads.push({
        from: above,
        titleFrom: above,
        titleTo: index,
        numberFrom: index,
        numberTo,
        isOrder: false,
        rule: 'number',
      });
    } else if (below > numberTo) {
      const head = lines[index - 1];
      const from =
        head !== undefined && index - 1 >= bottom && (redHead.test(head.bare) || isAnnouncement)
          ? index - 1
          : index;
      heads.push({
        from,
        titleFrom: numberTo,
        titleTo: below,
        numberFrom: index,
        numberTo,
        isOrder: false,
        rule: 'number',
      });
    } else if (above < index) {
      heads.push({
        from: above,
        titleFrom: above,
        titleTo: index,
        numberFrom: index,
        numberTo,
        isOrder: false,
        rule: 'number',
      });
    } else {
      // Numbers without a title: a table of files, looked at once.
      index = numberTo - 1;
      continue;
    }
    bottom = numberTo;
    index = numberTo - 1;
  }
  return heads;
}

/** 2023年第5号 under a line that ends in 公告. */
function isAnnouncementNumber(lines: readonly Line[], index: number): boolean {
  const bare = foldWidth(lines[index]?.bare ?? '');
  return (
    /^[（(]?(?:\d{4}年)?第[\d一二三四五六七八九十]{1,5}号[）)]?$/.test(bare) &&
    /(?:公告|通告|公报)$/.test(lines[index - 1]?.bare ?? '')
  );
}

function orderHeads(lines: readonly Line[], floor: number): Head[] {
  const heads: Head[] = [];
  for (let index = floor; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || line.bare.length > 40 || !/令/.test(line.bare)) continue;
    const folded = foldWidth(line.bare);
    const whole = /^[\u4e00-\u9fff]{2,30}令[（(]?第[\d一二三四五六七八九十百零〇]{1,6}号[）)]?$/.test(folded);
    const split =
      /^[\u4e00-\u9fff]{2,30}令$/.test(folded) &&
      /^[（(]?第[\d一二三四五六七八九十百零〇]{1,6}号[）)]?$/.test(foldWidth(lines[index + 1]?.bare ?? ''));
    if (!whole && !split) continue;
    const numberTo = split ? index + 2 : index + 1;
    heads.push({
      from: index,
      titleFrom: index,
      titleTo: index,
      numberFrom: index,
      numberTo,
      isOrder: true,
      rule: 'order',
    });
    index = numberTo - 1;
  }
  return heads;
}

function contentsHeads(lines: readonly Line[], contents: Contents | null): Head[] {
  if (contents === null) return [];
  const keys = contents.rows.map((row) => titleKey(row.title)).filter((key) => key.length >= 6);
  const heads: Head[] = [];
  for (let index = contents.to; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || !isTitleLike(line)) continue;
    let key = titleKey(line.bare);
    const wanted = keys.filter((candidate) => candidate.startsWith(key) && key.length >= 2);
    if (wanted.length === 0) continue;
    for (let to = index + 1; to <= index + maxTitleLines; to += 1) {
      if (wanted.includes(key)) {
        heads.push({
          from: index,
          titleFrom: index,
          titleTo: to,
          numberFrom: to,
          numberTo: to,
          isOrder: false,
          rule: 'contents',
        });
        index = to - 1;
        break;
      }
      const next = lines[to];
      if (next === undefined || !isTitleLike(next)) break;
      key += titleKey(next.bare);
      if (!wanted.some((candidate) => candidate.startsWith(key))) break;
    }
  }
  return heads;
}

function titleHeads(lines: readonly Line[], floor: number): Head[] {
  const heads: Head[] = [];
  let lastTitle = '';
  for (let index = floor; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || !isTitleLike(line) || readLabel(line.text) !== null || line.bare.length < 4)
      continue;
    const previous = lines[index - 1];
    const opens = previous === undefined || index === floor || line.gap > 0 || closesDocument(previous);
    if (!opens || (previous !== undefined && isAttachmentLabel(previous))) continue;
    for (let to = index + 1; to <= index + maxTitleLines; to += 1) {
      const taken = lines.slice(index, to);
      if (!taken.every(isTitleLike) || taken.slice(1).some((inner) => inner.gap > 1)) break;
      const text = joinText(taken);
      const next = lines[to];
      const isTitle =
        issuerOfTitle(text) !== null && genreOf(text) !== null && /关于|转发|批转|印发|表彰/.test(text);
      if (!isTitle) continue;
      const isInstrument =
        lastTitle !== '' && lastTitle.includes(titleKey(text.slice((issuerOfTitle(text) ?? '').length)));
      const opensBody =
        next === undefined ||
        isProse(next) ||
        /[：:]$/.test(next.bare) ||
        wholeLineNumbers(next.raw).length > 0;
      if (isInstrument || !opensBody) break;
      lastTitle = titleKey(text);
      heads.push({
        from: index,
        titleFrom: index,
        titleTo: to,
        numberFrom: to,
        numberTo: to,
        isOrder: false,
        rule: 'title',
      });
      index = to - 1;
      break;
    }
  }
  return heads;
}

/** What an order promulgates: the first 《…》 of its opening sentence. */
function promulgated(lines: readonly Line[], head: Head): string {
  const opening = lines
    .slice(head.numberTo, head.numberTo + 3)
    .map((line) => line.bare)
    .join('');
  return titleKey(/《([^》]+)》/.exec(opening)?.[1] ?? '');
}

/** All heads in order, each line belonging to one head at most. `floor` is the first line after the contents. */
export function findHeads(lines: readonly Line[], contents: Contents | null, floor: number): readonly Head[] {
  const certain = merge(orderHeads(lines, floor), numberHeads(lines, floor), () => true);
  const withContents = merge(certain, contentsHeads(lines, contents), (head, before) => {
    const key = titleKey(joinBare(lines.slice(head.titleFrom, head.titleTo)));
    // The rules that an order promulgates stand in the contents under their own title.
    return !(before?.isOrder === true && promulgated(lines, before) === key);
  });
  return merge(
    withContents,
    titleHeads(lines, floor),
    (head, before) => before === undefined || !belongsToBefore(lines, before, head),
  );
}

const endOf = (head: Head): number => Math.max(head.titleTo, head.numberTo);

/** Adds weaker heads to stronger ones, in order, where they overlap none and `isWanted` after the strong head before them. */
function merge(
  strong: readonly Head[],
  weak: readonly Head[],
  isWanted: (head: Head, before: Head | undefined) => boolean,
): readonly Head[] {
  const heads = [...strong];
  let at = 0;
  for (const head of weak) {
    while ((strong[at]?.from ?? Number.POSITIVE_INFINITY) < head.from) at += 1;
    const before = strong[at - 1];
    const after = strong[at];
    const overlaps =
      (before !== undefined && endOf(before) > head.from) ||
      (after !== undefined && endOf(head) > after.from);
    if (!overlaps && isWanted(head, before)) heads.push(head);
  }
  return heads.sort((a, b) => a.from - b.from);
}

/** The notice that passes something on is short: so many lines at most. */
const longestNotice = 200;

/** True where an unnumbered title is what the notice before it issues or passes on. */
function belongsToBefore(lines: readonly Line[], before: Head, head: Head): boolean {
  const notice = titleKey(joinBare(lines.slice(before.titleFrom, before.titleTo)));
  const title = joinText(lines.slice(head.titleFrom, head.titleTo));
  const matter = titleKey(title.slice((issuerOfTitle(title) ?? '').length));
  if (notice.includes(matter) || matter.includes(notice)) return true;
  const passesOn = /转发|批转|印发/.test(notice);
  if (!passesOn) return false;
  // Right after the signature (and its notes) of a notice that passes something on: the first date since its head.
  const between = lines.slice(before.numberTo, Math.min(head.from, before.numberTo + longestNotice));
  if (head.from - before.numberTo > longestNotice) return false;
  const signed = between.findIndex((line) => dateOfLine(line) !== null);
  return signed >= 0 && between.slice(signed + 1).every((line) => isNoteLine(line));
}
