/**
 * An archive on disk: one folder with `archive.sqlite`, `originals/` and `backups/`. Opening it takes the
 * writer's lock, checks the format, backs up and migrates; where nothing can be written it opens for reading. One of an
 * earlier program is brought up to date before it is read.
 */
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { ArchiveError, asArchiveError } from './archive-error.ts';
import type { Database } from './database/database.ts';
import { type Medium, mediumOf } from './database/medium.ts';
import { checkFormat, schemaVersion } from './database/migrate.ts';
import { latestVersion } from './database/migrations/index.ts';
import { type DriverName, type OpenOptions, openDatabase } from './database/open-database.ts';
import { takeWriteLock, type WriteLock } from './database/write-lock.ts';
import { sweepHalfWritten } from './gazettes/originals.ts';
import { upgradeInPlace, upgradeSchema } from './upgrade.ts';

export type ReadOnlyReason = 'network' | 'medium' | 'locked';

export interface Archive {
  readonly folder: string;
  readonly db: Database;
  readonly readOnly: ReadOnlyReason | null;
  /** True when the last writer did not close the archive. */
  readonly recovered: boolean;
  readonly close: () => void;
}

export interface OpenArchiveOptions {
  /** Makes a new archive where there is none; else `archive/missing`. */
  readonly create: boolean;
  /** `required` fails with `archive/locked` where another program writes; `preferred` then only reads. */
  readonly write: 'required' | 'preferred' | 'never';
  readonly driver?: DriverName;
  /** How long a write waits for another connection's to end. */
  readonly busyTimeoutMs?: number;
}

export const databaseName = 'archive.sqlite';
/** A restored archive, whole, that has yet to take the place of the one set aside. */
export const restoredName = `${databaseName}.restored`;

export function archiveExists(folder: string): boolean {
  return existsSync(join(folder, databaseName));
}

/** Throws `ArchiveError`. */
export function openArchive(folder: string, options: OpenArchiveOptions): Archive {
  const path = join(folder, databaseName);
  try {
    if (!existsSync(path) && options.write !== 'never') finishRestore(folder, path);
    if (!existsSync(path)) {
      if (!options.create) throw new ArchiveError('archive/missing', { path: folder });
      mkdirSync(join(folder, 'originals'), { recursive: true });
    }
    const medium = mediumOf(folder);
    if (options.write === 'never' || medium !== 'local') {
      const reason = medium === 'network' ? 'network' : medium === 'readOnly' ? 'medium' : 'locked';
      if (options.write === 'required') throw new ArchiveError('archive/readOnly', { path: folder, reason });
      return openForReading(folder, path, reason, medium, options.driver);
    }
    const lock = takeWriteLock(folder, options.driver);
    if (lock) return openForWriting(folder, path, lock, options);
    if (options.write === 'required') throw new ArchiveError('archive/locked', { path: folder });
    return openForReading(folder, path, 'locked', medium, options.driver);
  } catch (error) {
    throw asArchiveError(error, folder);
  }
}

/** Ends a restore that was cut off after the old archive was set aside. */
function finishRestore(folder: string, path: string): void {
  const restored = join(folder, restoredName);
  if (existsSync(restored)) renameSync(restored, path);
}

function openForWriting(
  folder: string,
  path: string,
  lock: WriteLock,
  { driver, busyTimeoutMs }: OpenArchiveOptions,
): Archive {
  let db: Database | null = null;
  try {
    if (existsSync(path)) assertSqliteFile(path);
    db = openDatabase(path, { driver });
    const open = db;
    checkFormat(open, path);
    upgradeSchema(open, folder);
    // Opening may wait; what is asked of an open archive may wait less, where whoever asks tries again.
    if (busyTimeoutMs !== undefined) open.exec(`PRAGMA busy_timeout = ${busyTimeoutMs}`);
    sweepHalfWritten(folder);
    const marker = join(folder, 'open.marker');
    const recovered = existsSync(marker);
    writeFileSync(marker, `${process.pid}\n`);
    return {
      folder,
      db: open,
      readOnly: null,
      recovered,
      close: () => closeWriter(open, lock, marker),
    };
  } catch (error) {
    db?.close();
    lock.release();
    throw error;
  }
}

function closeWriter(db: Database, lock: WriteLock, marker: string): void {
  try {
    tidy(db);
    rmSync(marker, { force: true });
  } finally {
    db.close();
    lock.release();
  }
}

/** What can be left to the next start, as while another program holds the archive or the disk is full. */
function tidy(db: Database): void {
  try {
    db.exec('PRAGMA optimize; PRAGMA wal_checkpoint(TRUNCATE);');
  } catch {
    // All that was acknowledged lies in the log beside the archive.
  }
}

function openForReading(
  folder: string,
  path: string,
  reason: ReadOnlyReason,
  medium: Medium,
  driver?: DriverName,
): Archive {
  if (!existsSync(path)) throw new ArchiveError('archive/missing', { path: folder });
  assertSqliteFile(path);
  const options = { readOnly: true, immutable: medium !== 'local', driver };
  const opened = openChecked(path, options);
  const isOutdated = schemaVersion(opened) < latestVersion;
  if (isOutdated) {
    opened.close();
    if (medium !== 'local' || !upgradeInPlace(folder, path, driver))
      throw new ArchiveError('archive/outdated', { path: folder });
  }
  const db = isOutdated ? openChecked(path, options) : opened;
  return { folder, db, readOnly: reason, recovered: false, close: () => db.close() };
}

function openChecked(path: string, options: OpenOptions): Database {
  const db = openDatabase(path, options);
  try {
    checkFormat(db, path);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** SQLite would take a file of zero bytes for a new database; here that is a lost one. */
function assertSqliteFile(path: string): void {
  const head = Buffer.alloc(16);
  const file = openSync(path, 'r');
  try {
    readSync(file, head, 0, 16, 0);
  } finally {
    closeSync(file);
  }
  if (head.toString('latin1') !== 'SQLite format 3\0') throw new ArchiveError('archive/corrupt', { path });
}
