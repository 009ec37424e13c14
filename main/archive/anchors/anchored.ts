/** What keeps its place in a document by its words: annotations and excerpts, in tables with the same columns for it. */

import type { WritableDb } from '../database/database.ts';
import type { RowOf } from '../tables/read-row.ts';
import type { annotation, excerpt } from '../tables/tables.ts';
import type { TextAnchor } from './anchoring.ts';
import { placeOf } from './document-place.ts';

export const anchoredTables = ['annotation', 'excerpt'] as const;
export type AnchoredTable = (typeof anchoredTables)[number];

export interface AnchoredRecord extends TextAnchor {
  readonly id: string;
  /** Null when the document is no longer in the archive. */
  readonly documentId: string | null;
  readonly issueId: string | null;
  readonly documentTitle: string;
  readonly documentNumber: string | null;
  readonly issueLabel: string;
  /** False where its place was not found again; start and end mean nothing then. */
  readonly anchored: boolean;
  /** True where something of the row could not be read and has its default. */
  readonly damaged: boolean;
  /** The words that the reader marked, where there are less or more of them now; null where they are as marked. */
  readonly madeQuote: string | null;
}

/** Places that can't be are none: the words stay, as those of a record that has lost its own. */
export function anchoredOfRow(
  row: RowOf<typeof annotation> | RowOf<typeof excerpt>,
  damaged: boolean,
): AnchoredRecord {
  const { id, documentId, documentTitle, documentNumber, issueLabel, quote, prefix, suffix } = row;
  return {
    id,
    documentId,
    issueId: row.issueId === null ? null : String(row.issueId),
    documentTitle,
    documentNumber,
    issueLabel,
    anchored: row.anchored === 1 && row.startOffset <= row.endOffset,
    damaged,
    start: row.startOffset,
    end: row.endOffset,
    quote,
    prefix,
    suffix,
    madeQuote: row.madeQuote,
  };
}

/** True where the record's words stand at its place in the text of its document: nowhere else are they to be shown. */
export const hasPlaceIn = (text: string, { anchored, start, end, quote }: AnchoredRecord): boolean =>
  anchored && quote !== '' && text.slice(start, end) === quote;

/** Gives a record its place in a document; `madeQuote` is what the reader marked, where that is other than the words there. Throws `document/notFound`. */
export function writeAnchor(
  db: WritableDb,
  table: AnchoredTable,
  id: string,
  documentId: string,
  anchor: TextAnchor,
  now: string,
  madeQuote: string | null = null,
): void {
  const place = placeOf(db, documentId);
  db.run(
    `UPDATE ${table} SET documentId = ?, issueId = ?, documentTitle = ?, documentNumber = ?, issueLabel = ?,
       anchored = 1, startOffset = ?, endOffset = ?, contentHash = ?, quote = ?, prefix = ?, suffix = ?,
       madeQuote = ?,
       updatedAt = CASE WHEN quote = ? THEN updatedAt ELSE ? END
     WHERE id = ?`,
    documentId,
    place.issueId,
    place.title,
    place.documentNumber,
    place.issueLabel,
    anchor.start,
    anchor.end,
    place.contentHash,
    anchor.quote,
    anchor.prefix,
    anchor.suffix,
    madeQuote,
    anchor.quote,
    now,
    id,
  );
}

/** Before an issue is deleted for good: what stands in it keeps its words, without a place. */
export function loseAnchors(db: WritableDb, issueId: string): void {
  for (const table of anchoredTables)
    db.run(`UPDATE ${table} SET anchored = 0 WHERE issueId = ?`, Number(issueId));
}
