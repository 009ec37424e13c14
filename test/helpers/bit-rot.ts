/** Archives of which some bytes have changed on the disk, and whether anything wrong is read from them without a word. */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Reply } from '../../preload/contract/index.ts';
import { inventedIssue } from '../fixtures/invented-issue.ts';
import { openTestEngine, type TestEngine } from './test-engine.ts';

export const rotten = ['database', 'log', 'original', 'backup'] as const;
export type Rotten = (typeof rotten)[number];

/** What a reader sees of an archive, and whether each part of it says that it is damaged. */
interface Shown {
  /** By document: its own words, and each block's. */
  readonly documents: ReadonlyMap<string, { readonly words: string; readonly isTold: boolean }>;
  /** By issue: names and numbers of its documents. */
  readonly issues: ReadonlyMap<string, { readonly words: string; readonly isTold: boolean }>;
  readonly notes: { readonly words: string; readonly isTold: boolean };
}

const filter = { text: '', colours: [], tags: [], issueId: null, documentId: null, state: 'all' } as const;

type Ask = (name: Parameters<TestEngine['engine']['handle']>[0], payload: unknown) => Promise<Reply<unknown>>;

/** Codes of refusals are gathered in `codes`; what was refused is not shown. */
async function show({ engine }: TestEngine, ids: readonly string[], codes: Set<string>): Promise<Shown> {
  const ask: Ask = async (name, payload) => {
    const reply = await engine.handle(name, payload);
    if (!reply.ok) codes.add(reply.error.code);
    return reply;
  };
  const documents = new Map<string, { words: string; isTold: boolean }>();
  const issues = new Map<string, { words: string; isTold: boolean }>();
  for (const issueId of new Set(ids.map((id) => id.split('-')[0] ?? ''))) {
    const reply = await ask('issue.open', { issueId });
    if (!reply.ok) continue;
    const view = reply.value as {
      documents: { title: string; documentNumber: string | null }[];
      damaged: number;
    };
    const words = view.documents.map(({ title, documentNumber }) => `${title} ${documentNumber}`).join('\n');
    issues.set(issueId, { words, isTold: view.damaged > 0 });
  }
  for (const documentId of ids) {
    const reply = await ask('document.open', { documentId });
    if (!reply.ok) continue;
    const { document, damaged } = reply.value as {
      document: {
        title: string;
        documentNumber: string | null;
        blocks: { label: string | null; text: string }[];
      };
      damaged: { head: boolean; blockIds: readonly string[] };
    };
    const blocks = document.blocks.map(({ label, text }) => `${label} ${text}`);
    documents.set(documentId, {
      words: [document.title, document.documentNumber, ...blocks].join('\n'),
      isTold: damaged.head || damaged.blockIds.length > 0,
    });
  }
  const reply = await ask('annotation.list', { ...filter, limit: 100, offset: 0 });
  const list = reply.ok
    ? (reply.value as { items: { note: string; quote: string }[]; damaged: number })
    : null;
  const notes = {
    words: (list?.items ?? [])
      .map(({ note, quote }) => `${note} ${quote}`)
      .sort()
      .join('\n'),
    isTold: list === null || list.damaged > 0,
  };
  return { documents, issues, notes };
}

export interface RotBase {
  /** Holds `archive`, closed or as a kill left it, and `backup`. */
  readonly folder: string;
  readonly ids: readonly string[];
  readonly truth: Shown;
}

/** From an archive that is open and has just been written, so that some of it lies in the log alone. */
export async function makeRotBase(engine: TestEngine, folder: string): Promise<RotBase> {
  await engine.runJob(() => engine.ask('archive.backup', { target: join(folder, 'backup') }));
  const { archive } = engine.engine.context();
  const ids = archive.db.column('SELECT id FROM document ORDER BY issueId, ord').map(String);
  const truth = await show(engine, ids, new Set());
  cpSync(archive.folder, join(folder, 'archive'), { recursive: true });
  return { folder, ids, truth };
}

/** Changes some bytes in one place, or a whole page of them, or cuts the file off. */
function damage(path: string, random: () => number): string {
  const bytes = readFileSync(path);
  const at = Math.floor(random() * bytes.byteLength);
  const way = Math.floor(random() * 10);
  if (way === 0) {
    writeFileSync(path, bytes.subarray(0, at));
    return `cut at ${at}`;
  }
  const length = way === 1 ? 4096 : way < 5 ? 1 : Math.ceil(random() * 64);
  const from = way === 1 ? at - (at % 4096) : at;
  for (let i = from; i < Math.min(from + length, bytes.byteLength); i += 1)
    bytes[i] = way === 1 ? 0 : (bytes[i] ?? 0) ^ Math.ceil(random() * 255);
  writeFileSync(path, bytes);
  return `${length} bytes at ${from}`;
}

