import { type Database, type Driver, wrap } from './database.ts';
import { openBetterSqlite3 } from './drivers/better-sqlite3.ts';
import { openNodeSqlite } from './drivers/node-sqlite.ts';
import { keepRowSums, rowSum } from './row-sums.ts';

export type DriverName = 'better-sqlite3' | 'node:sqlite';

export interface OpenOptions {
  readonly readOnly?: boolean;
  /** For read-only media: nothing beside the file can be written, and it does not change. */
  readonly immutable?: boolean;
  /** Which library to use; without it better-sqlite3, and Node's own where that can't load. */
  readonly driver?: DriverName;
}

const busyTimeoutMs = 5_000;

/** Opens one connection with the pragmas every connection needs. Throws SQLite's own errors. */
export function openDatabase(path: string, options: OpenOptions = {}): Database {
  const driver = openDriver(path, options);
  try {
    driver.define('rowSum', rowSum);
    const database = wrap(driver);
    database.exec(
      `PRAGMA busy_timeout = ${busyTimeoutMs}; PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF;`,
    );
    if (!options.readOnly && !options.immutable) {
      database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
      keepRowSums(database);
    }
    return database;
  } catch (error) {
    driver.close();
    throw error;
  }
}

/** A bare connection: better-sqlite3, and Node's own only where that can't load. */
export function openDriver(
  path: string,
  { readOnly = false, immutable = false, driver }: OpenOptions,
): Driver {
  if (immutable) return openNodeSqlite(path, true, true);
  if (driver === 'node:sqlite') return openNodeSqlite(path, readOnly);
  if (driver === 'better-sqlite3') return openBetterSqlite3(path, readOnly);
  try {
    return openBetterSqlite3(path, readOnly);
  } catch (error) {
    if (!isUnloadable(error)) throw error;
    return openNodeSqlite(path, readOnly);
  }
}

/** True for a native binary that is missing or made for another system; false for SQLite's own errors. */
function isUnloadable(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message?: unknown };
  if (code === 'ERR_DLOPEN_FAILED' || code === 'MODULE_NOT_FOUND') return true;
  return (
    typeof message === 'string' &&
    /bindings file|GLIBC|invalid ELF|NODE_MODULE_VERSION|prebuil/i.test(message)
  );
}
