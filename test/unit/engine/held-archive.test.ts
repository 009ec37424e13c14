/** An archive that another program holds for a moment: it is read all the same, and changes say that they may be tried again. */
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type Database, openConnection } from '../../../main/archive/index.ts';
import { inventedIssue } from '../../fixtures/invented-issue.ts';
import { seedArchive } from '../../helpers/seed.ts';
import { temporaryFolder } from '../../helpers/temporary.ts';
import { openTestEngine, type TestEngine } from '../../helpers/test-engine.ts';

let engine: TestEngine;
let other: Database | null;
let documentId: string;

beforeEach(async () => {
  const folder = temporaryFolder();
  await seedArchive(folder, [{ name: '1.txt', content: inventedIssue(2024, 1) }]);
  engine = openTestEngine(folder, { busyTimeoutMs: 0 });
  const { publications } = await engine.ask('library.tree', {});
  const issueId = publications[0]?.years[0]?.issues[0]?.id ?? '';
  documentId = (await engine.ask('issue.open', { issueId })).documents[0]?.id ?? '';
  // The same library: locks of one process are told apart by it alone.
  other = openConnection(join(folder, 'archive.sqlite'));
  other.exec('BEGIN IMMEDIATE');
});

afterEach(async () => {
  release();
  await engine.close();
});

function release(): void {
  other?.close();
  other = null;
}

it('is read', async () => {
  const view = await engine.ask('document.open', { documentId });
  expect(view.document.blocks.length).toBeGreaterThan(0);
});

it('refuses a change with a word that it may be tried again, and takes it then', async () => {
  const bookmark = { documentId, blockId: null };
  expect(await engine.engine.handle('bookmark.add', bookmark)).toMatchObject({
    ok: false,
    error: { code: 'archive/locked', details: { retry: true } },
  });
  release();
  expect(await engine.engine.handle('bookmark.add', bookmark)).toMatchObject({ ok: true });
});
