/**
 * A file that can do harm is read in a thread of its own, which is ended where it takes more than a file may: time for a page, memory, or
 * patience of the reader who cancels. The thread serves the next file only after a good one.
 */
import { Worker } from 'node:worker_threads';
import { workerFile } from '../worker-file.ts';
import type { FromSourceThread, ToSourceThread } from './thread-protocol.ts';

export interface ReadingLimits {
  /** Of one step, a page or a part of a long one: time in which the thread works, in ms. */
  readonly busyMs: number;
  /** Of one step: time in which the thread neither works nor tells, in ms; it waits for what never comes. */
  readonly idleMs: number;
  /** Of the whole file: time in which the thread works, in ms. */
  readonly totalMs: number;
  /** What reading may take beyond the file itself, in bytes. */
  readonly memory: number;
}

const megabyte = 1024 * 1024;

/** A file that holds more may take more: an issue of 500 pages needs a quarter of this, a small one that is made to harm gets little. */
const limitsOf = ({ byteLength }: Uint8Array): ReadingLimits => ({
  busyMs: 12_000,
  idleMs: 30_000,
  totalMs: 15_000 + (byteLength / megabyte) * 25_000,
  memory: 400 * megabyte + Math.min(16 * byteLength, 600 * megabyte),
});

/** How often limits and a cancel are looked at, in ms. */
const lookMs = 50;

export type ApartResult =
  | Exclude<FromSourceThread, { readonly type: 'going' }>
  /** The thread was ended, or ended itself. */
  | { readonly type: 'stopped'; readonly limit: 'time' | 'memory' | 'crash' };

export interface ApartOptions {
  readonly password?: string | undefined;
  /** Asked all the while; what it throws ends the reading and is passed on. */
  readonly checkCancelled?: (() => void) | undefined;
  readonly limits?: ReadingLimits;
}

/** Of the last good file; it keeps no process alive. */
let idle: Worker | null = null;

function thread(): Worker {
  const known = idle;
  idle = null;
  if (known !== null) return known;
  const fresh = new Worker(workerFile(import.meta.url, 'source-thread'), {
    resourceLimits: { maxOldGenerationSizeMb: 640 },
    // What the thread says is no word of the program.
    stdout: true,
    stderr: true,
  });
  // One that falls while it waits must not be asked again.
  return fresh
    .on('error', () => undefined)
    .once('exit', () => {
      if (idle === fresh) idle = null;
    });
}

/** `kind` is the id of the kind of source. The bytes are copied: they stay the caller's. Throws only what `checkCancelled` throws. */
export async function readApart(
  kind: string,
  bytes: Uint8Array,
  { password, checkCancelled, limits = limitsOf(bytes) }: ApartOptions = {},
): Promise<ApartResult> {
  const worker = thread();
  worker.ref();
  const ended = Promise.withResolvers<ApartResult>();
  const first = worker.performance.eventLoopUtilization();
  let step = { from: first, at: performance.now() };
  const onMessage = (message: FromSourceThread) => {
    if (message.type === 'going')
      step = { from: worker.performance.eventLoopUtilization(), at: performance.now() };
    else ended.resolve(message);
  };
  const onEnd = () => ended.resolve({ type: 'stopped', limit: 'crash' });
  worker.on('message', onMessage).on('error', onEnd).on('exit', onEnd);
  worker.postMessage({ kind, bytes, password } satisfies ToSourceThread);
  const memoryAtFirst = process.memoryUsage.rss() + bytes.byteLength;
  const look = setInterval(() => {
    try {
      checkCancelled?.();
    } catch (error) {
      ended.reject(error);
      return;
    }
    const busy = worker.performance.eventLoopUtilization(step.from).active;
    const waited = performance.now() - step.at - busy;
    const total = worker.performance.eventLoopUtilization(first).active;
    if (busy > limits.busyMs || waited > limits.idleMs || total > limits.totalMs)
      ended.resolve({ type: 'stopped', limit: 'time' });
    else if (process.memoryUsage.rss() - memoryAtFirst > limits.memory)
      ended.resolve({ type: 'stopped', limit: 'memory' });
  }, lookMs);
  let isGood = false;
  try {
    const result = await ended.promise;
    isGood = result.type === 'read' || result.type === 'refused';
    return result;
  } finally {
    clearInterval(look);
    worker.off('message', onMessage).off('error', onEnd).off('exit', onEnd);
    if (isGood && idle === null) {
      idle = worker;
      worker.unref();
    } else await worker.terminate();
  }
}
