/** Searches that the reader keeps under a name; what they ask is the window's own, kept as it is. */
import { ArchiveError } from '../archive-error.ts';
import type { ReadableDb, WritableDb } from '../database/database.ts';
import { text } from '../database/rows.ts';

export interface SavedSearchRecord {
  readonly id: string;
  readonly title: string;
  /** The search request, as JSON. */
  readonly request: string;
}

/** In the order in which they were saved. */
export const listSavedSearches = (db: ReadableDb): readonly SavedSearchRecord[] =>
  db
    .all('SELECT id, title, request FROM savedSearch ORDER BY createdAt, id')
    .map((row) => ({ id: text(row, 'id'), title: text(row, 'title'), request: text(row, 'request') }));

export function addSavedSearch(db: WritableDb, record: SavedSearchRecord, now: string): void {
  db.run(
    'INSERT INTO savedSearch (id, title, request, createdAt) VALUES (?, ?, ?, ?)',
    record.id,
    record.title,
    record.request,
    now,
  );
}

/** Throws `savedSearch/notFound`. */
export function renameSavedSearch(db: WritableDb, id: string, title: string): void {
  const { changes } = db.run('UPDATE savedSearch SET title = ? WHERE id = ?', title, id);
  if (changes === 0) throw new ArchiveError('savedSearch/notFound', { savedSearchId: id });
}

/** Throws `savedSearch/notFound`. */
export function removeSavedSearch(db: WritableDb, id: string): void {
  const { changes } = db.run('DELETE FROM savedSearch WHERE id = ?', id);
  if (changes === 0) throw new ArchiveError('savedSearch/notFound', { savedSearchId: id });
}
