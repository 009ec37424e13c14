/** Dates as gazettes print them: 2022年11月18日, 二〇〇五年七月十四日, 2月14日至15日, 同日, 2022-11-18. */
import { foldWidth } from './characters.ts';
import { parseNumeral } from './numerals.ts';

/** A date as far as it is printed. */
export interface PartialDate {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

const numeral = '[一二三四五六七八九十〇零○ＯO0-9]';
const year = `(?:\\d{4}|[一二三四五六七八九〇零○ＯO0]{4})`;
const wholeDate = new RegExp(`^(${year})年(?:(${numeral}{1,3})月(?:(${numeral}{1,3})日)?)?$`);
const dashedDate = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/;

const read = (text: string | undefined): number | null =>
  text === undefined ? null : parseNumeral(text.replace(/[OＯ]/g, '〇'));

function checked(date: PartialDate): PartialDate | null {
  const { year: y, month, day } = date;
  if (y !== null && (y < 1900 || y > 2199)) return null;
  if (month !== null && (month < 1 || month > 12)) return null;
  if (day !== null && (day < 1 || day > 31)) return null;
  return date;
}

/** Reads a text that is a date and nothing else; white space inside does not matter. Null otherwise. */
export function parseDate(text: string): PartialDate | null {
  const bare = foldWidth(text).replace(/\s+/g, '');
  if (bare.length > 20) return null;
  const dashed = dashedDate.exec(bare);
  if (dashed) return checked({ year: Number(dashed[1]), month: Number(dashed[2]), day: Number(dashed[3]) });
  const match = wholeDate.exec(bare);
  return match ? checked({ year: read(match[1]), month: read(match[2]), day: read(match[3]) }) : null;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** YYYY-MM-DD of a full date, else null: a day or month that is not printed is not guessed. */
export function isoDay(date: PartialDate | null): string | null {
  if (date === null || date.year === null || date.month === null || date.day === null) return null;
  return `${date.year}-${two(date.month)}-${two(date.day)}`;
}

/** YYYY, YYYY-MM or YYYY-MM-DD, as far as the date is printed; null without a year. */
export function isoPartial(date: PartialDate): string | null {
  if (date.year === null) return null;
  if (date.month === null) return String(date.year);
  if (date.day === null) return `${date.year}-${two(date.month)}`;
  return `${date.year}-${two(date.month)}-${two(date.day)}`;
}

/** The first full date (年月日) inside a text, with its place; null where there is none. */
export function findFullDate(
  text: string,
): { readonly iso: string; readonly start: number; readonly end: number } | null {
  const folded = foldWidth(text);
  const pattern = new RegExp(`(${year})\\s*年\\s*(${numeral}{1,3})\\s*月\\s*(${numeral}{1,3})\\s*日`, 'g');
  for (const match of folded.matchAll(pattern)) {
    const iso = isoDay(checked({ year: read(match[1]), month: read(match[2]), day: read(match[3]) }));
    if (iso !== null) return { iso, start: match.index, end: match.index + match[0].length };
  }
  return null;
}

/** The date that heads a chronicle entry, relative to the entry before it. `length` covers the printed date. */
export interface EntryDate {
  readonly same: boolean;
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly untilMonth: number | null;
  readonly untilDay: number | null;
  readonly length: number;
}

const dayOrMonth = '(?:\\d{1,2}|[一二三四五六七八九十]{1,3})';
/** What may follow the date of an entry at once; 3日内, 3日前 and 3日起 date nothing. */
const afterDate =
  '(?=[\\s，,：:；《“]|上午|下午|晚|凌晨|省|市|县|区|州|盟|旗|自治|国|全|中|在|我|由|政府|召开|举行|党|各|经|第(?!\\d+日))';
const entryDate = new RegExp(
  `^([●◆■▲◇○•·*★※]?\\s*)(?:(同日|当日|同一天)|(?:(\\d{4})\\s*年\\s*)?(?:(${dayOrMonth})\\s*月\\s*)?(${dayOrMonth})(?:\\s*日(?:\\s*(?:至|到|—+|－|-|~|～|–)\\s*(?:(?:\\d{4})\\s*年\\s*)?(?:(${dayOrMonth})\\s*月\\s*)?(${dayOrMonth})\\s*日)?|\\s*(?:至|—+|－|-|~|～|–)\\s*(${dayOrMonth})\\s*日))${afterDate}`,
);

/** Reads 2月14日, 2月14日至15日, 2月14—15日, 同日 … at the start of a text; null where it does not start so. */
export function readEntryDate(text: string): EntryDate | null {
  const match = entryDate.exec(foldWidth(text.slice(0, 48)));
  if (!match) return null;
  const at = (group: number): number | null => read(match[group]);
  const date = {
    same: match[2] !== undefined,
    year: at(3),
    month: at(4),
    day: at(5),
    untilMonth: at(6),
    untilDay: at(7) ?? at(8),
    length: match[0].length,
  };
  return checked({ year: date.year, month: date.month, day: date.day }) === null ? null : date;
}

const hanYear = '[一二][一二三四五六七八九〇零○◯ＯOОoо0]{3}';
const hanDates = new RegExp(
  `(${hanYear})年(?:([一二三四五六七八九十]{1,3})(?=月|季度))?(?:(月)([一二三四五六七八九十]{1,3})(?=日))?`,
  'g',
);

/** A text with its dates in figures, and where each of its places stands in the text as printed. */
export interface TextInFigures {
  readonly text: string;
  /** Offset in the printed text of an offset in `text`, both in UTF-16 units. */
  readonly placeOf: (offset: number) => number;
}

/** Years printed figure by figure, with their month and day, as figures: 二○二六年六月底前 -> 2026年6月底前. */
export function datesInFigures(text: string): TextInFigures {
  const parts: string[] = [];
  const places: number[] = [];
  let from = 0;
  const keep = (to: number): void => {
    for (let at = from; at < to; at += 1) places.push(at);
    parts.push(text.slice(from, to));
    from = to;
  };
  for (const match of text.matchAll(hanDates)) {
    const [printed, yearPart = '', monthPart, , dayPart] = match;
    const value = parseNumeral(yearPart.replace(/[OＯОoо◯]/g, '〇'));
    if (value === null || value < 1900 || value > 2199) continue;
    keep(match.index);
    const figures = `${value}年${monthPart === undefined ? '' : parseNumeral(monthPart)}${dayPart === undefined ? '' : `月${parseNumeral(dayPart)}`}`;
    for (let at = 0; at < figures.length; at += 1)
      places.push(match.index + Math.min(at, printed.length - 1));
    parts.push(figures);
    from = match.index + printed.length;
  }
  if (parts.length === 0) return { text, placeOf: (offset) => offset };
  keep(text.length);
  const whole = parts.join('');
  return { text: whole, placeOf: (offset) => (offset < places.length ? (places[offset] ?? 0) : text.length) };
}
