/** What keeps its place in a document by its words: annotations and excerpts, in tables with the same columns for it. */

import type { SqlRow, WritableDb } from '../database/database.ts';
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
  /** What the reader marked, where the text has less or more of it now; null where it is as it was marked. */
  readonly made: TextAnchor | null;
}

export function anchoredOfRow(row: SqlRow): AnchoredRecord {
  return {
    id: row.id as string,
    documentId: row.documentId as string | null,
    issueId: row.issueId === null ? null : String(row.issueId),
    documentTitle: row.documentTitle as string,
    documentNumber: row.documentNumber as string | null,
    issueLabel: row.issueLabel as string,
    anchored: row.anchored === 1,
    start: row.startOffset as number,
    end: row.endOffset as number,
    quote: row.quote as string,
    prefix: row.prefix as string,
    suffix: row.suffix as string,
    made: madeOfRow(row),
  };
}

function madeOfRow({ madeStart: start, madeQuote: quote, madePrefix: prefix, madeSuffix: suffix }: SqlRow) {
  if (typeof start !== 'number' || typeof quote !== 'string') return null;
  if (typeof prefix !== 'string' || typeof suffix !== 'string') return null;
  return { start, end: start + quote.length, quote, prefix, suffix };
}

/** Gives a record its place in a document; `made` is what the reader marked, if that is not all here. Throws `document/notFound`. */
export function writeAnchor(
  db: WritableDb,
  table: AnchoredTable,
  id: string,
  documentId: string,
  anchor: TextAnchor,
  now: string,
  made: TextAnchor | null = null,
): void {
  const place = placeOf(db, documentId);
  db.run(
    `UPDATE ${table} SET documentId = ?, issueId = ?, documentTitle = ?, documentNumber = ?, issueLabel = ?,
       anchored = 1, startOffset = ?, endOffset = ?, contentHash = ?, quote = ?, prefix = ?, suffix = ?,
       madeStart = ?, madeQuote = ?, madePrefix = ?, madeSuffix = ?,
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
    made?.start ?? null,
    made?.quote ?? null,
    made?.prefix ?? null,
    made?.suffix ?? null,
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
