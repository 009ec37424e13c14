import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { QuotedForm } from '../../../preload/contract/index.ts';
import { inventedIssue } from '../../fixtures/invented-issue.ts';
import { everywhere } from '../../helpers/search-request.ts';
import { temporaryFolder } from '../../helpers/temporary.ts';
import { openTestEngine, type TestEngine } from '../../helpers/test-engine.ts';

async function withIssue(
  work: (engine: TestEngine, documentId: string, folder: string) => Promise<void>,
): Promise<void> {
  const folder = temporaryFolder();
  const file = join(folder, 'issue-3.txt');
  writeFileSync(file, inventedIssue(2024, 3));
  const engine = openTestEngine(join(folder, 'archive'));
  try {
    const [result] = await engine.importFiles([file]);
    const issue = await engine.ask('issue.open', { issueId: result?.issueId ?? '' });
    const document = issue.documents.find((row) => row.kind === 'document');
    await work(engine, document?.id ?? '', folder);
  } finally {
    await engine.close();
  }
}

async function annotateFirstClause(engine: TestEngine, documentId: string, note: string) {
  const { document } = await engine.ask('document.open', { documentId });
  const block = document.blocks.find((candidate) => candidate.text.includes('推进')) ?? document.blocks[0];
  const id = block?.id ?? '';
  return engine.ask('annotation.create', {
    documentId,
    anchor: { startBlockId: id, startOffset: 0, endBlockId: id, endOffset: 12 },
    style: 'highlight',
    colour: 'yellow',
    note,
    tags: ['督办'],
  });
}

const nothing = {
  text: '',
  colours: [],
  tags: [],
  issueId: null,
  documentId: null,
  state: 'all',
  limit: 100,
  offset: 0,
} as const;
const listing = { ...nothing, colours: [], tags: [] };

