/** Excerpts (摘编): passages with the places they have in their documents, in the reader's order. */
import { randomUUID } from 'node:crypto';
import { type AnchoredRecord, anchoredOfRow, writeAnchor } from '../anchors/anchored.ts';
import { describeAnchor } from '../anchors/anchoring.ts';
import { ArchiveError } from '../archive-error.ts';
import type { ReadableDb, SqlRow, WritableDb } from '../database/database.ts';
import { textOrNull } from '../database/rows.ts';
import { readOne, rowReader, wholeness } from '../tables/read-row.ts';
import type { ExcerptOrigin } from '../tables/tables.ts';
import * as columns from '../tables/tables.ts';
import { getAnnotation } from './annotations.ts';

export interface ExcerptRecord extends AnchoredRecord {
  readonly listId: string;
  /** Of its words as they were taken: still told of one that has lost its place. */
  readonly path: string;
  readonly source: string;
  /** The reader's own. */
  readonly heading: string;
  readonly remark: string;
  readonly origin: ExcerptOrigin;
  /** True while its issue is in the trash. */
  readonly inTrash: boolean;
  /** ISO 8601. */
  readonly createdAt: string;
}

/** A stretch of a document's text that is to be taken. */
export interface NewExcerpt {
  readonly documentId: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly path: string;
  readonly source: string;
  readonly remark: string;
  readonly origin: ExcerptOrigin;
}

const readColumns = rowReader(columns.excerpt);
const isWhole = wholeness(columns.excerpt);

function asExcerpt(row: SqlRow): ExcerptRecord {
  const { value, faults } = readOne(readColumns, row);
  const { listId, path, source, heading, remark, origin, createdAt } = value;
  return {
    ...anchoredOfRow(value, faults.length > 0 || !isWhole(row)),
    listId,
    path,
    source,
    heading,
    remark,
    origin,
    inTrash: textOrNull(row, 'removedAt') !== null,
    createdAt,
  };
}

const select = 'SELECT e.*, i.removedAt FROM excerpt e LEFT JOIN issue i ON i.id = e.issueId';

export const excerptsOfList = (db: ReadableDb, listId: string): readonly ExcerptRecord[] =>
  db.all(`${select} WHERE e.listId = ? ORDER BY e.position, e.rowid`, listId).map(asExcerpt);

/** Null for those whose issue was deleted for good. */
export const excerptsOfIssue = (db: ReadableDb, issueId: string | null): readonly ExcerptRecord[] =>
  db
    .all(`${select} WHERE e.issueId IS ? ORDER BY e.rowid`, issueId === null ? null : Number(issueId))
    .map(asExcerpt);

/** Throws `excerpt/notFound`. */
export function getExcerpt(db: ReadableDb, id: string): ExcerptRecord {
  const row = db.get(`${select} WHERE e.id = ?`, id);
  if (!row) throw new ArchiveError('excerpt/notFound', { excerptId: id });
  return asExcerpt(row);
}

function assertRange({
  documentId,
  text,
  start,
  end,
}: Pick<NewExcerpt, 'documentId' | 'text' | 'start' | 'end'>): void {
  if (!(start >= 0 && start < end && end <= text.length))
    throw new ArchiveError('annotation/invalidRange', { documentId, start, end });
}

/** At the list's end. False, and nothing added, where the list holds the same passage already. */
export function insertExcerpt(db: WritableDb, listId: string, made: NewExcerpt, now: string): boolean {
  assertRange(made);
  const { documentId, text, start, end } = made;
  const known = db.get(
    'SELECT 1 AS known FROM excerpt WHERE listId = ? AND documentId = ? AND anchored = 1 AND startOffset = ? AND endOffset = ?',
    listId,
    documentId,
    start,
    end,
  );
  if (known) return false;
  const id = randomUUID();
  const { path, source, remark, origin } = made;
  insertRow(db, id, listId, { path, source, remark, origin }, now);
  writeAnchor(db, 'excerpt', id, documentId, describeAnchor(text, start, end), now);
  return true;
}

