/**
 * 政务要闻, 大事记: its entries, dated as far as they are printed; 同日, 是月 take the date before them, and years follow
 * from the title, the order and the issue.
 */
import { monthHeading } from '../../gazette/data/date-words.ts';
import { isoPartial, type PartialDate } from '../../gazette/dates.ts';
import { parseNumeral } from '../../gazette/numerals.ts';
import type { ChronicleEntry } from '../../gazette/tree.ts';
import { type DraftBlock, sourceSpanOf } from '../draft/draft.ts';
import { bullet, type LooseDate, readLooseDate } from './entry-dates.ts';

export type DraftEntry = Omit<ChronicleEntry, 'blockId'> & { readonly blockIndex: number };

/** The year and month (1-12) in which an issue appeared. */
export interface IssueMonth {
  readonly year: number | null;
  readonly month: number | null;
}

/** An entry before its year is known: `turn` counts the year ends passed since the first one. */
interface Dated {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** False where an entry prints no date at all. */
  readonly isDated: boolean;
  readonly turn: number;
  readonly untilMonth: number | null;
  readonly untilDay: number | null;
  readonly blockIndex: number;
  readonly length: number;
  /** Blocks that go on with the entry. */
  readonly further: number[];
}

/** From December to January a year ends; backwards in a diary that begins with the newest. */
const turnBetween = (before: number | null, after: number | null): number => {
  if (before === null || after === null) return 0;
  if (before >= 10 && after <= 3) return 1;
  return before <= 3 && after >= 10 ? -1 : 0;
};

/** The first year and month that a chronicle's title prints: 大事记（2021年12月至2022年1月）. */
const titleMonth = /(\d{4})\s*年\s*(\d{1,2})\s*月/;

/** ◆为做好防汛工作，9月25日，省长…: an entry with a bullet may print its date further in, or none. */
function dateWithin(text: string): LooseDate | null {
  const mark = bullet.exec(text)?.[0];
  if (mark === undefined) return null;
  const found = /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日/.exec(text.slice(0, 200));
  const [month, day] = [Number(found?.[2] ?? 0), Number(found?.[3] ?? 0)];
  const isDate = found !== null && month >= 1 && month <= 12 && day >= 1 && day <= 31;
  return {
    same: null,
    year: isDate && found[1] !== undefined ? Number(found[1]) : null,
    month: isDate ? month : null,
    day: isDate ? day : null,
    untilMonth: null,
    untilDay: null,
    length: mark.length,
  };
}

function datedEntries(blocks: readonly DraftBlock[]): readonly Dated[] {
  const entries: Dated[] = [];
  let last: PartialDate = { year: null, month: null, day: null };
  let later: number | null = null;
  let turn = 0;
  const hasSignedDates = blocks.some(
    ({ text: { text } }) => bullet.test(text) && (readLooseDate(text) ?? dateWithin(text))?.day != null,
  );
  blocks.forEach((block, blockIndex) => {
    const text = block.text.text;
    const heading = monthHeading.exec(text.trim());
    if (heading !== null) {
      const month = parseNumeral(heading[2] ?? '');
      turn += turnBetween(last.month, month);
      last = { year: heading[1] === undefined ? last.year : Number(heading[1]), month, day: null };
      return;
    }
    if (block.role === 'title') {
      // 2019年7月份大事记 above entries that print the day alone.
      const months = [...text.matchAll(/(?:(\d{4})\s*年\s*)?(\d{1,2})\s*月/g)];
      const [only] = months;
      if (months.length === 1 && only?.[1] !== undefined)
        last = { year: Number(only[1]), month: Number(only[2]), day: null };
      return;
    }
    const date = readLooseDate(text) ?? dateWithin(text);
    if (date === null) {
      // A paragraph without a date goes on with the entry above it.
      if (block.role === 'body' && /[。；！”]$/.test(text.trim())) entries.at(-1)?.further.push(blockIndex);
      return;
    }
    const isDated = date.same !== null || date.month !== null || date.day !== null;
    if (isDated && date.same !== 'day') {
      const month = date.month ?? later ?? last.month;
      later = null;
      turn += turnBetween(last.month, month);
      // A printed year holds until the next year end.
      const carried = turnBetween(last.month, month) === 0 ? last.year : null;
      last = { year: date.year ?? carried, month, day: date.day };
    }
    entries.push({
      ...last,
      // △ where dates stand without a sign marks what else happened on the day above.
      isDated: isDated || (!hasSignedDates && last.day !== null),
      turn,
      untilMonth: date.untilMonth,
      untilDay: date.untilDay,
      blockIndex,
      length: date.length,
      further: [],
    });
    // Days after a range go on in its last month (27日至3月1日, then 2日), 同日 in its first.
    later = date.untilMonth ?? later;
  });
  return entries;
}

/** Year of the entries before the first year end: by a printed year, by the title, by the issue's date. */
function firstYear(
  entries: readonly Dated[],
  blocks: readonly DraftBlock[],
  issue: IssueMonth,
): number | null {
  const printed = entries.find((entry) => entry.year !== null);
  if (printed?.year != null) return printed.year - printed.turn;
  const [first] = entries;
  for (const block of blocks) {
    const match = block.role === 'title' ? titleMonth.exec(block.text.text) : null;
    if (match !== null && first?.month === Number(match[2])) return Number(match[1]);
  }
  if (issue.year === null) return null;
  const latest = Math.max(0, ...entries.map((entry) => entry.turn));
  const months = entries.filter((entry) => entry.turn === latest).map((entry) => entry.month ?? 0);
  // Entries of December in an issue of January or February belong to the year before.
  const isEarlier = issue.month !== null && issue.month <= 3 && Math.max(0, ...months) >= 10;
  return issue.year - latest - (isEarlier ? 1 : 0);
}

/** Reads the entries of a chronicle's blocks. */
export function readChronicle(blocks: readonly DraftBlock[], issue: IssueMonth): readonly DraftEntry[] {
  const entries = datedEntries(blocks);
  const base = firstYear(entries, blocks, issue);
  return entries.flatMap((entry) => {
    const block = blocks[entry.blockIndex];
    if (block === undefined) return [];
    const year = entry.year ?? (base === null ? null : base + entry.turn);
    const untilMonth = entry.untilMonth ?? entry.month;
    const crosses = untilMonth !== null && entry.month !== null && untilMonth < entry.month;
    const until =
      entry.untilDay === null
        ? null
        : isoPartial({
            year: year === null ? null : year + (crosses ? 1 : 0),
            month: untilMonth,
            day: entry.untilDay,
          });
    const { text } = block.text;
    const further = entry.further.flatMap((at) => blocks[at] ?? []);
    const last = further.at(-1);
    const span = sourceSpanOf(block, 0, text.length);
    return [
      {
        on: entry.isDated ? isoPartial({ year, month: entry.month, day: entry.day }) : null,
        until,
        text: [
          text.slice(entry.length).replace(/^[\s\u3000，,：:]+/, ''),
          ...further.map((paragraph) => paragraph.text.text),
        ].join('\n'),
        blockIndex: entry.blockIndex,
        span: last === undefined ? span : { ...span, end: sourceSpanOf(last, 0, last.text.text.length).end },
      },
    ];
  });
}
