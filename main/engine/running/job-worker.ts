/** The worker thread: long work on its own connection, so that neither reading nor searching waits for it. */
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type { ImportResult } from '../../../preload/contract/index.ts';
import {
  asArchiveError,
  type Database,
  databaseName,
  openConnection,
  tidyIndex,
  verifyArchive,
  writeBackup,
} from '../../archive/index.ts';
import { outerCodecs } from '../codecs/outer.ts';
import { asErrorInfo, EngineError } from '../errors.ts';
import { type ImportOptions, importFile } from '../importing/import-issue.ts';
import { rebuildArchive } from '../importing/rebuild-archive.ts';
import { type Aside, findSourceFiles } from '../importing/source-files.ts';
import { buildIndex } from '../search/build-index.ts';
import { searchIndexer } from '../search/search-indexer.ts';
import type { WorkerInput, WorkerMessage, WorkerResult, WorkerTask } from './worker-protocol.ts';

const input = workerData as WorkerInput;
const flag = new Int32Array(input.cancelled);
const send = (message: WorkerMessage) => parentPort?.postMessage(message);
const now = () => new Date().toISOString();
const isCancelled = () => Atomics.load(flag, 0) !== 0;
const checkCancelled = () => {
  if (isCancelled()) throw new EngineError('job/cancelled');
};
const longTask = {
  onProgress: ({ done, total }: { done: number; total: number }) =>
    send({ type: 'progress', done, total, label: '' }),
  checkCancelled,
};

/** From so many files on the index is brought into one piece at the end. */
const manyFiles = 50;

async function importAll(
  db: Database,
  paths: readonly string[],
  only: readonly string[] | null,
  options: ImportOptions,
): Promise<{ readonly results: readonly ImportResult[]; readonly aside: readonly Aside[] }> {
  const found = findSourceFiles(paths);
  const files = only === null ? found.files : found.files.filter(({ name }) => only.includes(name));
  const results: ImportResult[] = [];
  for (const file of files) {
    send({ type: 'progress', done: results.length, total: files.length, label: file.name });
    if (isCancelled()) break;
    try {
      const run = { db, folder: input.folder, language: input.language, now, checkCancelled };
      const item = await importFile(run, file, options);
      results.push(item);
      send({ type: 'item', item });
    } catch {
      break;
    }
  }
  if (results.length > 0) tidyIndex(db, results.length >= manyFiles ? 'whole' : 'some');
  send({ type: 'progress', done: results.length, total: files.length, label: '' });
  return { results, aside: only === null ? found.aside : [] };
}

async function perform(db: Database, task: WorkerTask): Promise<WorkerResult> {
  switch (task.kind) {
    case 'import':
      return { kind: 'import', ...(await importAll(db, task.paths, task.only, task.options)) };
    case 'rebuild':
      return {
        kind: 'rebuild',
        ...(await rebuildArchive({ db, folder: input.folder, now, passwords: task.passwords }, longTask)),
      };
    case 'index':
      return { kind: 'index', documents: await buildIndex(db, task.isWhole, longTask) };
    case 'verify':
      return {
        kind: 'verify',
        report: await verifyArchive(db, input.folder, searchIndexer, outerCodecs, longTask),
      };
    case 'backup':
      return { kind: 'backup', bytes: await writeBackup(db, input.folder, task.target, longTask) };
  }
}

async function main(): Promise<void> {
  let db: Database | null = null;
  try {
    db = openConnection(join(input.folder, databaseName), { readOnly: input.readOnly, driver: input.driver });
    send({ type: 'end', result: await perform(db, input.task) });
  } catch (error) {
    send({ type: 'error', error: asErrorInfo(asArchiveError(error, input.folder), input.language) });
  } finally {
    db?.close();
  }
}

void main();
