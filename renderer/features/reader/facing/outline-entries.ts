/** What the outline of the pages lists. */
import type { DocumentRow, PageShape } from '../../../../preload/contract/model.ts';

export interface PageEntry {
  readonly title: string;
  /** From 1; null where its page is not known. */
  readonly sheet: number | null;
  /** 0 for the uppermost. */
  readonly level: number;
  /** Document that the entry stands for; null for one of the PDF's own outline. */
  readonly documentId: string | null;
}

/** Documents in the order of the issue, each at the sheet that bears its first page's number. */
export function documentEntries(
  rows: readonly Pick<DocumentRow, 'id' | 'title' | 'pages'>[],
  sheets: readonly PageShape[],
): readonly PageEntry[] {
  return rows.map(({ id, title, pages }) => {
    const at = pages.length === 0 ? -1 : sheets.findIndex(({ printed }) => printed === pages[0]);
    return { title, sheet: at < 0 ? null : at + 1, level: 0, documentId: id };
  });
}

/** Index of the last entry that begins at or before a sheet; −1 where none does. */
export function entryInSight(entries: readonly PageEntry[], sheet: number): number {
  let best = -1;
  let begins = 0;
  entries.forEach((entry, at) => {
    if (entry.sheet === null || entry.sheet > sheet || entry.sheet < begins) return;
    // Of several on one page the first is the one above.
    if (entry.sheet > begins || best < 0) best = at;
    begins = entry.sheet;
  });
  return best;
}
