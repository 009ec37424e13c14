/** The issues an archive holds: listed, found, put into the trash, deleted. */
import type { IssueFacts } from '../../gazette/tree.ts';
import { ArchiveError } from '../archive-error.ts';
import type { ReadableDb, SqlRow, WritableDb } from '../database/database.ts';
import { number, numberOrNull, text, textOrNull } from '../database/rows.ts';
import { type SearchIndexer, unindexIssue } from '../searching/search-index.ts';

export interface IssueSource {
  readonly sha256: string;
  readonly fileName: string;
  readonly bytes: number;
  readonly encoding: string;
  /** ISO 8601. */
  readonly importedAt: string;
}

export interface IssueRecord {
  readonly id: string;
  readonly publication: string | null;
  readonly year: number | null;
  readonly number: number | string | null;
  readonly cumulativeNumber: number | null;
  readonly publishedOn: string | null;
  /** Count of documents of kind `document`. */
  readonly documents: number;
  readonly removedAt: string | null;
}

/** An issue's number as its column holds it. */
export const numberAsText = (number: IssueFacts['number']) => (number === null ? null : String(number));
/** The number that a column's text stands for. */
export const numberFromText = (stored: string | null): number | string | null =>
  stored !== null && /^\d+$/.test(stored) ? Number(stored) : stored;

const recordColumns = `i.id, i.publication, i.year, i.number, i.cumulativeNumber, i.publishedOn, i.removedAt,
  (SELECT count(*) FROM document d WHERE d.issueId = i.id AND d.kind = 'document') AS documents`;

function asRecord(row: SqlRow): IssueRecord {
  return {
    id: String(row.id),
    publication: textOrNull(row, 'publication'),
    year: numberOrNull(row, 'year'),
    number: numberFromText(textOrNull(row, 'number')),
    cumulativeNumber: numberOrNull(row, 'cumulativeNumber'),
    publishedOn: textOrNull(row, 'publishedOn'),
    documents: number(row, 'documents'),
    removedAt: textOrNull(row, 'removedAt'),
  };
}

/** All issues that are not in the trash: by publication, newest first. */
export function listIssues(db: ReadableDb): readonly IssueRecord[] {
  return db
    .all(
      `SELECT ${recordColumns} FROM issue i WHERE i.removedAt IS NULL
       ORDER BY i.publication, i.year DESC, i.publishedOn DESC, CAST(i.number AS INTEGER) DESC, i.id DESC`,
    )
    .map(asRecord);
}

export function listRemovedIssues(db: ReadableDb): readonly IssueRecord[] {
  return db
    .all(`SELECT ${recordColumns} FROM issue i WHERE i.removedAt IS NOT NULL ORDER BY i.removedAt DESC`)
    .map(asRecord);
}

/** Throws `issue/notFound`; an issue in the trash is found too. */
export function getIssue(db: ReadableDb, issueId: string): IssueRecord {
  const row = db.get(`SELECT ${recordColumns} FROM issue i WHERE i.id = ?`, asIssueKey(issueId));
  if (!row) throw new ArchiveError('issue/notFound', { issueId });
  return asRecord(row);
}

/** The row of an issue; none has -1. */
export function asIssueKey(issueId: string): number {
  return /^[1-9]\d{0,14}$/.test(issueId) ? Number(issueId) : -1;
}

export function getSource(db: ReadableDb, issueId: string): IssueSource {
  const row = db.get(
    'SELECT sha256, fileName, bytes, encoding, importedAt FROM issue WHERE id = ?',
    asIssueKey(issueId),
  );
  if (!row) throw new ArchiveError('issue/notFound', { issueId });
  return {
    sha256: text(row, 'sha256'),
    fileName: text(row, 'fileName'),
    bytes: number(row, 'bytes'),
    encoding: text(row, 'encoding'),
    importedAt: text(row, 'importedAt'),
  };
}

/** Issues of that source file or of that number, the trash included, the oldest first. */
export function findSame(
  db: ReadableDb,
  hash: string,
  facts: IssueFacts | null,
): { readonly bySource: IssueRecord | null; readonly byNumber: IssueRecord | null } {
  const source = db.get(
    `SELECT ${recordColumns} FROM issue i WHERE i.sha256 = ? ORDER BY i.removedAt IS NOT NULL, i.id`,
    hash,
  );
  const numbered =
    facts?.publication != null && facts.year !== null && facts.number !== null
      ? db.get(
          `SELECT ${recordColumns} FROM issue i
           WHERE i.publication = ? AND i.year = ? AND i.number = ? AND i.removedAt IS NULL ORDER BY i.id`,
          facts.publication,
          facts.year,
          numberAsText(facts.number),
        )
      : undefined;
  return { bySource: source ? asRecord(source) : null, byNumber: numbered ? asRecord(numbered) : null };
}

export const hasIssue = (db: ReadableDb, issueId: string): boolean =>
  db.get('SELECT 1 AS found FROM issue WHERE id = ?', asIssueKey(issueId)) !== undefined;

/** True for a document that is there, with its issue. */
export const hasDocument = (db: ReadableDb, documentId: string): boolean =>
  db.get('SELECT 1 AS found FROM document d JOIN issue i ON i.id = d.issueId WHERE d.id = ?', documentId) !==
  undefined;

/** Throws `document/notFound`. */
export function issueOfDocument(db: ReadableDb, documentId: string): string {
  const row = db.get('SELECT issueId FROM document WHERE id = ?', documentId);
  if (!row) throw new ArchiveError('document/notFound', { documentId });
  return String(row.issueId);
}

/** Puts an issue into the trash, or takes it out again with `removedAt` null. */
export function setRemoved(db: WritableDb, issueId: string, removedAt: string | null): void {
  const { changes } = db.run('UPDATE issue SET removedAt = ? WHERE id = ?', removedAt, asIssueKey(issueId));
  if (changes === 0) throw new ArchiveError('issue/notFound', { issueId });
}

/** Deletes an issue for good; annotations stay, without a place. */
export function deleteIssue(db: WritableDb, issueId: string, search: SearchIndexer): void {
  unindexIssue(db, asIssueKey(issueId), search);
  db.run('DELETE FROM issue WHERE id = ?', asIssueKey(issueId));
}

export function isSourceUsed(db: ReadableDb, hash: string): boolean {
  return db.get('SELECT 1 AS used FROM issue WHERE sha256 = ? LIMIT 1', hash) !== undefined;
}