describe('what the reader adds', () => {
  it('is there after the program was closed', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'issue-3.txt');
    writeFileSync(file, inventedIssue(2024, 3));
    const first = openTestEngine(join(folder, 'archive'));
    const [result] = await first.importFiles([file]);
    const issue = await first.ask('issue.open', { issueId: result?.issueId ?? '' });
    const documentId = issue.documents.find((row) => row.kind === 'document')?.id ?? '';
    const made = await annotateFirstClause(first, documentId, '请核');
    await first.ask('bookmark.add', { documentId, blockId: null });
    const collection = await first.ask('collection.create', { title: '我厅事项' });
    await first.ask('collection.add', { collectionId: collection.id, documentIds: [documentId] });
    await first.ask('reading.setPosition', {
      documentId,
      blockId: made.anchor?.startBlockId ?? '',
      fraction: 0.5,
    });
    await first.ask('settings.set', { theme: 'dark', fontSizePx: 20 });
    await first.close();

    const second = openTestEngine(join(folder, 'archive'));
    const view = await second.ask('document.open', { documentId });
    expect(view.annotations).toEqual([made]);
    expect(view.bookmarks).toHaveLength(1);
    expect(view.collectionIds).toEqual([collection.id]);
    expect(view.position).toEqual({ blockId: made.anchor?.startBlockId, fraction: 0.5 });
    expect(await second.ask('settings.get', {})).toMatchObject({ theme: 'dark', fontSizePx: 20 });
    expect((await second.ask('recent.list', {})).map((recent) => recent.documentId)).toEqual([documentId]);
    await second.close();
  });

  it('can be undone and done again, step by step', () =>
    withIssue(async (engine, documentId) => {
      const { ask } = engine;
      const made = await annotateFirstClause(engine, documentId, '初稿');
      await ask('annotation.update', { annotationId: made.id, note: '二稿', colour: 'red' });
      await ask('annotation.remove', { annotationId: made.id });
      const notes = async () => (await ask('annotation.list', listing)).items.map((item) => item.note);
      expect(await notes()).toEqual([]);
      expect(await ask('history.undo', {})).toEqual({ label: 'annotation.remove' });
      expect(await notes()).toEqual(['二稿']);
      expect(await ask('history.undo', {})).toEqual({ label: 'annotation.update' });
      expect(await notes()).toEqual(['初稿']);
      expect(await ask('history.undo', {})).toEqual({ label: 'annotation.create' });
      expect(await notes()).toEqual([]);
      expect(await ask('history.undo', {})).toEqual({ label: null });
      await ask('history.redo', {});
      await ask('history.redo', {});
      expect(await notes()).toEqual(['二稿']);
      expect((await ask('annotation.list', listing)).items[0]).toMatchObject({
        colour: 'red',
        tags: ['督办'],
      });
    }));

  it('comes back with a collection whose removal is undone', () =>
    withIssue(async ({ ask }, documentId) => {
      const { id } = await ask('collection.create', { title: '专题' });
      await ask('collection.add', { collectionId: id, documentIds: [documentId] });
      await ask('collection.remove', { collectionId: id });
      expect(await ask('collection.list', {})).toEqual([]);
      await ask('history.undo', {});
      expect((await ask('collection.open', { collectionId: id })).documents.map((row) => row.id)).toEqual([
        documentId,
      ]);
    }));

  it('follows its issue to the trash and back', () =>
    withIssue(async (engine, documentId) => {
      const { ask } = engine;
      await annotateFirstClause(engine, documentId, '请核');
      const issueId = documentId.split('-')[0] ?? '';
      await ask('issue.remove', { issueId });
      expect((await ask('annotation.list', listing)).total).toBe(0);
      expect((await ask('library.tree', {})).publications).toEqual([]);
      expect(await ask('trash.list', {})).toMatchObject([{ issueId, annotations: 1 }]);
      await ask('history.undo', {});
      expect((await ask('annotation.list', listing)).total).toBe(1);
    }));

  it('stays, without a place, when the trash is emptied, and finds its place when the issue is imported again', () =>
    withIssue(async (engine, documentId, folder) => {
      const { ask } = engine;
      const made = await annotateFirstClause(engine, documentId, '请核');
      await ask('issue.remove', { issueId: documentId.split('-')[0] ?? '' });
      await ask('trash.empty', {});
      const lost = (await ask('annotation.list', listing)).items;
      expect(lost).toMatchObject([{ id: made.id, anchor: null, quote: made.quote, note: '请核' }]);
      expect((await ask('annotation.list', { ...listing, state: 'unanchored' })).total).toBe(1);
      await engine.importFiles([join(folder, 'issue-3.txt')]);
      const found = (await ask('annotation.list', listing)).items;
      expect(found[0]?.anchor).not.toBeNull();
      expect(found[0]?.quote).toBe(made.quote);
    }));

  it('finds its place again in a better copy that replaces the issue, and after a rebuild', () =>
    withIssue(async (engine, documentId, folder) => {
      const { ask } = engine;
      const made = await annotateFirstClause(engine, documentId, '请核');
      await ask('bookmark.add', { documentId, blockId: made.anchor?.startBlockId ?? null });
      const better = join(folder, 'better.txt');
      writeFileSync(better, `${inventedIssue(2024, 3).replace('，制定本方案', '，特制定本方案')}\n`);
      const [result] = await engine.importFiles([better], 'replace');
      expect(result?.outcome).toBe('replaced');
      const [moved] = (await ask('annotation.list', listing)).items;
      expect(moved).toMatchObject({ id: made.id, quote: made.quote, note: '请核' });
      expect(moved?.documentId?.split('-')[0]).toBe(result?.issueId);
      expect((await ask('bookmark.list', {}))[0]?.documentId).toBe(moved?.documentId);
      await engine.runJob(() => ask('archive.rebuild', {}));
      expect((await ask('annotation.list', listing)).items[0]?.anchor).toEqual(moved?.anchor);
      const verified = await engine.runJob(() => ask('archive.verify', {}));
      expect(verified).toMatchObject({ report: { ok: true, annotations: 1, unanchored: 0 } });
    }));

  it('may cross block borders', () =>
    withIssue(async ({ ask }, documentId) => {
      const { document } = await ask('document.open', { documentId });
      const [first, second] = document.blocks.filter((block) => block.text.includes('推进'));
      const made = await ask('annotation.create', {
        documentId,
        anchor: {
          startBlockId: first?.id ?? '',
          startOffset: 2,
          endBlockId: second?.id ?? '',
          endOffset: 6,
        },
        style: 'underline',
        colour: 'blue',
        note: '',
        tags: [],
      });
      expect(made.quote.startsWith(first?.text.slice(2) ?? '-')).toBe(true);
      expect(made.quote.endsWith(second?.text.slice(0, 6) ?? '-')).toBe(true);
      expect(made.anchor).toMatchObject({ startBlockId: first?.id, endBlockId: second?.id, endOffset: 6 });
    }));

  it('is refused outside the text', () =>
    withIssue(async ({ ask }, documentId) => {
      const { document } = await ask('document.open', { documentId });
      const blockId = document.blocks[0]?.id ?? '';
      const anchor = { startBlockId: blockId, startOffset: 3, endBlockId: blockId, endOffset: 3 };
      const payload = { documentId, anchor, style: 'highlight', colour: 'red', note: '', tags: [] } as const;
      await expect(ask('annotation.create', { ...payload, tags: [] })).rejects.toMatchObject({
        code: 'annotation/invalidRange',
      });
    }));
});

