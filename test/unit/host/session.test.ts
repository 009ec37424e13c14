import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { forkEngine } from '../../../main/host/browser/engine-channel.ts';
import { chosenArchive } from '../../../main/host/chosen-archive.ts';
import { type HostSession, openSession } from '../../../main/host/session.ts';
import type {
  DocumentView,
  EngineEvent,
  IssueView,
  KeptText,
  LibraryTree,
  Reply,
} from '../../../preload/contract/index.ts';
import { inventedIssue } from '../../fixtures/invented-issue.ts';
import { everywhere } from '../../helpers/search-request.ts';
import { temporaryFolder } from '../../helpers/temporary.ts';

let folder: string;
let session: HostSession;
let kill: () => void = () => {};
const events: EngineEvent[] = [];

function open(): HostSession {
  const opened = openSession({
    host: 'browser',
    version: '0.0.0-test',
    userDataFolder: join(folder, 'data'),
    spawnEngine: () => {
      const channel = forkEngine();
      kill = channel.kill;
      return channel;
    },
    printer: { open: async () => ({ print: async () => new Uint8Array(), close: async () => undefined }) },
  });
  opened.subscribe((event) => events.push(event));
  return opened;
}

beforeEach(() => {
  folder = temporaryFolder();
  events.length = 0;
  session = open();
});

afterEach(() => session.close());

function given<T>(reply: Reply<unknown>): T {
  if (!reply.ok) throw new Error(`${reply.error.code} ${reply.error.message}`);
  return reply.value as T;
}

const codeOf = (reply: Reply<unknown>) => (reply.ok ? 'ok' : reply.error.code);

function until(isIt: (event: EngineEvent) => boolean): Promise<EngineEvent> {
  const known = events.find(isIt);
  if (known) return Promise.resolve(known);
  return new Promise((resolve) => {
    const unsubscribe = session.subscribe((event) => {
      if (!isIt(event)) return;
      unsubscribe();
      resolve(event);
    });
  });
}

async function importOne(): Promise<void> {
  const file = join(folder, 'issue.txt');
  writeFileSync(file, inventedIssue(2024, 5));
  const handle = session.files.add(file);
  const payload = { files: [handle.id], onDuplicate: 'skip', restrictedConfirmed: false };
  const { jobId } = given<{ jobId: string }>(await session.handle('import.start', payload));
  await until((event) => event.type === 'job.end' && event.jobId === jobId);
}

/** The first document's first words, annotated. */
async function annotateOne(): Promise<string> {
  const tree = given<LibraryTree>(await session.handle('library.tree', {}));
  const issueId = tree.publications[0]?.years[0]?.issues[0]?.id ?? '';
  const { documents } = given<IssueView>(await session.handle('issue.open', { issueId }));
  const documentId = documents[0]?.id ?? '';
  const { document } = given<DocumentView>(await session.handle('document.open', { documentId }));
  const blockId = document.blocks[0]?.id ?? '';
  const anchor = { startBlockId: blockId, startOffset: 0, endBlockId: blockId, endOffset: 4 };
  const marked = { documentId, anchor, style: 'highlight', colour: 'yellow', note: '', tags: [] };
  return given<{ id: string }>(await session.handle('annotation.create', marked)).id;
}

