/** Long work: what runs, how far it is, and how it ended. */
import { create } from 'zustand';
import type { EngineEvent, ImportResult, JobInfo } from '../../preload/contract/model.ts';
import { ask } from '../app/bridge.ts';
import { coalesce } from '../app/coalesce.ts';
import { showError } from './toasts.ts';

export type JobEnd = Extract<EngineEvent, { type: 'job.end' }>;

interface JobState {
  /** Running, oldest first. */
  readonly running: readonly JobInfo[];
  /** Files an import has finished so far, by job. */
  readonly items: Readonly<Record<string, readonly ImportResult[]>>;
  readonly ended: Readonly<Record<string, JobEnd>>;
}

export const useJobs = create<JobState>(() => ({ running: [], items: {}, ended: {} }));

const { setState: set, getState: get } = useJobs;
const waiting = new Map<string, ((end: JobEnd) => void)[]>();

/** Takes in an engine event; gives true where it was one about a job. */
export function takeJobEvent(event: EngineEvent): boolean {
  switch (event.type) {
    case 'job.progress':
      set(({ running, ended }) => {
        if (ended[event.job.id] !== undefined) return {};
        const known = running.some((job) => job.id === event.job.id);
        return {
          running: known
            ? running.map((job) => (job.id === event.job.id ? event.job : job))
            : [...running, event.job],
        };
      });
      return true;
    case 'job.item':
      set(({ items }) => ({
        items: { ...items, [event.jobId]: [...(items[event.jobId] ?? []), event.item] },
      }));
      return true;
    case 'job.end':
      end(event);
      return true;
    default:
      return false;
  }
}

function end(event: JobEnd): void {
  set(({ running, ended }) => ({
    running: running.filter((job) => job.id !== event.jobId),
    ended: { ...ended, [event.jobId]: event },
  }));
  for (const resolve of waiting.get(event.jobId) ?? []) resolve(event);
  waiting.delete(event.jobId);
}

/** Resolves when the job has ended, also where that was told before anyone asked. */
export function waitForJob(jobId: string): Promise<JobEnd> {
  const known = get().ended[jobId];
  if (known !== undefined) return Promise.resolve(known);
  return new Promise((resolve) => {
    waiting.set(jobId, [...(waiting.get(jobId) ?? []), resolve]);
  });
}

export async function cancelJob(jobId: string): Promise<void> {
  const reply = await ask('job.cancel', { jobId });
  // A job that has just ended can't be cancelled any more, and need not be.
  if (!reply.ok && reply.error.code !== 'job/notFound') showError(reply.error);
}

/** Jobs that were running before this window was there, or while events were lost. */
export const loadJobs = coalesce(async () => {
  const before = new Set(get().running.map(({ id }) => id));
  const reply = await ask('job.list', {});
  if (!reply.ok) return;
  const listed = new Set(reply.value.map(({ id }) => id));
  set(({ ended, running }) => ({
    running: [
      ...reply.value.filter((job) => ended[job.id] === undefined),
      // Begun since the list was asked for.
      ...running.filter(({ id }) => !before.has(id) && !listed.has(id)),
    ],
  }));
});

/** The engine was restarted: nothing it was doing will end any more. */
export function abandonJobs(): void {
  for (const job of get().running) {
    end({
      type: 'job.end',
      jobId: job.id,
      kind: job.kind,
      outcome: 'failed',
      result: null,
      error: { code: 'engine/stopped', message: '' },
    });
  }
}
