/** Nothing that was changed behind the program's back is read as if it were what was stored, and no step is lost halfway. */
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openArchive, takeWriteLock } from '../../../main/archive/index.ts';
import { rescueArchive } from '../../../main/engine/index.ts';
import { inventedIssue } from '../../fixtures/invented-issue.ts';
import { rotsFound } from '../../helpers/bit-rot.ts';
import { changesOf, copyWork, makeWork, type OperationName, tryFault } from '../../helpers/operations.ts';
import { temporaryFolder } from '../../helpers/temporary.ts';
import { openTestEngine, type TestEngine } from '../../helpers/test-engine.ts';

interface Native {
  readonly prepare: (sql: string) => { run: (...values: unknown[]) => { changes: number } };
  readonly exec: (sql: string) => void;
  readonly close: () => void;
}
const NativeDatabase = createRequire(import.meta.url)('better-sqlite3') as new (path: string) => Native;

/** As another program would: no sums are kept. */
function changeBehind(path: string, sql: string): void {
  const db = new NativeDatabase(path);
  db.exec(sql);
  db.close();
}

const codeOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'ok',
    (error: unknown) => String((error as { code?: unknown }).code),
  );

async function withIssue(folder: string): Promise<TestEngine> {
  const file = join(folder, '1.txt');
  writeFileSync(file, inventedIssue(2024, 1));
  const test = openTestEngine(join(folder, 'archive'));
  await test.importFiles([file]);
  return test;
}

async function annotate(test: TestEngine, note = '请核') {
  const { documents } = await test.ask('issue.open', { issueId: '1' });
  const documentId = documents.find(({ kind }) => kind === 'document')?.id ?? '';
  const { document } = await test.ask('document.open', { documentId });
  const block = document.blocks.find(({ text }) => text.length > 20);
  const anchor = { startBlockId: block?.id ?? '', startOffset: 1, endBlockId: block?.id ?? '', endOffset: 9 };
  const made = await test.ask('annotation.create', {
    documentId,
    anchor,
    style: 'highlight',
    colour: 'red',
    note,
    tags: [],
  });
  return { documentId, blockId: block?.id ?? '', text: block?.text ?? '', annotationId: made.id };
}

const everything = {
  text: '',
  colours: [],
  tags: [],
  issueId: null,
  documentId: null,
  state: 'all',
  limit: 100,
  offset: 0,
} as const;

describe('what was changed in the file', () => {
  it.each([
    ['a title', "UPDATE document SET title = replace(title, '云泽', '泽云')", 'document'],
    ['a signing day', "UPDATE document SET signedOn = '2020-01-01'", 'document'],
    ['a text', "UPDATE block SET text = replace(text, '到2026年', '到2021年')", 'block'],
    ['a clause’s label', "UPDATE block SET label = '九、' WHERE label = '一、'", 'block'],
    ['a note', "UPDATE annotation SET note = '不必核'", 'annotation'],
    ['a place', 'UPDATE annotation SET startOffset = startOffset + 1', 'annotation'],
  ])('is told where it is shown: %s', async (_what, sql, table) => {
    const folder = temporaryFolder();
    const before = await withIssue(folder);
    const { documentId } = await annotate(before);
    await before.close();
    changeBehind(join(folder, 'archive', 'archive.sqlite'), sql);
    const test = openTestEngine(join(folder, 'archive'));
    const { damaged } = await test.ask('document.open', { documentId });
    const list = await test.ask('annotation.list', { ...everything, colours: [], tags: [] });
    expect({
      document: damaged.head,
      block: damaged.blockIds.length > 0,
      annotation: list.damaged > 0,
    }).toEqual({
      document: table === 'document',
      block: table === 'block',
      annotation: table === 'annotation',
    });
    const report = await test.runJob(() => test.ask('archive.verify', {}));
    const problems = report?.kind === 'verify' ? report.report.problems : [];
    expect(problems.map(({ code, what }) => `${code} ${what}`)).toContainEqual(
      expect.stringMatching(new RegExp(`^verify/(rowDamaged|textChanged|annotationMoved) (${table} )?`)),
    );
    await test.close();
  });

  it('a block that is gone is missed', async () => {
    const folder = temporaryFolder();
    const before = await withIssue(folder);
    const { documentId } = await annotate(before);
    await before.close();
    changeBehind(join(folder, 'archive', 'archive.sqlite'), 'DELETE FROM block WHERE ord = 4');
    const test = openTestEngine(join(folder, 'archive'));
    expect((await test.ask('document.open', { documentId })).damaged.head).toBe(true);
    await test.close();
  });
});

