/** What a single printed line can be, told by the line alone. */

import { countJointBodies, isAgencyName, isSigningAgency } from '../../gazette/agencies.ts';
import { foldWidth, stripSpaces } from '../../gazette/characters.ts';
import {
  attachmentLabel,
  attachmentLead,
  brokenNumber,
  footerKey,
  history,
  historyLine,
  listedNumber,
  noteInBrackets,
  occasion,
  occasionBegins,
  personSignature,
  printedOn,
  printerAndDay,
} from '../../gazette/data/line-words.ts';
import { type PartialDate, parseDate } from '../../gazette/dates.ts';
import { genreOf } from '../../gazette/genres.ts';
import type { Line } from './lines.ts';

/** Longest line that can be a title, a heading or a signature. */
export const shortLine = 80;

/** A line that ends a sentence, or opens a list of what follows. */
export const endsSentence = (bare: string): boolean => /[。！？；：:;!?…]["”’』」）)]?$/.test(bare);

/** True for a line, however long, that ends in a colon. */
export const endsInColon = (line: Line): boolean => /[：:]$/.test(line.raw);

/** A short line without a stop at its end and without sentences inside. */
export function isTitleLike(line: Line): boolean {
  const { bare } = line;
  return (
    (bare.length <= shortLine || isJointTitle(line)) &&
    !endsSentence(bare) &&
    !/[。；！？，]/.test(bare.replace(/《[^》]*》/g, '')) &&
    !line.hasTab &&
    !isBrokenNumber(line)
  );
}

/** 第一章 总则 ........ 1: a row of contents, led to its page by dots, however long they make it. */
export const hasLeader = (line: Line): boolean => /[.…·・•⋯_]{4,}\s*[（(]?\d{0,4}[）)]?$/.test(line.raw);

/** A title that names its bodies is longer by their names; so long at most with them. */
const longestJointTitle = 400;

/** 甲厅　乙厅　丙局　…关于印发《某方案》的通知: bodies side by side, and behind them a title of the usual length. */
function isJointTitle(line: Line): boolean {
  if (line.text.length > longestJointTitle) return false;
  const words = line.raw.split(/[\s\u3000]+/);
  const bodies = countJointBodies(words);
  const matter = words.slice(bodies - 1).join('');
  return bodies > 1 && matter.length <= shortLine && genreOf(matter) !== null;
}

/** 泽政办发〔202244: a number of which a page lost bracket and 号; it can neither be read nor be a title. */
export const isBrokenNumber = (line: Line): boolean => line.bare.length <= 24 && brokenNumber.test(line.half);

/** A running sentence: long, or with a stop inside. */
export function isProse(line: Line): boolean {
  return line.bare.length > 40 || /[。；！？]/.test(line.bare);
}

/** No list of addressees is longer. */
const longestAddressees = 1500;
/** What commas set apart in a list of names is no longer, a clause of a sentence often is. */
const longestAddressee = 40;

/** True where a text could be a list of names, whatever its length: nothing between its marks is as long as a clause. */
export const couldBeNames = (text: string): boolean =>
  text.length <= longestAddressees &&
  !/[。；！？《]/.test(text) &&
  (text.length <= 200 || text.split(/[，,、；;]/).every((name) => name.length <= longestAddressee));

/** The date in a line that prints nothing else (成文日期). */
export const dateOfLine = (line: Line): PartialDate | null => dateOfText(line.bare);

/** The date that a text without white space is, if it is nothing else. */
export const dateOfText = (bare: string): PartialDate | null => (bare.length <= 20 ? parseDate(bare) : null);

/** A date alone, in brackets or without: （一九八七年一月二十日） under a title. */
export const isDateLine = (line: Line): boolean =>
  line.bare.length <= 22 && parseDate(line.bare.replace(/^[（(]|[）)]$/g, ''))?.month != null;

/** Notes in brackets under signature or title: （此件公开发布） （本文有删减）. */
export function isNoteLine(line: Line): boolean {
  return line.bare.length <= 60 && noteInBrackets.test(line.bare);
}

/** 题注: the bracket under the title of rules that tells when they were passed, issued and amended. */
export function isHistoryNote(text: string): boolean {
  return history.test(stripSpaces(text));
}

/** A line under a law's title that tells its history without brackets: 2011年8月30日 某市人大常委会第三十次会议通过. */
export function isHistoryLine(line: Line): boolean {
  return line.bare.length <= 150 && !/[。；：]/.test(line.bare) && historyLine.test(line.half);
}

/** 附件 / 附件1 / 附： as a line of its own, which opens an attachment. */
export function isAttachmentLabel(line: Line): boolean {
  return attachmentLabel.test(line.half) && line.bare !== '附录';
}

/** 附件：1.… before the signature: the list of attachments. */
export function attachmentListStart(text: string): RegExpExecArray | null {
  return attachmentLead.exec(foldWidth(text.slice(0, 200)));
}

export interface ListedNumber {
  readonly number: string;
  /** UTF-16 units of the text that the number and its sign take. */
  readonly length: number;
}

/** The number before a title in a list of attachments: 1.… in print of today, 一、… in that of the 1980s and 1990s. */
export function readListedNumber(text: string): ListedNumber | null {
  const match = listedNumber.exec(text);
  return match ? { number: match[1] ?? '', length: match[0].length } : null;
}

export interface PersonSignature {
  readonly office: string;
  readonly name: string;
}

/** Office and name of a text that signs in a person's name; null where it does not. */
export function readPersonSignature(text: string): PersonSignature | null {
  if (text.length > 60) return null;
  const match = personSignature.exec(stripSpaces(text));
  return match ? { office: match[1] ?? '', name: match[2] ?? '' } : null;
}

/** The person who signs, with the office as printed; null where the line is none. */
export const personSignatureOf = (line: Line): PersonSignature | null =>
  /[\s\u3000：:]/.test(line.raw.slice(0, 60)) ? readPersonSignature(line.raw) : null;

/** A line that signs in a body's name. */
export function isAgencySignature(line: Line): boolean {
  if (line.bare.length > 100 || /[、，：]/.test(line.bare)) return false;
  // Many sign side by side, mass organisations (妇联, 科协) among them.
  return (
    isSigningAgency(line.bare) ||
    line.raw
      .split(/[\s\u3000]+/)
      .every((name) => isSigningAgency(name) || (name.length >= 4 && isAgencyName(name)))
  );
}

/** 2015年4月2日印发: the day a paper was printed, its printer on the line above. */
export const isPrintedOn = (line: Line): boolean => line.bare.length <= 24 && printedOn.test(line.half);

/** 版记: 抄送：…, 某省人民政府办公厅 2023年5月8日印发, which close a printed paper below its signature. */
export function isFooterLine(line: Line): boolean {
  const { bare } = line;
  if (bare.length > 200) return false;
  return (
    footerKey.test(bare) || (bare.length <= 60 && printerAndDay.test(foldWidth(bare))) || isPrintedOn(line)
  );
}

/** ——2024年1月16日在某市第九届人民代表大会第三次会议上: the occasion, under the title of a report or a speech. */
export const isMeetingLine = (line: Line): boolean => isOccasion(line.bare);

/** True for a text without white space that tells when and where a report was given. */
export const isOccasion = (bare: string): boolean => bare.length <= 70 && occasion.test(bare);

/** ——2024年1月16日在某市第九届: what begins to tell it and does not end. */
export const beginsOccasion = (line: Line): boolean =>
  line.bare.length <= 50 &&
  occasionBegins.test(line.half) &&
  !/[。；，：]/.test(line.bare) &&
  !isOccasion(line.bare);

/** Lines that stand at the end of a document and are certainly no part of the next one's title. */
export function closesDocument(line: Line): boolean {
  return endsSentence(line.bare) || dateOfLine(line) !== null || isNoteLine(line);
}

/**
 * 一九八四年三月九日 / 某省人民政府: the name below its date, as some offices set it. A date that has a name above it
 * is dated by that one, and a name with a title right below it begins that title.
 */
export function signsBelowDate(lines: readonly Line[], at: number): boolean {
  const [above, date, name, below] = [lines[at - 2], lines[at - 1], lines[at], lines[at + 1]];
  if (date === undefined || name === undefined || name.gap > 0 || !isAgencySignature(name)) return false;
  if (dateOfLine(date)?.day == null || /^[（(]/.test(date.bare)) return false;
  const isDatedAbove = above !== undefined && (isAgencySignature(above) || personSignatureOf(above) !== null);
  return !isDatedAbove && (below === undefined || below.gap > 0);
}
