/** 时限 in running text, as printed; what is computed is as exact as the print and no more. */

import {
  asOf,
  deadlineRules,
  deadlineSigns,
  describedByDay,
  happened,
  stretchBefore,
  stretchBehind,
} from '../../gazette/data/deadline-words.ts';
import { reckoning } from '../../gazette/data/target-words.ts';
import { datesInFigures } from '../../gazette/dates.ts';
import type { Deadline } from '../../gazette/tree.ts';
import { takenPlaces } from '../draft/taken.ts';

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

function isPlanned(text: string, start: number, end: number): boolean {
  const behind = /^[^。；\n]{0,40}/.exec(text.slice(end, end + 40))?.[0] ?? '';
  if (happened.test(behind)) return false;
  return stretchBefore.test(text.slice(Math.max(0, start - 4), start)) || stretchBehind.test(behind);
}

/** Lines of a table that say how an indicator is reckoned. */
const reckoned = (text: string): readonly (readonly [number, number])[] =>
  [...text.matchAll(/[^\n\t]+/g)]
    .filter((match) => reckoning.test(match[0]))
    .map((match) => [match.index, match.index + match[0].length] as const);

/** Deadlines of a block's clean text, in order. A range of years inside 《》 is part of a title and none. */
export function readDeadlines(printed: string): readonly Deadline[] {
  if (!deadlineSigns.test(printed)) return [];
  const { text, placeOf } = datesInFigures(printed);
  const matches = deadlineRules.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map((match) => ({ kind, match })),
  );
  if (matches.length === 0) return [];
  const found: Deadline[] = [];
  const taken = takenPlaces(text.length, [...titleRanges(text), ...reckoned(text)]);
  for (const { kind, match } of matches) {
    const start = match.index;
    const end = start + match[0].length;
    if (taken.isTaken(start, end)) continue;
    if (kind === 'by' && match[0].endsWith('前') && describedByDay.test(text.slice(end, end + 24))) continue;
    if (asOf.test(text.slice(Math.max(0, start - 3), start))) continue;
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
