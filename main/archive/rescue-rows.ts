/**
 * What of a damaged archive is the reader's own, read row by row past the pages that can't be: taken out of one file and
 * put into another, without the places in documents, which are found again once the documents are there.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ArchiveError, isDamage } from './archive-error.ts';
import type { ReadableDb, SqlRow, SqlValue, WritableDb } from './database/database.ts';
import { openDatabase } from './database/open-database.ts';
import { sumColumn } from './database/row-sums.ts';
import { databaseName } from './restore-plan.ts';

/** Parents before their children. */
export const rescuedTables = [
  'annotation',
  'bookmark',
  'collection',
  'collectionItem',
  'excerptList',
  'excerpt',
  'correction',
  'savedSearch',
] as const;
export type RescuedTable = (typeof rescuedTables)[number];

/** An issue as far as its row tells of it. */
export interface RescuedIssue {
  readonly sha256: string;
  readonly fileName: string;
  readonly isRemoved: boolean;
}

export interface RescueSource {
  /** Rows in the order they were made. A row that can't be read is left out. */
  readonly rowsOf: (table: RescuedTable) => readonly SqlRow[];
  readonly issues: () => readonly RescuedIssue[];
  readonly close: () => void;
}

/** Throws `archive/missing`, and `archive/corrupt` for a file of which SQLite can read nothing. */
export function openForRescue(folder: string): RescueSource {
  const path = join(folder, databaseName);
  if (!existsSync(path)) throw new ArchiveError('archive/missing', { path: folder });
  let db: ReturnType<typeof openDatabase>;
  try {
    db = openDatabase(path, { readOnly: true });
    db.get('SELECT 1 FROM sqlite_schema');
  } catch (error) {
    throw new ArchiveError('archive/corrupt', { path }, error);
  }
  return {
    rowsOf: (table) => readableRows(db, table),
    issues: () =>
      readableRows(db, 'issue').flatMap(({ sha256, fileName, removedAt }) =>
        typeof sha256 === 'string' && typeof fileName === 'string'
          ? [{ sha256, fileName, isRemoved: removedAt !== null }]
          : [],
      ),
    close: db.close,
  };
}

/** From both ends, and past what lies between: what one way is cut off from the other may reach. */
function readableRows(db: ReadableDb, table: RescuedTable | 'issue'): readonly SqlRow[] {
  const rows = new Map<number, SqlRow>();
  const take = (from: SqlRow) => {
    const { row_id: id, ...row } = from;
    if (typeof id === 'number') rows.set(id, row);
  };
  /** The last row that was reached; nothing follows where `isEnd`. */
  const walk = (comparison: '>' | '<', from: number): { readonly last: number; readonly isEnd: boolean } => {
    const order = comparison === '>' ? 'ASC' : 'DESC';
    let last = from;
    try {
      for (const row of db.iterate(
        `SELECT rowid AS row_id, * FROM ${table} WHERE rowid ${comparison} ? ORDER BY rowid ${order}`,
        from,
      )) {
        take(row);
        last = Number(row.row_id);
      }
      return { last, isEnd: true };
    } catch (error) {
      if (!isDamage(error)) throw error;
      return { last, isEnd: false };
    }
  };
  const forward = walk('>', -1);
  if (forward.isEnd) return [...rows.values()];
  const backward = walk('<', Number.MAX_SAFE_INTEGER);
  // In between by growing steps: a page holds some dozen rows.
  for (let at = forward.last + 1, step = 1; at < backward.last && step < 2 ** 30; at += step, step *= 2) {
    const { last, isEnd } = walk('>', at);
    if (isEnd) break;
    if (last > at) [at, step] = [last, 1];
  }
  return [...rows].sort(([a], [b]) => a - b).map(([, row]) => row);
}

/** Places, which belong to another archive's documents. */
const placeless: Readonly<Record<string, SqlValue>> = {
  documentId: null,
  issueId: null,
  anchored: 0,
  [sumColumn]: null,
};

/** Adds rows as they are, but for their places. Gives how many went in: one that lost its parent, or its form, does not. */
export function putRescued(db: WritableDb, table: RescuedTable, rows: readonly SqlRow[]): number {
  const known = new Set(db.column(`SELECT name FROM pragma_table_info('${table}')`).map(String));
  let put = 0;
  for (const row of rows) {
    const columns = Object.keys(row).filter((name) => known.has(name));
    try {
      put += db.run(
        `INSERT OR IGNORE INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
        ...columns.map((name) => (name in placeless ? (placeless[name] ?? null) : (row[name] ?? null))),
      ).changes;
    } catch {
      // A row that no table takes was damaged: the others are worth more.
    }
  }
  return put;
}
