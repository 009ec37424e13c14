/** Restore: a backup takes the archive's place; what was there is set aside under `backups/`. */
import { join } from 'node:path';
import {
  ArchiveError,
  asArchiveError,
  type DriverName,
  finishRestore,
  makeFolder,
  restoredName,
  takePlace,
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
  makeFolder(folder);
  const lock = takeWriteLock(folder, driver);
  if (!lock) throw new ArchiveError('archive/locked', { path: folder });
  const restored = join(folder, restoredName);
  let issues = 0;
  try {
    finishRestore(folder);
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
    takePlace(folder, `before-restore-${now.replaceAll(':', '')}.sqlite`);
  } finally {
    lock.release();
  }
  return issues;
}
