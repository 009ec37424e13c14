import {
  ArchiveError,
  contentHash,
  type Database,
  getDocument,
  indexDocument,
  numberIn,
  prepareIndex,
  textIn,
} from '../../archive/index.ts';
import { searchIndexer } from './search-indexer.ts';

/** Makes search texts and index anew, which a backup leaves out. A text that is not as it was is refused. */
export function restoreSearchTexts(db: Database): void {
  db.transaction(() => {
    prepareIndex(db, searchIndexer.version, true);
    for (const row of db.all('SELECT rowNumber, id, contentHash FROM document')) {
      const id = textIn(row, 'id');
      const document = getDocument(db, id);
      if (contentHash(document.text) !== row.contentHash) {
        throw new ArchiveError('archive/corrupt', { path: id });
      }
      indexDocument(db, numberIn(row, 'rowNumber'), document, searchIndexer);
    }
  });
}
