import { Worker } from 'node:worker_threads';
import type { ImportResult } from '../../../preload/contract/index.ts';
import type { EngineContext } from '../context.ts';
import { EngineError } from '../errors.ts';
import type { JobTask } from '../jobs.ts';
import { workerFile } from '../worker-file.ts';
import type { WorkerInput, WorkerMessage, WorkerResult, WorkerTask } from './worker-protocol.ts';

/** Runs a task in a worker thread; cancelling lets it stop between two steps, never in the middle of one. */
export function runWorker(
  context: EngineContext,
  job: JobTask,
  task: WorkerTask,
  onItem: (item: ImportResult) => void = () => {},
): Promise<WorkerResult> {
  const cancelled = new SharedArrayBuffer(4);
  job.onCancel(() => Atomics.store(new Int32Array(cancelled), 0, 1));
  const input: WorkerInput = {
    folder: context.archive.folder,
    driver: context.archive.db.engine.startsWith('node:sqlite') ? 'node:sqlite' : undefined,
    readOnly: context.archive.readOnly !== null,
    language: context.language(),
    task,
    cancelled,
  };
  return new Promise((resolve, reject) => {
    const worker = new Worker(workerFile(import.meta.url, 'job-worker'), { workerData: input });
    let result: WorkerResult | null = null;
    let failure: unknown = null;
    worker.on('message', (message: WorkerMessage) => {
      if (message.type === 'progress') job.progress(message.done, message.total, message.label);
      else if (message.type === 'item') onItem(message.item);
      else if (message.type === 'end') result = message.result;
      else failure = new EngineError(message.error.code, message.error.details);
    });
    worker.on('error', (error) => {
      failure = error;
    });
    // Not before the thread has closed its connection: the archive may be closed or moved right after.
    worker.on('exit', (code) => {
      if (result !== null) resolve(result);
      else reject(failure ?? new EngineError('internal', { reason: `worker exit ${code}` }));
    });
  });
}
