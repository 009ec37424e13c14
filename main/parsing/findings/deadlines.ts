/** 时限 in running text, as printed; what is computed is as exact as the print and no more. */

import { reckoning } from '../../gazette/data/target-words.ts';
import { datesInFigures } from '../../gazette/dates.ts';
import type { Deadline } from '../../gazette/tree.ts';
import { takenPlaces } from '../draft/taken.ts';

type Rule = readonly [Deadline['kind'], RegExp];

const year = '(?:19|20)\\d{2}';
const before = '(?:以?前|之前)';
const count = '(?:\\d{1,3}|[一二两三四五六七八九十]{1,3})';
/** First match wins where two overlap; the longer forms stand first. */
const rules: readonly Rule[] = [
  [
    'range',
    new RegExp(
      `(${year})年(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:起|开始)?[—－\\-至~～到](${year})年(\\d{1,2}月)?(\\d{1,2}日)?(?:底)?`,
      'g',
    ),
  ],
  // 2023年4月7日至5月7日, 2023年3月起至12月底, 2023年4月7日至15日: the year is printed once.
  [
    'range',
    new RegExp(
      `(${year})年\\d{1,2}月(?:\\d{1,2}日)?(?:起|开始)?[—－\\-至~～到](?<until>\\d{1,2}月)(?<day>\\d{1,2}日)?(?:底|末)?`,
      'g',
    ),
  ],
  ['range', new RegExp(`(${year})年(?<month>\\d{1,2}月)\\d{1,2}日[—－\\-至~～到](?<last>\\d{1,2}日)`, 'g')],
  ['range', new RegExp(`(${year})[—－\\-至~～](${year})年`, 'g')],
  ['by', new RegExp(`(${year})年(\\d{1,2})月(\\d{1,2})日${before}`, 'g')],
  ['by', new RegExp(`(${year})年(\\d{1,2})月(?:底|末|中旬|上旬|下旬)?${before}`, 'g')],
  [
    'by',
    new RegExp(
      `(?:到|至)?(${year})年(?:第?[一二三四1-4]季度|上半年|下半年|汛期)(?:末|底)?(?:${before})?`,
      'g',
    ),
  ],
  ['by', new RegExp(`(?:到|至)?(${year})年(?:年?底|末)(?:${before})?`, 'g')],
  ['by', new RegExp(`(${year})年${before}`, 'g')],
  ['by', new RegExp(`(?<!有效期(?:限)?|延长|截)(?:力争)?(?:到|至)(${year})年(?!(?:\\d|以来|第|起))`, 'g')],
  ['withinYear', new RegExp(`(${year})年(?:年内|内|全年)`, 'g')],
  [
    'yearly',
    new RegExp(
      `每(?:年|个?季度?|半年|个?月|周)的?(?:第?[一二三四]季度|年|上半年)?(?:(?:的)?(?:首月|末月|第[一二三]个月|次月|最后一个月)|\\d{1,2}月)?(?:\\d{1,2}日)?(?:底|末|初)?${before}`,
      'g',
    ),
  ],
  [
    'relative',
    new RegExp(
      `(?:自|从)[^，。；]{2,24}?(?:之日|日|后|当日)起的?${count}个?(?:工作日|日|天|个月|月|年)(?:之?内|以内)|(?:印发|发布|公布|施行|收到|受理|作出|批准|送达|下发)[^，。；]{0,12}?(?:之日起|后)的?${count}个?(?:工作日|日|天|个月|月|年)(?:之?内|以内)`,
      'g',
    ),
  ],
  [
    'relative',
    /(?:(?:力争|争取)(?:用|利用)?|用|利用)(?:\d{1,2}|[一二两三四五六七八九十]{1,2})[—－\-至]?(?:\d{1,2}|[一二两三四五六七八九十]{1,2})?(?:年|个月)(?:左右)?(?:的?时间|内|之内)/g,
  ],
  ['period', /(?:到)?[“"]?十[一二三四五六七八九]五[”"]?(?:规划)?(?:末|期末|末期|期间|时期)/g],
  ['by', /(?<![\d〇零一二三四五六七八九])(?:今|本|明)年(?:年?底|\d{1,2}月底?)(?:以?前|之前)?/g],
  ['by', /(?<![\d年月])\d{1,2}月(?:底|末|\d{1,2}日)前(?=[^，。；]{0,30}(?:完成|报|出台|制定|建成|印发))/g],
  ['by', /(?<![\d今本明每全当次去年])年底前/g],
];

