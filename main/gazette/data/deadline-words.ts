/** How papers print 时限: by a day, from one day to another, every year, within so long, in a five-year period. */
import type { Deadline } from '../tree.ts';

type Rule = readonly [Deadline['kind'], RegExp];

const year = '(?:19|20)\\d{2}';

const before = '(?:以?前|之前)';

const count = '(?:\\d{1,3}|[一二两三四五六七八九十]{1,3})';

/** First match wins where two overlap; the longer forms stand first. */
export const deadlineRules: readonly Rule[] = [
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

/** What a stretch of days is for, before or behind it: 自…, （…）, …集中整治; days on which something happened are none. */
export const stretchBefore = /(?:自|从|于|在|[（(：:]|时间|期限|期|为)\s*$/;

export const stretchBehind =
  /^[，,）)]?(?:期间[，,]?)?[^，。；了]{0,24}(?:开展|组织|实施|集中|进行|推进|整治|检查|完成|执行|施行|受理|申报|报名|办理|征集)/;

export const happened = /了|发生|召开|举行|先后|出席|访问|地震|灾|遭/;

/** What has happened before a day, and what is so describedByDay, is due on none: 1997年9月30日以前犯罪的. */
export const describedByDay =
  /^(?:的|(?:发生|实施|犯|被|已|又|登记|建成|建造|取得|颁发|批准|成立|设立|出生|签订|形成|立项|备案|购买|毕业|退休|参加|发布|公布|印发|施行)[^，。；]{0,10}(?:的|罪))/;

/** …2010年底前制定的文件: the day tells of what is spoken of. */
export const describesPaper =
  /^[^，。；、]{0,30}(?:印发|制定|发布|出台|颁布|公布|建成|建造|完成|批准|签订|登记|取得)的/;

/** Without one of these a text names no day. */
export const deadlineSigns = /[年月日天周]|季度|十[一二三四五六七八九]五/;

/** 3月前, 年底, 月末: a day up to which something is due. */
export const latestDay = /前|底|末/;

/** 截至2022年底 tells how things stood. */
export const asOf = /截(?:至|止)?(?:到)?$/;
