/**
 * Labels of clauses: 编 章 节 条, 一、 （一） 1. （1） 1） ① and ——. Only what stands at the start of a printed
 * paragraph is a label; an enumeration inside a sentence is none, nor is a clause merely spoken of there.
 */
import { foldWidth } from './characters.ts';
import { numeralClass, parseNumeral } from './numerals.ts';

export type LabelStyle =
  | 'part' // 第一编 第一部分
  | 'subpart' // 第一分编
  | 'chapter' // 第一章, and 总则 分则 附则 printed without a number
  | 'section' // 第一节
  | 'article' // 第一条
  | 'han' // 一、
  | 'hanBracket' // （一）
  | 'arabic' // 1. 1． 1、
  | 'arabicBracket' // （1）
  | 'arabicHalfBracket' // 1） 1)
  | 'circled' // ①
  | 'dash' // ——
  | DecimalStyle; // 1, 1.1, 1.1.1 of an outline, which only its sequence tells from figures

const decimalStyles = ['decimal1', 'decimal2', 'decimal3', 'decimal4', 'decimal5'] as const;
export type DecimalStyle = (typeof decimalStyles)[number];

/** Style of a decimal label of so many numbers. */
export const decimalStyle = (numbers: number): DecimalStyle => decimalStyles[numbers - 1] ?? 'decimal5';

/** How many numbers a decimal label holds; 0 for labels of other styles. */
export const decimalDepth = (style: LabelStyle): number => decimalStyles.indexOf(style as DecimalStyle) + 1;

export interface Label {
  readonly style: LabelStyle;
  /** As printed, without white space around it. */
  readonly label: string;
  /** Its number; null for —— and for 附则. */
  readonly ordinal: number | null;
  /** Length of the label in the text, up to the first character of what follows. */
  readonly length: number;
}

type Rule = readonly [LabelStyle, RegExp];

const han = '一二三四五六七八九十百零〇○';

/** Group 1 is the printed label, group 2 its number. Texts are folded to half width before. */
const rules: readonly Rule[] = [
  ['subpart', new RegExp(`^(第\\s?([${numeralClass}]{1,5}|\\d{1,2})\\s?分[编編])`)],
  ['part', new RegExp(`^(第\\s?([${numeralClass}]{1,5}|\\d{1,2})\\s?(?:编|編|篇|部分))`)],
  ['chapter', new RegExp(`^(第\\s?([${numeralClass}]{1,5}|\\d{1,3})\\s?章)`)],
  ['section', new RegExp(`^(第\\s?([${numeralClass}]{1,5}|\\d{1,3})\\s?[节節])`)],
  [
    'article',
    new RegExp(`^(第\\s?([${numeralClass}]{1,7}|\\d{1,4})\\s?[条條](?:\\s?之[${numeralClass}]{1,3})?)`),
  ],
  ['han', new RegExp(`^(([${han}]{1,5})\\s?[、.])(?![、.])`)],
  ['hanBracket', new RegExp(`^(\\(([${han}]{1,5})\\)[、.]?)`)],
  ['arabicBracket', /^(\((\d{1,3})\)[、.]?)/],
  ['arabicHalfBracket', /^((\d{1,3})\))/],
  ['arabic', /^((\d{1,3})\s?[.、])(?:(?!\s?\d)|(?=\s?(?:19|20)\d{2}年))/],
];

/** 第三条规定, 第三条第二款, 第三章的规定: what follows where a clause is spoken of and not begun. */
const mention =
  /^(?:[规規]定|第[(（]?[一二三四五六七八九十百零\d]|的|和|与|及|至|到|、|,|，|。|;|；|\)|）|》|”|前|后|中|之|所|或|以外|除外|以下|以上|以内|各[款项]|修改|修正|删[去除]|刪除|改[为為]|增加|作[为為]|合并|移至|并入|列|项|款|予以|同时|已经)/;

/** Leaders and page number of a row of contents: 第一章 总则 ........ 1. */
const contentsTail = /[\s.…·・•⋯_—-]{3,}\(?\d{0,4}\)?$/;

/** Longest printed heading of a chapter. */
const longestHeading = 60;

/**
 * 编 章 节 are set with a space before their title; where OCR lost it the line is short and no sentence. 条 is set
 * with a space too; without one only the words after it tell a clause from a mention.
 */
