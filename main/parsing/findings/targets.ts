/**
 * 指标: values to be reached, with unit, comparison and baseline, as printed: 达到80%以上, 比2020年下降10%, 由1290增加到1450,
 * 翻一番. Thresholds of penalties, what has been reached already and figures of a formula are none.
 */
import {
  aboutTail,
  atLeastTail,
  atLeastWords,
  atMostTail,
  atMostWords,
  bareTarget,
  changeTarget,
  countedTarget,
  countsTime,
  figureCell,
  lessWords,
  levelWithLastYear,
  moreWords,
  notReached,
  penaltyWords,
  plainTarget,
  planWords,
  reckoning,
  reportWords,
  surelyDone,
  targetSigns,
  verbWords,
  wordedTarget,
  yearBehind,
  yearHead,
} from '../../gazette/data/target-words.ts';
import { parseNumeral } from '../../gazette/numerals.ts';
import type { Target } from '../../gazette/tree.ts';
import { takenPlaces } from '../draft/taken.ts';
import { titleRanges } from './deadlines.ts';

function comparisonOf(verb: string, sign: string, tail: string): Target['comparison'] {
  // About so much is neither exact nor a bound.
  if (aboutTail.test(tail)) return null;
  if (sign === '≥' || atLeastTail.test(tail) || atLeastWords.test(verb)) return 'gte';
  if (sign === '≤' || atMostTail.test(tail) || atMostWords.test(verb)) return 'lte';
  if (/^[>＞]$/.test(sign) || moreWords.test(verb)) return 'gt';
  if (/^[<＜]$/.test(sign) || lessWords.test(verb)) return 'lt';
  return 'eq';
}

const amountOf = (text: string): number | null => {
  const amount = Number(text.replace(/,/g, ''));
  return Number.isFinite(amount) ? amount : null;
};
const unitOf = (text: string | undefined): string | null => (text === '％' ? '%' : (text ?? null));

/** True for a sentence that tells what has been reached; one that plans may compare with 上年 and go on planning. */
function isReport(sentence: string): boolean {
  const rest = sentence.replace(levelWithLastYear, '');
  return reportWords.test(rest) && (surelyDone.test(rest) || !planWords.test(rest));
}

/** Sentences, or lines of a table, that name no target whatever figures they hold. */
function idleRanges(text: string): readonly (readonly [number, number])[] {
  return [...text.matchAll(/[^。；;\n\t]+/g)]
    .filter((match) => penaltyWords.test(match[0]) || isReport(match[0]) || reckoning.test(match[0]))
    .map((match) => [match.index, match.index + match[0].length] as const);
}

/** Targets of a block's clean text, in order. */
export function readTargets(text: string): readonly Target[] {
  if (!targetSigns.test(text)) return [];
  const found: Target[] = [];
  const taken = takenPlaces(text.length, [...titleRanges(text), ...idleRanges(text)]);
  const add = (start: number, target: Omit<Target, 'range'>): void => {
    const end = start + target.text.length;
    if (taken.isTaken(start, end)) return;
    taken.take(start, end);
    found.push({ ...target, range: [start, end] });
  };
  for (const match of text.matchAll(changeTarget)) {
    const [whole, from, fromUnit, to, toUnit, tail = '', left, leftUnit, right, rightUnit] = match;
    // 由2020年至2025年 is a range of years.
    if (yearBehind.test(text.slice(match.index + whole.length))) continue;
    const value = to ?? right ?? '';
    add(match.index, {
      text: whole,
      value: amountOf(value),
      unit: unitOf(toUnit ?? rightUnit ?? fromUnit ?? leftUnit),
      comparison: comparisonOf('', '', tail),
      baseline: `${from ?? left ?? ''}${fromUnit ?? leftUnit ?? ''}`,
    });
  }
  for (const match of text.matchAll(wordedTarget)) {
    const [whole, base, verb = '', count, unit, percent, tail = ''] = match;
    add(match.index, {
      text: whole,
      value: parseNumeral(count ?? percent ?? ''),
      unit: unit ?? '%',
      comparison: comparisonOf(verb, '', tail),
      baseline: base ?? null,
    });
  }
  for (const match of text.matchAll(countedTarget)) {
    const [whole, value = '', unit = '', tail = ''] = match;
    // 建设用地不超过5公顷 is read as a verb and its value; what is told of the past is no target.
    if (new RegExp(`(?:${verbWords}|超|达|至|的)${value}|已|原有|现有`).test(whole)) continue;
    add(match.index, {
      text: whole,
      value: amountOf(value),
      unit: unitOf(unit),
      comparison: comparisonOf('', '', tail),
      baseline: null,
    });
  }
  for (const match of text.matchAll(plainTarget)) {
    const [whole, base, verb = '', , sign = '', value = '', upper, unit = '', tail = ''] = match;
    // ×100% belongs to a formula; 4:2:2 and 0—6岁 are no amounts.
    if (/[×xX*:：/]/.test(text.charAt(match.index - 1)) && verb === '' && sign === '') continue;
    const rest = text.slice(match.index + whole.length, match.index + whole.length + 4);
    const after = rest.charAt(0);
    // 超过5万元的， is a case and 1个月 a time; 未达到85% is what must not be.
    if (/^的(?:[，；。]|$)/.test(rest) || (unit === '个' && countsTime.test(rest))) continue;
    if (notReached.test(text.slice(Math.max(0, match.index - 1), match.index))) continue;
    const endsPhrase = after === '' || /[，。；、：\s）)]/.test(after);
    const isShare = /^[%％‰]$/.test(unit) || unit === '个百分点';
    const isTarget = verb !== '' || sign !== '' || (tail !== '' && endsPhrase) || (isShare && after !== '的');
    if (!isTarget) continue;
    add(match.index, {
      text: whole,
      value: upper === undefined ? amountOf(value) : null,
      unit: unitOf(unit),
      comparison: upper === undefined ? comparisonOf(verb, sign, tail) : null,
      baseline: base ?? null,
    });
  }
  for (const match of text.matchAll(bareTarget)) {
    const [whole, verb = '', value = '', tail = ''] = match;
    add(match.index, {
      text: whole,
      value: amountOf(value),
      unit: null,
      comparison: comparisonOf(verb, '', tail),
      baseline: null,
    });
  }
  return found.sort((a, b) => a.range[0] - b.range[0]);
}

