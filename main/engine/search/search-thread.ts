/** The search thread: a connection of its own, for reading only, so that a search holds up nothing and nobody. */
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { asArchiveError, type Database, databaseName, openConnection } from '../../archive/index.ts';
import { asErrorInfo, EngineError } from '../errors.ts';
import { createJumper, type Jumper } from './jump.ts';
import type { FromSearchThread, SearchTask, SearchThreadInput, ToSearchThread } from './search-protocol.ts';
import { createSearcher, type Searcher } from './searcher.ts';

/** Pages of the index and of texts that stay in memory. */
const cacheKibibytes = 64 * 1024;

const input = workerData as SearchThreadInput;
const newest = new Int32Array(input.newest);
let db: Database | null = null;
let searcher: Searcher | null = null;
let jumper: Jumper | null = null;

function open(): { readonly searcher: Searcher; readonly jumper: Jumper } {
  if (db === null) {
    db = openConnection(join(input.folder, databaseName), {
      readOnly: true,
      immutable: input.immutable,
      driver: input.driver,
    });
    db.exec(`PRAGMA cache_size = -${cacheKibibytes}`);
  }
  searcher ??= createSearcher(db);
  jumper ??= createJumper(db);
  return { searcher, jumper };
}

function perform(task: SearchTask, search: number | null): unknown {
  const check = (): void => {
    if (search !== null && Atomics.load(newest, 0) !== search) throw new EngineError('job/cancelled');
  };
  check();
  const ready = open();
  if (task.kind === 'ready') {
    ready.searcher.ready();
    return null;
  }
  if (task.kind === 'jump') return ready.jumper.jump(task.text, task.limit);
  return ready.searcher[task.kind](task.request, task.page, check);
}

parentPort?.on('message', (message: ToSearchThread) => {
  if (message.type === 'close') {
    db?.close();
    parentPort?.close();
    return;
  }
  const { id, search, task, language } = message;
  const send = (reply: FromSearchThread) => parentPort?.postMessage(reply);
  try {
    send({ id, ok: true, value: perform(task, search) });
  } catch (error) {
    send({ id, ok: false, error: asErrorInfo(asArchiveError(error, input.folder), language) });
  }
});