function isBegun(style: LabelStyle, rest: string): boolean {
  if (rest === '') return true;
  const spaced = /^\s/.test(rest);
  const next = rest.trimStart().replace(contentsTail, '');
  if (style === 'article')
    return spaced ? !/^(?:规定的|第[一二三四五六七八九十]+款)/.test(next) : !mention.test(next);
  if (next.length > longestHeading || /[。；;]/.test(next)) return false;
  return spaced
    ? !/^(?:规定|的)/.test(next)
    : next.length <= 30 && !mention.test(next) && !/[，,：:]/.test(next);
}

/** 一、二级 and （一）至（三）项 name a series, they do not begin a clause. */
function isEnumeration(style: LabelStyle, ordinal: number, rest: string): boolean {
  if (style === 'han') {
    const next = /^([一二三四五六七八九十])(?:[、级类等线期号层审次季]|产业)/.exec(rest);
    return next !== null && parseNumeral(next[1] ?? '') === ordinal + 1;
  }
  if (style === 'hanBracket' || style === 'arabicBracket')
    return /^(?:[、,，和及与或至到]?\([一二三四五六七八九十\d]+\)|[项款](?:规定|所|的|、|至|和|以))/.test(
      rest,
    );
  if (style === 'arabic') return /^(?:号|\d(?!\d{3}年))/.test(rest);
  return false;
}

/** Signs that hold their number: first code, how many, number of the first, what they stand for. */
const signs: readonly (readonly [number, number, number, LabelStyle])[] = [
  [0x2460, 20, 1, 'circled'], // ①
  [0x2776, 10, 1, 'circled'], // ❶
  [0x3251, 15, 21, 'circled'], // ㉑
  [0x32b1, 15, 36, 'circled'], // ㊱
  [0x2474, 20, 1, 'arabicBracket'], // ⑴
  [0x2488, 20, 1, 'arabic'], // ⒈
  [0x3220, 10, 1, 'hanBracket'], // ㈠
];

function readSign(start: string): Label | null {
  const code = start.charCodeAt(0);
  for (const [first, count, number, style] of signs) {
    if (code < first || code >= first + count) continue;
    const length = 1 + (/^[、.．]?\s*/.exec(start.slice(1))?.[0].length ?? 0);
    return { style, label: start.slice(0, length).trim(), ordinal: number + code - first, length };
  }
  return null;
}

/** Headings that older rules print without a number. */
const bareHeading = /^(?:总则|分则|附则|總則|分則|附則)$/;

/** Reads the label at the start of a clean paragraph; null where it starts with none. */
export function readLabel(text: string): Label | null {
  const start = text.slice(0, 200);
  const dash = /^(?:——|⸺|―――?|──|--|—(?=[\u4e00-\u9fff]))/.exec(start);
  if (dash) return { style: 'dash', label: dash[0], ordinal: null, length: dash[0].length };
  const sign = readSign(start);
  if (sign !== null) return sign;
  if (!/^[第(（一二三四五六七八九十百零〇○\d０-９总總分附]/.test(start)) return null;
  if (text.length < 8 && bareHeading.test(text.replace(/\s/g, '')))
    return { style: 'chapter', label: text.replace(/\s/g, ''), ordinal: null, length: text.length };
  const folded = foldWidth(start);
  for (const [style, pattern] of rules) {
    const match = pattern.exec(folded);
    const printed = match?.[1];
    if (match === null || printed === undefined) continue;
    const ordinal = parseNumeral(match[2] ?? '');
    if (ordinal === null) continue;
    const rest = folded.slice(printed.length);
    const isOrdered = style === 'article' || isHeadingStyle(style);
    if (isOrdered ? !isBegun(style, rest) : isEnumeration(style, ordinal, rest)) return null;
    const after = /^\s*/.exec(rest)?.[0].length ?? 0;
    return {
      style,
      label: start.slice(0, printed.length).replace(/\s+/g, ''),
      ordinal,
      length: printed.length + after,
    };
  }
  return null;
}

/** 编, 章 and 节 are headings; everything else is a clause. */
export function isHeadingStyle(style: LabelStyle): boolean {
  return style === 'part' || style === 'subpart' || style === 'chapter' || style === 'section';
}