/** Damages a copy, reads all of it and gives what is wrong. */
export async function tryRot(
  base: RotBase,
  kind: Rotten,
  work: string,
  random: () => number,
): Promise<readonly string[]> {
  rmSync(work, { recursive: true, force: true });
  cpSync(base.folder, work, { recursive: true });
  const archive = join(work, 'archive');
  const originals = join(archive, 'originals');
  const names = readdirSync(originals);
  const path = {
    database: join(archive, 'archive.sqlite'),
    log: join(archive, 'archive.sqlite-wal'),
    original: join(originals, names[Math.floor(random() * names.length)] ?? ''),
    backup: join(work, 'backup'),
  }[kind];
  const how = `${kind}: ${damage(path, random)}`;
  const codes = new Set<string>();
  const wrong: string[] = [];
  const engine = openTestEngine(archive, { indexes: false });
  try {
    if (kind === 'original')
      await engine
        .runJob(() => engine.ask('archive.rebuild', {}))
        .catch((error: { code: string }) => codes.add(error.code));
    if (kind === 'backup')
      await engine
        .runJob(() => engine.ask('archive.restore', { file: join(work, 'backup') }))
        .catch((error: { code: string }) => codes.add(error.code));
    wrong.push(...compare(base.truth, await show(engine, base.ids, codes), kind));
    await engine
      .runJob(() => engine.ask('archive.verify', {}))
      .catch((error: { code: string }) => codes.add(error.code));
  } finally {
    await engine.close().catch((error: unknown) => wrong.push(`close: ${String(error)}`));
  }
  if (codes.has('internal')) wrong.push('internal');
  return wrong.map((one) => `${how}: ${one}`);
}

/** What is shown is what was stored, or says that it is not. A log that ends early takes what came last with it, as a power cut does. */
function compare(truth: Shown, shown: Shown, kind: Rotten): readonly string[] {
  const wrong: string[] = [];
  const check = (what: string, is: { words: string; isTold: boolean } | undefined, was: string) => {
    if (is !== undefined && !is.isTold && is.words !== was) wrong.push(`${what} is wrong without a word`);
  };
  for (const [id, { words }] of truth.documents) check(`document ${id}`, shown.documents.get(id), words);
  for (const [id, { words }] of truth.issues) check(`issue ${id}`, shown.issues.get(id), words);
  if (kind !== 'log') check('the notes', shown.notes, truth.notes.words);
  // Each of them is one that was written, with the words it had.
  else if (!shown.notes.isTold && shown.notes.words !== '') {
    const known = new Set(truth.notes.words.split('\n'));
    if (shown.notes.words.split('\n').some((one) => !known.has(one)))
      wrong.push('a note is wrong without a word');
  }
  return wrong;
}

/** Tries so many damages of an invented archive, of each kind in turn; gives what was wrong. */
export async function rotsFound(root: string, count: number, seed: number): Promise<readonly string[]> {
  const open = join(root, 'open');
  const issues = join(root, 'issues');
  const base = join(root, 'base');
  for (const folder of [issues, base]) mkdirSync(folder, { recursive: true });
  const files = [1, 2, 3].map((number) => {
    const file = join(issues, `${number}.txt`);
    writeFileSync(file, inventedIssue(2024, number));
    return file;
  });
  const engine = openTestEngine(open);
  await engine.importFiles(files);
  await annotateAll(engine);
  const made = await makeRotBase(engine, base);
  await engine.close();
  let state = seed;
  const random = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
  const wrong: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const kind = rotten[index % rotten.length] ?? 'database';
    wrong.push(...(await tryRot(made, kind, join(root, 'work'), random)));
  }
  return wrong;
}

async function annotateAll({ ask }: TestEngine): Promise<void> {
  for (const issueId of ['1', '2', '3']) {
    const { documents } = await ask('issue.open', { issueId });
    const documentId = documents.find(({ kind }) => kind === 'document')?.id ?? '';
    const { document } = await ask('document.open', { documentId });
    for (const { id } of document.blocks.filter(({ text }) => text.length > 20).slice(0, 3)) {
      const anchor = { startBlockId: id, startOffset: 1, endBlockId: id, endOffset: 9 };
      const mark = { style: 'highlight', colour: 'green', note: `第${issueId}期的批注`, tags: [] } as const;
      await ask('annotation.create', { documentId, anchor, ...mark, tags: [] });
    }
  }
}
