import { ArchiveError, contentHash, type Database, getDocument } from '../archive/index.ts';
import { searchNormaliser } from './search-normaliser.ts';

/** Makes the normalised texts anew, which a backup leaves out. A text that is not as it was is refused. */
export function restoreSearchTexts(db: Database): void {
  db.transaction(() => {
    for (const row of db.all('SELECT rowNumber, id, contentHash FROM document')) {
      const document = getDocument(db, row.id as string);
      if (contentHash(document.text) !== row.contentHash) {
        throw new ArchiveError('archive/corrupt', { path: row.id as string });
      }
      db.run(
        'INSERT OR REPLACE INTO searchText (documentRow, normaliser, text) VALUES (?, ?, ?)',
        row.rowNumber as number,
        searchNormaliser.version,
        searchNormaliser.normalise(document),
      );
    }
  });
}
