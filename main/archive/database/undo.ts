/**
 * Undo and redo for everything the reader adds. Temporary triggers write the inverse of each change as SQL
 * (https://www.sqlite.org/undoredo.html); running it back makes the triggers write the way forward again.
 * Imports use another connection and are not recorded.
 */
import { randomUUID } from 'node:crypto';
import type { Database, ReadableDb } from './database.ts';
import { sumColumn } from './row-sums.ts';
import { text } from './rows.ts';

const wholeTables = [
  'annotation',
  'bookmark',
  'collection',
  'collectionItem',
  'savedSearch',
  'correction',
  'excerptList',
  'excerpt',
] as const;
const stackLimit = 200;

interface Step {
  readonly id: string;
  readonly label: string;
  readonly statements: readonly string[];
}

/** The steps that would be taken back and done again next, by their ids. */
export interface NextSteps {
  readonly undo: string | null;
  readonly redo: string | null;
}

export interface TakenStep {
  readonly id: string;
  readonly label: string;
}

export interface UndoLog {
  /** Runs one change in a transaction and remembers how to take it back; `step` is null where nothing changed. */
  readonly record: <T>(label: string, change: () => T) => { readonly value: T; readonly step: string | null };
  /** What was taken back, or null when there is nothing (left); with a `step` only that one, where it is the next. */
  readonly undo: (step?: string) => TakenStep | null;
  readonly redo: (step?: string) => TakenStep | null;
  /** Forgets everything: after a rebuild, a restore or emptying the trash old rows must not come back. */
  readonly clear: () => void;
}

/** `onChange` is told whenever other steps come next. */
export function createUndoLog(db: Database, onChange: (next: NextSteps) => void = () => undefined): UndoLog {
  db.exec('CREATE TEMP TABLE IF NOT EXISTS undoStatement (seq INTEGER PRIMARY KEY, sql TEXT NOT NULL)');
  for (const table of wholeTables) db.exec(triggersFor(db, table));
  db.exec(
    `CREATE TEMP TRIGGER IF NOT EXISTS undoIssueRemoved AFTER UPDATE OF removedAt ON issue BEGIN
       INSERT INTO undoStatement (sql)
       VALUES ('UPDATE issue SET removedAt = ' || quote(old.removedAt) || ' WHERE id = ' || old.id); END`,
  );
  const past: Step[] = [];
  const future: Step[] = [];

  const collect = (): readonly string[] => {
    const rows = db.all('SELECT sql FROM undoStatement ORDER BY seq DESC');
    db.run('DELETE FROM undoStatement');
    return rows.map((row) => text(row, 'sql'));
  };

  const tell = () => onChange({ undo: past.at(-1)?.id ?? null, redo: future.at(-1)?.id ?? null });

  const apply = (from: Step[], to: Step[], wanted: string | undefined): TakenStep | null => {
    const step = from.at(-1);
    if (!step || (wanted !== undefined && wanted !== step.id)) return null;
    db.transaction(() => {
      db.run('DELETE FROM undoStatement');
      for (const statement of step.statements) db.exec(statement);
    });
    from.pop();
    to.push({ ...step, statements: collect() });
    tell();
    return step;
  };

  return {
    record: (label, change) => {
      const value = db.transaction(() => {
        db.run('DELETE FROM undoStatement');
        return change();
      });
      const statements = collect();
      if (statements.length === 0) return { value, step: null };
      const id = randomUUID();
      past.push({ id, label, statements });
      if (past.length > stackLimit) past.shift();
      future.length = 0;
      tell();
      return { value, step: id };
    },
    undo: (step) => apply(past, future, step),
    redo: (step) => apply(future, past, step),
    clear: () => {
      past.length = 0;
      future.length = 0;
      tell();
    },
  };
}

function triggersFor(db: ReadableDb, table: string): string {
  // Sums follow by themselves.
  const columns = db
    .all(`SELECT name FROM pragma_table_info('${table}') WHERE name <> '${sumColumn}'`)
    .map((row) => text(row, 'name'));
  const restore = columns.map((column) => `'${column} = ' || quote(old.${column})`).join(` || ', ' || `);
  const values = columns.map((column) => `quote(old.${column})`).join(` || ', ' || `);
  const log = (expression: string) => `INSERT INTO undoStatement (sql) VALUES (${expression});`;
  return `
    CREATE TEMP TRIGGER IF NOT EXISTS undo_${table}_insert AFTER INSERT ON ${table} BEGIN
      ${log(`'DELETE FROM ${table} WHERE id = ' || quote(new.id)`)} END;
    CREATE TEMP TRIGGER IF NOT EXISTS undo_${table}_update AFTER UPDATE OF ${columns.join(', ')} ON ${table} BEGIN
      ${log(`'UPDATE ${table} SET ' || ${restore} || ' WHERE id = ' || quote(new.id)`)} END;
    CREATE TEMP TRIGGER IF NOT EXISTS undo_${table}_delete AFTER DELETE ON ${table} BEGIN
      ${log(`'INSERT INTO ${table} (${columns.join(', ')}) VALUES (' || ${values} || ')'`)} END;`;
}
