/** Documents without their text, for lists, trees and the quick jump. */
import type { DocumentKind } from '../../gazette/tree.ts';
import { labelOfRow } from '../anchors/document-place.ts';
import { blockPage } from '../codecs/block-details.ts';
import { codec } from '../codecs/codec.ts';
import { documentKind, documentPages } from '../codecs/document-details.ts';
import { Faults } from '../codecs/shapes.ts';
import type { ReadableDb, SqlRow } from '../database/database.ts';
import { isSet, number, text, textOrNull } from '../database/rows.ts';
import { wholeInSql } from '../tables/read-row.ts';
import { document } from '../tables/tables.ts';

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
  /** True where something of it could not be read and has its default. */
  readonly damaged: boolean;
}

const storedPages = codec(documentPages);

const columns = `d.id, d.issueId, d.title, d.documentNumber, d.kind, d.section, d.issuer, d.signedOn,
  iif(json_valid(d.details), json_extract(d.details, '$.pages'), '') AS pages, i.publication, i.year, i.number,
  (SELECT count(*) FROM annotation a WHERE a.documentId = d.id) AS annotations,
  EXISTS (SELECT 1 FROM bookmark b WHERE b.documentId = d.id) AS bookmarked,
  ${wholeInSql(document, 'd')} AS isWhole`;

function asSummary(row: SqlRow): DocumentSummary {
  const faults = new Faults();
  return {
    id: text(row, 'id'),
    issueId: String(row.issueId),
    title: text(row, 'title'),
    documentNumber: textOrNull(row, 'documentNumber'),
    kind: documentKind(row.kind, faults),
    section: textOrNull(row, 'section'),
    issuer: textOrNull(row, 'issuer'),
    signedOn: textOrNull(row, 'signedOn'),
    pages: storedPages.column(row.pages, faults),
    annotations: number(row, 'annotations'),
    bookmarked: isSet(row, 'bookmarked'),
    issueLabel: labelOfRow(row),
    damaged: faults.count > 0 || !isSet(row, 'isWhole'),
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
    .map((row) => text(row, 'section'));

/** Names and numbers of every document that is not in the trash, newest issue first. */
export function jumpRows(db: ReadableDb): readonly JumpRow[] {
  return db
    .all(
      `SELECT d.id, d.title, d.documentNumber, i.publication, i.year, i.number
       FROM document d JOIN issue i ON i.id = d.issueId WHERE i.removedAt IS NULL
       ORDER BY i.publishedOn DESC, d.issueId DESC, d.ord`,
    )
    .map((row) => ({
      id: text(row, 'id'),
      title: text(row, 'title'),
      documentNumber: textOrNull(row, 'documentNumber'),
      issueLabel: labelOfRow(row),
    }));
}

/** Printed page of each of a document's blocks where it is known, by the block's id. */
export function pagesOfBlocks(db: ReadableDb, documentId: string): ReadonlyMap<string, number> {
  const rows = db.all(
    `SELECT b.id, iif(json_valid(b.details), json_extract(b.details, '$.page'), NULL) AS page FROM block b
     JOIN document d ON d.rowNumber = b.documentRow WHERE d.id = ? AND page IS NOT NULL`,
    documentId,
  );
  const unread = new Faults();
  return new Map(
    rows.flatMap((row) => {
      const page = blockPage(row.page, unread);
      return page === null ? [] : [[text(row, 'id'), page] as const];
    }),
  );
}
