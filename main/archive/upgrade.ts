/** An archive of an earlier program is brought up to date, with a backup of what it was beside it. */
import { dirname, join } from 'node:path';
import { asArchiveError } from './archive-error.ts';
import { snapshot } from './backup.ts';
import type { Database } from './database/database.ts';
import { makeFolder, renameDurably } from './database/durable.ts';
import { migrate } from './database/migrate.ts';
import { type DriverName, openDatabase } from './database/open-database.ts';
import { takeWriteLock } from './database/write-lock.ts';

/** For the one that holds the writer's lock. */
export function upgradeSchema(db: Database, folder: string): void {
  migrate(db, (version) => {
    const target = join(folder, 'backups', `before-upgrade-from-${version}-${Date.now()}.sqlite`);
    makeFolder(dirname(target));
    const temporary = `${target}.part`;
    snapshot(db, temporary);
    renameDurably(temporary, target);
  });
}

/**
 * For one that only reads: takes the lock, upgrades and lets go of it. False where another program holds the archive or
 * nothing can be written; throws any other fault, such as a full disk.
 */
export function upgradeInPlace(folder: string, path: string, driver?: DriverName): boolean {
  try {
    const lock = takeWriteLock(folder, driver);
    if (lock === null) return false;
    try {
      const db = openDatabase(path, { driver });
      try {
        upgradeSchema(db, folder);
      } finally {
        db.close();
      }
    } finally {
      lock.release();
    }
    return true;
  } catch (error) {
    const { code } = asArchiveError(error, folder) as { code?: unknown };
    if (code === 'archive/readOnly' || code === 'archive/forbidden') return false;
    throw error;
  }
}
