/** 校正: what a reader has set right, stored beside the issue with the printed words it is about. */
import { randomUUID } from 'node:crypto';
import { ArchiveError } from '../archive-error.ts';
import { correctionChange, type StoredChange } from '../codecs/correction.ts';
import { Faults } from '../codecs/shapes.ts';
import type { ReadableDb, SqlRow, WritableDb } from '../database/database.ts';
import { rowReader, wholeness } from '../tables/read-row.ts';
import * as columns from '../tables/tables.ts';

export interface CorrectionRecord {
  readonly id: string;
  /** Null while no issue of its source is here. */
  readonly issueId: string | null;
  /** Null where it can't be read whole: another change than the reader made must not be made in its place. */
  readonly change: StoredChange | null;
  /** ISO 8601. */
  readonly createdAt: string;
}

const readChange = rowReader({ change: columns.correction.change });
const { change: _change, ...ownColumns } = columns.correction;
const readColumns = rowReader(ownColumns);
const isWhole = wholeness(columns.correction);

function asCorrection(row: SqlRow): CorrectionRecord {
  const faults = new Faults();
  const { change } = readChange(row, faults);
  const { id, issueId, createdAt } = readColumns(row, new Faults());
  return {
    id,
    issueId: issueId === null ? null : String(issueId),
    change: faults.count > 0 || !isWhole(row) ? null : change,
    createdAt,
  };
}

/** Of one issue, in the order in which they were made. */
export const correctionsOfIssue = (db: ReadableDb, issueId: string): readonly CorrectionRecord[] =>
  db.all('SELECT * FROM correction WHERE issueId = ? ORDER BY rowid', Number(issueId)).map(asCorrection);

/** Throws `correction/notFound`. */
export function getCorrection(db: ReadableDb, id: string): CorrectionRecord {
  const row = db.get('SELECT * FROM correction WHERE id = ?', id);
  if (!row) throw new ArchiveError('correction/notFound', { correctionId: id });
  return asCorrection(row);
}

export function insertCorrection(db: WritableDb, issueId: string, change: StoredChange, now: string): void {
  db.run(
    `INSERT INTO correction (id, issueId, sourceHash, change, createdAt)
     SELECT ?, id, sha256, ?, ? FROM issue WHERE id = ?`,
    randomUUID(),
    correctionChange.encode(change),
    now,
    Number(issueId),
  );
}

export function deleteCorrection(db: WritableDb, id: string): void {
  db.run('DELETE FROM correction WHERE id = ?', id);
}

/** Gives an issue the corrections of the one it replaces, and those that its source file had when it was here before. */
export function adoptCorrections(db: WritableDb, issueId: string, replacedId: string | null): void {
  if (replacedId !== null)
    db.run('UPDATE correction SET issueId = ? WHERE issueId = ?', Number(issueId), Number(replacedId));
  db.run(
    `UPDATE correction SET issueId = ? WHERE issueId IS NULL
       AND sourceHash = (SELECT sha256 FROM issue WHERE id = ?)`,
    Number(issueId),
    Number(issueId),
  );
}

const currentMark = `coalesce((SELECT group_concat(id, ' ') FROM
  (SELECT id FROM correction WHERE correction.issueId = issue.id ORDER BY correction.rowid)), '')`;

/** Notes that the documents of an issue have been read with the corrections it has now. */
export function markReadWith(db: WritableDb, issueId: string): void {
  db.run(`UPDATE issue SET readWith = ${currentMark} WHERE id = ?`, Number(issueId));
}

/** Issues whose documents were read with other corrections than they have now. */
export const issuesToReadAgain = (db: ReadableDb): readonly string[] =>
  db.all(`SELECT id FROM issue WHERE readWith <> ${currentMark}`).map((row) => String(row.id));
