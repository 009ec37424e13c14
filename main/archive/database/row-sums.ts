/**
 * Each row that holds what people read or wrote carries a sum over its other columns. It is kept by temporary triggers
 * of every connection that writes, so that no statement can forget it; a row whose sum differs was changed by no
 * program of ours.
 */
import { crc32 } from 'node:zlib';
import type { ReadableDb, SqlValue, WritableDb } from './database.ts';
import { text } from './rows.ts';

/** Its rows are thousands an import: whoever writes them writes their sums. */
const summedByHand = 'block';
/** What is made anew from these, or only tells what was done last, has none. */
export const summedTables = [
  'issue',
  'document',
  summedByHand,
  'sourceText',
  'annotation',
  'excerpt',
  'excerptList',
  'bookmark',
  'collection',
  'collectionItem',
  'correction',
  'savedSearch',
  'setting',
] as const;
type SummedTable = (typeof summedTables)[number];

export const sumColumn = 'rowSum';

/**
 * The CRC-32s of columns, given as names and values by turns, added up to a number of 32 bits: their order is of no
 * account. NULL counts for nothing: a column that a later schema adds leaves the sums of older rows as they are.
 */
export function rowSum(...namesAndValues: readonly SqlValue[]): number {
  let sum = 0;
  for (let at = 1; at < namesAndValues.length; at += 2)
    sum += columnSum(String(namesAndValues[at - 1]), namesAndValues[at] ?? null);
  return sum >>> 0;
}

/** What one column adds to the sum of its row. */
export function columnSum(name: string, value: SqlValue): number {
  if (value === null) return 0;
  if (value instanceof Uint8Array) return crc32(value, crc32(`${name}=`));
  return crc32(`${name}${typeof value === 'number' ? '#' : '='}${value}`);
}

/** Columns that a sum is over; none before the schema knows sums. */
function summedColumns(db: ReadableDb, table: SummedTable): readonly string[] {
  const columns = db.all(`SELECT name FROM pragma_table_info('${table}')`).map((row) => text(row, 'name'));
  return columns.includes(sumColumn) ? columns.filter((name) => name !== sumColumn) : [];
}

const sumInSql = (columns: readonly string[], row = ''): string =>
  `rowSum(${columns.map((name) => `'${name}', ${row}${name}`).join(', ')})`;

/** For a connection that writes. Does nothing where the schema knows no sums yet. */
export function keepRowSums(db: WritableDb): void {
  for (const table of summedTables) {
    const columns = table === summedByHand ? [] : summedColumns(db, table);
    if (columns.length === 0) continue;
    const key = db
      .all(`SELECT name FROM pragma_table_info('${table}') WHERE pk > 0 ORDER BY pk`)
      .map((row) => text(row, 'name'));
    const set = `UPDATE ${table} SET ${sumColumn} = ${sumInSql(columns, 'new.')}
      WHERE ${key.map((name) => `${name} = new.${name}`).join(' AND ')}`;
    db.exec(`
      CREATE TEMP TRIGGER IF NOT EXISTS sum_${table}_insert AFTER INSERT ON ${table} BEGIN ${set}; END;
      CREATE TEMP TRIGGER IF NOT EXISTS sum_${table}_update AFTER UPDATE OF ${columns.join(', ')} ON ${table}
        BEGIN ${set}; END;`);
  }
}

/** Gives every row the sum of what it holds now: of an archive that comes from before there were sums. */
export function fillRowSums(db: WritableDb): void {
  for (const table of summedTables)
    db.exec(`UPDATE ${table} SET ${sumColumn} = ${sumInSql(summedColumns(db, table))}`);
}