describe('an original that is no longer what was imported', () => {
  it('is read by nothing, the stored text stays, and the file imported again takes its place', async () => {
    const folder = temporaryFolder();
    const test = await withIssue(folder);
    const { documentId, blockId, text } = await annotate(test);
    const { archive } = test.engine.context();
    const original = join(
      archive.folder,
      'originals',
      String(archive.db.get('SELECT sha256 FROM issue')?.sha256),
    );
    const bytes = readFileSync(original);
    const changed = bytes.toString('utf8').replace('到2026年', '到2021年');
    expect(changed).not.toBe(bytes.toString('utf8'));
    writeFileSync(original, changed);
    const shown = async () =>
      JSON.stringify((await test.ask('document.open', { documentId })).document.blocks);
    const before = await shown();
    expect(await codeOf(test.runJob(() => test.ask('archive.rebuild', {})))).toBe('archive/originalChanged');
    const change = { kind: 'text', blockId, text: `${text}（经核）` } as const;
    expect(await codeOf(test.ask('correction.add', { documentId, change }))).toBe('archive/originalChanged');
    expect(await codeOf(test.ask('issue.source', { issueId: '1', start: 0, end: 9, context: 9 }))).toBe(
      'archive/originalChanged',
    );
    const backup = test.runJob(() => test.ask('archive.backup', { target: join(folder, 'b') }));
    expect(await codeOf(backup)).toBe('archive/originalChanged');
    expect(await shown()).toBe(before);
    await test.importFiles([join(folder, '1.txt')]);
    expect(readFileSync(original).equals(bytes)).toBe(true);
    expect(await codeOf(test.runJob(() => test.ask('archive.rebuild', {})))).toBe('ok');
    expect(await shown()).toBe(before);
    await test.close();
  });
});

