/**
 * The one border between the archive and a SQLite library. Everything is synchronous; it runs in the engine
 * process (and the command line) and nowhere else.
 */

/** What SQLite stores and gives back here: no BigInt, since ids and counts stay below 2^53. */
export type SqlValue = string | number | null | Uint8Array;
export type SqlRow = Readonly<Record<string, SqlValue>>;

export interface RunResult {
  readonly changes: number;
  readonly lastId: number;
}

/** A handle for reading; functions that take it cannot write. */
export interface ReadableDb {
  readonly all: (sql: string, ...values: readonly SqlValue[]) => readonly SqlRow[];
  readonly get: (sql: string, ...values: readonly SqlValue[]) => SqlRow | undefined;
  /** The rows' columns without their names: for thousands of small rows. */
  readonly tuples: (sql: string, ...values: readonly SqlValue[]) => readonly (readonly SqlValue[])[];
  /** The first column of each row. */
  readonly column: (sql: string, ...values: readonly SqlValue[]) => readonly SqlValue[];
  readonly iterate: (sql: string, ...values: readonly SqlValue[]) => IterableIterator<SqlRow>;
  /**
   * Runs `work` in one read transaction: all it reads is of one moment, whatever is committed beside it. Writers are
   * not held up, but the write-ahead log grows meanwhile: keep it short. Within another transaction it joins that one.
   */
  readonly atOneMoment: <T>(work: () => T) => T;
}

declare const writable: unique symbol;

export interface WritableDb extends ReadableDb {
  readonly [writable]: true;
  readonly run: (sql: string, ...values: readonly SqlValue[]) => RunResult;
  /** Several statements without values: schema and pragmas only. */
  readonly exec: (sql: string) => void;
  /** Runs `work` in one IMMEDIATE transaction: all of it or nothing. Nested calls join the outer one. */
  readonly transaction: <T>(work: () => T) => T;
}

export interface Database extends WritableDb {
  /** Such as "better-sqlite3 3.54.0" or "node:sqlite 3.50.4". */
  readonly engine: string;
  readonly close: () => void;
}

/** The statements a driver must offer; the rest is built on them once, in `wrap`. */
export interface DriverStatement {
  readonly all: (...values: SqlValue[]) => unknown[];
  readonly get: (...values: SqlValue[]) => unknown;
  readonly tuples: (...values: SqlValue[]) => unknown[];
  readonly column: (...values: SqlValue[]) => unknown[];
  readonly run: (...values: SqlValue[]) => { changes: number | bigint; lastInsertRowid: number | bigint };
  readonly iterate: (...values: SqlValue[]) => IterableIterator<unknown>;
}

export interface Driver {
  readonly name: string;
  readonly prepare: (sql: string) => DriverStatement;
  readonly exec: (sql: string) => void;
  /** Gives SQL a function of any number of values that always gives the same for the same. */
  readonly define: (name: string, work: (...values: SqlValue[]) => SqlValue) => void;
  readonly close: () => void;
}

const statementCacheSize = 200;

/** Gives a driver's connection the archive's own small interface, with a cache of prepared statements. */
export function wrap(driver: Driver): Database {
  const cache = new Map<string, DriverStatement>();
  let depth = 0;

  const statement = (sql: string): DriverStatement => {
    const known = cache.get(sql);
    if (known) return known;
    if (cache.size >= statementCacheSize) cache.clear();
    const prepared = driver.prepare(sql);
    cache.set(sql, prepared);
    return prepared;
  };

  const within = <T>(begin: string, work: () => T): T => {
    if (depth > 0) return work();
    driver.exec(begin);
    depth += 1;
    try {
      const value = work();
      driver.exec('COMMIT');
      return value;
    } catch (error) {
      try {
        driver.exec('ROLLBACK');
      } catch {
        // SQLite has rolled back by itself after a full disk or an I/O error.
      }
      throw error;
    } finally {
      depth -= 1;
    }
  };

  const version = driver.prepare('SELECT sqlite_version() AS version').get() as { version: string };
  const database: Omit<Database, typeof writable> = {
    engine: `${driver.name} ${version.version}`,
    all: (sql, ...values) => statement(sql).all(...values) as SqlRow[],
    get: (sql, ...values) => (statement(sql).get(...values) ?? undefined) as SqlRow | undefined,
    tuples: (sql, ...values) => statement(sql).tuples(...values) as SqlValue[][],
    column: (sql, ...values) => statement(sql).column(...values) as SqlValue[],
    iterate: (sql, ...values) => driver.prepare(sql).iterate(...values) as IterableIterator<SqlRow>,
    run: (sql, ...values) => {
      const result = statement(sql).run(...values);
      return { changes: Number(result.changes), lastId: Number(result.lastInsertRowid) };
    },
    exec: (sql) => driver.exec(sql),
    atOneMoment: (work) => within('BEGIN DEFERRED', work),
    transaction: (work) => within('BEGIN IMMEDIATE', work),
    close: () => {
      cache.clear();
      driver.close();
    },
  };
  return database as Database;
}
