/** The search as the window asks for it: in its thread, the latest first, with its lists and saved searches. */
import { execFile } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { openConnection } from '../../../main/archive/index.ts';
import { inventedFile, inventedIssue } from '../../fixtures/invented-issue.ts';
import { everywhere } from '../../helpers/search-request.ts';
import { seedArchive } from '../../helpers/seed.ts';
import { temporaryFolder } from '../../helpers/temporary.ts';
import { openTestEngine, type TestEngine } from '../../helpers/test-engine.ts';

async function withIssues(work: (engine: TestEngine, folder: string) => Promise<void>): Promise<void> {
  const folder = temporaryFolder();
  await seedArchive(join(folder, 'archive'), [inventedFile(2024, 3), inventedFile(2024, 4)]);
  const engine = openTestEngine(join(folder, 'archive'));
  try {
    await work(engine, folder);
  } finally {
    await engine.close();
  }
}

const listed = ({ limit: _limit, offset: _offset, ...request }: ReturnType<typeof everywhere>) => request;

describe('a search', () => {
  it('that still answers does not let the process end before its thread is closed', async () => {
    const script = fileURLToPath(new URL('../../helpers/close-while-readying.ts', import.meta.url));
    const folder = join(temporaryFolder(), 'archive');
    // A process that ends with an unsettled await has status 13, and rejects.
    const { stdout } = await promisify(execFile)(process.execPath, [script, folder]);
    expect(stdout).toBe('closed');
  });

  it('overtakes those before it', () =>
    withIssues(async ({ engine }) => {
      const asked = ['省', '规定', '冰雪', '冰雪体育'].map((query) =>
        engine.handle('search.query', everywhere(query)),
      );
      // All are asked before the thread looks at the first: each one finds itself overtaken.
      const replies = await Promise.all(asked);
      expect(replies.map((reply) => (reply.ok ? 'found' : reply.error.code))).toEqual([
        'job/cancelled',
        'job/cancelled',
        'job/cancelled',
        'found',
      ]);
    }));

  it('finds all in a thread that was readied before, and what came after', () =>
    withIssues(async ({ engine, ask, importFiles }, folder) => {
      const { search, language } = engine.context();
      expect(await search.ask({ kind: 'ready' }, language())).toBeNull();
      const { documents } = await ask('search.query', everywhere('冰雪体育'));
      const file = join(folder, '5.txt');
      writeFileSync(file, inventedIssue(2024, 5));
      await importFiles([file]);
      const after = await ask('search.query', everywhere('冰雪体育'));
      expect(after.documents).toBeGreaterThan(documents);
    }));

  it('gives its totals, and says where a query is wrong', () =>
    withIssues(async ({ engine, ask }) => {
      const results = await ask('search.query', everywhere('冰雪体育'));
      const totals = await ask('search.totals', everywhere('冰雪体育'));
      const list = await ask('search.list', everywhere('冰雪体育', { limit: 1000 }));
      expect(results.documents).toBe(list.documents);
      expect(totals.occurrences).toBe(list.occurrences);
      expect(totals.facets.year).toEqual([{ value: '2024', count: list.documents }]);
      const wrong = await engine.handle('search.query', everywhere('冰雪 (体育'));
      expect(wrong).toMatchObject({
        ok: false,
        error: { code: 'search/openBracket', message: '第 4 个字处的括号没有结束。' },
      });
    }));

  it('folds texts that are nearly the same, and gives their count', () =>
    withIssues(async ({ ask }) => {
      const list = await ask('search.list', everywhere('冰雪体育', { limit: 1000 }));
      const results = await ask('search.query', everywhere('冰雪体育', { limit: 1000 }));
      const totals = await ask('search.totals', everywhere('冰雪体育', { limit: 1000 }));
      expect(results.hits.length + totals.folded).toBe(list.hits.length);
      expect(totals.alike.reduce((sum, { count }) => sum + count, 0)).toBe(totals.folded);
    }));

  it('finds the reader’s notes too', () =>
    withIssues(async ({ ask }) => {
      const [hit] = (await ask('search.query', everywhere('冰雪体育'))).hits;
      const documentId = hit?.documentId ?? '';
      const { document } = await ask('document.open', { documentId });
      const block = document.blocks.find(({ text }) => text.length > 10);
      const blockId = block?.id ?? '';
      const anchor = { startBlockId: blockId, startOffset: 2, endBlockId: blockId, endOffset: 6 };
      const note = { documentId, anchor, style: 'highlight', colour: 'yellow', tags: ['待办'] } as const;
      const made = await ask('annotation.create', {
        ...note,
        note: '请业务处核实鹤舞湖数字',
        tags: ['待办'],
      });
      const { notes } = await ask('search.totals', everywhere('鹤舞湖'));
      expect(notes).toMatchObject({
        count: 1,
        first: [{ annotationId: made.id, documentId, ranges: [[6, 9]], target: { blockId, range: [2, 6] } }],
      });
      const count = async (query: string, more = {}) =>
        (await ask('search.totals', everywhere(query, more))).notes.count;
      expect(await count('鹤舞湖 OR 麒麟')).toBe(1);
      expect(await count('鹤舞湖 -核实')).toBe(0);
      expect(await count('批注:鹤舞湖')).toBe(1);
      expect(await count('鹤舞湖', { scope: { kind: 'document', documentId } })).toBe(1);
      expect(await count('鹤舞湖', { scope: { kind: 'issue', issueId: '999' } })).toBe(0);
      const byNote = await ask('search.query', everywhere('批注:鹤舞湖'));
      expect(byNote.hits.map((found) => found.documentId)).toEqual([documentId]);
      const annotated = everywhere('冰雪体育', { scope: { kind: 'annotated' } });
      expect((await ask('search.query', annotated)).documents).toBe(1);
    }));

  it('leaves its list as a table with issue, clause and text', () =>
    withIssues(async ({ ask }, folder) => {
      const list = await ask('search.list', everywhere('冰雪体育', { limit: 1000 }));
      const blocks = list.hits.reduce((sum, hit) => sum + hit.blocks.length, 0);
      const csv = join(folder, 'list.csv');
      const request = listed(everywhere('冰雪体育'));
      expect(await ask('search.export', { request, format: 'csv', target: csv })).toEqual({
        rows: blocks,
        left: 0,
        file: 'list.csv',
      });
      const text = readFileSync(csv, 'utf8');
      expect(text.startsWith('\uFEFF期次,页码,文号,文件,条款,原文,处数\r\n')).toBe(true);
      expect(text).toContain(list.hits[0]?.blocks[0]?.text.slice(0, 6));
      // Of a text only the page is known that a document begins on.
      const rows = text.trim().split('\r\n').slice(1);
      for (const row of rows.filter((line) => !line.includes(',,目录,')))
        expect(row).toMatch(/^[^,]+,\d+起,/);
      const xlsx = join(folder, 'list.xlsx');
      await ask('search.export', { request, format: 'xlsx', target: xlsx });
      const parts = unzipSync(readFileSync(xlsx));
      const sheet = Object.keys(parts).find((name) => /sheet1\.xml$/.test(name)) ?? '';
      expect(new TextDecoder().decode(parts[sheet]).match(/<row /g)).toHaveLength(blocks + 1);
    }));

  it('does not wait for a list, and does not stop it', () =>
    withIssues(async ({ ask }, folder) => {
      await ask('search.query', everywhere('冰雪'));
      const order: string[] = [];
      const request = listed(everywhere('的'));
      const target = join(folder, 'list.xlsx');
      const list = ask('search.export', { request, format: 'xlsx', target }).then(() => order.push('list'));
      await ask('search.query', everywhere('冰雪体育')).then(() => order.push('search'));
      await list;
      expect(order).toEqual(['search', 'list']);
    }));

  it('leaves a list that says in its last row what it had no room for', () =>
    withIssues(async ({ ask, engine }, folder) => {
      const { documents } = await ask('search.query', everywhere('的'));
      const { lists } = engine.context();
      const target = join(folder, 'list.csv');
      const request = listed(everywhere('的'));
      const list = await lists.write({ request, format: 'csv', target, most: 2 }, 'zh-CN');
      expect(list).toMatchObject({ left: documents - 2, file: 'list.csv' });
      const lines = readFileSync(target, 'utf8').trimEnd().split('\r\n');
      expect(lines.at(-1)).toBe(
        `,,,本表只列出前 2 份文件，另有 ${documents - 2} 份未列出。请缩小检索范围后再导出。,,,`,
      );
      const own = join(engine.context().archive.folder, 'archive.sqlite');
      await expect(ask('search.export', { request, format: 'csv', target: own })).rejects.toThrow();
      await expect(
        ask('search.export', { request, format: 'csv', target: join(folder, 'none', 'list.csv') }),
      ).rejects.toThrow('export/target');
    }));

  it('is kept under a name, and its removal can be taken back', () =>
    withIssues(async ({ ask }) => {
      const request = listed(everywhere('冰雪体育', { choice: { year: ['2024'] }, order: 'date' }));
      const saved = await ask('savedSearch.add', { title: '冰雪', request });
      await ask('savedSearch.rename', { savedSearchId: saved.id, title: '冰雪体育' });
      expect(await ask('savedSearch.list', {})).toEqual([{ id: saved.id, title: '冰雪体育', request }]);
      await ask('savedSearch.remove', { savedSearchId: saved.id });
      expect(await ask('savedSearch.list', {})).toEqual([]);
      await ask('history.undo', {});
      expect(await ask('savedSearch.list', {})).toHaveLength(1);
      await expect(ask('savedSearch.remove', { savedSearchId: 'x' })).rejects.toThrow('savedSearch/notFound');
    }));
});

