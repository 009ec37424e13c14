/** Restore: a backup takes the archive's place; what was there is set aside under `backups/`. */
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  ArchiveError,
  archiveExists,
  asArchiveError,
  type DriverName,
  databaseName,
  restoredName,
  setAside,
  takeWriteLock,
  unpackBackup,
} from '../../archive/index.ts';
import { restoreSearchTexts } from '../search/restore-search-texts.ts';
import { keepSetting } from '../settings.ts';

export interface RestoreTask {
  readonly checkCancelled: () => void;
  readonly onProgress: (done: number, total: number) => void;
}

/**
 * The archive must be closed; the writer's lock is held throughout, so that no program works on a file that
 * is moved away beneath it. The backup is unpacked whole beside the archive before that is touched: a kill
 * leaves the old archive, or a whole new one that the next opening puts in its place. Gives the number of
 * issues.
 */
export async function restoreInto(
  folder: string,
  file: string,
  now: string,
  task: RestoreTask,
  driver?: DriverName,
): Promise<number> {
  try {
    return await restoreLocked(folder, file, now, task, driver);
  } catch (error) {
    throw asArchiveError(error, folder);
  }
}

async function restoreLocked(
  folder: string,
  file: string,
  now: string,
  task: RestoreTask,
  driver?: DriverName,
): Promise<number> {
  mkdirSync(folder, { recursive: true });
  const lock = takeWriteLock(folder, driver);
  if (!lock) throw new ArchiveError('archive/locked', { path: folder });
  const path = join(folder, databaseName);
  const restored = join(folder, restoredName);
  let issues = 0;
  try {
    rmSync(restored, { force: true });
    await unpackBackup(
      file,
      folder,
      restored,
      (db) => {
        restoreSearchTexts(db);
        // What is restored lies in a backup to the last character.
        keepSetting(db, 'lastBackupAt', now);
        issues = Number(db.get('SELECT count(*) AS n FROM issue WHERE removedAt IS NULL')?.n ?? 0);
      },
      { checkCancelled: task.checkCancelled, onProgress: ({ done, total }) => task.onProgress(done, total) },
    );
    if (archiveExists(folder)) setAside(path, `before-restore-${now.replaceAll(':', '')}.sqlite`);
    renameSync(restored, path);
  } finally {
    lock.release();
  }
  return issues;
}
