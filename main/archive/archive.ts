/**
 * An archive on disk: one folder with `archive.sqlite`, `originals/` and `backups/`. Opening it takes the
 * writer's lock, checks the format, backs up and migrates; where nothing can be written it opens for reading. One of an
 * earlier program is brought up to date before it is read.
 */
import {
  chmodSync,
  closeSync,
  existsSync,
  openSync,
  readSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { ArchiveError, asArchiveError } from './archive-error.ts';
import type { Database } from './database/database.ts';
import {
  makeFolder,
  privateFile,
  privateFolder,
  renameDurably,
  sweepParts,
  syncFile,
} from './database/durable.ts';
import { type Medium, mediumOf } from './database/medium.ts';
import { checkFormat, schemaVersion } from './database/migrate.ts';
import { latestVersion } from './database/migrations/index.ts';
import { type DriverName, type OpenOptions, openDatabase } from './database/open-database.ts';
import { lockName, takeWriteLock, type WriteLock } from './database/write-lock.ts';
import { sweepHalfWritten } from './gazettes/originals.ts';
import { finishRemoval } from './gazettes/remove-originals.ts';
import { databaseName, finishRestore, hasRestored } from './restore-plan.ts';
import { upgradeInPlace, upgradeSchema } from './upgrade.ts';

export type ReadOnlyReason = 'network' | 'medium' | 'locked' | 'full';

export interface Archive {
  readonly folder: string;
  readonly db: Database;
  readonly readOnly: ReadOnlyReason | null;
  /** True when the last writer did not close the archive. */
  readonly recovered: boolean;
  /** Throws `archive/missing` where the file that is open for writing no longer lies at its place. */
  readonly assertThere: () => void;
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

export function archiveExists(folder: string): boolean {
  return existsSync(join(folder, databaseName));
}

/** Throws `ArchiveError`. */
export function openArchive(folder: string, options: OpenArchiveOptions): Archive {
  const path = join(folder, databaseName);
  try {
    const isThere = existsSync(path) || (options.write !== 'never' && hasRestored(folder));
    if (!isThere && !options.create) throw new ArchiveError('archive/missing', { path: folder });
    if (!isThere) makeFolder(join(folder, 'originals'));
    const medium = mediumOf(folder);
    if (options.write === 'never' || medium !== 'local') {
      const reason = medium === 'network' ? 'network' : medium === 'readOnly' ? 'medium' : 'locked';
      if (options.write === 'required') throw new ArchiveError('archive/readOnly', { path: folder, reason });
      return openForReading(folder, path, reason, medium, options.driver);
    }
    return openLocal(folder, path, medium, options);
  } catch (error) {
    throw asArchiveError(error, folder);
  }
}

function openLocal(folder: string, path: string, medium: Medium, options: OpenArchiveOptions): Archive {
  try {
    const lock = takeWriteLock(folder, options.driver);
    if (lock) return openForWriting(folder, path, lock, options);
    if (options.write === 'required') throw new ArchiveError('archive/locked', { path: folder });
  } catch (error) {
    const known = asArchiveError(error, folder);
    const isFull = known instanceof ArchiveError && known.code === 'archive/full';
    if (!isFull || options.write === 'required' || !existsSync(path)) throw known;
    return openOnFullDisk(folder, path, medium, options.driver);
  }
  return openForReading(folder, path, 'locked', medium, options.driver);
}

/** What is there can be read; SQLite may need a little room beside it, and where there is none reads the file alone. */
function openOnFullDisk(folder: string, path: string, medium: Medium, driver?: DriverName): Archive {
  try {
    return openForReading(folder, path, 'full', medium, driver);
  } catch (error) {
    const isPending = (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
    // Without its log the file may lack what was acknowledged.
    if (isPending) throw error;
    return openForReading(folder, path, 'full', 'readOnly', driver);
  }
}

function openForWriting(
  folder: string,
  path: string,
  lock: WriteLock,
  { driver, busyTimeoutMs }: OpenArchiveOptions,
): Archive {
  let db: Database | null = null;
  try {
    finishRestore(folder);
    if (!existsSync(path)) makeDatabase(folder, path, driver);
    assertSqliteFile(path);
    makePrivate(folder, path);
    db = openDatabase(path, { driver });
    const open = db;
    checkFormat(open, path);
    upgradeSchema(open, folder);
    // Opening may wait; what is asked of an open archive may wait less, where whoever asks tries again.
    if (busyTimeoutMs !== undefined) open.exec(`PRAGMA busy_timeout = ${busyTimeoutMs}`);
    sweepHalfWritten(folder);
    sweepParts(folder, isPart);
    sweepParts(join(folder, 'backups'), isPart);
    finishRemoval(open, folder);
    const marker = join(folder, 'open.marker');
    const recovered = existsSync(marker);
    writeFileSync(marker, `${process.pid}\n`, { mode: privateFile });
    const { dev, ino } = statSync(path);
    return {
      folder,
      db: open,
      readOnly: null,
      recovered,
      assertThere: () => {
        const now = statSync(path, { throwIfNoEntry: false });
        if (now === undefined || now.dev !== dev || now.ino !== ino)
          throw new ArchiveError('archive/missing', { path: folder });
      },
      close: () => closeWriter(open, lock, marker),
    };
  } catch (error) {
    db?.close();
    lock.release();
    throw error;
  }
}

/** A new database has its name once it has its tables: one of zero bytes is never a new one. */
function makeDatabase(folder: string, path: string, driver?: DriverName): void {
  sweepParts(folder, isPart);
  const part = `${path}.part`;
  closeSync(openSync(part, 'wx', privateFile));
  const db = openDatabase(part, { driver });
  try {
    upgradeSchema(db, folder);
    db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  } finally {
    db.close();
  }
  syncFile(part);
  renameDurably(part, path);
}

/** Half of a backup, of a new database, of a copy before an upgrade or of a restored database. */
const isPart = (name: string): boolean => name.endsWith('.part') || /\.part-(wal|shm|journal)$/.test(name);

/** The folder, the database and the lock are their owner's alone; another's, which may be shared on purpose, is left as it is. */
function makePrivate(folder: string, path: string): void {
  if (process.platform === 'win32') return;
  for (const [own, mode] of [
    [folder, privateFolder],
    [path, privateFile],
    [join(folder, lockName), privateFile],
  ] as const) {
    const { uid, mode: present } = statSync(own);
    if (uid === process.getuid?.() && (present & 0o077) !== 0) chmodSync(own, mode);
  }
}

function closeWriter(db: Database, lock: WriteLock, marker: string): void {
  try {
    tidy(db, marker);
  } finally {
    db.close();
    lock.release();
  }
}

/** What can be left to the next start, as while another program holds the archive or the disk is full. */
function tidy(db: Database, marker: string): void {
  try {
    db.exec('PRAGMA optimize; PRAGMA wal_checkpoint(TRUNCATE);');
    rmSync(marker, { force: true });
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
  const { db: opened, isOutdated } = openChecked(path, options);
  if (isOutdated) {
    opened.close();
    if (medium !== 'local' || !upgradeInPlace(folder, path, driver))
      throw new ArchiveError('archive/outdated', { path: folder });
  }
  const db = isOutdated ? openChecked(path, options).db : opened;
  return {
    folder,
    db,
    readOnly: reason,
    recovered: false,
    assertThere: () => undefined,
    close: () => db.close(),
  };
}

function openChecked(
  path: string,
  options: OpenOptions,
): { readonly db: Database; readonly isOutdated: boolean } {
  const db = openDatabase(path, options);
  try {
    checkFormat(db, path);
    return { db, isOutdated: schemaVersion(db) < latestVersion };
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
