/**
 * 人事任免: one row for each person, post and action. Gazettes print them as sentences (任命张三、李四为…（试用期一年），
 * 免去其…职务), as lists under 任命： or a heading 一、决定任命, and as notices (张三同志任…); dates, numbers and
 * deciding bodies often stand once, above the entries they hold for.
 */
import { decidingBody } from '../../gazette/data/entry-words.ts';
import { rulesOfPosts } from '../../gazette/data/post-words.ts';
import { findFullDate, isoPartial, readEntryDate } from '../../gazette/dates.ts';
import { findDocumentNumbers, wholeLineNumbers } from '../../gazette/document-number.ts';
import type { Appointment, TextSpan } from '../../gazette/tree.ts';
import type { DraftBlock } from '../draft/draft.ts';
import { sourceSpanOf } from '../draft/draft.ts';
import { noSeries, type ReadText, readEntries, type Series } from './appointment-items.ts';

export type DraftAppointment = Omit<Appointment, 'blockId'> & { readonly blockIndex: number };

/** Longest block read; lists of posts are short. */
const longestBlock = 20_000;

const asides = ['title', 'number', 'addressees', 'signature', 'date', 'note'];

/** Rules on how people are appointed (人事任免办法, and articles anywhere) appoint nobody. */
function isOfRules(blocks: readonly DraftBlock[]): boolean {
  const title = blocks.find((block) => block.role === 'title')?.text.text ?? '';
  return rulesOfPosts.test(title) || blocks.some((block) => block.style === 'article');
}

/** Entries of each block, with the series that runs on from block to block. */
function readBlocks(blocks: readonly DraftBlock[]): readonly ReadText[] {
  const nothing = (series: Series): ReadText => ({ rows: [], series, unread: [] });
  if (isOfRules(blocks)) return blocks.map(() => nothing(noSeries));
  let series = noSeries;
  return blocks.map((block) => {
    const text = block.text.text;
    if (asides.includes(block.role) || text.length > longestBlock || wholeLineNumbers(text).length > 0)
      return nothing(series);
    const read = readEntries(text, series);
    const opensList = /[：:]$/.test(text.trim()) || (text.length <= 20 && !/[。；;]$/.test(text.trim()));
    // A list goes on in the next paragraph; a sentence of other matter ends it.
    const goesOn = read.rows.length > 0 || (read.series.verb !== null && opensList);
    series = goesOn ? read.series : noSeries;
    return read;
  });
}

/**
 * Reads the appointments of a document. `year` is the issue's; `documentNumber`, `by` and `on` are the document's
 * own and stand in where neither an entry nor what stands above it prints one.
 */
export function readAppointments(
  blocks: readonly DraftBlock[],
  year: number | null,
  defaults: {
    readonly documentNumber: string | null;
    readonly by: string | null;
    readonly on: string | null;
  },
): readonly DraftAppointment[] {
  let above = defaults;
  const reads = readBlocks(blocks);
  return blocks.flatMap((block, blockIndex): readonly DraftAppointment[] => {
    const text = block.text.text;
    if (block.role === 'signature' || block.role === 'date' || text.length > longestBlock) return [];
    const full = findFullDate(text.slice(0, 60))?.iso ?? null;
    const entry = readEntryDate(text);
    const dated =
      entry === null || entry.same
        ? null
        : isoPartial({ year: entry.year ?? year, month: entry.month, day: entry.day });
    const own = {
      on: full ?? dated,
      documentNumber: findDocumentNumbers(text).at(-1)?.normal ?? null,
      by: decidingBody.exec(text)?.[1] ?? null,
    };
    const isNumber = wholeLineNumbers(text).length > 0;
    const rows = reads[blockIndex]?.rows ?? [];
    if (rows.length === 0) {
      // A line of its own holds for the entries below it; a new number begins anew.
      if (block.role !== 'addressees')
        above = {
          on: own.on ?? (isNumber ? defaults.on : above.on),
          by: own.by ?? (isNumber ? defaults.by : above.by),
          documentNumber: own.documentNumber ?? above.documentNumber,
        };
      return [];
    }
    return rows.map((row) => ({
      person: row.person,
      post: row.post,
      action: row.action,
      on: own.on ?? above.on,
      by: own.by ?? above.by,
      term: row.term,
      documentNumber: own.documentNumber ?? above.documentNumber,
      blockIndex,
      span: sourceSpanOf(block, row.start, row.end),
    }));
  });
}

/** Entries that name a post and could not be read: the reader is told instead of being given half a row. */
export function unreadAppointments(
  blocks: readonly DraftBlock[],
): readonly { readonly text: string; readonly span: TextSpan }[] {
  return readBlocks(blocks).flatMap(({ unread }, at) => {
    const block = blocks[at] as DraftBlock;
    return unread.map(([start, end]) => ({
      text: block.text.text.slice(start, end),
      span: sourceSpanOf(block, start, end),
    }));
  });
}
