import type { SearchHealth } from '../../../preload/contract/index.ts';
import { checkIndex, indexState, type ReadableDb } from '../../archive/index.ts';
import { searchIndexer } from './search-indexer.ts';

const sampledDocuments = 100;

/** How the index stands; pieces of different documents are looked up at each call. */
export function searchHealth(db: ReadableDb): SearchHealth {
  const { documents, waiting, isCurrent } = indexState(db, searchIndexer.version);
  const { sampled, wrong, held, due } = checkIndex(db, searchIndexer, sampledDocuments, Math.random);
  return {
    documents,
    waiting,
    sampled,
    wrong: wrong.length,
    isStale: !isCurrent || held !== due || wrong.length > 0,
  };
}
