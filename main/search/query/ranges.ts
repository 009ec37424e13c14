/** Ranges of years, issues and days: 2023, 2020-2023, 2020..2023, >=2022, <2025-12, 2023年3月. */
import type { RangeField } from './ast.ts';

export interface Range {
  readonly from: string | null;
  readonly to: string | null;
}

const pad = (text: string): string => text.padStart(2, '0');

/** A day, month or year as an ISO prefix: 2023, 2023-04, 2023-04-05. */
function isoOf(text: string): string | null {
  const match = /^(\d{4})(?:[-./年](\d{1,2})(?:[-./月](\d{1,2})日?|月)?|年)?$/.exec(text);
  if (match === null) return null;
  const [, year = '', month, day] = match;
  if (month !== undefined && (Number(month) < 1 || Number(month) > 12)) return null;
  if (day !== undefined && (Number(day) < 1 || Number(day) > 31)) return null;
  return [year, month, day].flatMap((part) => (part === undefined ? [] : [pad(part)])).join('-');
}

const numberOf = (text: string): string | null => /^第?(\d{1,4})[年期]?$/.exec(text)?.[1] ?? null;

const signs = /^(>=|<=|≥|≤|>|<|=)/;
/** A sign between two ends; a hyphen parts them only where it can't belong to a day. */
const betweenDays = /^(.*?)(?:\.\.|~|至|到|—+|–)(.*)$/;
const betweenNumbers = /^(.*?)(?:\.\.|~|至|到|—+|–|-)(.*)$/;

/**
 * Reads the value typed behind a field's colon; null where it is no range. A day is compared by its prefix: the end
 * 2023 takes in all of 2023, and so does the end 2023-04 all of April.
 */
export function readRange(field: RangeField, typed: string): Range | null {
  const text = typed
    .normalize('NFKC')
    .replace(/\s+/g, '')
    // 2025年底 is due within 2025, 2025年6月底 within June.
    .replace(/(?<=[年月])(?:底|末|内)?(?:前)?(?=$|\.\.|[~至到—–])/g, '');
  const isDay = field === 'signedOn' || field === 'deadline';
  const read = isDay ? isoOf : numberOf;
  const sign = signs.exec(text)?.[1];
  if (sign !== undefined) {
    const value = read(text.slice(sign.length));
    if (value === null) return null;
    if (sign === '>=' || sign === '≥') return { from: value, to: null };
    if (sign === '<=' || sign === '≤') return { from: null, to: value };
    if (sign === '=') return { from: value, to: value };
    const next = step(value, sign === '>' ? 1 : -1, isDay);
    return sign === '>' ? { from: next, to: null } : { from: null, to: next };
  }
  const whole = read(text);
  if (whole !== null) return { from: whole, to: whole };
  const years = isDay ? /^(\d{4})-(\d{4})$/.exec(text) : null;
  const [, left = '', right = ''] = years ?? (isDay ? betweenDays : betweenNumbers).exec(text) ?? [];
  const from = left === '' ? null : read(left);
  const to = right === '' ? null : read(right);
  if ((left !== '' && from === null) || (right !== '' && to === null) || (from ?? to) === null) return null;
  if (from !== null && to !== null && isAfter(from, to, isDay)) return { from: to, to: from };
  return { from, to };
}

const isAfter = (from: string, to: string, isDay: boolean): boolean =>
  isDay ? from > to : Number(from) > Number(to);

/** The day, month, year or number next to one, as exact as it is. */
function step(value: string, by: 1 | -1, isDay: boolean): string {
  if (!isDay) return String(Number(value) + by);
  const [year = '', month, day] = value.split('-');
  if (month === undefined) return pad4(Number(year) + by);
  if (day === undefined) {
    const count = Number(year) * 12 + Number(month) - 1 + by;
    return `${pad4(Math.floor(count / 12))}-${pad(String((count % 12) + 1))}`;
  }
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day) + by));
  return date.toISOString().slice(0, 10);
}

const pad4 = (year: number): string => String(year).padStart(4, '0');

/** True where a stored day (an ISO date or a prefix of one) lies in the range. */
export function holdsDay({ from, to }: Range, day: string): boolean {
  if (from !== null && day.slice(0, from.length) < from.slice(0, day.length)) return false;
  return to === null || day.slice(0, to.length) <= to;
}

/** True where a number lies in the range. */
export const holdsNumber = ({ from, to }: Range, value: number): boolean =>
  (from === null || value >= Number(from)) && (to === null || value <= Number(to));
