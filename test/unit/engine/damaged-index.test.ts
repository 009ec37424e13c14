/** An index that has lost or garbled what it held: it is noticed, stops nothing, and is made anew. */
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkIndex, databaseName } from '../../../main/archive/index.ts';
import { searchIndexer } from '../../../main/engine/search/search-indexer.ts';
import { inventedFile } from '../../fixtures/invented-issue.ts';
import { everywhere } from '../../helpers/search-request.ts';
import { seedArchive } from '../../helpers/seed.ts';
import { temporaryFolder } from '../../helpers/temporary.ts';
import { openTestEngine, type TestEngine } from '../../helpers/test-engine.ts';

let engine: TestEngine;

beforeEach(async () => {
  const archive = join(temporaryFolder(), 'archive');
  await seedArchive(archive, [inventedFile(2024, 3), inventedFile(2024, 4)]);
  engine = openTestEngine(archive);
});

afterEach(() => engine.close());

const db = () => engine.engine.context().archive.db;

interface UnsafeDatabase {
  readonly unsafeMode: (isUnsafe: boolean) => UnsafeDatabase;
  readonly exec: (sql: string) => unknown;
  readonly close: () => unknown;
}

/** Past SQLite's guard over an index's own tables, as a faulty disk would. */
function damage(statements: readonly string[]): void {
  const Native = createRequire(import.meta.url)('better-sqlite3') as new (path: string) => UnsafeDatabase;
  const raw = new Native(join(engine.engine.context().archive.folder, databaseName)).unsafeMode(true);
  for (const sql of statements) raw.exec(sql);
  raw.close();
}

const count = async (query: string): Promise<number> =>
  (await engine.ask('search.query', everywhere(query))).documents;
const verified = async () => {
  const result = await engine.runJob(() => engine.ask('archive.verify', {}));
  if (result?.kind !== 'verify') throw new Error('no report');
  return result.report;
};

const damages: readonly (readonly [string, readonly string[]])[] = [
  ['the pairs are gone', ["INSERT INTO searchPair (searchPair) VALUES ('delete-all')"]],
  ['the characters are gone', ["INSERT INTO searchCharacter (searchCharacter) VALUES ('delete-all')"]],
  [
    'both are gone',
    [
      "INSERT INTO searchPair (searchPair) VALUES ('delete-all')",
      "INSERT INTO searchCharacter (searchCharacter) VALUES ('delete-all')",
    ],
  ],
  ['the sums of its sizes are wrong', ["UPDATE searchPair_data SET block = x'0000' WHERE id = 1"]],
  ['its pages are garbled', ["UPDATE searchPair_data SET block = x'ffffffffffffffff' WHERE id > 10"]],
  ['documents are left out of it', ['DELETE FROM searchDocument WHERE documentRow < 4']],
];

describe.each(damages)('where %s', (_, statements) => {
  it('verify says so, rebuild mends it', async () => {
    const before = [await count('冰雪'), await count('的')];
    damage(statements);
    const report = await verified();
    expect(report.ok).toBe(false);
    expect(report.problems.some(({ code }) => code === 'verify/searchMisses')).toBe(true);
    expect(await engine.ask('search.health', {})).toMatchObject({ isStale: true });
    const rebuilt = await engine.runJob(() => engine.ask('archive.rebuild', {}));
    expect(rebuilt).toMatchObject({ kind: 'rebuild', issues: 2 });
    expect(await verified()).toMatchObject({ ok: true, waiting: 0 });
    expect([await count('冰雪'), await count('的')]).toEqual(before);
  });

  it('the trash is emptied, and the index alone can be made anew', async () => {
    const before = await count('的');
    damage(statements);
    await engine.ask('issue.remove', { issueId: '1' });
    expect(await engine.ask('trash.empty', {})).toEqual({ removed: 1 });
    await expect.poll(async () => (await engine.ask('job.list', {})).length).toBe(0);
    await engine.runJob(() => engine.ask('search.reindex', {}));
    expect(await verified()).toMatchObject({ ok: true, waiting: 0 });
    expect(await count('的')).toBe(before / 2);
  });
});

it('a document that the characters alone have lost or hold too much of is noticed', () => {
  const { row, text } = db().get('SELECT documentRow AS row, text FROM searchText LIMIT 1') as {
    row: number;
    text: string;
  };
  const { characters } = searchIndexer.tokensOf(text);
  const check = () => checkIndex(db(), searchIndexer, 1000, () => 0.3);
  expect(check().wrong).toEqual([]);
  const remove = "INSERT INTO searchCharacter (searchCharacter, rowid, text) VALUES ('delete', ?, ?)";
  const put = 'INSERT INTO searchCharacter (rowid, text) VALUES (?, ?)';
  db().run(remove, row, characters);
  db().run(put, row, 'x');
  expect(check().wrong).toEqual([row]);
});

it('documents that wait are no fault, and verify says how many they are', async () => {
  const { documents } = await verified();
  db().run("INSERT INTO searchPair (searchPair) VALUES ('delete-all')");
  db().run("INSERT INTO searchCharacter (searchCharacter) VALUES ('delete-all')");
  db().run('UPDATE searchDocument SET indexed = 0');
  db().run('UPDATE searchText SET normaliser = 1');
  expect(await verified()).toMatchObject({ ok: true, waiting: documents, problems: [] });
});
