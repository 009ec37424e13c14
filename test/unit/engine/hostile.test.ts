/** What must not cost the reader anything: targets over the archive, restores at bad moments, odd sources. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openArchive, openConnection } from '../../../main/archive/index.ts';
import { inventedIssue } from '../../fixtures/invented-issue.ts';
import { temporaryFolder } from '../../helpers/temporary.ts';
import { openTestEngine, type TestEngine } from '../../helpers/test-engine.ts';

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

const options = {
  layout: 'gb9704',
  cover: false,
  contents: false,
  annotations: false,
  title: '',
} as const;

describe('a target', () => {
  it('that is a file of the archive is refused, and the archive stays', async () => {
    const folder = temporaryFolder();
    const test = await withIssue(folder);
    const archive = join(folder, 'archive');
    symlinkSync(archive, join(folder, 'link'));
    const before = readFileSync(join(archive, 'archive.sqlite'));
    const hash = String(test.engine.context().archive.db.get('SELECT sha256 FROM issue')?.sha256);
    for (const target of [
      join(archive, 'archive.sqlite'),
      join(archive, 'archive.sqlite-wal'),
      join(folder, 'link', 'archive.sqlite'),
      join(archive, 'originals', hash),
      join(archive, 'writer.lock'),
      archive,
    ]) {
      expect(await codeOf(test.ask('archive.backup', { target })), target).toBe('export/target');
      expect(await codeOf(test.ask('export.start', { documentIds: ['1-1'], options, target }))).toBe(
        'export/target',
      );
      expect(await codeOf(test.ask('app.report', { target }))).toBe('export/target');
    }
    expect(readFileSync(join(archive, 'archive.sqlite')).equals(before)).toBe(true);
    await test.close();
  });

  it('that is a folder, or lies below a file, is named', async () => {
    const folder = temporaryFolder();
    const test = await withIssue(folder);
    for (const target of [folder, join(folder, '1.txt', 'b')]) {
      expect(await codeOf(test.runJob(() => test.ask('archive.backup', { target })))).toBe('export/target');
    }
    await test.close();
  });
});

describe('a restore', () => {
  it('waits its turn behind other jobs, and others behind it; it can be seen and cancelled', async () => {
    const folder = temporaryFolder();
    const test = await withIssue(folder);
    const backup = join(folder, 'b');
    await test.runJob(() => test.ask('archive.backup', { target: backup }));
    const busy = await test.runJob(async () => {
      const started = await test.ask('archive.rebuild', {});
      expect(await codeOf(test.ask('archive.restore', { file: backup }))).toBe('archive/busy');
      return started;
    });
    expect(busy?.kind).toBe('rebuild');
    await test.runJob(async () => {
      const started = await test.ask('archive.restore', { file: backup });
      expect(await codeOf(test.ask('archive.rebuild', {}))).toBe('archive/busy');
      expect(await codeOf(test.ask('archive.restore', { file: backup }))).toBe('archive/busy');
      expect((await test.ask('job.list', {})).map((job) => job.kind)).toEqual(['restore']);
      return started;
    });
    expect((await test.ask('library.tree', {})).publications).toHaveLength(1);
    await test.close();
  });

  it('does not move the archive away beneath another program', async () => {
    const folder = temporaryFolder();
    const writer = await withIssue(folder);
    const backup = join(folder, 'b');
    await writer.runJob(() => writer.ask('archive.backup', { target: backup }));
    const reader = openTestEngine(join(folder, 'archive'));
    const restore = reader.runJob(() => reader.ask('archive.restore', { file: backup }));
    expect(await codeOf(restore)).toBe('archive/locked');
    expect(existsSync(join(folder, 'archive', 'backups'))).toBe(false);
    expect((await reader.ask('library.tree', {})).publications).toHaveLength(1);
    await reader.close();
    await writer.close();
  });

  it('refuses a backup whose text is not as it was, and leaves the archive', async () => {
    const folder = temporaryFolder();
    const test = await withIssue(folder);
    const backup = join(folder, 'b');
    await test.runJob(() => test.ask('archive.backup', { target: backup }));
    const db = openConnection(backup);
    db.run("UPDATE block SET text = text || '！' WHERE ord = 3");
    db.close();
    const restore = test.runJob(() => test.ask('archive.restore', { file: backup }));
    expect(await codeOf(restore)).toBe('archive/backupChanged');
    expect((await test.ask('library.tree', {})).publications).toHaveLength(1);
    await test.close();
  });

  it('cut off between setting aside and renaming is ended at the next opening', async () => {
    const folder = temporaryFolder();
    const test = await withIssue(folder);
    await test.close();
    const archive = join(folder, 'archive');
    renameSync(join(archive, 'archive.sqlite'), join(archive, 'archive.sqlite.restored'));
    const open = openArchive(archive, { create: true, write: 'required' });
    expect(open.db.get('SELECT count(*) AS n FROM issue')).toEqual({ n: 1 });
    open.close();
  });
});

describe('undo', () => {
  it('does not take notes back to an issue that a better copy has replaced', async () => {
    const folder = temporaryFolder();
    const test = await withIssue(folder);
    const { documents } = await test.ask('issue.open', { issueId: '1' });
    const documentId = documents.find((document) => document.kind === 'document')?.id ?? '';
    const opened = await test.ask('document.open', { documentId });
    const block = opened.document.blocks.find(({ text }) => text.length > 12);
    if (!block) throw new Error('the invented issue has no such block');
    const made = await test.ask('annotation.create', {
      documentId,
      anchor: { startBlockId: block.id, startOffset: 0, endBlockId: block.id, endOffset: 10 },
      style: 'highlight',
      colour: 'yellow',
      note: '',
      tags: [],
    });
    await test.ask('annotation.update', { annotationId: made.id, note: '记' });
    const better = join(folder, '1b.txt');
    writeFileSync(better, `${inventedIssue(2024, 1)}\n`);
    const [result] = await test.importFiles([better], 'replace');
    expect(result?.outcome).toBe('replaced');
    await test.ask('history.undo', {});
    const db = test.engine.context().archive.db;
    expect(db.get('SELECT issueId, note FROM annotation')).toEqual({
      issueId: Number(result?.issueId),
      note: '记',
    });
    await test.close();
  });
});

describe('a missing original', () => {
  it('is named by rebuild, which does the rest, and by backup; importing the file again brings it back', async () => {
    const folder = temporaryFolder();
    const test = await withIssue(folder);
    const second = join(folder, '2.txt');
    writeFileSync(second, inventedIssue(2024, 2));
    await test.importFiles([second]);
    const { db } = test.engine.context().archive;
    const hash = String(db.get('SELECT sha256 FROM issue WHERE id = 1')?.sha256);
    rmSync(join(folder, 'archive', 'originals', hash));
    db.run('UPDATE issue SET parserVersion = -1');
    expect((await test.ask('app.info', {})).archive.outdated).toBe(2);
    expect(await codeOf(test.runJob(() => test.ask('archive.rebuild', {})))).toBe('archive/originalMissing');
    expect(db.get('SELECT count(*) AS n FROM issue WHERE parserVersion = -1')).toEqual({ n: 1 });
    expect((await test.ask('app.info', {})).archive.outdated).toBe(1);
    const backup = test.runJob(() => test.ask('archive.backup', { target: join(folder, 'b') }));
    expect(await codeOf(backup)).toBe('archive/originalMissing');
    const [again] = await test.importFiles([join(folder, '1.txt')]);
    expect(again?.outcome).toBe('duplicate');
    expect(await codeOf(test.runJob(() => test.ask('archive.rebuild', {})))).toBe('ok');
    await test.close();
  });
});

describe('sources and ids', () => {
  it('a named pipe is refused, not waited for', async (context) => {
    if (process.platform === 'win32') context.skip('there are no named pipes in folders on Windows');
    const folder = temporaryFolder();
    const pipe = join(folder, 'p.txt');
    execFileSync('mkfifo', [pipe]);
    const test = await withIssue(folder);
    const [result] = await test.importFiles([pipe]);
    expect(result?.error?.code).toBe('import/unsupported');
    await test.close();
  });

  it('an id is written in one way only', async () => {
    const test = await withIssue(temporaryFolder());
    for (const issueId of ['01', '1.0', '1e0', ' 1', '+1', '-1', '0x1', ''])
      expect(await codeOf(test.ask('issue.remove', { issueId })), issueId).toBe('issue/notFound');
    await test.close();
  });
});

describe('an archive', () => {
  it('can’t lie where a file is', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'file'), '');
    for (const place of [join(folder, 'file'), join(folder, 'file', 'below')]) {
      const test = openTestEngine(place);
      expect(await codeOf(test.ask('library.tree', {}))).toBe('archive/notAFolder');
      await test.close();
    }
  });

  it('with a document that can’t be read is still checked to the end', async () => {
    const folder = temporaryFolder();
    const test = await withIssue(folder);
    test.engine.context().archive.db.run("UPDATE document SET details = '{' WHERE ord = 0");
    const result = await test.runJob(() => test.ask('archive.verify', {}));
    expect(result).toMatchObject({ kind: 'verify', report: { ok: false, issues: 1 } });
    await test.close();
  });
});
