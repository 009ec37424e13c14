/** What a database's schema holds that this program did not put there: a trigger of another's would run with our writes. */
import type { ReadableDb } from './database.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations/index.ts';
import { openDatabase } from './open-database.ts';
import { text } from './rows.ts';

/** Names of objects that a schema of `version`, with the tables of `further`, does not have, or not so. */
export function foreignObjects(db: ReadableDb, version: number, further = ''): readonly string[] {
  const model = openDatabase(':memory:');
  try {
    migrate(
      model,
      () => undefined,
      migrations.filter((step) => step.version <= version),
    );
    model.exec(further);
    const known = new Set(objectsOf(model).map(({ name, sql }) => `${name} ${sql}`));
    return objectsOf(db)
      .filter(({ name, sql }) => !known.has(`${name} ${sql}`))
      .map(({ name }) => name);
  } finally {
    model.close();
  }
}

/** SQLite's own objects hold numbers about tables and are made by it alone. */
const objectsOf = (db: ReadableDb) =>
  db
    .all("SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'")
    .map((row) => ({
      name: `${text(row, 'type')} ${text(row, 'name')}`,
      sql: String(row.sql).replace(/\s+/g, ' '),
    }));
