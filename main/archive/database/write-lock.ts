/**
 * One writer at a time. The lock is SQLite's own file lock on `writer.lock`, held by an open exclusive
 * transaction: the operating system lets go of it when the holder dies, so there is never a stale one.
 */
import { join } from 'node:path';
import { asArchiveError } from '../archive-error.ts';
import { type DriverName, openDriver } from './open-database.ts';

export interface WriteLock {
  readonly release: () => void;
}

/**
 * Null when another program holds it; throws when the folder can't be written. The driver must be the one
 * the archive is opened with: two SQLite libraries in one process don't see each other's locks.
 */
export function takeWriteLock(folder: string, driver?: DriverName): WriteLock | null {
  const path = join(folder, 'writer.lock');
  const connection = openDriver(path, { driver });
  try {
    connection.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE;');
  } catch (error) {
    connection.close();
    const known = asArchiveError(error, path) as { code?: string };
    if (known.code === 'archive/locked') return null;
    throw known;
  }
  return { release: () => connection.close() };
}
