/**
 * One writer at a time. The lock is SQLite's own file lock on `writer.lock`, held by an open exclusive
 * transaction: the operating system lets go of it when the holder dies, so there is never a stale one. What the file
 * holds is of no account.
 */
import { chmodSync, renameSync, statSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { ArchiveError, asArchiveError } from '../archive-error.ts';
import { privateFile } from './durable.ts';
import { type DriverName, openDriver } from './open-database.ts';

export interface WriteLock {
  readonly release: () => void;
}

export const lockName = 'writer.lock';

/**
 * Null when another program holds it; throws when the folder can't be written. The driver must be the one
 * the archive is opened with: two SQLite libraries in one process don't see each other's locks.
 */
export function takeWriteLock(folder: string, driver?: DriverName): WriteLock | null {
  const path = join(folder, lockName);
  try {
    return lock(path, driver);
  } catch (error) {
    if (!makeUsable(path, error)) throw error;
    return lock(path, driver);
  }
}

/** Throws as `asArchiveError` has it. */
function lock(path: string, driver: DriverName | undefined): WriteLock | null {
  let connection: ReturnType<typeof openDriver> | null = null;
  try {
    connection = openDriver(path, { driver });
    connection.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE;');
    const { close } = connection;
    return { release: close };
  } catch (error) {
    connection?.close();
    const known = asArchiveError(error, path);
    if (known instanceof ArchiveError && known.code === 'archive/locked') return null;
    throw known;
  }
}

/**
 * Makes a file that can't serve as a lock one that can. It is the same file afterwards wherever it is one: who has it
 * open and locked keeps the lock. False where nothing could be done.
 */
function makeUsable(path: string, error: unknown): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return false;
  try {
    if (!stats.isFile()) renameSync(path, `${path}.aside-${Date.now()}`);
    // SQLite says so only once it has the lock that reading takes: nobody holds another.
    else if ((error as { code?: unknown }).code === 'archive/corrupt') truncateSync(path, 0);
    else if ((stats.mode & privateFile) !== privateFile) chmodSync(path, privateFile);
    else return false;
    return true;
  } catch {
    return false;
  }
}
