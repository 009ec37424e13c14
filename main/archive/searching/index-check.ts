/**
 * Looks texts up in the full-text index that are known to stand in documents: one that is not found, and one found where
 * it does not stand, show an index that has parted from its documents. Both of its tables are asked.
 */
import { isDamage } from '../archive-error.ts';
import type { ReadableDb, SqlValue } from '../database/database.ts';
import { number, numbers, text } from '../database/rows.ts';
import type { SearchIndexer } from './search-index.ts';

export interface IndexCheck {
  /** Documents looked up. */
  readonly sampled: number;
  /** Row numbers of documents that the index lost, or finds where they hold no such text. */
  readonly wrong: readonly number[];
  /** Documents that the index holds (where its tables differ, the count that is wrong), and those that it should hold. */
  readonly held: number;
  readonly due: number;
}

/** Characters of a looked-up piece: long enough to be rare, short enough to be read in one go. */
const pieceLength = 12;

/**
 * `sample` documents spread over the archive are looked up; `at` (0 to 1) says where in each the piece is taken. All is
 * read at one moment. Throws nothing for a damaged index: what can't be looked up is wrong.
 */
export function checkIndex(
  db: ReadableDb,
  indexer: SearchIndexer,
  sample: number,
  at: (count: number) => number,
): IndexCheck {
  return db.atOneMoment(() => {
    const due = Number(db.get('SELECT count(*) AS n FROM searchDocument WHERE indexed = 1')?.n ?? 0);
    const counts = [
      heldBy(db, 'SELECT count(*) AS n FROM searchPair_docsize'),
      heldBy(db, 'SELECT count(*) AS n FROM searchCharacter_docsize'),
    ];
    const wrong = new Set(forgotten(db, sample));
    const rows = sampleOf(db, due, sample);
    rows.forEach(({ row, text }, count) => {
      const characters = Array.from(text);
      const from = Math.floor(at(count) * Math.max(1, characters.length - pieceLength));
      const piece = characters.slice(from, from + pieceLength);
      for (const other of wrongPairs(db, indexer, row, piece)) wrong.add(other);
      const foreign = Array.from(rows[count - 1]?.text.slice(0, 200) ?? '').find(
        (one) => !text.includes(one),
      );
      if (!holdsCharacters(db, indexer, row, piece[0], foreign)) wrong.add(row);
    });
    return { sampled: rows.length, wrong: [...wrong], held: counts.find((held) => held !== due) ?? due, due };
  });
}

/** True where the check finds nothing wrong. */
export const isIndexSound = ({ wrong, held, due }: IndexCheck): boolean => wrong.length === 0 && held === due;

interface Sampled {
  readonly row: number;
  readonly text: string;
}

function sampleOf(db: ReadableDb, due: number, sample: number): readonly Sampled[] {
  const rows = db.all(
    `SELECT s.documentRow AS row, s.text FROM (
       SELECT documentRow, row_number() OVER (ORDER BY documentRow) AS place FROM searchDocument WHERE indexed = 1
     ) i JOIN searchText s ON s.documentRow = i.documentRow WHERE i.place % ? = 0`,
    Math.max(1, Math.floor(due / sample)),
  );
  return rows.map((row) => ({ row: number(row, 'row'), text: text(row, 'text') }));
}

/** Documents that are neither in the index nor waiting for it. */
const forgotten = (db: ReadableDb, most: number): readonly number[] =>
  numbers(
    db.column(
      'SELECT rowNumber FROM document WHERE rowNumber NOT IN (SELECT documentRow FROM searchDocument) LIMIT ?',
      most,
    ),
  );

/** Rows that a piece of `row` shows to be wrong in the table of pairs. */
function wrongPairs(
  db: ReadableDb,
  indexer: SearchIndexer,
  row: number,
  characters: readonly string[],
): readonly number[] {
  if (characters.length < 2) return [];
  const piece = characters.join('');
  // Its rank too: that reads the table's sums of sizes.
  const found = asked(
    db,
    'SELECT rowid, rank FROM searchPair WHERE searchPair MATCH ?',
    `"${indexer.tokensOf(piece).pairs}"`,
  );
  if (!found?.includes(row)) return [row];
  return found.filter((other) => {
    const stored = db.get('SELECT text FROM searchText WHERE documentRow = ?', other);
    return stored === undefined || !text(stored, 'text').includes(piece);
  });
}

/** True where the table of characters finds a row by one that stands in it, and not by one that doesn't. */
function holdsCharacters(
  db: ReadableDb,
  indexer: SearchIndexer,
  row: number,
  own: string | undefined,
  foreign: string | undefined,
): boolean {
  const isFound = (character: string): boolean | null => {
    const match = `"${indexer.tokensOf(character).characters}"`;
    const sql = 'SELECT rowid FROM searchCharacter WHERE searchCharacter MATCH ? AND rowid = ?';
    return asked(db, sql, match, row)?.includes(row) ?? null;
  };
  return (
    (own === undefined || isFound(own) === true) && (foreign === undefined || isFound(foreign) === false)
  );
}

/** Null where the index is too damaged to answer. */
function asked(db: ReadableDb, sql: string, ...values: readonly SqlValue[]): readonly number[] | null {
  try {
    return numbers(db.column(sql, ...values));
  } catch (error) {
    if (isDamage(error)) return null;
    throw error;
  }
}

function heldBy(db: ReadableDb, sql: string): number {
  try {
    return Number(db.get(sql)?.n ?? 0);
  } catch (error) {
    if (isDamage(error)) return -1;
    throw error;
  }
}
