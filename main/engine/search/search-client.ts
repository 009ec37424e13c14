/** The engine's side of the search thread: it is started with the first search and started again if it dies. */
import { Worker } from 'node:worker_threads';
import type { Archive } from '../../archive/index.ts';
import { EngineError, type Language } from '../errors.ts';
import { workerFile } from '../worker-file.ts';
import type {
  FromSearchThread,
  SearchAnswers,
  SearchTask,
  SearchThreadInput,
  ToSearchThread,
} from './search-protocol.ts';

export interface SearchClient {
  /**
   * The answer of a task. A search for the window (`first`, with the `totals` that follow it) is overtaken by the next
   * `first`: it then ends with `job/cancelled`.
   */
  readonly ask: <Task extends SearchTask>(
    task: Task,
    language: Language,
  ) => Promise<SearchAnswers[Task['kind']]>;
  /** Starts the thread and has it read what every search needs, a moment from now: the window is drawn first. */
  readonly readySoon: (language: Language) => void;
  /** Ends the thread and waits until its connection is closed. */
  readonly close: () => Promise<void>;
}

interface Waiting {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

const readyAfterMs = 1000;

export function createSearchClient(archive: Archive): SearchClient {
  const newest = new SharedArrayBuffer(4);
  const cell = new Int32Array(newest);
  const waiting = new Map<number, Waiting>();
  let nextId = 1;
  let worker: Worker | null = null;
  let readying: NodeJS.Timeout | undefined;
  /** An answer that comes while the thread ends must not let the process go before it. */
  let isClosing = false;

  const start = (): Worker => {
    const input: SearchThreadInput = {
      folder: archive.folder,
      driver: archive.db.engine.startsWith('node:sqlite') ? 'node:sqlite' : undefined,
      immutable: archive.readOnly === 'medium' || archive.readOnly === 'network',
      newest,
    };
    const started = new Worker(workerFile(import.meta.url, 'search-thread'), { workerData: input });
    started.on('message', (message: FromSearchThread) => {
      const asked = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.ok) asked?.resolve(message.value);
      else asked?.reject(new EngineError(message.error.code, message.error.details));
    });
    const end = (error: unknown): void => {
      if (worker === started) worker = null;
      for (const { reject } of waiting.values()) reject(error);
      waiting.clear();
    };
    started.on('error', end);
    started.on('exit', () => end(new EngineError('engine/stopped')));
    started.unref();
    return started;
  };

  const ask: SearchClient['ask'] = <Task extends SearchTask>(task: Task, language: Language) =>
    new Promise<SearchAnswers[Task['kind']]>((resolve, reject) => {
      worker ??= start();
      const id = nextId;
      nextId += 1;
      waiting.set(id, { resolve: resolve as (value: unknown) => void, reject });
      if (task.kind === 'first') Atomics.add(cell, 0, 1);
      const isOvertaken = task.kind === 'first' || task.kind === 'totals';
      const search = isOvertaken ? Atomics.load(cell, 0) : null;
      const message: ToSearchThread = { type: 'task', id, search, task, language };
      worker.ref();
      worker.postMessage(message);
    }).finally(() => {
      if (waiting.size === 0 && !isClosing) worker?.unref();
    });

  return {
    ask,
    readySoon: (language) => {
      // What goes wrong is told by the first search.
      readying = setTimeout(() => void ask({ kind: 'ready' }, language).catch(() => {}), readyAfterMs);
      readying.unref();
    },
    close: async () => {
      clearTimeout(readying);
      const running = worker;
      if (running === null) return;
      isClosing = true;
      Atomics.add(cell, 0, 1);
      const ended = new Promise<void>((resolve) => running.once('exit', () => resolve()));
      running.ref();
      running.postMessage({ type: 'close' } satisfies ToSearchThread);
      await ended;
    },
  };
}
