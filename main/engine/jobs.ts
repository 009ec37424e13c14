/** Long work: a job id, progress events, cancel, and an end that is always reported. */
import { randomUUID } from 'node:crypto';
import type { EngineEvent, ErrorInfo, JobInfo, JobKind, JobResult } from '../../preload/contract/index.ts';
import { EngineError } from './errors.ts';

export interface JobTask {
  readonly id: string;
  readonly progress: (done: number, total: number, label: string) => void;
  readonly isCancelled: () => boolean;
  /** Throws `job/cancelled`. */
  readonly checkCancelled: () => void;
  /** Called once when the reader cancels. */
  readonly onCancel: (listener: () => void) => void;
}

export interface Jobs {
  /** Starts work and gives its id at once; a result's `partial` end is still a cancelled one. */
  readonly start: (kind: JobKind, work: (task: JobTask) => Promise<JobResult>) => string;
  readonly list: () => readonly JobInfo[];
  /** Throws `job/notFound` for one that has ended. */
  readonly cancel: (jobId: string) => void;
  /** Cancels all and waits for their ends. */
  readonly close: () => Promise<void>;
}

interface Running {
  info: JobInfo;
  cancelled: boolean;
  readonly listeners: (() => void)[];
  ended: Promise<void>;
}

export function createJobs(emit: (event: EngineEvent) => void, explain: (error: unknown) => ErrorInfo): Jobs {
  const running = new Map<string, Running>();

  const start: Jobs['start'] = (kind, work) => {
    const id = randomUUID();
    const job: Running = {
      info: { id, kind, done: 0, total: 0, label: '' },
      cancelled: false,
      listeners: [],
      ended: Promise.resolve(),
    };
    running.set(id, job);
    job.ended = run(job, work);
    return id;
  };

  const run = async (job: Running, work: (task: JobTask) => Promise<JobResult>): Promise<void> => {
    const { id, kind } = job.info;
    const end = (outcome: 'done' | 'cancelled' | 'failed', result: JobResult | null, error: unknown) => {
      running.delete(id);
      emit({
        type: 'job.end',
        jobId: id,
        kind,
        outcome,
        result,
        error: error ? explain(error) : null,
      });
    };
    await new Promise<void>((resolve) => setImmediate(resolve));
    emit({ type: 'job.progress', job: job.info });
    try {
      const result = await work(taskOf(job));
      end(job.cancelled ? 'cancelled' : 'done', result, null);
    } catch (error) {
      if (job.cancelled) end('cancelled', null, null);
      else end('failed', null, error);
    }
  };

  const taskOf = (job: Running): JobTask => ({
    id: job.info.id,
    progress: (done, total, label) => {
      job.info = { ...job.info, done, total, label };
      emit({ type: 'job.progress', job: job.info });
    },
    isCancelled: () => job.cancelled,
    checkCancelled: () => {
      if (job.cancelled) throw new EngineError('job/cancelled');
    },
    onCancel: (listener) => {
      job.listeners.push(listener);
      // Cancelled before its work had begun.
      if (job.cancelled) listener();
    },
  });

  const cancel = (jobId: string) => {
    const job = running.get(jobId);
    if (!job) throw new EngineError('job/notFound', { jobId });
    if (job.cancelled) return;
    job.cancelled = true;
    for (const listener of job.listeners) listener();
  };

  return {
    start,
    list: () => [...running.values()].map((job) => job.info),
    cancel,
    close: async () => {
      const ends = [...running.values()].map((job) => job.ended);
      for (const id of [...running.keys()]) cancel(id);
      await Promise.all(ends);
    },
  };
}
