/** Collections (专题): the reader's own lists of documents, in the reader's order. */
import { randomUUID } from 'node:crypto';
import { type AnchorTarget, isSameDocument } from '../anchors/anchor-again.ts';
import { placeOf } from '../anchors/document-place.ts';
import { ArchiveError } from '../archive-error.ts';
import type { ReadableDb, SqlRow, WritableDb } from '../database/database.ts';
import { number, text, textOrNull } from '../database/rows.ts';

export interface CollectionRecord {
  readonly id: string;
  readonly title: string;
  readonly items: number;
}

const columns = `c.id, c.title, (SELECT count(*) FROM collectionItem m LEFT JOIN issue i ON i.id = m.issueId
  WHERE m.collectionId = c.id AND m.documentId IS NOT NULL AND i.removedAt IS NULL) AS items`;
const asCollection = (row: SqlRow): CollectionRecord => ({
  id: text(row, 'id'),
  title: text(row, 'title'),
  items: number(row, 'items'),
});

export function listCollections(db: ReadableDb): readonly CollectionRecord[] {
  return db.all(`SELECT ${columns} FROM collection c ORDER BY c.createdAt, c.rowid`).map(asCollection);
}

export function getCollection(db: ReadableDb, id: string): CollectionRecord {
  const row = db.get(`SELECT ${columns} FROM collection c WHERE c.id = ?`, id);
  if (!row) throw new ArchiveError('collection/notFound', { collectionId: id });
  return asCollection(row);
}

export function insertCollection(db: WritableDb, title: string, now: string): CollectionRecord {
  const id = randomUUID();
  db.run('INSERT INTO collection (id, title, createdAt) VALUES (?, ?, ?)', id, title, now);
  return getCollection(db, id);
}

export function renameCollection(db: WritableDb, id: string, title: string): CollectionRecord {
  getCollection(db, id);
  db.run('UPDATE collection SET title = ? WHERE id = ?', title, id);
  return getCollection(db, id);
}

export function deleteCollection(db: WritableDb, id: string): void {
  getCollection(db, id);
  db.run('DELETE FROM collectionItem WHERE collectionId = ?', id);
  db.run('DELETE FROM collection WHERE id = ?', id);
}

/** Adds at the end; documents that are in already stay where they are. */
export function addToCollection(
  db: WritableDb,
  id: string,
  documentIds: readonly string[],
): CollectionRecord {
  getCollection(db, id);
  const last = db.get(
    'SELECT coalesce(max(position), 0) AS last FROM collectionItem WHERE collectionId = ?',
    id,
  );
  let position = Number(last?.last ?? 0);
  for (const documentId of documentIds) {
    const place = placeOf(db, documentId);
    position += 1;
    db.run(
      `INSERT INTO collectionItem (id, collectionId, documentId, issueId, documentTitle, documentNumber, issueLabel, position)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
      randomUUID(),
      id,
      documentId,
      place.issueId,
      place.title,
      place.documentNumber,
      place.issueLabel,
      position,
    );
  }
  return getCollection(db, id);
}

export function takeFromCollection(
  db: WritableDb,
  id: string,
  documentIds: readonly string[],
): CollectionRecord {
  getCollection(db, id);
  for (const documentId of documentIds) {
    db.run('DELETE FROM collectionItem WHERE collectionId = ? AND documentId = ?', id, documentId);
  }
  return getCollection(db, id);
}

/** Puts the named documents first, in the given order; others keep theirs behind them. */
export function arrangeCollection(
  db: WritableDb,
  id: string,
  documentIds: readonly string[],
): CollectionRecord {
  getCollection(db, id);
  const rest = documentsOfCollection(db, id).filter((documentId) => !documentIds.includes(documentId));
  [...documentIds, ...rest].forEach((documentId, index) => {
    db.run(
      'UPDATE collectionItem SET position = ? WHERE collectionId = ? AND documentId = ?',
      index + 1,
      id,
      documentId,
    );
  });
  return getCollection(db, id);
}

export function documentsOfCollection(db: ReadableDb, id: string): readonly string[] {
  return db
    .all(
      `SELECT m.documentId FROM collectionItem m JOIN issue i ON i.id = m.issueId
       WHERE m.collectionId = ? AND m.documentId IS NOT NULL AND i.removedAt IS NULL ORDER BY m.position, m.rowid`,
      id,
    )
    .map((row) => text(row, 'documentId'));
}

export function collectionsOfDocument(db: ReadableDb, documentId: string): readonly string[] {
  return db
    .all('SELECT collectionId FROM collectionItem WHERE documentId = ?', documentId)
    .map((row) => text(row, 'collectionId'));
}

export interface CollectionItemRecord {
  readonly id: string;
  readonly collectionId: string;
  readonly documentTitle: string;
  readonly documentNumber: string | null;
}

export function itemsOfIssue(db: ReadableDb, issueId: string | null): readonly CollectionItemRecord[] {
  return db
    .all(
      'SELECT id, collectionId, documentTitle, documentNumber FROM collectionItem WHERE issueId IS ?',
      issueId === null ? null : Number(issueId),
    )
    .map((row) => ({
      id: text(row, 'id'),
      collectionId: text(row, 'collectionId'),
      documentTitle: text(row, 'documentTitle'),
      documentNumber: textOrNull(row, 'documentNumber'),
    }));
}

/** Puts items back on the documents of a rewritten issue, by number or title. */
export function placeItemsAgain(
  db: WritableDb,
  items: readonly CollectionItemRecord[],
  targets: readonly AnchorTarget[],
): void {
  for (const item of items) {
    const target = targets.find((candidate) => isSameDocument(item, candidate));
    if (!target) continue;
    db.run(
      'UPDATE OR IGNORE collectionItem SET documentId = ?, issueId = ? WHERE id = ?',
      target.documentId,
      placeOf(db, target.documentId).issueId,
      item.id,
    );
  }
}
