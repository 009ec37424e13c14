/** Operations on an archive that are cut off or fail at a chosen change of the disk, and what must hold afterwards. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { listOriginals, openConnection } from '../../main/archive/index.ts';
import { chooseArchive, chosenArchive } from '../../main/host/chosen-archive.ts';
import { findArchive } from '../../main/host/move-plan.ts';
import { inventedIssue } from '../fixtures/invented-issue.ts';
import { openTestEngine } from './test-engine.ts';

export const operationNames = [
  'import',
  'annotate',
  'correct',
  'excerpt',
  'rebuild',
  'backup',
  'restore',
  'upgrade',
  'move',
  'trash',
] as const;
export type OperationName = (typeof operationNames)[number];

export type Acknowledged =
  | { readonly kind: 'issue'; readonly issueId: string }
  | { readonly kind: 'note'; readonly id: string; readonly note: string }
  | { readonly kind: 'excerpts'; readonly listId: string; readonly count: number }
  | { readonly kind: 'corrected' | 'done' | 'backup' | 'restored' | 'trashed' | 'moved' };

/** `kill` ends the process, the others fail one change, `full` it and all later ones. */
export type FaultKind = 'kill' | 'ENOSPC' | 'EIO' | 'full';

/** Two issues with notes, one backup of the first of them alone, and two issues to import. Made once, then copied. */
export async function makeWork(folder: string): Promise<void> {
  mkdirSync(join(folder, 'issues'), { recursive: true });
  mkdirSync(join(folder, 'user'));
  for (const number of [1, 2, 3, 4])
    writeFileSync(join(folder, 'issues', `${number}.txt`), inventedIssue(2024, number, 4));
  const archive = join(folder, 'archive');
  const engine = openTestEngine(archive);
  await engine.importFiles([join(folder, 'issues', '1.txt')]);
  await annotate(engine, '1', '底稿');
  await engine.runJob(() => engine.ask('archive.backup', { target: join(folder, 'old.gazette-backup') }));
  await engine.importFiles([join(folder, 'issues', '2.txt')]);
  await annotate(engine, '2', '二稿');
  await engine.close();
  chooseArchive(join(folder, 'user'), archive);
}

async function annotate(engine: ReturnType<typeof openTestEngine>, issueId: string, note: string) {
  const { documents } = await engine.ask('issue.open', { issueId });
  const documentId = documents.find(({ kind }) => kind === 'document')?.id ?? '';
  const { document } = await engine.ask('document.open', { documentId });
  const block = document.blocks.find(({ text }) => text.length > 20);
  const id = block?.id ?? '';
  const anchor = { startBlockId: id, startOffset: 1, endBlockId: id, endOffset: 9 };
  const mark = { style: 'highlight', colour: 'green', note, tags: [] } as const;
  await engine.ask('annotation.create', { documentId, anchor, ...mark, tags: [] });
}

/** As an earlier program left it: without what the newest schema adds. */
function makeOld(archive: string): void {
  const db = openConnection(join(archive, 'archive.sqlite'));
  try {
    for (const trigger of db.column("SELECT name FROM temp.sqlite_schema WHERE type = 'trigger'"))
      db.exec(`DROP TRIGGER temp.${trigger}`);
    const summed = db.column(
      "SELECT m.name FROM sqlite_schema m JOIN pragma_table_info(m.name) c ON c.name = 'rowSum' WHERE m.type = 'table'",
    );
    for (const table of summed) db.exec(`ALTER TABLE ${table} DROP COLUMN rowSum`);
    db.exec('DROP TABLE originalToRemove; PRAGMA user_version = 90;');
  } finally {
    db.close();
  }
}

export interface Run {
  readonly acknowledged: readonly Acknowledged[];
  /** Null where the process was killed. */
  readonly status: number | null;
  readonly said: string;
}

const fileOf = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** Runs an operation on a copy of the work, with the fault given as `GAZETTE_FAULT` has it. */
export function runOperation(work: string, name: OperationName, fault: string | null): Run {
  if (name === 'upgrade') makeOld(join(work, 'archive'));
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--import', pathToFileURL(fileOf('fault-hook.mjs')).href, fileOf('operation-child.ts'), name, work],
    {
      env: { ...process.env, NODE_NO_WARNINGS: '1', GAZETTE_FAULT: fault ?? '' },
      encoding: 'utf8',
    },
  );
  const acknowledged = stdout
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line) as Acknowledged);
  return { acknowledged, status, said: stderr };
}

export type FaultThread = 'main' | 'worker';

/** One change of the disk that does not come. */
export interface Fault {
  readonly operation: OperationName;
  readonly thread: FaultThread;
  /** Counted from one. */
  readonly at: number;
}

/** Every change that an operation makes, of the main thread and of its workers. */
export function changesOf(work: string, operation: OperationName): readonly Fault[] {
  const { said, status } = runOperation(work, operation, null);
  if (status !== 0) throw new Error(`${operation} does not work: ${said}`);
  const counts = { main: 0, worker: 0 };
  for (const [, thread, count] of said.matchAll(/^changes (main|worker) (\d+)$/gm))
    counts[thread as FaultThread] = Math.max(counts[thread as FaultThread], Number(count));
  return (['main', 'worker'] as const).flatMap((thread) =>
    Array.from({ length: counts[thread] }, (_unused, index) => ({ operation, thread, at: index + 1 })),
  );
}

