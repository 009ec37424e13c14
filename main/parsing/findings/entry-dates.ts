/**
 * Dates that head the entries of a chronicle, however loosely they are printed: 2月14日, 同日, 是日, 是月25日, 8月上旬,
 * 月底, 本月, 12月. What stands beyond days (旬, 月) is dated as far as it is printed and no further.
 */

import { foldWidth } from '../../gazette/characters.ts';
import { partOfMonth } from '../../gazette/data/date-words.ts';
import { readEntryDate } from '../../gazette/dates.ts';
import { parseNumeral } from '../../gazette/numerals.ts';

/** The date at an entry's start, relative to the entry before it. `length` covers bullet and date. */
export interface LooseDate {
  /** The day of the entry before, the month of the entry before, or a date of its own. */
  readonly same: 'day' | 'month' | null;
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly untilMonth: number | null;
  readonly untilDay: number | null;
  readonly length: number;
}

/** Signs before an entry. */
export const bullet = /^(?:[●◆■▲◇○△□◎▶►★☆※•·*＊➢✦❖☞]\s*){1,2}/;

const number = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})';
const border = '(?=[\\s，,：:、。；—]|[\\u4e00-\\u9fff《“]|$)';
/** 是日, 当天; 当日 and 同日 are read with the full dates. */
const sameDay = new RegExp(`^(?:同日|同一天|同天|是日|当日|当天|即日|本日)${border}`);
/** 是月25日: a day of the month of the entry before. */
const dayOfMonth = new RegExp(`^(?:是月|本月|当月|同月)\\s*(${number})\\s*日${border}`);
/** 8月上旬, 上旬, 月底, 是月, 本月, 年底 and a month alone. */
const tenDays = '(?:上旬|中旬|下旬|上中旬|中下旬|初|底|末|中|上半月|下半月|间|份)';
const monthly = new RegExp(
  `^(?:(\\d{4})\\s*年\\s*)?(?:(${number})\\s*月\\s*${tenDays}?|(?:是月|本月|当月|同月)${tenDays}?|月[初底末中]|[上中下]旬|中下旬|上中旬)${border}`,
);
/** 13、14日; 13日、14日: two days or more in a row. */
const rowOfDays = new RegExp(
  `^(?:(\\d{4})\\s*年\\s*)?(?:(${number})\\s*月\\s*)?(${number})\\s*日?(?:[、，和](?:\\s*${number}\\s*日?))*?[、和]\\s*(?:(${number})\\s*月\\s*)?(${number})\\s*日${border}`,
);
/** 3日 followed by any word but those that make it a deadline: 3日前, 3日内, 3日起. */
const looseDay = new RegExp(
  `^(?:(\\d{4})\\s*年\\s*)?(?:(${number})\\s*月\\s*)?(${number})\\s*日(?:\\s*(?:至|到|—+|－|-|~|～|–)\\s*(?:(${number})\\s*月\\s*)?(${number})\\s*日)?(?![前内起后以之至到、\\d])`,
);

const none = { year: null, month: null, day: null, untilMonth: null, untilDay: null };
const read = (text: string | undefined): number | null => (text === undefined ? null : parseNumeral(text));
const isMonth = (month: number | null): boolean => month === null || (month >= 1 && month <= 12);
const isDay = (day: number | null): boolean => day === null || (day >= 1 && day <= 31);
const checked = (date: LooseDate): LooseDate | null =>
  isMonth(date.month) && isMonth(date.untilMonth) && isDay(date.day) && isDay(date.untilDay) ? date : null;

/** Reads the date that heads an entry; null where it begins with none. */
export function readLooseDate(printed: string): LooseDate | null {
  const lead = bullet.exec(printed)?.[0].length ?? 0;
  const text = foldWidth(printed.slice(lead, lead + 48));
  const same = sameDay.exec(text);
  if (same !== null) return { ...none, same: 'day', length: lead + same[0].length };
  const ofMonth = dayOfMonth.exec(text);
  if (ofMonth !== null)
    return checked({ ...none, same: 'month', day: read(ofMonth[1]), length: lead + ofMonth[0].length });
  const row = rowOfDays.exec(text);
  if (row !== null)
    return checked({
      same: null,
      year: read(row[1]),
      month: read(row[2]),
      day: read(row[3]),
      untilMonth: read(row[4]),
      untilDay: read(row[5]),
      length: lead + row[0].length,
    });
  const full = readEntryDate(printed);
  if (full !== null) return { ...full, same: full.same ? 'day' : null };
  const day = looseDay.exec(text);
  if (day !== null)
    return checked({
      same: null,
      year: read(day[1]),
      month: read(day[2]),
      day: read(day[3]),
      untilMonth: read(day[4]),
      untilDay: read(day[5]),
      length: lead + day[0].length,
    });
  const month = monthly.exec(text);
  if (month === null) return null;
  return checked({
    ...none,
    same: month[2] === undefined ? 'month' : null,
    year: read(month[1]),
    month: read(month[2]),
    // 上旬 and 月底 say more than the month that is kept of them: they stay in the entry's text.
    length: partOfMonth.test(month[0]) ? lead : lead + month[0].length,
  });
}
