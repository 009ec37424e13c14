/** 时限 in running text, as printed; what is computed is as exact as the print and no more. */
import { reckoning } from '../../gazette/data/target-words.ts';
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
      `(${year})年(?:\\d{1,2}月)?(?:\\d{1,2}日)?[—－\\-至~～到](${year})年(\\d{1,2}月)?(?:\\d{1,2}日)?(?:底)?`,
      'g',
    ),
  ],
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
      `每(?:年|季度|半年|月|周)的?(?:第?[一二三四]季度|年|上半年)?(?:\\d{1,2}月)?(?:\\d{1,2}日)?(?:底|末|初)?${before}`,
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

function computed(kind: Deadline['kind'], match: RegExpMatchArray): string | null {
  const [, first, second, third] = match;
  if (kind === 'range') {
    const month = /^(\d{1,2})月$/.exec(third ?? '')?.[1];
    return second === undefined ? null : month === undefined ? second : `${second}-${two(month)}`;
  }
  if (first === undefined || !/^\d{4}$/.test(first)) return null;
  if (third !== undefined) return `${first}-${two(second)}-${two(third)}`;
  return second === undefined ? first : `${first}-${two(second)}`;
}

/** What has happened before a day, and what is so described, is due on none: 1997年9月30日以前犯罪的. */
const described =
  /^(?:的|(?:发生|实施|犯|被|已|又|登记|建成|取得|颁发|批准|成立|设立|出生|签订|形成|立项|备案|购买|毕业|退休|参加|发布|公布|印发|施行)[^，。；]{0,10}(?:的|罪))/;

/** Lines of a table that say how an indicator is reckoned. */
const reckoned = (text: string): readonly (readonly [number, number])[] =>
  [...text.matchAll(/[^\n\t]+/g)]
    .filter((match) => reckoning.test(match[0]))
    .map((match) => [match.index, match.index + match[0].length] as const);

/** Deadlines of a block's clean text, in order. A range of years inside 《》 is part of a title and none. */
export function readDeadlines(text: string): readonly Deadline[] {
  if (!/[年月日天周]|季度|十[一二三四五六七八九]五/.test(text)) return [];
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
    taken.take(start, end);
    found.push({ text: match[0], kind, computedOn: computed(kind, match), range: [start, end] });
  }
  return found.sort((a, b) => a.range[0] - b.range[0]);
}

/** Ranges of 《…》 in a text. */
export function titleRanges(text: string): readonly (readonly [number, number])[] {
  return [...text.matchAll(/《[^《》]{1,200}》/g)].map(
    (match) => [match.index, match.index + match[0].length] as const,
  );
}