/** Runs it with that fault on a fresh copy, and looks at what is left: gives what is wrong. */
export async function tryFault(
  base: string,
  work: string,
  kind: FaultKind,
  { operation, thread, at }: Fault,
): Promise<readonly string[]> {
  copyWork(base, work);
  const run = runOperation(work, operation, `${kind}:${thread}:${at}`);
  const wrong = [...(await examine(work, operation, run))];
  // One who is told of a failure is told by a code.
  if (kind !== 'kill' && run.status !== 0 && !/"?code"?: '[a-z]+\/\w+'/.test(run.said))
    wrong.push(`no code: ${run.said.slice(0, 400)}`);
  return wrong.map((one) => `${kind} ${operation} ${thread} ${at}: ${one}`);
}

export function copyWork(from: string, to: string): string {
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true });
  chooseArchive(join(to, 'user'), join(to, 'archive'));
  return to;
}

/** Looks at what is left: gives what is wrong with it. */
export async function examine(work: string, name: OperationName, run: Run): Promise<readonly string[]> {
  const wrong: string[] = [];
  const told = new Set(run.acknowledged.map(({ kind }) => kind));
  const { folder, mayCreate } = findArchive(join(work, 'user'), undefined);
  const engine = openTestEngine(folder, { create: mayCreate, write: 'required' });
  try {
    const verified = await engine.runJob(() => engine.ask('archive.verify', {}));
    if (verified?.kind !== 'verify' || !verified.report.ok)
      wrong.push(
        `verify: ${JSON.stringify(verified?.kind === 'verify' ? verified.report.problems : verified)}`,
      );
    const { db } = engine.engine.context().archive;
    const issues = db.column('SELECT id FROM issue ORDER BY id').map(String);
    const notes = new Map(
      db.all('SELECT id, note FROM annotation').map((row) => [String(row.id), String(row.note)]),
    );
    const isRestored = name === 'restore' && issues.length === 1;
    if (told.has('restored') && !isRestored) wrong.push('restored, and is not');
    if (!issues.includes('1')) wrong.push('issue 1 is lost');
    if (!isRestored && name !== 'trash' && !issues.includes('2')) wrong.push('issue 2 is lost');
    const kept = [...notes.values()];
    if (!kept.includes('底稿')) wrong.push('the note is lost');
    if (!isRestored && !kept.includes('二稿')) wrong.push('the second note is lost');
    const last = new Map<string, string>();
    for (const one of run.acknowledged) {
      if (one.kind === 'issue' && !issues.includes(one.issueId)) wrong.push(`issue ${one.issueId} is lost`);
      if (one.kind === 'note') last.set(one.id, one.note);
      if (one.kind === 'excerpts') {
        const held = db.get('SELECT count(*) AS n FROM excerpt WHERE listId = ?', one.listId)?.n;
        if (held !== one.count) wrong.push('excerpts are lost');
      }
    }
    // What came after it may be there too, told or not.
    for (const [id, note] of last)
      if (notes.get(id) !== note && !(note === '' && notes.has(id))) wrong.push(`note ${id} is lost`);
    const corrected = db.get("SELECT count(*) AS n FROM block WHERE text LIKE '%（经核）'")?.n;
    if (told.has('corrected') && corrected !== 1) wrong.push('the correction is lost');
    if (told.has('trashed') && issues.includes('2')) wrong.push('the trash is not empty');
    const used = new Set(db.column('SELECT sha256 FROM issue').map(String));
    const spare = listOriginals(folder).filter((hash) => !used.has(hash));
    // An import that is cut off may leave a file that no issue names; what was thrown away is gone.
    if (spare.length > 0 && !['import', 'restore'].includes(name))
      wrong.push(`${spare.length} originals too many`);
  } finally {
    await engine.close();
  }
  wrong.push(...leftIn(folder), ...leftIn(join(folder, 'backups')), ...leftIn(join(work, 'user')));
  if (name === 'move') {
    const places = ['archive', 'elsewhere'].filter((place) =>
      existsSync(join(work, place, 'archive.sqlite')),
    );
    if (places.length !== 1) wrong.push(`the archive lies at ${places.length} places`);
    if (told.has('moved') && chosenArchive(join(work, 'user')) !== join(work, 'elsewhere'))
      wrong.push('not moved');
  }
  if (name === 'backup') wrong.push(...(await examineBackup(work, told.has('backup'))));
  return wrong;
}

const leftIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((one) => /\.(part|tmp|restored)|^(restoring|moving)\.json/.test(one))
        .map((one) => `${one} is left over`)
    : [];

/** A backup of its name is a whole one. */
async function examineBackup(work: string, isTold: boolean): Promise<readonly string[]> {
  const file = join(work, 'new.gazette-backup');
  if (!existsSync(file)) return isTold ? ['the backup is not there'] : [];
  const fresh = openTestEngine(join(work, 'fresh'));
  try {
    await fresh.runJob(() => fresh.ask('archive.restore', { file }));
    const { publications } = await fresh.ask('library.tree', {});
    return publications[0]?.issues === 2 ? [] : ['the backup is not whole'];
  } catch (error) {
    return [`the backup is not whole: ${(error as { code?: string }).code}`];
  } finally {
    await fresh.close();
  }
}
