import { ArchiveError } from '../archive-error.ts';
import type { ReadableDb } from '../database/database.ts';

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
    issueId: row.issueId as number,
    title: row.title as string,
    documentNumber: row.documentNumber as string | null,
    issueLabel: issueLabel(
      row.publication as string | null,
      row.year as number | null,
      row.number as string | null,
    ),
    contentHash: row.contentHash as string,
  };
}

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
