/**
 * Looks texts up in the full-text index that are known to stand in documents: one that is not found, and one found where
 * it does not stand, show an index that has parted from its documents.
 */
import type { ReadableDb } from './database.ts';
import type { SearchIndexer } from './search-index.ts';

export interface IndexCheck {
  /** Documents looked up. */
  readonly sampled: number;
  /** Row numbers of documents that the index lost, or finds where they hold no such text. */
  readonly wrong: readonly number[];
  /** Documents that the index holds, and those that it should hold. */
  readonly held: number;
  readonly due: number;
}

/** Characters of a looked-up piece: long enough to be rare, short enough to be read in one go. */
const pieceLength = 12;

/** `sample` documents spread over the archive are looked up; `at` (0 to 1) says where in each the piece is taken. */
export function checkIndex(
  db: ReadableDb,
  indexer: SearchIndexer,
  sample: number,
  at: (count: number) => number,
): IndexCheck {
  const due = Number(db.get('SELECT count(*) AS n FROM searchDocument WHERE indexed = 1')?.n ?? 0);
  const held = Number(db.get('SELECT count(*) AS n FROM searchPair_docsize')?.n ?? 0);
  const step = Math.max(1, Math.floor(due / sample));
  const rows = db.all(
    `SELECT s.documentRow AS row, s.text FROM (
       SELECT documentRow, row_number() OVER (ORDER BY documentRow) AS place FROM searchDocument WHERE indexed = 1
     ) i JOIN searchText s ON s.documentRow = i.documentRow WHERE i.place % ? = 0`,
    step,
  );
  const wrong = new Set<number>();
  rows.forEach(({ row, text }, count) => {
    const characters = Array.from(text as string);
    if (characters.length < 2) return;
    const from = Math.floor(at(count) * Math.max(1, characters.length - pieceLength));
    const piece = characters.slice(from, from + pieceLength).join('');
    const found = db
      .all(
        'SELECT rowid AS row FROM searchPair WHERE searchPair MATCH ?',
        `"${indexer.tokensOf(piece).pairs}"`,
      )
      .map((match) => match.row as number);
    if (!found.includes(row as number)) wrong.add(row as number);
    for (const other of found) {
      const stored = db.get('SELECT text FROM searchText WHERE documentRow = ?', other);
      if (stored === undefined || !(stored.text as string).includes(piece)) wrong.add(other);
    }
  });
  return { sampled: rows.length, wrong: [...wrong], held, due };
}