/** Takes over an annotation that has lost its place, with the words it kept. False where the list holds them already. */
export function insertLostExcerpt(
  db: WritableDb,
  listId: string,
  annotationId: string,
  remark: string,
  now: string,
): boolean {
  getAnnotation(db, annotationId);
  // The same words may stand in many documents.
  const known = db.get(
    `SELECT 1 AS known FROM excerpt e JOIN annotation a ON a.id = ?
     WHERE e.listId = ? AND e.anchored = 0 AND e.quote = a.quote AND e.prefix = a.prefix AND e.suffix = a.suffix
       AND e.documentTitle = a.documentTitle AND e.issueLabel = a.issueLabel`,
    annotationId,
    listId,
  );
  if (known) return false;
  const id = randomUUID();
  insertRow(db, id, listId, { path: '', source: '', remark, origin: 'annotation' }, now);
  db.run(
    `UPDATE excerpt SET (documentId, issueId, documentTitle, documentNumber, issueLabel, contentHash, quote, prefix, suffix) =
       (SELECT documentId, issueId, documentTitle, documentNumber, issueLabel, contentHash, quote, prefix, suffix
        FROM annotation WHERE id = ?) WHERE id = ?`,
    annotationId,
    id,
  );
  return true;
}

function insertRow(
  db: WritableDb,
  id: string,
  listId: string,
  own: Pick<NewExcerpt, 'path' | 'source' | 'remark' | 'origin'>,
  now: string,
): void {
  db.run(
    `INSERT INTO excerpt (id, listId, position, documentTitle, issueLabel, anchored, startOffset, endOffset,
       contentHash, quote, prefix, suffix, path, source, heading, remark, origin, createdAt, updatedAt)
     VALUES (?, ?, (SELECT coalesce(max(position), 0) + 1 FROM excerpt WHERE listId = ?), '', '', 0, 0, 0,
       '', '', '', '', ?, ?, '', ?, ?, ?, ?)`,
    id,
    listId,
    listId,
    own.path,
    own.source,
    own.remark,
    own.origin,
    now,
    now,
  );
}

export interface ExcerptPatch {
  readonly heading?: string;
  readonly remark?: string;
}

export function updateExcerpt(db: WritableDb, id: string, patch: ExcerptPatch, now: string): void {
  getExcerpt(db, id);
  db.run(
    `UPDATE excerpt SET heading = coalesce(?, heading), remark = coalesce(?, remark), updatedAt = ?
     WHERE id = ?`,
    patch.heading ?? null,
    patch.remark ?? null,
    now,
    id,
  );
}

/** Gives an excerpt another place, such as one whose own was lost. */
export function moveExcerpt(
  db: WritableDb,
  id: string,
  to: Pick<NewExcerpt, 'documentId' | 'text' | 'start' | 'end' | 'path' | 'source'>,
  now: string,
): void {
  getExcerpt(db, id);
  assertRange(to);
  db.run('UPDATE excerpt SET path = ?, source = ? WHERE id = ?', to.path, to.source, id);
  writeAnchor(db, 'excerpt', id, to.documentId, describeAnchor(to.text, to.start, to.end), now);
}

export function deleteExcerpts(db: WritableDb, ids: readonly string[]): void {
  for (const id of ids) {
    getExcerpt(db, id);
    db.run('DELETE FROM excerpt WHERE id = ?', id);
  }
}

/** Puts the named excerpts first, in the given order; others keep theirs behind them. */
export function arrangeExcerpts(db: WritableDb, listId: string, ids: readonly string[]): void {
  const all = excerptsOfList(db, listId).map(({ id }) => id);
  const named = ids.filter((id) => all.includes(id));
  [...named, ...all.filter((id) => !named.includes(id))].forEach((id, index) => {
    db.run('UPDATE excerpt SET position = ? WHERE id = ?', index + 1, id);
  });
}

export function countExcerpts(db: ReadableDb): { readonly all: number; readonly unanchored: number } {
  const row = db.get('SELECT count(*) AS total, coalesce(sum(anchored = 0), 0) AS lost FROM excerpt');
  return { all: Number(row?.total ?? 0), unanchored: Number(row?.lost ?? 0) };
}
