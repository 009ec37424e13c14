/** Rows with their proof: every one carries issue, page, clause and quote. */
import { shownNumber } from '../../../gazette/shown-number.ts';
import type { Block } from '../../../gazette/tree.ts';
import type { Sheet } from '../../rows.ts';
import { issueLabel, type Wording } from '../../wording.ts';
import type { FormDocument } from '../form-input.ts';
import { pageCell } from './page-cell.ts';
import { words } from './words.ts';

export type Cell = string | number | null;

export interface Row {
  readonly item: FormDocument;
  /** Where the quote stands; null for an annotation whose place was not found again. */
  readonly block: Block | null;
  readonly quote: string;
  readonly cells: readonly Cell[];
}

export type Column = Sheet['columns'][number];

/** The subject's own columns first, then those of the place. */
export function rowSheet(
  name: string,
  columns: readonly Column[],
  rows: readonly Row[],
  say: Wording,
): Sheet {
  const place = words.place;
  return {
    name,
    columns: [
      ...columns,
      { title: place.issue, width: 26 },
      { title: place.page, width: 8 },
      { title: place.number, width: 22 },
      { title: place.document, width: 40 },
      { title: place.clause, width: 18 },
      { title: place.quote, width: 80 },
    ],
    rows: rows.map(({ item, block, quote, cells }) => [
      ...cells,
      (item.issue.isSample ? say('sample') : '') + issueLabel(item.issue, say),
      pageCell(block?.page ?? null, item.document.pages),
      shownNumber(item.document) ?? '',
      item.document.title,
      block?.path ?? '',
      quote,
    ]),
  };
}

/** Blocks of the document by id. */
export function blocksOf({ document }: FormDocument): ReadonlyMap<string, Block> {
  return new Map(document.blocks.map((block) => [block.id, block]));
}
