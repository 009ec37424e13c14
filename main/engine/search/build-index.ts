/** The full-text index, made or brought up to date beside all other work; cut off, it goes on where it was. */
import {
  type Database,
  indexState,
  indexWaiting,
  type LongTask,
  prepareIndex,
  tidyIndex,
} from '../../archive/index.ts';
import { searchIndexer } from './search-indexer.ts';

/** Documents of one transaction: a writer beside waits no longer than they take. */
const batch = 200;

/** `isWhole` makes all of it anew, whatever state it is in. Gives how many documents were indexed. */
export async function buildIndex(db: Database, isWhole: boolean, task: LongTask): Promise<number> {
  // What a power cut takes of an index is made again: only the order of writes matters here.
  db.exec('PRAGMA synchronous = NORMAL');
  try {
    prepareIndex(db, searchIndexer.version, isWhole);
    const total = indexState(db, searchIndexer.version).waiting;
    let done = 0;
    for (let count = -1; count !== 0; done += count) {
      task.checkCancelled();
      count = indexWaiting(db, searchIndexer, batch);
      task.onProgress({ done: done + count, total: Math.max(total, done + count) });
      await new Promise<void>((resolve) => setImmediate(resolve));
    }
    if (done > 0) tidyIndex(db, 'whole');
    return done;
  } finally {
    db.exec('PRAGMA synchronous = FULL');
  }
}