describe('the index', () => {
  it('is looked at, and made anew beside reading', () =>
    withIssues(async ({ ask, runJob }) => {
      expect(await ask('search.health', {})).toMatchObject({ waiting: 0, wrong: 0, isStale: false });
      const before = await ask('search.list', everywhere('冰雪体育'));
      const { documents } = await ask('search.health', {});
      expect(await runJob(() => ask('search.reindex', {}))).toEqual({ kind: 'index', documents });
      const after = await ask('search.list', everywhere('冰雪体育'));
      expect({ ...after, ms: 0 }).toEqual({ ...before, ms: 0 });
    }));

  it('that another version made is made anew at the next start; nothing is missed meanwhile', async () => {
    const folder = temporaryFolder();
    const archive = join(folder, 'archive');
    const file = join(folder, 'a.txt');
    writeFileSync(file, inventedIssue(2024, 3));
    const first = openTestEngine(archive);
    await first.importFiles([file]);
    const before = await first.ask('search.list', everywhere('冰雪'));
    await first.close();
    const db = openConnection(join(archive, 'archive.sqlite'));
    db.run("UPDATE searchState SET value = 1 WHERE name = 'version'");
    db.close();
    const second = openTestEngine(archive);
    expect((await second.ask('search.list', everywhere('冰雪'))).documents).toBe(before.documents);
    await expect.poll(async () => (await second.ask('search.health', {})).waiting).toBe(0);
    expect(await second.ask('search.health', {})).toMatchObject({ isStale: false });
    await second.close();
    expect(existsSync(join(archive, 'archive.sqlite'))).toBe(true);
  });

  it('is told of by verify where it has lost a document', () =>
    withIssues(async ({ runJob, ask, engine }) => {
      const { archive } = engine.context();
      archive.db.run("INSERT INTO searchPair (searchPair) VALUES ('delete-all')");
      const result = await runJob(() => ask('archive.verify', {}));
      expect(result).toMatchObject({ kind: 'verify', report: { ok: false } });
      const codes = result?.kind === 'verify' ? result.report.problems.map(({ code }) => code) : [];
      expect(new Set(codes)).toEqual(new Set(['verify/searchMisses']));
    }));
});
