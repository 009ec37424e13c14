/**
 * Backup and restore in one file: a SQLite database that holds the archive's tables, without what can be made
 * anew, and every original as a blob. It is checked before it counts as made.
 */
import { closeSync, existsSync, openSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { prepareTarget } from './anchors/target.ts';
import { ArchiveError, asArchiveError } from './archive-error.ts';
import { digestOf } from './database/content-digest.ts';
import type { Database } from './database/database.ts';
import { makeFolder, privateFile, renameDurably, syncFile } from './database/durable.ts';
import { foreignObjects } from './database/foreign-objects.ts';
import { applicationId, migrate, schemaVersion } from './database/migrate.ts';
import { latestVersion } from './database/migrations/index.ts';
import { openDatabase } from './database/open-database.ts';
import { bytes, text } from './database/rows.ts';
import { readOriginal, sha256, storeOriginal } from './gazettes/originals.ts';
import { emptyIndex } from './searching/search-index.ts';

/** "GZBK": tells a backup from an archive. */
const backupApplicationId = 0x475a424b;
/** Beside the archive's tables: every original, and what the whole must come to. */
const backupSchema = `
CREATE TABLE original (sha256 TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
CREATE TABLE backupDigest (sha256 TEXT NOT NULL) STRICT;
`;
/** Schema version from which on a backup bears a digest. */
const firstWithDigest = 100;

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
  closeSync(openSync(target, 'w', privateFile));
  db.run('VACUUM INTO ?', target);
  syncFile(target);
}

/**
 * Writes the backup to a temporary name and renames it when it is whole. Gives its size in bytes. Throws `archive/full`
 * with the target's path, `archive/originalMissing`, `archive/originalChanged`.
 */
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
      copy.exec(backupSchema);
      const hashes = copy.all('SELECT DISTINCT sha256 FROM issue').map((row) => text(row, 'sha256'));
      let done = 0;
      for (const hash of hashes) {
        task.checkCancelled();
        copy.run('INSERT INTO original (sha256, bytes) VALUES (?, ?)', hash, readOriginal(folder, hash));
        done += 1;
        task.onProgress({ done, total: hashes.length });
        await breathe();
      }
      copy.run('INSERT INTO backupDigest (sha256) VALUES (?)', await digestOf(copy, task));
      copy.exec(`PRAGMA application_id = ${backupApplicationId}; VACUUM;`);
    } finally {
      copy.close();
    }
    syncFile(temporary);
    renameDurably(temporary, target);
    return statSync(target).size;
  } catch (error) {
    for (const suffix of ['', '-journal', '-wal', '-shm']) rmSync(temporary + suffix, { force: true });
    // What is full is where the backup was to be, not the archive.
    const known = asArchiveError(error, target);
    const isFull = known instanceof ArchiveError && known.code === 'archive/full';
    throw isFull ? new ArchiveError('archive/full', { path: target }, error) : error;
  }
}

/**
 * Unpacks a backup into `folder`, which holds no archive yet; `finish` makes anew what the backup leaves out.
 * Everything is checked and written under a temporary name before the database gets its own. Throws
 * `archive/notABackup`, and `archive/backupChanged` with `what` of it is not as it was written.
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
  makeFolder(join(folder, 'originals'));
  try {
    await checkBackup(backup, file, task);
    const total = Number(backup.get('SELECT count(*) AS n FROM original')?.n ?? 0);
    let done = 0;
    for (const row of backup.iterate('SELECT sha256, bytes FROM original')) {
      task.checkCancelled();
      storeOriginal(folder, text(row, 'sha256'), bytes(row, 'bytes'));
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
      db.exec(
        `DROP TABLE original; DROP TABLE IF EXISTS backupDigest; PRAGMA application_id = ${applicationId};`,
      );
      // A backup may come from an older program.
      migrate(db, () => {});
      finish(db);
      db.exec('VACUUM; PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE;');
    } finally {
      db.close();
    }
    syncFile(temporary);
    renameDurably(temporary, databasePath);
  } catch (error) {
    for (const suffix of ['', '-journal', '-wal', '-shm']) rmSync(temporary + suffix, { force: true });
    throw error;
  }
}

/** Nothing but what this program makes, as it made it, with every original. */
async function checkBackup(backup: Database, file: string, task: LongTask): Promise<void> {
  const refuse = (what: string) => new ArchiveError('archive/backupChanged', { path: file, what });
  const version = schemaVersion(backup);
  const foreign = foreignObjects(backup, version, backupSchema);
  if (foreign.length > 0) throw refuse(foreign.join(', '));
  for (const row of backup.iterate('SELECT sha256, bytes FROM original')) {
    task.checkCancelled();
    if (sha256(bytes(row, 'bytes')) !== text(row, 'sha256')) throw refuse(`original ${text(row, 'sha256')}`);
    await breathe();
  }
  const missing = backup.get(
    'SELECT sha256 FROM issue WHERE sha256 NOT IN (SELECT sha256 FROM original) LIMIT 1',
  );
  if (missing) throw refuse(`original ${text(missing, 'sha256')}`);
  // Earlier programs wrote no digest.
  const hasDigest = backup.get("SELECT 1 FROM sqlite_schema WHERE name = 'backupDigest'") !== undefined;
  if (!hasDigest && version < firstWithDigest) return;
  const written = hasDigest ? backup.column('SELECT sha256 FROM backupDigest') : [];
  if (written.length !== 1 || written[0] !== (await digestOf(backup, task))) throw refuse('SHA-256');
}

function openBackup(file: string): Database {
  let db: Database | null = null;
  try {
    db = openDatabase(file, { readOnly: true });
    const id = Number(db.get('PRAGMA application_id')?.application_id ?? 0);
    if (id !== backupApplicationId) throw new ArchiveError('archive/notABackup', { path: file });
    const version = schemaVersion(db);
    if (version > latestVersion) {
      throw new ArchiveError('archive/newer', { path: file, version, supported: latestVersion });
    }
    if (db.get('PRAGMA quick_check(1)')?.quick_check !== 'ok')
      throw new ArchiveError('archive/backupChanged', { path: file, what: 'SQLite' });
    return db;
  } catch (error) {
    db?.close();
    if (error instanceof ArchiveError) throw error;
    throw new ArchiveError('archive/notABackup', { path: file }, error);
  }
}

const breathe = () => new Promise<void>((resolve) => setImmediate(resolve));
