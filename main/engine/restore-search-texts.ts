import { type Database, getDocument } from '../archive/index.ts';
import { searchNormaliser } from './search-normaliser.ts';

/** Makes the normalised texts anew, which a backup leaves out. */
export function restoreSearchTexts(db: Database): void {
  db.transaction(() => {
    for (const row of db.all('SELECT rowNumber, id FROM document')) {
      db.run(
        'INSERT OR REPLACE INTO searchText (documentRow, normaliser, text) VALUES (?, ?, ?)',
        row.rowNumber as number,
        searchNormaliser.version,
        searchNormaliser.normalise(getDocument(db, row.id as string)),
      );
    }
  });
}