interface Cell {
  readonly text: string;
  readonly start: number;
}

const cellsOf = (line: string, start: number): readonly Cell[] => {
  let at = start;
  return line.split('\t').map((text) => {
    const cell = { text, start: at };
    at += text.length + 1;
    return cell;
  });
};

/**
 * Targets of a table whose columns are years (2020年, 2025年): the first year's cell is the baseline of the others.
 * Other cells are read as text.
 */
export function readTableTargets(text: string): readonly Target[] {
  let offset = 0;
  const rows = text.split('\n').map((line) => {
    const cells = cellsOf(line, offset);
    offset += line.length + 1;
    return cells;
  });
  const heads = rows
    .slice(0, 3)
    .map((cells) => cells.map((cell) => yearHead.test(cell.text.replace(/\s/g, ''))));
  const head = heads.findIndex((cells) => cells.filter(Boolean).length >= 2);
  if (head < 0) return readTargets(text);
  const columns = (heads[head] ?? []).flatMap((isYear, column) => (isYear ? [column] : []));
  const [first = 0, ...later] = columns;
  const inColumns = rows.slice(head + 1).flatMap((cells) => {
    const base = cells[first]?.text.trim() ?? '';
    const name = cells
      .slice(0, first)
      .map((cell) => cell.text)
      .join('');
    const nameUnit = /[（(]([^（()）]{1,8})[）)]\s*$/.exec(name)?.[1] ?? null;
    return later.flatMap((column): readonly Target[] => {
      const cell = cells[column];
      const match = figureCell.exec(cell?.text.trim() ?? '');
      if (cell === undefined || match === null) return [];
      const [whole, lead = '', value = '', unit, tail = ''] = match;
      const start = cell.start + cell.text.indexOf(whole);
      return [
        {
          text: whole,
          value: amountOf(value),
          unit: unitOf(unit ?? nameUnit ?? undefined),
          comparison: comparisonOf(lead, lead, tail),
          baseline: figureCell.test(base) ? base : null,
          range: [start, start + whole.length],
        },
      ];
    });
  });
  const taken = takenPlaces(
    text.length,
    rows.slice(head + 1).flatMap((cells) =>
      columns.flatMap((column) => {
        const cell = cells[column];
        return cell === undefined ? [] : [[cell.start, cell.start + cell.text.length] as const];
      }),
    ),
  );
  const rest = readTargets(text).filter((target) => {
    const isColumn = taken.isTaken(...target.range);
    // A cell that is more than a figure (比2020年下降10%) is read as text.
    return !isColumn || !isFigureCell(rows, columns, target);
  });
  return [...inColumns, ...rest].sort((a, b) => a.range[0] - b.range[0]);
}

const isFigureCell = (
  rows: readonly (readonly Cell[])[],
  columns: readonly number[],
  { range }: Target,
): boolean => {
  const row = rows.findLast((cells) => (cells[0]?.start ?? 0) <= range[0]);
  return columns.some((column) => {
    const cell = row?.[column];
    return (
      cell !== undefined &&
      range[0] >= cell.start &&
      range[0] < cell.start + cell.text.length &&
      figureCell.test(cell.text.trim())
    );
  });
};
