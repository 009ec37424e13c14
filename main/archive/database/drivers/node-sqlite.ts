/** Node's built-in SQLite: for machines where better-sqlite3's binary can't load, and for read-only media. */
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';
import type { Driver, DriverStatement, SqlValue } from '../database.ts';

/**
 * `immutable` opens a write-ahead archive on a medium where no `-shm` file can be made; it must not change
 * while open.
 */
export function openNodeSqlite(path: string, readOnly: boolean, immutable = false): Driver {
  const location = immutable ? new URL(`${pathToFileURL(path).href}?immutable=1`) : path;
  const native = new DatabaseSync(location, { readOnly, enableForeignKeyConstraints: true });
  const prepare = (sql: string): DriverStatement => {
    const statement = native.prepare(sql);
    const tuples = (...values: SqlValue[]): unknown[] => {
      statement.setReturnArrays(true);
      try {
        return statement.all(...values);
      } finally {
        statement.setReturnArrays(false);
      }
    };
    return {
      all: (...values) => statement.all(...values),
      tuples,
      column: (...values) => tuples(...values).map((row) => (row as readonly unknown[])[0]),
      get: (...values) => statement.get(...values),
      run: (...values) => statement.run(...values),
      iterate: (...values) => statement.iterate(...values) as IterableIterator<unknown>,
    };
  };
  return {
    name: 'node:sqlite',
    prepare,
    exec: (sql) => native.exec(sql),
    define: (name, work) =>
      native.function(name, { deterministic: true, varargs: true }, (...values) =>
        work(...(values as SqlValue[])),
      ),
    close: () => native.close(),
  };
}
