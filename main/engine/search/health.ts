import type { SearchHealth } from '../../../preload/contract/index.ts';
import { checkIndex, indexState, isIndexSound, type ReadableDb } from '../../archive/index.ts';
import { searchIndexer } from './search-indexer.ts';

const sampledDocuments = 100;

/** How the index stands; pieces of different documents are looked up at each call. */
export function searchHealth(db: ReadableDb): SearchHealth {
  return db.atOneMoment(() => {
    const { documents, waiting, isCurrent } = indexState(db, searchIndexer.version);
    const check = checkIndex(db, searchIndexer, sampledDocuments, Math.random);
    return {
      documents,
      waiting,
      sampled: check.sampled,
      wrong: check.wrong.length,
      isStale: !isCurrent || !isIndexSound(check),
    };
  });
}
