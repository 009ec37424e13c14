/** Documents without their text, for lists, trees and the quick jump. */
import type { DocumentKind } from '../../gazette/tree.ts';
import { issueLabel } from '../anchors/document-place.ts';
import type { ReadableDb, SqlRow } from '../database/database.ts';

export interface DocumentSummary {
  readonly id: string;
  readonly issueId: string;
  /** As `documentName` gives it. */
  readonly title: string;
  readonly documentNumber: string | null;
  readonly kind: DocumentKind;
  readonly section: string | null;
  readonly issuer: string | null;
  readonly signedOn: string | null;
  readonly pages: readonly number[];
  readonly annotations: number;
  readonly bookmarked: boolean;
  readonly issueLabel: string;
}

const columns = `d.id, d.issueId, d.title, d.documentNumber, d.kind, d.section, d.issuer, d.signedOn,
  json_extract(d.details, '$.pages') AS pages, i.publication, i.year, i.number,
  (SELECT count(*) FROM annotation a WHERE a.documentId = d.id) AS annotations,
  EXISTS (SELECT 1 FROM bookmark b WHERE b.documentId = d.id) AS bookmarked`;

function asSummary(row: SqlRow): DocumentSummary {
  return {
    id: row.id as string,
    issueId: String(row.issueId),
    title: row.title as string,
    documentNumber: row.documentNumber as string | null,
    kind: row.kind as DocumentKind,
    section: row.section as string | null,
    issuer: row.issuer as string | null,
    signedOn: row.signedOn as string | null,
    pages: JSON.parse((row.pages as string | null) ?? '[]') as number[],
    annotations: row.annotations as number,
    bookmarked: row.bookmarked === 1,
    issueLabel: issueLabel(
      row.publication as string | null,
      row.year as number | null,
      row.number as string | null,
    ),
  };
}

export function summariesOfIssue(db: ReadableDb, issueId: string): readonly DocumentSummary[] {
  return db
    .all(
      `SELECT ${columns} FROM document d JOIN issue i ON i.id = d.issueId WHERE d.issueId = ? ORDER BY d.ord`,
      Number(issueId),
    )
    .map(asSummary);
}

/** In the order asked for; ids that are not there are left out. */
export function summariesOf(db: ReadableDb, documentIds: readonly string[]): readonly DocumentSummary[] {
  return documentIds.flatMap((id) => {
    const row = db.get(
      `SELECT ${columns} FROM document d JOIN issue i ON i.id = d.issueId WHERE d.id = ?`,
      id,
    );
    return row ? [asSummary(row)] : [];
  });
}

/** Most documents of one number or title that are looked at. */
const mostNamesakes = 20;

/** Documents with that number, or where there is none with that title, that are not in the trash. */
export function documentsNamed(
  db: ReadableDb,
  { documentNumber, title }: { readonly documentNumber: string | null; readonly title: string },
): readonly DocumentSummary[] {
  return db
    .all(
      `SELECT ${columns} FROM document d JOIN issue i ON i.id = d.issueId
       WHERE i.removedAt IS NULL AND ${documentNumber === null ? 'd.title' : 'd.documentNumber'} = ?
       ORDER BY d.issueId, d.ord LIMIT ${mostNamesakes}`,
      documentNumber ?? title,
    )
    .map(asSummary);
}

export interface JumpRow {
  readonly id: string;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly issueLabel: string;
}

/** Names of all sections (栏目), the most frequent first. */
export const listSections = (db: ReadableDb): readonly string[] =>
  db
    .all(
      `SELECT d.section FROM document d JOIN issue i ON i.id = d.issueId
       WHERE i.removedAt IS NULL AND d.section IS NOT NULL GROUP BY d.section ORDER BY count(*) DESC, d.section`,
    )
    .map((row) => row.section as string);

/** Names and numbers of every document that is not in the trash, newest issue first. */
export function jumpRows(db: ReadableDb): readonly JumpRow[] {
  return db
    .all(
      `SELECT d.id, d.title, d.documentNumber, i.publication, i.year, i.number
       FROM document d JOIN issue i ON i.id = d.issueId WHERE i.removedAt IS NULL
       ORDER BY i.publishedOn DESC, d.issueId DESC, d.ord`,
    )
    .map((row) => ({
      id: row.id as string,
      title: row.title as string,
      documentNumber: row.documentNumber as string | null,
      issueLabel: issueLabel(
        row.publication as string | null,
        row.year as number | null,
        row.number as string | null,
      ),
    }));
}

/** Printed page of each of a document's blocks where it is known, by the block's id. */
export function pagesOfBlocks(db: ReadableDb, documentId: string): ReadonlyMap<string, number> {
  const rows = db.all(
    `SELECT b.id, json_extract(b.details, '$.page') AS page FROM block b
     JOIN document d ON d.rowNumber = b.documentRow WHERE d.id = ? AND page IS NOT NULL`,
    documentId,
  );
  return new Map(rows.map(({ id, page }) => [id as string, Number(page)]));
}