describe('a session with its engine in a process of its own', () => {
  it('refuses names, payloads and files it does not know', async () => {
    expect(codeOf(await session.handle('app.quit', {}))).toBe('request/unknown');
    expect(codeOf(await session.handle('constructor', {}))).toBe('request/unknown');
    expect(codeOf(await session.handle('app.info', { extra: true }))).toBe('request/invalid');
    expect(codeOf(await session.handle('document.open', {}))).toBe('request/invalid');
    const unknown = { files: ['0123456789abcdef'], onDuplicate: 'skip', restrictedConfirmed: false };
    expect(codeOf(await session.handle('import.start', unknown))).toBe('file/notFound');
  });

  it('imports, and tells of progress, items and the end', async () => {
    await importOne();
    const kinds = new Set(events.map((event) => event.type));
    expect(kinds).toEqual(new Set(['job.progress', 'job.item', 'job.end', 'changed']));
    expect(
      given<{ publications: unknown[] }>(await session.handle('library.tree', {})).publications,
    ).toHaveLength(1);
  });

  it('starts an engine that died again, with everything that was saved', async () => {
    await importOne();
    const restarted = until((event) => event.type === 'engine.restarted');
    kill();
    await restarted;
    const info = given<{ recovered: boolean; archive: { issues: number } }>(
      await session.handle('app.info', {}),
    );
    expect(info.archive.issues).toBe(1);
    expect(info.recovered).toBe(true);
  });

  it('says that another program holds the archive, keeps the words, and stores them by a later try', async () => {
    await importOne();
    const annotationId = await annotateOne();
    const other = new DatabaseSync(join(folder, 'data', 'archive', 'archive.sqlite'));
    other.exec('BEGIN IMMEDIATE');
    const refused = await session.handle('annotation.update', { annotationId, note: '未存' });
    other.exec('ROLLBACK');
    other.close();
    expect(refused).toMatchObject({
      ok: false,
      error: { code: 'archive/locked', details: { retry: true, kept: true } },
    });
    const kept = given<readonly KeptText[]>(await session.handle('unsaved.list', {}));
    expect(kept).toMatchObject([{ name: 'annotation.update', payload: { annotationId, note: '未存' } }]);
    for (const { name, payload } of kept) given(await session.handle(name, payload));
    expect(await session.handle('unsaved.list', {})).toMatchObject({ value: [] });
  });

  it('keeps what an engine that dies was to store, and what comes while it closes', async () => {
    await importOne();
    const annotationId = await annotateOne();
    const pending = session.handle('annotation.update', { annotationId, note: '一' });
    kill();
    const reply = await pending;
    const closing = session.close();
    const late = await session.handle('annotation.update', { annotationId, note: '二' });
    expect(late).toMatchObject({ ok: false, error: { code: 'engine/stopped', details: { kept: true } } });
    await closing;
    session = open();
    const kept = given<readonly KeptText[]>(await session.handle('unsaved.list', {}));
    expect(kept.map(({ payload }) => payload.note)).toEqual(['二']);
    expect(['ok', 'engine/stopped']).toContain(codeOf(reply));
  });

  it('puts by what was typed and never sent', async () => {
    await importOne();
    const annotationId = await annotateOne();
    const typed = { name: 'annotation.update', payload: { annotationId, note: '未发' } };
    given(await session.handle('unsaved.hold', typed));
    expect(codeOf(await session.handle('unsaved.hold', { ...typed, payload: { annotationId } }))).toBe(
      'request/invalid',
    );
    await session.close();
    session = open();
    const kept = given<readonly KeptText[]>(await session.handle('unsaved.list', {}));
    expect(kept).toMatchObject([typed]);
  });

  it('outlives an engine that dies while it is asked, and keeps every word', async () => {
    await importOne();
    const annotationId = await annotateOne();
    const restarted = until((event) => event.type === 'engine.restarted');
    kill();
    // This thread hears nothing until the engine is gone: its pipe is broken before its end is told.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
    const asked = [1, 2, 3].map((turn) =>
      session.handle('annotation.update', { annotationId, note: `第${turn}次` }),
    );
    const replies = await Promise.all(asked);
    await restarted;
    expect(replies.map(codeOf)).toEqual(['engine/stopped', 'engine/stopped', 'engine/stopped']);
    const kept = given<readonly KeptText[]>(await session.handle('unsaved.list', {}));
    expect(kept.map(({ payload }) => payload.note)).toEqual(['第3次']);
  });

  it('answers what was asked of an engine that dies', async () => {
    const pending = session.handle('library.tree', {});
    kill();
    expect(['ok', 'engine/stopped']).toContain(codeOf(await pending));
  });

  it('says what is wrong with an archive it can’t open, and opens another', async () => {
    const broken = join(folder, 'broken');
    mkdirSync(broken);
    writeFileSync(join(broken, 'archive.sqlite'), 'no database');
    const handle = session.files.add(broken);
    expect(codeOf(await session.handle('archive.switch', { folder: handle.id, mode: 'open' }))).toBe(
      'archive/corrupt',
    );
    expect(codeOf(await session.handle('library.tree', {}))).toBe('archive/corrupt');
    const fresh = session.files.add(join(folder, 'fresh'));
    expect(codeOf(await session.handle('archive.switch', { folder: fresh.id, mode: 'create' }))).toBe('ok');
    expect(codeOf(await session.handle('library.tree', {}))).toBe('ok');
  });

  it('moves the archive, whole, and finds it again at the next start', async () => {
    await importOne();
    const old = chosenArchive(join(folder, 'data'));
    const target = join(folder, 'usb', '公报库');
    mkdirSync(join(folder, 'usb'));
    const handle = session.files.add(target);
    expect(codeOf(await session.handle('archive.switch', { folder: handle.id, mode: 'move' }))).toBe('ok');
    expect(existsSync(join(old, 'archive.sqlite'))).toBe(false);
    await session.close();
    session = open();
    const info = given<{ archive: { path: string; issues: number } }>(await session.handle('app.info', {}));
    expect(info.archive).toMatchObject({ path: target, issues: 1 });
  });

  it('lists folders by handle and marks those that hold an archive', async () => {
    mkdirSync(join(folder, 'a', 'inner'), { recursive: true });
    writeFileSync(join(folder, 'a', 'archive.sqlite'), '');
    const handle = session.files.add(folder);
    const list = given<{ folders: { name: string; hasArchive: boolean }[]; parent: string | null }>(
      await session.handle('folder.list', { folder: handle.id }),
    );
    expect(list.folders).toContainEqual(expect.objectContaining({ name: 'a', hasArchive: true }));
    expect(list.parent).not.toBeNull();
  });

  it('logs errors by name and code, and never what was asked', async () => {
    await importOne();
    await session.handle('search.query', everywhere('、'));
    await session.handle('document.open', { documentId: '99-99' });
    await session.handle('app.fault', { where: 'block', code: 'window/render', name: 'TypeError' });
    const quoting = { where: 'block', code: 'window/render', name: '云泽省人民政府 is not a function' };
    expect(codeOf(await session.handle('app.fault', quoting))).toBe('request/invalid');
    const logs = join(folder, 'data', 'logs');
    const text = readdirSync(logs)
      .map((name) => readFileSync(join(logs, name), 'utf8'))
      .join('');
    expect(text).toContain('"request":"search.query","code":"search/empty"');
    expect(text).toContain('document/notFound');
    expect(text).toContain('"where":"block","code":"window/render","name":"TypeError"');
    expect(text).not.toContain('云泽');
    expect(text).not.toContain(folder);
  });
});