describe('backup', () => {
  it('restores everything in one step, and sets aside what was there', () =>
    withIssue(async (engine, documentId, folder) => {
      const { ask } = engine;
      const made = await annotateFirstClause(engine, documentId, '请核');
      const target = join(folder, 'a.gazette-backup');
      await engine.runJob(() => ask('archive.backup', { target }));
      await ask('annotation.remove', { annotationId: made.id });
      const restored = await engine.runJob(() => ask('archive.restore', { file: target }));
      expect(restored).toEqual({ kind: 'restore', issues: 1 });
      expect((await ask('settings.get', {})).lastBackupAt).not.toBeNull();
      expect((await ask('annotation.list', listing)).items).toEqual([made]);
      expect((await ask('search.query', everywhere('云泽省'))).documents).toBeGreaterThan(0);
      const verified = await engine.runJob(() => ask('archive.verify', {}));
      expect(verified).toMatchObject({ report: { ok: true } });
    }));
});

describe('a quotation with its source', () => {
  it('is a citation where the title itself is quoted, and quotes all other text', () =>
    withIssue(async ({ ask }, documentId) => {
      const { document } = await ask('document.open', { documentId });
      const quote = (block: (typeof document.blocks)[number] | undefined, form: QuotedForm = 'official') =>
        ask('document.quote', {
          documentId,
          anchor: {
            startBlockId: block?.id ?? '',
            startOffset: 0,
            endBlockId: block?.id ?? '',
            endOffset: block?.text.length ?? 0,
          },
          form,
        });
      const [title] = document.blocks;
      const clause = document.blocks.find((block) => block.kind === 'clause');
      expect((await quote(title)).text).toMatch(/^《[^“]+》（.+），《.+》2024年第3期/u);
      expect((await quote(title, 'text')).text).toBe(title?.text);
      expect((await quote(clause)).text.startsWith(`“${clause?.text}”（《`)).toBe(true);
    }));
});

describe('the bundled sample', () => {
  it('is known as such, and no other issue is', () =>
    withIssue(async ({ ask, runJob }, documentId) => {
      expect((await ask('document.open', { documentId })).isSample).toBe(false);
      const done = await runJob(() => ask('import.sample', {}));
      const issueId = done?.kind === 'import' ? (done.results[0]?.issueId ?? '') : '';
      const sample = await ask('issue.open', { issueId });
      expect(sample.isSample).toBe(true);
      const opened = await ask('document.open', { documentId: sample.documents[0]?.id ?? '' });
      expect(opened.isSample).toBe(true);
    }));
});

describe('a document that prints no title', () => {
  it('goes by its opening words everywhere, and its tree claims no title', async () => {
    const folder = temporaryFolder();
    const file = join(folder, 'notice.txt');
    writeFileSync(
      file,
      '各乡镇和各街道办事处人民政府：\n为做好今年冬季取暖工作，现通知如下。\n一、各地要提前储备燃料。\n',
    );
    const engine = openTestEngine(join(folder, 'archive'));
    try {
      const [result] = await engine.importFiles([file]);
      const issueId = result?.issueId ?? '';
      const name = '［为做好今年冬季取暖工作，现通知如下］';
      const { documents } = await engine.ask('issue.open', { issueId });
      expect(documents.map(({ title }) => title)).toEqual([name]);
      const documentId = documents[0]?.id ?? '';
      expect((await engine.ask('document.open', { documentId })).document.title).toBe(name);
      const annotation = await annotateFirstClause(engine, documentId, '冬季');
      expect(annotation.documentTitle).toBe(name);
      expect((await engine.ask('jump.query', { text: '冬季取暖', limit: 5 }))[0]).toMatchObject({
        title: name,
      });
    } finally {
      await engine.close();
    }
  });
});
