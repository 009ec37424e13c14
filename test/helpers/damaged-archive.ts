/**
 * Archives of which one row is damaged. The cases come from the schema: each table, each column, and of columns that hold
 * JSON each way in which that goes wrong.
 */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { codecs, windowColumns } from '../../main/archive/codecs/index.ts';
import { databaseName, openConnection, type ReadableDb } from '../../main/archive/index.ts';
import { rowNames } from '../../main/archive/tables/tables.ts';

type Value = string | number | null | Uint8Array;

export interface DamageCase {
  /** Such as "annotation.tags: cut". */
  readonly name: string;
  readonly table: string;
  readonly column: string;
  readonly isJson: boolean;
  /** The column names the row, or another one. */
  readonly isKey: boolean;
  /** What the check of the archive may call the row. */
  readonly rowNames: readonly string[];
  readonly value: Value;
  readonly stored: Value;
  /** Sets the value; the values of `key` follow it. */
  readonly sql: string;
  readonly key: readonly Value[];
  /** The key once the row is damaged. */
  readonly keyAfter: readonly Value[];
}

/** Columns that a codec reads. */
export const jsonColumns: ReadonlySet<string> = new Set([...Object.keys(codecs), ...windowColumns]);

interface Column {
  readonly name: string;
  readonly type: string;
  readonly isKey: boolean;
  readonly isNullable: boolean;
}

/** Of what is to be removed there are rows only between two steps of one work. */
export const lastingTablesOf = (db: ReadableDb): readonly string[] =>
  tablesOf(db).filter((name) => name !== 'originalToRemove');

/** Tables that hold rows of the program's own; those of the full-text index are SQLite's. */
export const tablesOf = (db: ReadableDb): readonly string[] =>
  db
    .all("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' ORDER BY name")
    .map((row) => String(row.name))
    .filter((name) => !name.startsWith('sqlite_'));

export const columnsOf = (db: ReadableDb, table: string): readonly Column[] =>
  db.all(`SELECT name, type, pk, "notnull" AS isRequired FROM pragma_table_info('${table}')`).map((row) => ({
    name: String(row.name),
    type: String(row.type),
    isKey: Number(row.pk) > 0,
    isNullable: row.isRequired === 0 && Number(row.pk) === 0,
  }));

/** All of them for a seeded archive. Throws where a table has no row: one that is new must be seeded. */
export function damageCases(db: ReadableDb): readonly DamageCase[] {
  return lastingTablesOf(db).flatMap((table) => {
    const columns = columnsOf(db, table);
    const keys = columns.filter(({ isKey }) => isKey).map(({ name }) => name);
    return columns.flatMap((column) => {
      const isJson = jsonColumns.has(`${table}.${column.name}`);
      const rows = db.all(
        `SELECT * FROM ${table} ${isJson ? `WHERE ${column.name} IS NOT NULL` : ''} ORDER BY length(${column.name}) DESC ${
          table === 'setting' ? '' : 'LIMIT 1'
        }`,
      );
      if (rows.length === 0) throw new Error(`no row of ${table} to damage in ${column.name}`);
      return rows.flatMap((row) => {
        const stored = row[column.name] ?? null;
        const values = isJson ? damagedJson(String(stored)) : damagedValues(column, stored);
        const where = keys.map((key) => `${key} = ?`).join(' AND ');
        return values.map(([how, value]) => ({
          name: `${table}${table === 'setting' ? ` ${row.name}` : ''}.${column.name}: ${how}`,
          table,
          column: column.name,
          isJson,
          isKey: column.isKey || /^id$|Id$/.test(column.name),
          rowNames: namesOf(db, table, row, value),
          value,
          stored,
          sql: `UPDATE OR IGNORE ${table} SET ${column.name} = ? WHERE ${where}`,
          key: keys.map((key) => row[key] ?? null),
          keyAfter: keys.map((key) => (key === column.name ? value : (row[key] ?? null))),
        }));
      });
    });
  });
}

function namesOf(
  db: ReadableDb,
  table: string,
  row: Readonly<Record<string, Value>>,
  value: Value,
): readonly string[] {
  const columns = rowNames[table as keyof typeof rowNames] ?? [];
  const own = columns.map((column) => String(row[column])).join(' ');
  const documentOf = db.get(
    'SELECT id FROM document WHERE rowNumber = ?',
    row.documentRow ?? row.rowNumber ?? -1,
  );
  const hasPlace = typeof row.id === 'string' && row.rowNumber === undefined && row.documentRow === undefined;
  const rowid = hasPlace ? db.get(`SELECT rowid FROM ${table} WHERE id = ?`, row.id ?? null) : undefined;
  return [
    `${table} ${own}`,
    own,
    // A key that was damaged itself.
    `${table} ${String(value)}`,
    String(value),
    // Without a name of its own it goes by its place.
    ...(columns.length === 0 ? [`${table} #1`, `${table} #2`] : []),
    ...(rowid === undefined ? [] : [`${table} ${rowid.rowid}`]),
    ...(row.rowNumber === undefined ? [] : [`${table} ${row.rowNumber}`]),
    ...(documentOf === undefined ? [] : [`${documentOf.id}`, `${table} ${documentOf.id}`]),
    ...(typeof row.documentId === 'string' ? [`${table} ${row.documentId}`] : []),
    ...(row.documentRow === undefined ? [] : [`${table} ${row.documentRow}`, `${table} null`]),
  ];
}

