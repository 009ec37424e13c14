import { ArchiveError } from '../archive-error.ts';
import type { ReadableDb, SqlRow } from '../database/database.ts';
import { number, numberOrNull, text, textOrNull } from '../database/rows.ts';

/** What a note keeps of its document, so that it can still say where it stood when the document is gone. */
export interface DocumentPlace {
  readonly issueId: number;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly issueLabel: string;
  readonly contentHash: string;
}

/** Throws `document/notFound`. */
export function placeOf(db: ReadableDb, documentId: string): DocumentPlace {
  const row = db.get(
    `SELECT d.issueId, d.title, d.documentNumber, d.contentHash, i.publication, i.year, i.number
     FROM document d JOIN issue i ON i.id = d.issueId WHERE d.id = ?`,
    documentId,
  );
  if (!row) throw new ArchiveError('document/notFound', { documentId });
  return {
    issueId: number(row, 'issueId'),
    title: text(row, 'title'),
    documentNumber: textOrNull(row, 'documentNumber'),
    issueLabel: labelOfRow(row),
    contentHash: text(row, 'contentHash'),
  };
}

/** The label of the issue whose publication, year and number are in the row. */
export const labelOfRow = (row: SqlRow): string =>
  issueLabel(textOrNull(row, 'publication'), numberOrNull(row, 'year'), textOrNull(row, 'number'));

/** 《××公报》2023年第4期, with what is known; empty where nothing is. */
export function issueLabel(
  publication: string | null,
  year: number | null,
  number: number | string | null,
): string {
  const title = publication === null ? '' : `《${publication}》`;
  const when = year === null ? '' : `${year}年`;
  const which = number === null ? '' : /^\d/.test(String(number)) ? `第${number}期` : String(number);
  return `${title}${when}${which}`;
}
