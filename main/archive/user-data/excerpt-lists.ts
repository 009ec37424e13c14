/** Lists of excerpts (摘编): named, in the order in which they were made; the one used last is the current one. */
import { randomUUID } from 'node:crypto';
import { ArchiveError } from '../archive-error.ts';
import type { ReadableDb, SqlRow, WritableDb } from '../database/database.ts';
import { isSet, number, text } from '../database/rows.ts';

export interface ExcerptListRecord {
  readonly id: string;
  readonly title: string;
  readonly items: number;
  /** New excerpts go here unless another is named. */
  readonly isCurrent: boolean;
}

const lists = `SELECT l.id, l.title, l.createdAt, l.rowid AS made,
    (SELECT count(*) FROM excerpt e WHERE e.listId = l.id) AS items,
    l.id = (SELECT id FROM excerptList ORDER BY usedAt DESC, rowid DESC LIMIT 1) AS isCurrent
  FROM excerptList l`;

const asList = (row: SqlRow): ExcerptListRecord => ({
  id: text(row, 'id'),
  title: text(row, 'title'),
  items: number(row, 'items'),
  isCurrent: isSet(row, 'isCurrent'),
});

export const listExcerptLists = (db: ReadableDb): readonly ExcerptListRecord[] =>
  db.all(`${lists} ORDER BY l.createdAt, l.rowid`).map(asList);

/** Throws `excerpt/noList`. */
export function getExcerptList(db: ReadableDb, id: string): ExcerptListRecord {
  const row = db.get(`${lists} WHERE l.id = ?`, id);
  if (!row) throw new ArchiveError('excerpt/noList', { listId: id });
  return asList(row);
}

/** A new list is the current one. */
export function insertExcerptList(db: WritableDb, title: string, now: string): ExcerptListRecord {
  const id = randomUUID();
  db.run('INSERT INTO excerptList (id, title, createdAt, usedAt) VALUES (?, ?, ?, ?)', id, title, now, now);
  makeCurrent(db, id, now);
  return getExcerptList(db, id);
}

/** Makes a list the current one, also where the clock has gone back since another was used. */
export function makeCurrent(db: WritableDb, id: string, now: string): void {
  if (getExcerptList(db, id).isCurrent) return;
  const row = db.get("SELECT coalesce(max(usedAt), '') AS last FROM excerptList");
  const last = row === undefined ? '' : text(row, 'last');
  // A sign behind the latest time sorts behind it.
  db.run('UPDATE excerptList SET usedAt = ? WHERE id = ?', now > last ? now : `${last}+`, id);
}

export function renameExcerptList(db: WritableDb, id: string, title: string): ExcerptListRecord {
  getExcerptList(db, id);
  db.run('UPDATE excerptList SET title = ? WHERE id = ?', title, id);
  return getExcerptList(db, id);
}

/** With its excerpts, each of them by itself, so that undo brings them back. */
export function deleteExcerptList(db: WritableDb, id: string): void {
  getExcerptList(db, id);
  db.run('DELETE FROM excerpt WHERE listId = ?', id);
  db.run('DELETE FROM excerptList WHERE id = ?', id);
}