type Named = readonly (readonly [how: string, value: Value])[];

function damagedValues(column: Column, stored: Value): Named {
  const values: Named =
    column.type === 'TEXT'
      ? [
          ['empty', ''],
          ['other words', 'pink'],
        ]
      : column.type === 'BLOB'
        ? [['one byte', new Uint8Array([7])]]
        : [
            ['below nothing', -7],
            ['far too much', 987_654],
          ];
  return [
    ...values.filter(([, value]) => value !== stored),
    ...(column.isNullable ? [['null', null] as const] : []),
  ];
}

/** Whole values of every kind, and a value of another type in the place of each field. */
function damagedJson(stored: string): Named {
  const whole = JSON.parse(stored) as unknown;
  const isObject = typeof whole === 'object' && whole !== null;
  const fields = isObject && !Array.isArray(whole) ? Object.keys(whole) : [];
  const other = { pink: 1 };
  const without = (field: string) =>
    JSON.stringify(Object.fromEntries(Object.entries(whole as object).filter(([name]) => name !== field)));
  const unknown = withUnknownNames(whole);
  return [
    ['empty', ''],
    ['cut', isObject ? stored.slice(0, Math.ceil(stored.length / 2)) : '{'],
    ['another type', JSON.stringify(isObject ? 'pink' : other)],
    ...(Array.isArray(whole)
      ? [['a member of another type', JSON.stringify([other, ...whole.slice(1)])] as const]
      : []),
    ...fields.map((field) => [`without ${field}`, without(field)] as const),
    ...fields.map(
      (field) => [`another ${field}`, JSON.stringify({ ...(whole as object), [field]: other })] as const,
    ),
    ...(JSON.stringify(unknown) === stored ? [] : [['unknown names', JSON.stringify(unknown)] as const]),
  ];
}

/** Names that the program gives are Latin words; what is printed is not, and stays. */
function withUnknownNames(value: unknown): unknown {
  if (typeof value === 'string') return /^[a-z][a-zA-Z]+$/.test(value) ? 'pink' : value;
  if (Array.isArray(value)) return value.map(withUnknownNames);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, withUnknownNames(field)]));
}

/** Copies a seeded archive and damages the copy. */
export function makeDamagedArchive(seeded: string, target: string, damage: DamageCase): void {
  cpSync(seeded, target, { recursive: true });
  damageRow(target, damage);
}

/** Damages one row, past the keys that would forbid it. */
export function damageRow(folder: string, { name, sql, value, key }: DamageCase): void {
  if (update(folder, sql, [value, ...key]) !== 1) throw new Error(`not damaged: ${name}`);
}

/** Puts back what was there. */
export function repairRow(folder: string, { name, sql, stored, keyAfter }: DamageCase): void {
  if (update(folder, sql, [stored, ...keyAfter]) !== 1) throw new Error(`not repaired: ${name}`);
}

function update(folder: string, sql: string, values: readonly Value[]): number {
  const db = openConnection(join(folder, databaseName));
  try {
    db.exec('PRAGMA foreign_keys = OFF');
    // What damages a row keeps no sums.
    for (const trigger of db.column("SELECT name FROM temp.sqlite_schema WHERE type = 'trigger'"))
      db.exec(`DROP TRIGGER temp.${trigger}`);
    return db.transaction(() => {
      // Whoever keeps something in memory reads it anew.
      db.run("UPDATE searchState SET value = value + 1 WHERE name = 'revision'");
      return db.run(sql, ...values).changes;
    });
  } finally {
    db.close();
  }
}

/** One case for each table, and for each column that holds JSON: what a window is opened on. */
export function fewCases(cases: readonly DamageCase[]): readonly DamageCase[] {
  const isPlain = ({ isJson, isKey, name }: DamageCase) =>
    isJson ? / (cut|another type)$/.test(name) : !isKey;
  // A table of nothing but keys has one of them damaged.
  const chosen = new Map<string, DamageCase>();
  for (const damage of [...cases.filter(isPlain), ...cases.filter(({ isJson }) => !isJson)]) {
    const kind = damage.isJson ? `${damage.table}.${damage.column}` : damage.table;
    if (!chosen.has(kind)) chosen.set(kind, damage);
  }
  return [...chosen.values()];
}

/** Columns of text in which a row holds a list or an object as JSON. */
export const columnsWithJson = (db: ReadableDb): readonly string[] =>
  tablesOf(db).flatMap((table) =>
    columnsOf(db, table)
      .filter(
        ({ name, type }) =>
          type === 'TEXT' &&
          db.get(
            `SELECT 1 AS found FROM ${table} WHERE json_valid(${name}) AND json_type(${name}) IN ('object', 'array')`,
          ) !== undefined,
      )
      .map(({ name }) => `${table}.${name}`),
  );
