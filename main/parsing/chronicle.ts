/** 政务要闻: dated entries; 同日 takes the date before it, and the year follows the issue's. */
import { isoPartial, type PartialDate, readEntryDate } from '../gazette/dates.ts';
import type { ChronicleEntry } from '../gazette/tree.ts';
import { type DraftBlock, sourceSpanOf } from './draft.ts';

export type DraftEntry = Omit<ChronicleEntry, 'blockId'> & { readonly blockIndex: number };

/** The year and month (1-12) in which an issue appeared. */
export interface IssueMonth {
  readonly year: number | null;
  readonly month: number | null;
}

/** A December entry in an issue of January or February belongs to the year before. */
const yearOf = (month: number | null, issue: IssueMonth): number | null =>
  issue.year !== null && month !== null && issue.month !== null && issue.month <= 2 && month >= 11
    ? issue.year - 1
    : issue.year;

/** Reads the entries of a chronicle's blocks. Paragraphs without a date continue the entry above them. */
export function readChronicle(blocks: readonly DraftBlock[], issue: IssueMonth): readonly DraftEntry[] {
  const entries: DraftEntry[] = [];
  let last: PartialDate = { year: null, month: null, day: null };
  blocks.forEach((block, blockIndex) => {
    const text = block.text.text;
    const date = readEntryDate(text);
    if (date === null || block.role === 'title') return;
    let until: string | null = null;
    if (!date.same) {
      const month = date.month ?? last.month;
      last = { year: date.year ?? yearOf(month, issue), month, day: date.day };
      if (date.untilDay !== null) {
        const untilMonth = date.untilMonth ?? month;
        const crossesYear = untilMonth !== null && month !== null && untilMonth < month && last.year !== null;
        until = isoPartial({
          year: crossesYear ? (last.year ?? 0) + 1 : last.year,
          month: untilMonth,
          day: date.untilDay,
        });
      }
    }
    const body = text.slice(date.length).replace(/^[\s\u3000，,：:]+/, '');
    entries.push({
      on: isoPartial(last),
      until,
      text: body,
      blockIndex,
      span: sourceSpanOf(block, 0, text.length),
    });
  });
  return entries;
}
