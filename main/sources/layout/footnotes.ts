/**
 * 脚注: small lines at the foot of a column or page that begin with a mark. They stand between two halves of a sentence
 * that runs on over the column's end: they are told apart, and follow the paragraph they interrupt.
 */
import type { Item } from './blocks.ts';
import { textOf } from './lines.ts';

/** A footnote is set so much smaller than the body, at least. */
const smaller = 0.93;
/** ① [1] 〔1〕 * or a bare number, as no clause is numbered. */
const mark = /^[\s\u3000]*(?:[①-⑳]|[[［〔【]\d{1,2}[\]］〕】]|[*＊※†]|\d{1,2}(?![\d.．、,，)）年月日%]))/;

const isSmall = (item: Item, bodySize: number): boolean =>
  item.kind === 'line' && item.line.size <= bodySize * smaller;

/** True of a line that begins with a footnote's mark. */
export const beginsNote = (item: Item): boolean => item.kind === 'line' && mark.test(textOf(item.line));

/** Index of the first footnote among the items of one flow; their number where there is none. */
function notesFrom(items: readonly Item[], bodySize: number): number {
  let from = items.length;
  while (from > 0 && isSmall(items[from - 1] as Item, bodySize)) from -= 1;
  while (from < items.length && !beginsNote(items[from] as Item)) from += 1;
  return from;
}

/**
 * Items of the file with footnotes marked. A page that is small altogether (a colophon) has none; one flow of a page
 * may be notes alone, below columns.
 */
export function withNotes(items: readonly Item[], bodySize: number): readonly Item[] {
  const hasBody = new Set(items.flatMap((item) => (isSmall(item, bodySize) ? [] : [item.page])));
  const flows = new Map<number, Item[]>();
  for (const item of items) {
    const flow = flows.get(item.flow);
    if (flow === undefined) flows.set(item.flow, [item]);
    else flow.push(item);
  }
  return [...flows.values()].flatMap((flow) => {
    const [first] = flow;
    if (first === undefined || !hasBody.has(first.page)) return flow;
    const from = notesFrom(flow, bodySize);
    return flow.map(
      (item, at): Item => (at >= from && item.kind === 'line' ? { ...item, isNote: true } : item),
    );
  });
}
