/**
 * The full-text index beside the documents it is made from. It holds no text: to take a document out, the very tokens
 * that were put in must be given again, so the normalised text is kept with a mark that says whether it is indexed.
 * (Contentless FTS5 tables with `contentless_delete` become slow where an issue's rows are deleted; these do not.)
 */
import type { Block } from '../../gazette/tree.ts';
import { isDamage } from '../archive-error.ts';
import type { ReadableDb, SqlRow, WritableDb } from '../database/database.ts';
import { isSet, number, numberOrNull, text as textOf, textOrNull } from '../database/rows.ts';
import { searchBlocks } from './search-blocks.ts';

/** What is stored and indexed of a document. */
export interface SearchEntry {
  readonly text: string;
  readonly blockStarts: Uint32Array;
  readonly signature: Uint32Array | null;
}

export interface SearchTokens {
  readonly pairs: string;
  readonly characters: string;
}

/** What search reads of a block. */
export type SearchedBlock = Pick<Block, 'kind' | 'text' | 'headLength'>;

/** Gives the archive the texts and tokens that search compares, without either knowing the other. */
export interface SearchIndexer {
  /** Of the normaliser and of the tokens: with another version of either the index is made anew. */
  readonly version: number;
  readonly entryOf: (document: { readonly blocks: readonly SearchedBlock[] }) => SearchEntry;
  readonly tokensOf: (text: string) => SearchTokens;
}

const bytesOf = (numbers: Uint32Array): Uint8Array =>
  new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);

/**
 * Stores a document's search text and puts it into the index. Call it inside a transaction. A statement of several
 * writes between two documents (INSERT OR REPLACE, one with a trigger) makes a savepoint, at which the index writes what
 * it has gathered as a piece of its own: each document would become a piece, and a build would take twice as long.
 */
export function indexDocument(
  db: WritableDb,
  row: number,
  document: { readonly genre: string | null; readonly blocks: readonly SearchedBlock[] },
  indexer: SearchIndexer,
): void {
  const { text, blockStarts, signature } = indexer.entryOf(document);
  db.run(
    `INSERT INTO searchText (documentRow, normaliser, text, blockStarts) VALUES (?, ?, ?, ?)
     ON CONFLICT (documentRow) DO UPDATE
     SET normaliser = excluded.normaliser, text = excluded.text, blockStarts = excluded.blockStarts`,
    row,
    indexer.version,
    text,
    bytesOf(blockStarts),
  );
  db.run(
    `INSERT INTO searchDocument (documentRow, indexed, genre, signature) VALUES (?, 1, ?, ?)
     ON CONFLICT (documentRow) DO UPDATE
     SET indexed = 1, genre = excluded.genre, signature = excluded.signature`,
    row,
    document.genre,
    signature === null ? null : bytesOf(signature),
  );
  addTokens(db, row, indexer.tokensOf(text));
}

function addTokens(db: WritableDb, row: number, { pairs, characters }: SearchTokens): void {
  db.run('INSERT INTO searchPair (rowid, text) VALUES (?, ?)', row, pairs);
  db.run('INSERT INTO searchCharacter (rowid, text) VALUES (?, ?)', row, characters);
}

/**
 * Takes all documents of an issue out of the index. Call it before their rows go, in the same transaction. From an index
 * that is damaged nothing can be taken out: it is emptied, and all documents wait to be indexed again.
 */
export function unindexIssue(db: WritableDb, issueId: number, indexer: SearchIndexer): void {
  const rows = db.all(
    `SELECT d.rowNumber AS row, s.text FROM document d JOIN searchText s ON s.documentRow = d.rowNumber
     JOIN searchDocument i ON i.documentRow = d.rowNumber WHERE d.issueId = ? AND i.indexed = 1`,
    issueId,
  );
  try {
    for (const stored of rows) {
      const row = number(stored, 'row');
      const { pairs, characters } = indexer.tokensOf(textOf(stored, 'text'));
      removeTokens(db, 'searchPair', row, pairs);
      removeTokens(db, 'searchCharacter', row, characters);
    }
  } catch (error) {
    if (!isDamage(error)) throw error;
    emptyIndex(db);
  }
}

/** Tokens of a row that a table never held would be subtracted from its sums all the same. */
function removeTokens(
  db: WritableDb,
  table: 'searchPair' | 'searchCharacter',
  row: number,
  tokens: string,
): void {
  if (db.get(`SELECT 1 AS held FROM ${table}_docsize WHERE id = ?`, row) === undefined) return;
  db.run(`INSERT INTO ${table} (${table}, rowid, text) VALUES ('delete', ?, ?)`, row, tokens);
}

