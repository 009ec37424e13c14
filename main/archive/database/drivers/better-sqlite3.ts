/** better-sqlite3: the usual driver. Its prebuilt binary needs glibc 2.34. */
import { createRequire } from 'node:module';
import type { Driver, DriverStatement, SqlValue } from '../database.ts';

interface NativeStatement {
  readonly reader: boolean;
  all(...values: SqlValue[]): unknown[];
  raw(isRaw: boolean): NativeStatement;
  pluck(isPlucked: boolean): NativeStatement;
  get(...values: SqlValue[]): unknown;
  run(...values: SqlValue[]): { changes: number; lastInsertRowid: number | bigint };
  iterate(...values: SqlValue[]): IterableIterator<unknown>;
}

interface NativeDatabase {
  prepare(sql: string): NativeStatement;
  exec(sql: string): unknown;
  function(
    name: string,
    options: { deterministic: boolean; varargs: boolean },
    work: (...values: SqlValue[]) => SqlValue,
  ): unknown;
  close(): unknown;
}

type NativeConstructor = new (
  path: string,
  options: { readonly: boolean; fileMustExist: boolean },
) => NativeDatabase;

/** Throws where the native binary can't be loaded; `openDatabase` then takes Node's own SQLite. */
export function openBetterSqlite3(path: string, readOnly: boolean): Driver {
  const Native = createRequire(import.meta.url)('better-sqlite3') as NativeConstructor;
  const native = new Native(path, { readonly: readOnly, fileMustExist: readOnly });
  const prepare = (sql: string): DriverStatement => {
    const statement = native.prepare(sql);
    return {
      all: (...values) => statement.all(...values),
      tuples: (...values) => {
        statement.raw(true);
        try {
          return statement.all(...values);
        } finally {
          statement.raw(false);
        }
      },
      column: (...values) => {
        statement.pluck(true);
        try {
          return statement.all(...values);
        } finally {
          statement.pluck(false);
        }
      },
      get: (...values) => statement.get(...values),
      run: (...values) => statement.run(...values),
      iterate: (...values) => statement.iterate(...values),
    };
  };
  return {
    name: 'better-sqlite3',
    prepare,
    exec: (sql) => native.exec(sql),
    define: (name, work) => native.function(name, { deterministic: true, varargs: true }, work),
    close: () => native.close(),
  };
}
