/** Bookmarks (书签) on documents and on single blocks. */
import { randomUUID } from 'node:crypto';
import { type AnchorTarget, isSameDocument } from '../anchors/anchor-again.ts';
import { placeOf } from '../anchors/document-place.ts';
import { ArchiveError } from '../archive-error.ts';
import type { ReadableDb, SqlRow, WritableDb } from '../database/database.ts';
import { number } from '../database/rows.ts';
import { readOne, rowReader } from '../tables/read-row.ts';
import * as columns from '../tables/tables.ts';

export interface BookmarkRecord {
  readonly id: string;
  readonly documentId: string | null;
  readonly issueId: string | null;
  readonly documentTitle: string;
  readonly documentNumber: string | null;
  readonly issueLabel: string;
  /** Place of the block in its document, or null for the document as a whole. */
  readonly blockOrd: number | null;
  readonly blockText: string;
  readonly createdAt: string;
}

const readColumns = rowReader(columns.bookmark);

function asBookmark(row: SqlRow): BookmarkRecord {
  const { value } = readOne(readColumns, row);
  return { ...value, issueId: value.issueId === null ? null : String(value.issueId) };
}

/** Gives the bookmark that is there already when the place has one. */
export function insertBookmark(
  db: WritableDb,
  documentId: string,
  block: { readonly ord: number; readonly text: string } | null,
  now: string,
): BookmarkRecord {
  const known = db.get(
    'SELECT * FROM bookmark WHERE documentId = ? AND blockOrd IS ?',
    documentId,
    block?.ord ?? null,
  );
  if (known) return asBookmark(known);
  const place = placeOf(db, documentId);
  const id = randomUUID();
  db.run(
    `INSERT INTO bookmark (id, documentId, issueId, documentTitle, documentNumber, issueLabel, blockOrd, blockText, createdAt)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    documentId,
    place.issueId,
    place.title,
    place.documentNumber,
    place.issueLabel,
    block?.ord ?? null,
    block?.text.slice(0, 200) ?? '',
    now,
  );
  return getBookmark(db, id);
}

function getBookmark(db: ReadableDb, id: string): BookmarkRecord {
  const row = db.get('SELECT * FROM bookmark WHERE id = ?', id);
  if (!row) throw new ArchiveError('bookmark/notFound', { bookmarkId: id });
  return asBookmark(row);
}

export function deleteBookmark(db: WritableDb, id: string): void {
  getBookmark(db, id);
  db.run('DELETE FROM bookmark WHERE id = ?', id);
}

/** Newest first; those of issues in the trash are left out. */
export function listBookmarks(db: ReadableDb): readonly BookmarkRecord[] {
  return db
    .all(
      `SELECT b.* FROM bookmark b LEFT JOIN issue i ON i.id = b.issueId
       WHERE b.issueId IS NULL OR i.removedAt IS NULL ORDER BY b.createdAt DESC, b.rowid DESC`,
    )
    .map(asBookmark);
}

export function bookmarksOfDocument(db: ReadableDb, documentId: string): readonly BookmarkRecord[] {
  return db.all('SELECT * FROM bookmark WHERE documentId = ? ORDER BY blockOrd', documentId).map(asBookmark);
}

export function bookmarksOfIssue(db: ReadableDb, issueId: string | null): readonly BookmarkRecord[] {
  return db
    .all('SELECT * FROM bookmark WHERE issueId IS ?', issueId === null ? null : Number(issueId))
    .map(asBookmark);
}

/** Puts bookmarks back on the documents of a rewritten issue, by number or title and the block's own text. */
export function placeBookmarksAgain(
  db: WritableDb,
  bookmarks: readonly BookmarkRecord[],
  targets: readonly AnchorTarget[],
): void {
  for (const bookmark of bookmarks) {
    const target = targets.find((candidate) => isSameDocument(bookmark, candidate));
    if (!target) continue;
    const place = placeOf(db, target.documentId);
    const ord = bookmark.blockOrd === null ? null : blockWithText(db, target.documentId, bookmark);
    db.run(
      'UPDATE bookmark SET documentId = ?, issueId = ?, issueLabel = ?, blockOrd = ? WHERE id = ?',
      target.documentId,
      place.issueId,
      place.issueLabel,
      ord,
      bookmark.id,
    );
  }
}

/** The block that begins with the same text, the nearest to the old place; null where none does. */
function blockWithText(db: ReadableDb, documentId: string, bookmark: BookmarkRecord): number | null {
  const row = db.get(
    `SELECT b.ord FROM block b JOIN document d ON d.rowNumber = b.documentRow
     WHERE d.id = ? AND substr(b.text, 1, 200) = ? ORDER BY abs(b.ord - ?) LIMIT 1`,
    documentId,
    bookmark.blockText,
    bookmark.blockOrd ?? 0,
  );
  return row ? number(row, 'ord') : null;
}
