import {
  ArchiveError,
  contentHash,
  type Database,
  getDocument,
  indexDocument,
  prepareIndex,
} from '../../archive/index.ts';
import { searchIndexer } from './search-indexer.ts';

/** Makes search texts and index anew, which a backup leaves out. A text that is not as it was is refused. */
export function restoreSearchTexts(db: Database): void {
  db.transaction(() => {
    prepareIndex(db, searchIndexer.version, true);
    for (const row of db.all('SELECT rowNumber, id, contentHash FROM document')) {
      const document = getDocument(db, row.id as string);
      if (contentHash(document.text) !== row.contentHash) {
        throw new ArchiveError('archive/corrupt', { path: row.id as string });
      }
      indexDocument(db, row.rowNumber as number, document, searchIndexer);
    }
  });
}
