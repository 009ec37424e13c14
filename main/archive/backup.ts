/**
 * Backup and restore in one file: a SQLite database that holds the archive's tables, without what can be made
 * anew, and every original as a blob. It is checked before it counts as made.
 */
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { prepareTarget } from './anchors/target.ts';
import { ArchiveError } from './archive-error.ts';
import type { Database } from './database/database.ts';
import { applicationId, migrate } from './database/migrate.ts';
import { latestVersion } from './database/migrations/index.ts';
import { openDatabase } from './database/open-database.ts';
import { bytes, text } from './database/rows.ts';
import { readOriginal, sha256, storeOriginal } from './gazettes/originals.ts';
import { emptyIndex } from './searching/search-index.ts';

/** "GZBK": tells a backup from an archive. */
const backupApplicationId = 0x475a424b;

export interface Progress {
  readonly done: number;
  readonly total: number;
}

export interface LongTask {
  readonly onProgress: (progress: Progress) => void;
  /** Throws when the reader has cancelled. */
  readonly checkCancelled: () => void;
}

/** A consistent copy of the database file as it is now; readers and the writer go on beside it. */
export function snapshot(db: Database, target: string): void {
  rmSync(target, { force: true });
  db.run('VACUUM INTO ?', target);
}

/** Writes the backup to a temporary name and renames it when it is whole. Gives its size in bytes. */
export async function writeBackup(
  db: Database,
  folder: string,
  target: string,
  task: LongTask,
): Promise<number> {
  const temporary = `${target}.${process.pid}.part`;
  prepareTarget(target, temporary);
  try {
    snapshot(db, temporary);
    const copy = openDatabase(temporary);
    try {
      copy.exec('PRAGMA journal_mode = DELETE; DELETE FROM searchText;');
      emptyIndex(copy);
      copy.exec('CREATE TABLE original (sha256 TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT');
      const hashes = copy.all('SELECT DISTINCT sha256 FROM issue').map((row) => text(row, 'sha256'));
      let done = 0;
      for (const hash of hashes) {
        task.checkCancelled();
        copy.run('INSERT INTO original (sha256, bytes) VALUES (?, ?)', hash, readChecked(folder, hash));
        done += 1;
        task.onProgress({ done, total: hashes.length });
        await breathe();
      }
      copy.exec(`PRAGMA application_id = ${backupApplicationId}; VACUUM;`);
    } finally {
      copy.close();
    }
    syncFile(temporary);
    renameSync(temporary, target);
    return statSync(target).size;
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

/**
 * Unpacks a backup into `folder`, which holds no archive yet; `finish` makes anew what the backup leaves out.
 * Everything is checked and written under a temporary name before the database gets its own.
 */
export async function unpackBackup(
  file: string,
  folder: string,
  databasePath: string,
  finish: (db: Database) => void,
  task: LongTask,
): Promise<void> {
  if (!existsSync(file)) throw new ArchiveError('archive/notABackup', { path: file });
  if (existsSync(databasePath)) throw new ArchiveError('archive/notEmpty', { path: folder });
  const temporary = `${databasePath}.${process.pid}.part`;
  const backup = openBackup(file);
  mkdirSync(join(folder, 'originals'), { recursive: true });
  try {
    const total = Number(backup.get('SELECT count(*) AS n FROM original')?.n ?? 0);
    let done = 0;
    for (const row of backup.iterate('SELECT sha256, bytes FROM original')) {
      task.checkCancelled();
      const original = bytes(row, 'bytes');
      const hash = text(row, 'sha256');
      if (sha256(original) !== hash) throw new ArchiveError('archive/corrupt', { path: file });
      storeOriginal(folder, hash, original);
      done += 1;
      task.onProgress({ done, total });
      await breathe();
    }
    snapshot(backup, temporary);
  } finally {
    backup.close();
  }
  try {
    const db = openDatabase(temporary);
    try {
      db.exec(`DROP TABLE original; PRAGMA application_id = ${applicationId};`);
      // A backup may come from an older program.
      migrate(db, () => {});
      finish(db);
      db.exec('VACUUM; PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE;');
    } finally {
      db.close();
    }
    syncFile(temporary);
    renameSync(temporary, databasePath);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

function openBackup(file: string): Database {
  let db: Database | null = null;
  try {
    db = openDatabase(file, { readOnly: true });
    const id = Number(db.get('PRAGMA application_id')?.application_id ?? 0);
    if (id !== backupApplicationId) throw new ArchiveError('archive/notABackup', { path: file });
    const version = Number(db.get('PRAGMA user_version')?.user_version ?? 0);
    if (version > latestVersion) {
      throw new ArchiveError('archive/newer', { path: file, version, supported: latestVersion });
    }
    if (db.get('PRAGMA quick_check(1)')?.quick_check !== 'ok') {
      throw new ArchiveError('archive/corrupt', { path: file });
    }
    return db;
  } catch (error) {
    db?.close();
    if (error instanceof ArchiveError) throw error;
    throw new ArchiveError('archive/notABackup', { path: file }, error);
  }
}

function readChecked(folder: string, hash: string): Uint8Array {
  const original = readOriginal(folder, hash);
  if (sha256(original) !== hash) throw new ArchiveError('archive/corrupt', { path: join('originals', hash) });
  return original;
}

function syncFile(path: string): void {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** A database and the files SQLite keeps beside it, which may hold what is not in it yet. */
const fileSuffixes = ['', '-wal', '-shm'];

function moveDatabase(from: string, to: string): void {
  for (const suffix of fileSuffixes) {
    if (existsSync(from + suffix)) renameSync(from + suffix, to + suffix);
  }
}

/** Sets the present database aside under `backups/`, log and all, and gives its new path. */
export function setAside(databasePath: string, name: string): string {
  const target = join(dirname(databasePath), 'backups', name);
  mkdirSync(dirname(target), { recursive: true });
  moveDatabase(databasePath, target);
  return target;
}

const breathe = () => new Promise<void>((resolve) => setImmediate(resolve));
