/** The archive as the search reads it, with what is kept in memory between two queries. */
import {
  clauseBlocks,
  dueDays,
  dutyUnits,
  isIndexCurrent,
  type ReadableDb,
  relevanceOf,
  rowsWithCharacter,
  rowsWithDuty,
  rowsWithPairs,
  searchBlocks,
  searchDocuments,
  searchRevision,
  storedNotes,
  storedText,
  unitsByRow,
} from '../../archive/index.ts';
import { Catalogue, clauseStarts, holdsDay, type SearchSource, searchTextOf } from '../../search/index.ts';
import { searchIndexer } from './search-indexer.ts';
import { createWaitingScan } from './waiting-scan.ts';

export interface ArchiveSource extends SearchSource {
  readonly db: ReadableDb;
  readonly catalogue: Catalogue;
  /** Full names of the units with a duty in a document. */
  readonly unitsOf: (row: number) => readonly string[];
}

/** Made once for each state of the archive; made anew when other documents are to be found. */
export function createSourceCache(db: ReadableDb): () => ArchiveSource {
  let made: { readonly revision: number; readonly source: ArchiveSource } | null = null;
  return () => {
    const revision = searchRevision(db);
    if (made?.revision !== revision) made = { revision, source: openSource(db) };
    return made.source;
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function openSource(db: ReadableDb): ArchiveSource {
  const catalogue = new Catalogue(searchDocuments(db));
  const units = once(() => dutyUnits(db));
  const unitNames = once(() => new Map(units().map(({ id, name }) => [id, name])));
  const byRow = once(() => unitsByRow(db));
  const days = once(() => dueDays(db));
  const textOf: SearchSource['textOf'] = (row) => {
    const stored = storedText(db, row);
    if (stored?.blockStarts != null && stored.normaliser === searchIndexer.version)
      return { text: stored.text, blockStarts: stored.blockStarts };
    const blocks = searchBlocks(db, row);
    return blocks.length === 0 ? null : searchTextOf(blocks);
  };
  const isCurrent = (): boolean => isIndexCurrent(db, searchIndexer.version);
  return {
    db,
    catalogue,
    unitsOf: (row) => (byRow().get(row) ?? []).flatMap((id) => unitNames().get(id) ?? []),
    // An index of other rules (where nothing can be written it stays as it is) would miss documents.
    withPairs: (match) => (isCurrent() ? rowsWithPairs(db, match) : []),
    withCharacter: (match) => (isCurrent() ? rowsWithCharacter(db, match) : []),
    relevance: (match) => (isCurrent() ? relevanceOf(db, match) : new Map()),
    textOf,
    clauseStartsOf: (row, { blockStarts }) => clauseStarts(clauseBlocks(db, row), blockStarts),
    waitingWith: createWaitingScan(db, (row) => textOf(row)?.text ?? null),
    units,
    withDuty: (ids, role) => rowsWithDuty(db, ids, role),
    withDeadline: (range) =>
      days()
        .filter(({ dueOn }) => holdsDay(range, dueOn))
        .map(({ row }) => row),
    notes: () =>
      storedNotes(db).map(({ annotationId, row, note, quote, tags }) => ({
        annotationId,
        row,
        text: [note, ...tags, quote].join('\n'),
      })),
  };
}
