/**
 * One writer at a time. The lock is SQLite's own file lock on `writer.lock`, held by an open exclusive
 * transaction: the operating system lets go of it when the holder dies, so there is never a stale one.
 */
import { join } from 'node:path';
import { asArchiveError } from './archive-error.ts';
import { wrap } from './database.ts';
import { openBetterSqlite3 } from './drivers/better-sqlite3.ts';
import { openNodeSqlite } from './drivers/node-sqlite.ts';

export interface WriteLock {
  readonly release: () => void;
}

/** Null when another program holds it; throws when the folder can't be written. */
export function takeWriteLock(folder: string): WriteLock | null {
  const path = join(folder, 'writer.lock');
  const connection = openLockFile(path);
  try {
    connection.exec('PRAGMA busy_timeout = 0; PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE;');
  } catch (error) {
    connection.close();
    const known = asArchiveError(error, path) as { code?: string };
    if (known.code === 'archive/locked') return null;
    throw known;
  }
  return { release: () => connection.close() };
}

function openLockFile(path: string) {
  try {
    return wrap(openBetterSqlite3(path, false));
  } catch {
    return wrap(openNodeSqlite(path, false));
  }
}
