/** The engine's side of lists of results: a thread for each, which ends with it. */
import { Worker } from 'node:worker_threads';
import { type Archive, assertNotOwnFile } from '../../archive/index.ts';
import { EngineError, type Language } from '../errors.ts';
import { workerFile } from '../worker-file.ts';
import type { FromListThread, ListExport, ListRequest, ListThreadInput } from './list-protocol.ts';

export interface ListClient {
  /** Writes a list to its target. Throws an `EngineError`; `archive/forbidden` for a file of the archive itself. */
  readonly write: (list: ListRequest, language: Language) => Promise<ListExport>;
  /** Stops what is under way and waits for its end. */
  readonly close: () => Promise<void>;
}

export function createListClient(archive: Archive): ListClient {
  const running = new Set<{ readonly stop: Int32Array; readonly ended: Promise<unknown> }>();
  return {
    write: async (list, language) => {
      assertNotOwnFile(archive.folder, list.target);
      const stop = new SharedArrayBuffer(4);
      const written = runThread({
        ...list,
        folder: archive.folder,
        driver: archive.db.engine.startsWith('node:sqlite') ? 'node:sqlite' : undefined,
        immutable: archive.readOnly === 'medium' || archive.readOnly === 'network',
        language,
        stop,
      });
      const run = { stop: new Int32Array(stop), ended: written.catch(() => {}) };
      running.add(run);
      return written.finally(() => running.delete(run));
    },
    close: async () => {
      for (const { stop } of running) Atomics.store(stop, 0, 1);
      await Promise.all([...running].map(({ ended }) => ended));
    },
  };
}

function runThread(input: ListThreadInput): Promise<ListExport> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerFile(import.meta.url, 'list-thread'), { workerData: input });
    let reply: FromListThread | null = null;
    let failure: unknown = new EngineError('engine/stopped');
    worker.on('message', (message: FromListThread) => {
      reply = message;
    });
    worker.on('error', (error) => {
      failure = error;
    });
    // Not before the thread has closed its connection: the archive may be closed or moved right after.
    worker.on('exit', () => {
      if (reply?.ok) resolve(reply.value);
      else reject(reply === null ? failure : new EngineError(reply.error.code, reply.error.details));
    });
  });
}
