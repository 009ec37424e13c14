/** The scan of texts that the index does not hold: each is read once for all terms of a search. */
import { type ReadableDb, storedTexts, waitingRows } from '../../archive/index.ts';
import type { SearchSource } from '../../search/index.ts';
import { searchIndexer } from './search-indexer.ts';

/**
 * What the last scan found is kept, for the totals that follow the first documents; it holds as long as the same
 * documents are to be found (the caller makes a new one then). `makeText` gives a text whose stored form is of other rules.
 */
export function createWaitingScan(
  db: ReadableDb,
  makeText: (row: number) => string | null,
): SearchSource['waitingWith'] {
  let last: {
    readonly rows: ReadonlySet<number>;
    readonly found: ReadonlyMap<string, readonly number[]>;
  } | null = null;
  return (terms, checkCancelled) => {
    const rows = waitingRows(db, searchIndexer.version);
    if (rows.length === 0) return new Map();
    const known = last;
    if (known && terms.every((term) => known.found.has(term)) && rows.every((row) => known.rows.has(row)))
      return known.found;
    const found = new Map<string, number[]>(terms.map((term) => [term, []]));
    for (const { row, text: stored } of storedTexts(db, rows, searchIndexer.version)) {
      checkCancelled();
      const text = stored ?? makeText(row);
      if (text === null) continue;
      for (const [term, holding] of found) if (text.includes(term)) holding.push(row);
    }
    last = { rows: new Set(rows), found };
    return found;
  };
}
