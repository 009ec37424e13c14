/** What search reads of the archive: the index, normalised texts, and of every document what it is filtered by. */

import type { DocumentKind } from '../../gazette/tree.ts';
import { tags } from '../codecs/annotation.ts';
import { documentKind } from '../codecs/document-details.ts';
import { Faults } from '../codecs/shapes.ts';
import type { ReadableDb, SqlValue } from '../database/database.ts';
import {
  bytesOrNull,
  number,
  numberOrNull,
  numbers,
  numbersOfBlob,
  text,
  textOrNull,
} from '../database/rows.ts';
import { isIndexCurrent } from './search-index.ts';

export interface SearchDocumentRow {
  readonly row: number;
  readonly documentId: string;
  readonly issueId: string;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly kind: DocumentKind;
  readonly section: string | null;
  readonly issuer: string | null;
  readonly genre: string | null;
  readonly signedOn: string | null;
  readonly publication: string | null;
  readonly year: number | null;
  readonly issueNumber: string | null;
  readonly signature: Uint32Array | null;
}

/** Every document that can be found, newest issue first; those of issues in the trash are left out. */
export function searchDocuments(db: ReadableDb): readonly SearchDocumentRow[] {
  const rows = db.all(
    `SELECT d.rowNumber AS row, d.id AS documentId, d.issueId, d.title, d.documentNumber, d.kind, d.section, d.issuer, s.genre,
       d.signedOn, i.publication, coalesce(i.year, CAST(substr(d.signedOn, 1, 4) AS INTEGER)) AS year,
       i.number AS issueNumber, s.signature
     FROM document d JOIN issue i ON i.id = d.issueId LEFT JOIN searchDocument s ON s.documentRow = d.rowNumber
     WHERE i.removedAt IS NULL
     ORDER BY coalesce(i.publishedOn, d.signedOn, '') DESC, d.issueId DESC, d.ord`,
  );
  const untold = new Faults();
  return rows.map((row) => ({
    row: number(row, 'row'),
    documentId: text(row, 'documentId'),
    issueId: String(row.issueId),
    title: text(row, 'title'),
    documentNumber: textOrNull(row, 'documentNumber'),
    kind: documentKind(row.kind, untold),
    section: textOrNull(row, 'section'),
    issuer: textOrNull(row, 'issuer'),
    genre: textOrNull(row, 'genre'),
    signedOn: textOrNull(row, 'signedOn'),
    publication: textOrNull(row, 'publication'),
    year: numberOrNull(row, 'year'),
    issueNumber: textOrNull(row, 'issueNumber'),
    signature: numbersOfBlob(bytesOrNull(row, 'signature')),
  }));
}

const rowsOf = (db: ReadableDb, sql: string, ...values: readonly SqlValue[]): readonly number[] =>
  numbers(db.column(sql, ...values));

export const rowsWithPairs = (db: ReadableDb, match: string): readonly number[] =>
  rowsOf(db, 'SELECT rowid AS row FROM searchPair WHERE searchPair MATCH ?', match);

export const rowsWithCharacter = (db: ReadableDb, match: string): readonly number[] =>
  rowsOf(db, 'SELECT rowid AS row FROM searchCharacter WHERE searchCharacter MATCH ?', match);

/** A pair and a character that no text holds. */
const nothing = { pair: '"\u{fdef}\u{fdef}"', character: '"\u{fdef}"' };

/**
 * Readies a connection for its first search: statements prepared, and kept in memory what each search needs besides
 * the postings (which page holds which pairs, and how long each document is: a hundredth of the index).
 */
export function readySearch(db: ReadableDb): void {
  relevanceOf(db, nothing.pair);
  rowsWithPairs(db, nothing.pair);
  rowsWithCharacter(db, nothing.character);
  for (const table of ['searchPair', 'searchCharacter']) {
    db.get(`SELECT sum(length(term)) FROM ${table}_idx`);
    db.get(`SELECT sum(length(sz)) FROM ${table}_docsize`);
  }
}

/** BM25 of the rows that match, turned so that more is better. */
export function relevanceOf(db: ReadableDb, match: string): ReadonlyMap<number, number> {
  const rows = db.tuples('SELECT rowid, rank FROM searchPair WHERE searchPair MATCH ?', match);
  const relevance = new Map<number, number>();
  for (const [row, rank] of rows)
    if (typeof row === 'number' && typeof rank === 'number') relevance.set(row, -rank);
  return relevance;
}

export interface StoredText {
  readonly text: string;
  readonly blockStarts: Uint32Array | null;
  readonly normaliser: number;
}

export function storedText(db: ReadableDb, row: number): StoredText | null {
  const found = db.get('SELECT text, blockStarts, normaliser FROM searchText WHERE documentRow = ?', row);
  if (found === undefined) return null;
  return {
    text: text(found, 'text'),
    blockStarts: numbersOfBlob(bytesOrNull(found, 'blockStarts')),
    normaliser: number(found, 'normaliser'),
  };
}

