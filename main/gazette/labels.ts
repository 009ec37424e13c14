/**
 * Labels of clauses: 编 章 节 条, 一、 （一） 1. （1） ① and ——. Only what stands at the start of a printed
 * paragraph is a label; an enumeration inside a sentence is none.
 */
import { foldWidth } from './characters.ts';
import { numeralClass, parseNumeral } from './numerals.ts';

export type LabelStyle =
  | 'part' // 第一编
  | 'chapter' // 第一章
  | 'section' // 第一节
  | 'article' // 第一条
  | 'han' // 一、
  | 'hanBracket' // （一）
  | 'arabic' // 1. 1． 1、
  | 'arabicBracket' // （1）
  | 'circled' // ①
  | 'dash'; // ——

export interface Label {
  readonly style: LabelStyle;
  /** As printed, without white space around it. */
  readonly label: string;
  /** Its number; null for ——. */
  readonly ordinal: number | null;
  /** Length of the label in the text, up to the first character of what follows. */
  readonly length: number;
}

const circledFirst = '①'.charCodeAt(0);

type Rule = readonly [LabelStyle, RegExp];

/** Group 1 is the printed label, group 2 its number. Texts are folded to half width before. */
const rules: readonly Rule[] = [
  ['part', new RegExp(`^(第([${numeralClass}]{1,5}|\\d{1,2})(?:分编|编))(?=\\s|$)`)],
  ['chapter', new RegExp(`^(第\\s?([${numeralClass}]{1,5}|\\d{1,3})\\s?章)(?=\\s|$|[^节条第的中])`)],
  ['section', new RegExp(`^(第\\s?([${numeralClass}]{1,5}|\\d{1,3})\\s?节)(?=\\s|$)`)],
  [
    'article',
    new RegExp(
      `^(第([${numeralClass}]{1,7}|\\d{1,4})条(?:之[${numeralClass}]{1,3})?)(?=\\s|$|[^规第的和与及至、，,修中])`,
    ),
  ],
  ['han', /^(([一二三四五六七八九十百零〇]{1,5})[、.])/],
  ['hanBracket', /^(\(([一二三四五六七八九十百零〇]{1,5})\))/],
  ['arabicBracket', /^(\((\d{1,3})\))/],
  ['arabic', /^((\d{1,3})\s?[.、])(?!\d)/],
];

/** Reads the label at the start of a clean paragraph; null where it starts with none. */
export function readLabel(text: string): Label | null {
  const start = text.slice(0, 24);
  const dash = /^(?:——|―――?|──|--|—(?=[\u4e00-\u9fff]))/.exec(start);
  if (dash) return { style: 'dash', label: dash[0], ordinal: null, length: dash[0].length };
  const code = start.charCodeAt(0);
  if (code >= circledFirst && code <= circledFirst + 19) {
    return { style: 'circled', label: start.charAt(0), ordinal: code - circledFirst + 1, length: 1 };
  }
  const folded = foldWidth(start);
  for (const [style, pattern] of rules) {
    const match = pattern.exec(folded);
    const printed = match?.[1];
    if (match === null || printed === undefined) continue;
    const ordinal = parseNumeral(match[2] ?? '');
    if (ordinal === null) continue;
    const after = /^\s*/.exec(folded.slice(printed.length))?.[0].length ?? 0;
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
  return style === 'part' || style === 'chapter' || style === 'section';
}
