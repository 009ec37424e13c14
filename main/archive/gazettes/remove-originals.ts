/** Originals that no issue needs any more: what is to be removed is written down with the change that frees it. */
import type { WritableDb } from '../database/database.ts';
import { text } from '../database/rows.ts';
import { isSourceUsed } from './issues.ts';
import { dropOriginal } from './originals.ts';

/** Call it inside the transaction that deletes the issue. */
export function planRemoval(db: WritableDb, sha256: string): void {
  db.run('INSERT OR IGNORE INTO originalToRemove (sha256) VALUES (?)', sha256);
}

/** Removes what was planned and no issue has taken up since; a kill leaves the rest to the next opening. */
export function finishRemoval(db: WritableDb, folder: string): void {
  for (const row of db.all('SELECT sha256 FROM originalToRemove')) {
    const hash = text(row, 'sha256');
    if (!isSourceUsed(db, hash)) dropOriginal(folder, hash);
    db.run('DELETE FROM originalToRemove WHERE sha256 = ?', hash);
  }
}