describe('a backup', () => {
  let base = '';
  let test: TestEngine;
  const backup = () => join(base, 'b.gazette-backup');
  const notes = async () =>
    (await test.ask('annotation.list', { ...everything, colours: [], tags: [] })).items;

  beforeAll(async () => {
    base = mkdtempSync(join(tmpdir(), 'gazette-backed-up-'));
    test = await withIssue(base);
    await annotate(test);
    await test.runJob(() => test.ask('archive.backup', { target: backup() }));
  });

  afterAll(async () => {
    await test.close();
    rmSync(base, { recursive: true, force: true });
  });

  /** A copy of it that another program has changed. */
  function changedBackup(sql: string): string {
    const file = join(temporaryFolder(), 'changed.gazette-backup');
    cpSync(backup(), file);
    changeBehind(file, sql);
    return file;
  }

  it.each([
    [
      'a trigger of another’s',
      'CREATE TRIGGER t AFTER INSERT ON annotation BEGIN UPDATE annotation SET note = 1; END',
    ],
    ['a view', 'CREATE VIEW v AS SELECT * FROM annotation'],
    ['a table', 'CREATE TABLE extra (a)'],
    ['a table in another form', 'ALTER TABLE annotation ADD COLUMN more TEXT'],
    ['no originals', 'DELETE FROM original'],
    ['another original', 'UPDATE original SET bytes = zeroblob(9)'],
    ['another note', "UPDATE annotation SET note = '不必核'"],
    ['another reading place', "INSERT INTO recent VALUES ('1-1', '2020-01-01T00:00:00.000Z')"],
    ['no digest', 'DELETE FROM backupDigest'],
    ['no table of the digest', 'DROP TABLE backupDigest'],
  ])('with %s is refused, and what is there stays', async (_what, sql) => {
    const file = changedBackup(sql);
    expect(await codeOf(test.runJob(() => test.ask('archive.restore', { file })))).toBe(
      'archive/backupChanged',
    );
    expect(await notes()).toHaveLength(1);
  });

  it('of a program that wrote no digest is restored', async () => {
    const summed = [
      'issue',
      'document',
      'block',
      'sourceText',
      'annotation',
      'excerpt',
      'excerptList',
      'bookmark',
    ];
    const tables = [...summed, 'collection', 'collectionItem', 'correction', 'savedSearch', 'setting'];
    const file = changedBackup(
      `${tables.map((table) => `ALTER TABLE ${table} DROP COLUMN rowSum;`).join('')}
       DROP TABLE originalToRemove; DROP TABLE backupDigest; PRAGMA user_version = 90;`,
    );
    expect(await codeOf(test.runJob(() => test.ask('archive.restore', { file })))).toBe('ok');
    expect(await notes()).toHaveLength(1);
  });

  it.each([
    ['rubbish', (path: string) => writeFileSync(path, 'not a lock'.repeat(900))],
    ['a folder', (path: string) => [rmSync(path, { force: true }), mkdirSync(path)]],
    ['without rights', (path: string) => chmodSync(path, 0)],
  ])('is restored whatever the lock’s file is: %s', async (_what, spoil) => {
    const folder = temporaryFolder();
    openArchive(folder, { create: true, write: 'required' }).close();
    spoil(join(folder, 'writer.lock'));
    const again = openTestEngine(folder, { write: 'required' });
    expect(await codeOf(again.runJob(() => again.ask('archive.restore', { file: backup() })))).toBe('ok');
    await again.close();
  });

  it('a lock that is held is kept also where its file is rubbish', () => {
    const folder = temporaryFolder();
    openArchive(folder, { create: true, write: 'required' }).close();
    const path = join(folder, 'writer.lock');
    const held = takeWriteLock(folder);
    appendFileSync(path, 'not a lock');
    expect(takeWriteLock(folder)).toBeNull();
    held?.release();
    takeWriteLock(folder)?.release();
  });
});

it('an archive that is taken away while it is open is missed before anything is acknowledged', async () => {
  const folder = temporaryFolder();
  const test = await withIssue(folder);
  const { documentId } = await annotate(test);
  renameSync(join(folder, 'archive'), join(folder, 'gone'));
  expect(await codeOf(test.ask('bookmark.add', { documentId, blockId: null }))).toBe('archive/missing');
  mkdirSync(join(folder, 'archive'));
  writeFileSync(join(folder, 'archive', 'archive.sqlite'), '');
  expect(await codeOf(test.ask('bookmark.add', { documentId, blockId: null }))).toBe('archive/missing');
  await test.close();
});

it('an archive and what lies in it is its owner’s alone', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'archive'), { mode: 0o755 });
  const test = await withIssue(folder);
  const { archive } = test.engine.context();
  const hash = String(archive.db.get('SELECT sha256 FROM issue')?.sha256);
  await test.runJob(() => test.ask('archive.backup', { target: join(folder, 'b.gazette-backup') }));
  const modes = [
    'archive',
    'archive/archive.sqlite',
    'archive/writer.lock',
    'archive/originals',
    `archive/originals/${hash}`,
    'b.gazette-backup',
  ]
    .map((path) => [path, statSync(join(folder, path)).mode & 0o077] as const)
    .filter(([, mode]) => mode !== 0);
  expect(modes).toEqual([]);
  await test.close();
});

it('rescue takes what can be read into a new archive, notes at their places', async () => {
  const folder = temporaryFolder();
  const test = await withIssue(folder);
  const { documentId } = await annotate(test);
  await test.ask('bookmark.add', { documentId, blockId: null });
  const path = join(folder, 'archive', 'archive.sqlite');
  const root = Number(
    test.engine.context().archive.db.get("SELECT rootpage FROM sqlite_schema WHERE name = 'document'")
      ?.rootpage,
  );
  await test.close();
  const bytes = readFileSync(path);
  const pageBytes = bytes.readUInt16BE(16);
  bytes.fill(0xa5, (root - 1) * pageBytes, root * pageBytes);
  writeFileSync(path, bytes);
  const target = join(folder, 'rescued');
  const report = await rescueArchive(join(folder, 'archive'), target, () => new Date().toISOString());
  expect(report).toMatchObject({ issues: 1, anchored: 1, lost: [], rows: { annotation: 1, bookmark: 1 } });
  const rescued = openTestEngine(target);
  const verified = await rescued.runJob(() => rescued.ask('archive.verify', {}));
  expect(verified).toMatchObject({ report: { ok: true } });
  await rescued.close();
  expect(readFileSync(path).equals(bytes)).toBe(true);
});