function state(db: ReadableDb, name: string): number | null {
  const row = db.get('SELECT value FROM searchState WHERE name = ?', name);
  return row === undefined ? null : number(row, 'value');
}

/** Counts up whenever other documents are to be found than before: what is kept in memory of them is read anew. */
export const searchRevision = (db: ReadableDb): number => state(db, 'revision') ?? 0;

export interface IndexState {
  readonly documents: number;
  /** Documents whose text the index does not hold yet; they are scanned meanwhile. */
  readonly waiting: number;
  /** True where the index was made by this version of the program's rules. */
  readonly isCurrent: boolean;
}

/** True where the index was made by this version of the rules; one of another is not asked. */
export const isIndexCurrent = (db: ReadableDb, version: number): boolean =>
  (state(db, 'version') ?? version) === version;

export function indexState(db: ReadableDb, version: number): IndexState {
  const count = (sql: string): number => Number(db.get(sql)?.n ?? 0);
  const isCurrent = isIndexCurrent(db, version);
  const documents = count('SELECT count(*) AS n FROM document');
  const waiting = isCurrent ? count('SELECT count(*) AS n FROM searchDocument WHERE indexed = 0') : documents;
  return { documents, waiting, isCurrent };
}

/** Takes everything out of the index; all documents then wait to be indexed again, those it had lost among them. */
export function emptyIndex(db: WritableDb): void {
  db.run("INSERT INTO searchPair (searchPair) VALUES ('delete-all')");
  db.run("INSERT INTO searchCharacter (searchCharacter) VALUES ('delete-all')");
  db.run('UPDATE searchDocument SET indexed = 0 WHERE indexed = 1');
  db.run(
    `INSERT INTO searchDocument (documentRow, indexed, genre)
     SELECT rowNumber, 0, iif(json_valid(details), details ->> '$.genre', NULL) FROM document
     WHERE rowNumber NOT IN (SELECT documentRow FROM searchDocument)`,
  );
}

/** Readies the index for this version of the rules: one that another version made, or any with `always`, is emptied. */
export function prepareIndex(db: WritableDb, version: number, always = false): void {
  const known = state(db, 'version');
  if (known === version && !always) return;
  db.transaction(() => {
    if (known !== null || always) emptyIndex(db);
    db.run("INSERT OR REPLACE INTO searchState (name, value) VALUES ('version', ?)", version);
  });
}

/**
 * Indexes documents that wait, at most `limit`, in one transaction; gives how many it was, 0 when none waits. Cut off at
 * any moment, the next call goes on where the last one ended.
 */
export function indexWaiting(db: WritableDb, indexer: SearchIndexer, limit: number): number {
  return db.transaction(() => {
    const rows = db.all(
      `SELECT i.documentRow AS row, i.genre, i.signature IS NOT NULL AS isMarked, s.normaliser, s.text,
         s.blockStarts IS NOT NULL AS isWhole
       FROM searchDocument i LEFT JOIN searchText s ON s.documentRow = i.documentRow
       WHERE i.indexed = 0 ORDER BY i.documentRow LIMIT ?`,
      limit,
    );
    for (const { row, genre, isMarked, normaliser, isWhole, text } of rows.map(asWaiting)) {
      // A text of this version's rules is taken as it is; a short one bears no mark and is cheap to make anew.
      if (normaliser === indexer.version && isWhole && isMarked) {
        addTokens(db, row, indexer.tokensOf(text));
        db.run('UPDATE searchDocument SET indexed = 1 WHERE documentRow = ?', row);
      } else indexDocument(db, row, { genre, blocks: searchBlocks(db, row) }, indexer);
    }
    return rows.length;
  });
}

type WaitingRow = {
  readonly row: number;
  readonly genre: string | null;
  readonly isMarked: boolean;
  readonly normaliser: number | null;
  readonly isWhole: boolean;
  readonly text: string;
};

const asWaiting = (row: SqlRow): WaitingRow => ({
  row: number(row, 'row'),
  genre: textOrNull(row, 'genre'),
  isMarked: isSet(row, 'isMarked'),
  normaliser: numberOrNull(row, 'normaliser'),
  isWhole: isSet(row, 'isWhole'),
  text: textOrNull(row, 'text') ?? '',
});

/** Pages that are merged after a few changes: a fraction of a second. */
const somePages = 500;

/** Brings together what many small changes have left of the index in pieces: some of it, or all into one. */
export function tidyIndex(db: WritableDb, extent: 'some' | 'whole'): void {
  for (const table of ['searchPair', 'searchCharacter']) {
    if (extent === 'whole') db.run(`INSERT INTO ${table} (${table}) VALUES ('optimize')`);
    else db.run(`INSERT INTO ${table} (${table}, rank) VALUES ('merge', ?)`, somePages);
  }
}