export interface WaitingText {
  readonly row: number;
  /** The stored text; null where it is of other rules than asked for, or none is stored. */
  readonly text: string | null;
}

/** Rows of the documents that the index can't answer for: those it does not hold, or all where it is of other rules. */
export const waitingRows = (db: ReadableDb, version: number): readonly number[] =>
  rowsOf(
    db,
    isIndexCurrent(db, version)
      ? 'SELECT documentRow FROM searchDocument WHERE indexed = 0'
      : 'SELECT rowNumber FROM document',
  );

/** Texts read at a time: few, since one may be as long as a book. */
const textsAtATime = 16;

/** The stored texts of rows, one after another; only a few are in memory at once. */
export function* storedTexts(
  db: ReadableDb,
  rows: readonly number[],
  version: number,
): Generator<WaitingText> {
  for (let from = 0; from < rows.length; from += textsAtATime)
    yield* db
      .all(
        `SELECT r.value AS row, iif(s.normaliser = ?, s.text, NULL) AS text
         FROM json_each(?) r LEFT JOIN searchText s ON s.documentRow = r.value`,
        version,
        JSON.stringify(rows.slice(from, from + textsAtATime)),
      )
      .map((row) => ({ row: number(row, 'row'), text: textOrNull(row, 'text') }));
}

export const dutyUnits = (db: ReadableDb): readonly { readonly id: number; readonly name: string }[] =>
  db
    .all('SELECT id, name FROM unit ORDER BY id')
    .map((row) => ({ id: number(row, 'id'), name: text(row, 'name') }));

/** Rows with a duty of any of the units (of any unit where null) in the role (in any where null). */
export function rowsWithDuty(
  db: ReadableDb,
  units: readonly number[] | null,
  role: string | null,
): readonly number[] {
  const list = units === null ? null : JSON.stringify(units);
  return rowsOf(
    db,
    `SELECT DISTINCT documentRow AS row FROM duty
     WHERE (? IS NULL OR unitId IN (SELECT value FROM json_each(?))) AND (? IS NULL OR role = ?)`,
    list,
    list ?? '[]',
    role,
    role,
  );
}

/** Units with a duty in each document, by its row. */
export function unitsByRow(db: ReadableDb): ReadonlyMap<number, readonly number[]> {
  const units = new Map<number, number[]>();
  for (const row of db.all('SELECT DISTINCT documentRow AS row, unitId FROM duty ORDER BY documentRow')) {
    const unitId = number(row, 'unitId');
    const own = units.get(number(row, 'row'));
    if (own === undefined) units.set(number(row, 'row'), [unitId]);
    else own.push(unitId);
  }
  return units;
}

/** Due days (ISO dates or prefixes of one) by document row. */
export const dueDays = (db: ReadableDb): readonly { readonly row: number; readonly dueOn: string }[] =>
  db
    .all('SELECT documentRow AS row, dueOn FROM deadline')
    .map((row) => ({ row: number(row, 'row'), dueOn: text(row, 'dueOn') }));

export interface StoredNote {
  readonly annotationId: string;
  readonly documentId: string | null;
  readonly row: number | null;
  readonly documentTitle: string;
  readonly note: string;
  readonly quote: string;
  readonly tags: readonly string[];
  /** Where it stands in its document's text; null where it has lost its place. */
  readonly start: number | null;
  readonly end: number | null;
}

/** All notes of the reader; those whose document is in the trash are left out. */
export function storedNotes(db: ReadableDb): readonly StoredNote[] {
  return db
    .all(
      `SELECT a.id AS annotationId, a.documentId, d.rowNumber AS row, a.documentTitle, a.note, a.quote, a.tags,
         iif(a.anchored, a.startOffset, NULL) AS start, iif(a.anchored, a.endOffset, NULL) AS end
       FROM annotation a LEFT JOIN document d ON d.id = a.documentId LEFT JOIN issue i ON i.id = d.issueId
       WHERE i.removedAt IS NULL ORDER BY a.updatedAt DESC`,
    )
    .map((row) => ({
      annotationId: text(row, 'annotationId'),
      documentId: textOrNull(row, 'documentId'),
      row: numberOrNull(row, 'row'),
      documentTitle: text(row, 'documentTitle'),
      note: text(row, 'note'),
      quote: text(row, 'quote'),
      tags: tags.decode(row.tags).value,
      start: numberOrNull(row, 'start'),
      end: numberOrNull(row, 'end'),
    }));
}

/** Rows of the documents that a collection holds. */
export const collectionRows = (db: ReadableDb, collectionId: string): readonly number[] =>
  rowsOf(
    db,
    `SELECT d.rowNumber AS row FROM collectionItem c JOIN document d ON d.id = c.documentId
     WHERE c.collectionId = ?`,
    collectionId,
  );

/** Rows of the documents that bear a note of the reader. */
export const annotatedRows = (db: ReadableDb): readonly number[] =>
  rowsOf(db, 'SELECT DISTINCT d.rowNumber AS row FROM annotation a JOIN document d ON d.id = a.documentId');
