/** 指标: values to be reached, with unit, comparison and baseline, as printed. */
import type { Target } from '../gazette/tree.ts';
import { titleRanges } from './deadlines.ts';

const units =
  '%|％|个百分点|万亿元|亿元|万元|元|万人次|万人|人次|人|万户|户|家|个|项|万亩|亩|公顷|平方公里|万吨|吨|公里|万套|套|所|处|倍|台|辆|座|张|种|件|名|万千瓦|千瓦';
const number = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
/** A value is a target where words before or after it say so; other figures in a text are none. */
const pattern = new RegExp(
  `(?:(比[^，。；]{2,16}?)?(达到|达|提高到|提升到|增加到|增长到|下降到|降低到|控制在|保持在|稳定在|不低于|不少于|不高于|不超过|超过|突破|大于|小于|下降|降低|提高|增长|提升|增加|减少|新增|完成|建成|建设|培育|力争)(?:至|到|了)?)?(约)?([><≥≤＞＜])?(${number})(${units})(以上|以下|左右|以内|及以上)?`,
  'g',
);

function comparisonOf(verb: string, sign: string, tail: string): Target['comparison'] {
  if (sign === '≥' || tail === '以上' || tail === '及以上' || /不低于|不少于/.test(verb)) return 'gte';
  if (sign === '≤' || tail === '以下' || tail === '以内' || /不高于|不超过|控制在/.test(verb)) return 'lte';
  if (/^[>＞]$/.test(sign) || /超过|突破|大于/.test(verb)) return 'gt';
  if (/^[<＜]$/.test(sign) || /小于/.test(verb)) return 'lt';
  return 'eq';
}

/** Targets of a block's clean text, in order. */
export function readTargets(text: string): readonly Target[] {
  if (!/\d/.test(text)) return [];
  const found: Target[] = [];
  const inTitle = titleRanges(text);
  for (const match of text.matchAll(pattern)) {
    const [whole, baseline, verb = '', , sign = '', value = '', unit = '', tail = ''] = match;
    // ×100% belongs to a formula.
    if (/[×xX*]/.test(text.charAt(match.index - 1))) continue;
    const isTarget = verb !== '' || sign !== '' || tail !== '' || /^[%％]$/.test(unit);
    const start = match.index;
    if (!isTarget || inTitle.some(([from, to]) => start >= from && start < to)) continue;
    const amount = Number(value.replace(/,/g, ''));
    found.push({
      text: whole,
      value: Number.isFinite(amount) ? amount : null,
      unit: unit === '％' ? '%' : unit,
      comparison: comparisonOf(verb, sign, tail),
      baseline: baseline ?? null,
      range: [start, start + whole.length],
    });
  }
  return found;
}