it('a chosen archive that is gone is not made anew, empty', async () => {
  const folder = temporaryFolder();
  await makeWork(folder);
  renameSync(join(folder, 'archive'), join(folder, 'unplugged'));
  const { findArchive } = await import('../../../main/host/move-plan.ts');
  const found = findArchive(join(folder, 'user'), undefined);
  expect(found).toEqual({ folder: join(folder, 'archive'), mayCreate: false });
  const test = openTestEngine(found.folder, { create: found.mayCreate });
  expect(await codeOf(test.ask('library.tree', {}))).toBe('archive/missing');
  expect(existsSync(join(folder, 'archive', 'archive.sqlite'))).toBe(false);
  renameSync(join(folder, 'unplugged'), join(folder, 'archive'));
  expect(await test.ask('app.info', {})).toMatchObject({ archive: { issues: 2, readOnly: null } });
  await test.close();
});

it('a kill in the middle of a move, a restore, an upgrade or the trash leaves the old state or the new one', async () => {
  const root = temporaryFolder();
  const [base, work] = [join(root, 'base'), join(root, 'work')];
  await makeWork(base);
  const wrong: string[] = [];
  for (const name of ['move', 'restore', 'trash'] satisfies OperationName[]) {
    const changes = changesOf(copyWork(base, work), name);
    // The last steps are those that belong together.
    const fault = changes.at(name === 'restore' ? -9 : -5);
    if (fault === undefined) throw new Error(`${name} changes nothing`);
    wrong.push(...(await tryFault(base, work, 'kill', fault)));
  }
  expect(wrong).toEqual([]);
});

it('what has rotted is told or not shown', async () => {
  expect(await rotsFound(join(temporaryFolder(), 'rot'), 8, 14)).toEqual([]);
});

it('a trigger that another program put into an archive is told by its check', async () => {
  const folder = temporaryFolder();
  await (await withIssue(folder)).close();
  const trigger = 'CREATE TRIGGER t AFTER INSERT ON annotation BEGIN UPDATE annotation SET note = 1; END';
  changeBehind(join(folder, 'archive', 'archive.sqlite'), trigger);
  const test = openTestEngine(join(folder, 'archive'));
  const verified = await test.runJob(() => test.ask('archive.verify', {}));
  expect(verified).toMatchObject({
    report: { problems: [{ code: 'verify/foreignObject', what: 'trigger t' }] },
  });
  await test.close();
});

it('an archive whose making was cut off at any time is made', () => {
  const folder = temporaryFolder();
  openArchive(join(folder, 'whole'), { create: true, write: 'required' }).close();
  for (const half of [
    Buffer.alloc(0),
    readFileSync(join(folder, 'whole', 'archive.sqlite')).subarray(0, 9000),
  ]) {
    mkdirSync(join(folder, `${half.byteLength}`, 'originals'), { recursive: true });
    for (const name of ['archive.sqlite.part', 'archive.sqlite.part-wal'])
      writeFileSync(join(folder, `${half.byteLength}`, name), half);
    openArchive(join(folder, `${half.byteLength}`), { create: true, write: 'required' }).close();
  }
});

it('a move whose place was written down has moved, whatever failed then', async () => {
  const root = temporaryFolder();
  const [base, work] = [join(root, 'base'), join(root, 'work')];
  await makeWork(base);
  const changes = changesOf(copyWork(base, work), 'move');
  const wrong: string[] = [];
  // About the place being written down: its name, its folder, and what is removed first.
  for (const fault of changes.slice(-13, -9)) wrong.push(...(await tryFault(base, work, 'EIO', fault)));
  expect(wrong).toEqual([]);
});
