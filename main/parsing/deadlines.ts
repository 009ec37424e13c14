/** 时限 in running text, as printed; what is computed is as exact as the print and no more. */
import type { Deadline } from '../gazette/tree.ts';

type Rule = readonly [Deadline['kind'], RegExp];

const year = '(?:19|20)\\d{2}';
/** First match wins where two overlap; the longer forms stand first. */
const rules: readonly Rule[] = [
  ['range', new RegExp(`(${year})年?[—－\\-至~～](${year})年`, 'g')],
  ['by', new RegExp(`(${year})年(\\d{1,2})月(\\d{1,2})日(?:以?前|之前|底前)`, 'g')],
  ['by', new RegExp(`(${year})年(\\d{1,2})月(?:底|末)?(?:以?前|之前)`, 'g')],
  ['by', new RegExp(`(?:到|至)?(${year})年(?:年?底|末)(?:以?前|之前)?`, 'g')],
  ['by', new RegExp(`(${year})年(?:以?前|之前)`, 'g')],
  ['by', new RegExp(`(?:力争)?(?:到|至)(${year})年(?!(?:\\d|以来|第|起))`, 'g')],
  ['withinYear', new RegExp(`(${year})年(?:内|年内|全年)`, 'g')],
  ['yearly', /每(?:年|季度|半年|月)(?:\d{1,2}月(?:\d{1,2}日)?)?(?:底|末)?(?:以?前|之前)/g],
  [
    'relative',
    /(?:印发|发布|公布|施行|收到|受理|作出|批准)[^，。；]{0,12}?(?:之日起|后)?\d{1,3}个?(?:工作日|日|天|个月|月|年)(?:之?内|以内)/g,
  ],
  ['relative', /自[^，。；]{2,20}之日起\d{1,3}个?(?:工作日|日|天|月|年)(?:之?内|以内)/g],
  ['period', /[“"]?十[一二三四五六七八九]五[”"]?(?:末|期末|期间|时期)/g],
  ['by', /(?:今|本|明)年(?:年?底|\d{1,2}月底?)(?:以?前|之前)?/g],
];

const two = (value: string | undefined): string => (value ?? '').padStart(2, '0');

function computed(kind: Deadline['kind'], match: RegExpMatchArray): string | null {
  const [, first, second, third] = match;
  if (kind === 'range') return second ?? null;
  if (first === undefined || !/^\d{4}$/.test(first)) return null;
  if (third !== undefined) return `${first}-${two(second)}-${two(third)}`;
  return second === undefined ? first : `${first}-${two(second)}`;
}

/** Deadlines of a block's clean text, in order. A range of years inside 《》 is part of a title and none. */
export function readDeadlines(text: string): readonly Deadline[] {
  if (!/\d|[十今本明]/.test(text)) return [];
  const found: Deadline[] = [];
  const inTitle = titleRanges(text);
  for (const [kind, pattern] of rules) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (inTitle.some(([from, to]) => start >= from && end <= to)) continue;
      if (found.some((other) => start < other.range[1] && end > other.range[0])) continue;
      found.push({ text: match[0], kind, computedOn: computed(kind, match), range: [start, end] });
    }
  }
  return found.sort((a, b) => a.range[0] - b.range[0]);
}

/** Ranges of 《…》 in a text. */
export function titleRanges(text: string): readonly (readonly [number, number])[] {
  return [...text.matchAll(/《[^《》]{1,200}》/g)].map(
    (match) => [match.index, match.index + match[0].length] as const,
  );
}
