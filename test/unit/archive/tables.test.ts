/** Every table and column of the schema says what it may hold. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openArchive } from '../../../main/archive/index.ts';
import { tables } from '../../../main/archive/tables/tables.ts';
import { columnsOf, tablesOf } from '../../helpers/damaged-archive.ts';
import { temporaryFolder } from '../../helpers/temporary.ts';

it('the tables are those of the schema, with all their columns', () => {
  const archive = openArchive(join(temporaryFolder(), 'archive'), { create: true, write: 'required' });
  try {
    const inSchema = Object.fromEntries(
      tablesOf(archive.db).map((table) => [
        table,
        columnsOf(archive.db, table)
          .map(({ name }) => name)
          .sort(),
      ]),
    );
    const told = Object.fromEntries(
      Object.entries(tables).map(([table, columns]) => [table, Object.keys(columns).sort()]),
    );
    expect(told).toEqual(inSchema);
  } finally {
    archive.close();
  }
});