const two = (value: string | undefined): string => (value ?? '').padStart(2, '0');

const figureOf = (printed: string | undefined): string | null =>
  /^(\d{1,2})[月日]$/.exec(printed ?? '')?.[1] ?? null;

/** A day, month or year as far as it is printed: 2027年, 12月, 31日. */
function dayOf(year: string | undefined, month: string | undefined, day: string | undefined): string | null {
  const [m, d] = [figureOf(month), figureOf(day)];
  if (year === undefined || m === null) return year ?? null;
  return d === null ? `${year}-${two(m)}` : `${year}-${two(m)}-${two(d)}`;
}

function computed(kind: Deadline['kind'], match: RegExpMatchArray): string | null {
  const [, first, second, third, fourth] = match;
  if (kind === 'range') {
    const { until, day, month, last } = match.groups ?? {};
    if (until !== undefined) return dayOf(first, until, day);
    if (last !== undefined) return dayOf(first, month, last);
    return second === undefined ? null : dayOf(second, third, fourth);
  }
  if (first === undefined || !/^\d{4}$/.test(first)) return null;
  if (third !== undefined) return `${first}-${two(second)}-${two(third)}`;
  return second === undefined ? first : `${first}-${two(second)}`;
}

/** What a stretch of days is for, before or behind it: 自…, （…）, …集中整治; days on which something happened are none. */
const stretchBefore = /(?:自|从|于|在|[（(：:]|时间|期限|期|为)\s*$/;
const stretchBehind =
  /^[，,）)]?(?:期间[，,]?)?[^，。；了]{0,24}(?:开展|组织|实施|集中|进行|推进|整治|检查|完成|执行|施行|受理|申报|报名|办理|征集)/;
const happened = /了|发生|召开|举行|先后|出席|访问|地震|灾|遭/;

function isPlanned(text: string, start: number, end: number): boolean {
  const behind = /^[^。；\n]{0,40}/.exec(text.slice(end, end + 40))?.[0] ?? '';
  if (happened.test(behind)) return false;
  return stretchBefore.test(text.slice(Math.max(0, start - 4), start)) || stretchBehind.test(behind);
}

/** What has happened before a day, and what is so described, is due on none: 1997年9月30日以前犯罪的. */
const described =
  /^(?:的|(?:发生|实施|犯|被|已|又|登记|建成|建造|取得|颁发|批准|成立|设立|出生|签订|形成|立项|备案|购买|毕业|退休|参加|发布|公布|印发|施行)[^，。；]{0,10}(?:的|罪))/;

/** Lines of a table that say how an indicator is reckoned. */
const reckoned = (text: string): readonly (readonly [number, number])[] =>
  [...text.matchAll(/[^\n\t]+/g)]
    .filter((match) => reckoning.test(match[0]))
    .map((match) => [match.index, match.index + match[0].length] as const);

/** Deadlines of a block's clean text, in order. A range of years inside 《》 is part of a title and none. */
export function readDeadlines(printed: string): readonly Deadline[] {
  if (!/[年月日天周]|季度|十[一二三四五六七八九]五/.test(printed)) return [];
  const { text, placeOf } = datesInFigures(printed);
  const matches = rules.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map((match) => ({ kind, match })),
  );
  if (matches.length === 0) return [];
  const found: Deadline[] = [];
  const taken = takenPlaces(text.length, [...titleRanges(text), ...reckoned(text)]);
  for (const { kind, match } of matches) {
    const start = match.index;
    const end = start + match[0].length;
    if (taken.isTaken(start, end)) continue;
    if (kind === 'by' && match[0].endsWith('前') && described.test(text.slice(end, end + 24))) continue;
    // 截至2022年底 tells how things stood.
    if (/截(?:至|止)?(?:到)?$/.test(text.slice(Math.max(0, start - 3), start))) continue;
    const isStretch = match.groups?.until !== undefined || match.groups?.last !== undefined;
    if (isStretch && !isPlanned(text, start, end)) continue;
    taken.take(start, end);
    const range = [placeOf(start), placeOf(end)] as const;
    found.push({ text: printed.slice(...range), kind, computedOn: computed(kind, match), range });
  }
  return found.sort((a, b) => a.range[0] - b.range[0]);
}

/** Ranges of 《…》 in a text. */
export function titleRanges(text: string): readonly (readonly [number, number])[] {
  return [...text.matchAll(/《[^《》]{1,200}》/g)].map(
    (match) => [match.index, match.index + match[0].length] as const,
  );
}
