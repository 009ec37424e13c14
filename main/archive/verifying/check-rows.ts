/** Reads every row of every table as the program does, and tells each value that does not fit. */
import { isDamage } from '../archive-error.ts';
import type { LongTask } from '../backup.ts';
import { Faults } from '../codecs/shapes.ts';
import type { ReadableDb, SqlRow } from '../database/database.ts';
import { sumColumn } from '../database/row-sums.ts';
import { type Columns, rowReader, wholeness } from '../tables/read-row.ts';
import { rowNames, type TableName, tables } from '../tables/tables.ts';
import type { Problem } from './problem.ts';

/** What is kept for others and only they can read; each gives the way to each field that does not fit. */
export interface OuterCodecs {
  readonly setting: (name: string, value: string) => readonly string[];
  readonly savedSearch: (request: string) => readonly string[];
  readonly pageMap: (bytes: Uint8Array) => readonly string[];
}

/** Rows after which others are let in, and a cancel is heard. */
const rowsAtATime = 2000;

/** Which parser wrote a row's JSON: what it could not tell yet is not missing. */
const written: Partial<Record<TableName, string>> = {
  issue: 'SELECT *, parserVersion AS writtenBy FROM issue',
  document: `SELECT d.*, i.parserVersion AS writtenBy FROM document d LEFT JOIN issue i ON i.id = d.issueId`,
  block: `SELECT b.*, i.parserVersion AS writtenBy FROM block b
    LEFT JOIN document d ON d.rowNumber = b.documentRow LEFT JOIN issue i ON i.id = d.issueId`,
};

export async function checkRows(
  db: ReadableDb,
  outer: OuterCodecs,
  task: Pick<LongTask, 'checkCancelled'>,
): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const table of Object.keys(tables) as readonly TableName[]) {
    try {
      for await (const problem of problemsOf(db, table, outer, task)) problems.push(problem);
    } catch (error) {
      // A damaged page: the rows behind it can't be reached, those of other tables can.
      if (!isDamage(error)) throw error;
      problems.push({ code: 'verify/database', what: table });
    }
  }
  if (db.get("SELECT 1 AS known FROM searchState WHERE name = 'revision'") === undefined)
    problems.push({ code: 'verify/rowDamaged', what: 'searchState revision' });
  return problems;
}

async function* problemsOf(
  db: ReadableDb,
  table: TableName,
  outer: OuterCodecs,
  task: Pick<LongTask, 'checkCancelled'>,
): AsyncGenerator<Problem> {
  const read = rowReader(tables[table]);
  const columns: Columns = tables[table];
  const isWhole = sumColumn in columns ? wholeness(columns) : () => true;
  let count = 0;
  for (const row of db.iterate(written[table] ?? `SELECT * FROM ${table}`)) {
    count += 1;
    const faults = new Faults(typeof row.writtenBy === 'number' ? row.writtenBy : 0);
    read(row, faults);
    for (const path of perColumn([...faults.paths, ...outerFaults(table, row, outer)]))
      yield { code: 'verify/rowDamaged', what: `${table} ${nameOfRow(table, row, count)} ${path}` };
    // What does not fit says more than its sum does.
    if (faults.count === 0 && !isWhole(row))
      yield { code: 'verify/rowDamaged', what: `${table} ${nameOfRow(table, row, count)} ${sumColumn}` };
    if (count % rowsAtATime !== 0) continue;
    task.checkCancelled();
    await new Promise<void>((resolve) => setImmediate(resolve));
  }
}

function outerFaults(table: TableName, row: SqlRow, outer: OuterCodecs): readonly string[] {
  const within = (column: string, paths: readonly string[]) =>
    paths.map((path) => (path === '' ? column : `${column}.${path}`));
  if (table === 'setting' && typeof row.name === 'string' && typeof row.value === 'string')
    return within('value', outer.setting(row.name, row.value));
  if (table === 'savedSearch' && typeof row.request === 'string')
    return within('request', outer.savedSearch(row.request));
  if (table === 'sourceText' && row.pageMap instanceof Uint8Array)
    return within('pageMap', outer.pageMap(row.pageMap));
  return [];
}

/** The first fault of each column: the others in it say no more. */
function perColumn(paths: readonly string[]): readonly string[] {
  const first = new Map<string, string>();
  for (const path of paths) {
    const [column = ''] = path.split('.', 1);
    if (!first.has(column)) first.set(column, path);
  }
  return [...first.values()];
}

function nameOfRow(table: TableName, row: SqlRow, place: number): string {
  const names = rowNames[table];
  return names.length === 0 ? `#${place}` : names.map((column) => String(row[column])).join(' ');
}
