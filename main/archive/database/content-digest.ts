/** What all tables hold, as one number. */
import { createHash, type Hash } from 'node:crypto';
import type { ReadableDb, SqlValue } from './database.ts';
import { text } from './rows.ts';

/** The table that keeps the digest is not part of it, nor is what SQLite keeps for itself and the full-text index. */
const left = /^(sqlite_|backupDigest$|search(Character|Pair)(_|$))/;
const rowsAtATime = 500;

/** SHA-256, in hexadecimal, over every value of every row of the program's tables, in the order of their keys. */
export async function digestOf(
  db: ReadableDb,
  task: { readonly checkCancelled: () => void },
): Promise<string> {
  const digest = createHash('sha256');
  const tables = db
    .column("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .map(String)
    .filter((name) => !left.test(name));
  for (const table of tables) {
    const columns = db.all(`SELECT name, pk FROM pragma_table_info('${table}') ORDER BY name`);
    const names = columns.map((row) => text(row, 'name'));
    const keys = columns.filter((row) => Number(row.pk) > 0).sort((a, b) => Number(a.pk) - Number(b.pk));
    const order = keys.length > 0 ? keys.map((row) => text(row, 'name')) : names;
    digest.update(`${table}\0${names.join('\0')}\0`);
    let count = 0;
    for (const row of db.iterate(`SELECT * FROM ${table} ORDER BY ${order.join(', ')}`)) {
      for (const name of names) add(digest, row[name] ?? null);
      count += 1;
      if (count % rowsAtATime !== 0) continue;
      task.checkCancelled();
      await new Promise<void>((resolve) => setImmediate(resolve));
    }
  }
  return digest.digest('hex');
}

/** With its type and length: no two rows come to the same by their values running together. */
function add(digest: Hash, value: SqlValue): void {
  if (value === null) digest.update('n');
  else if (typeof value === 'number') digest.update(`#${value};`);
  else {
    const bytes = typeof value === 'string' ? Buffer.from(value, 'utf8') : value;
    digest.update(`${typeof value === 'string' ? 't' : 'b'}${bytes.byteLength};`).update(bytes);
  }
}
