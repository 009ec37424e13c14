/** The archive's keeping: one piece of work at a time, and the report of the last one. */
import { create } from 'zustand';
import type { ErrorInfo, Reply } from '../../../preload/contract/errors.ts';
import type { JobKind, JobResult } from '../../../preload/contract/model.ts';
import { ask, deliver, pickFiles, pickSaveTarget } from '../../app/bridge.ts';
import { startOver } from '../../app/events.ts';
import { t } from '../../app/i18n.ts';
import { waitForJob } from '../../stores/jobs.ts';
import { knownPasswords } from '../../stores/passwords.ts';
import { refreshSettings } from '../../stores/session.ts';
import { showError } from '../../stores/toasts.ts';
import { storeAll } from '../../stores/unsaved.ts';

type CareKind = Extract<JobKind, 'backup' | 'restore' | 'verify' | 'rebuild' | 'index'>;

interface CareState {
  readonly kind: CareKind | null;
  readonly jobId: string | null;
  readonly result: JobResult | null;
  readonly error: ErrorInfo | null;
}

export const useCare = create<CareState>(() => ({ kind: null, jobId: null, result: null, error: null }));

const { setState: set } = useCare;

/** True where the work was done to its end. */
async function follow(kind: CareKind, reply: Reply<{ jobId: string }>): Promise<boolean> {
  if (!reply.ok) {
    set({ kind, jobId: null, result: null, error: reply.error });
    return false;
  }
  set({ kind, jobId: reply.value.jobId, result: null, error: null });
  const end = await waitForJob(reply.value.jobId);
  set({ jobId: null, result: end.result, error: end.outcome === 'failed' ? end.error : null });
  return end.outcome === 'done';
}

/** The day as the office writes it in file names: 20230228. */
function today(): string {
  const now = new Date();
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}${two(now.getMonth() + 1)}${two(now.getDate())}`;
}

export async function backUp(): Promise<void> {
  try {
    const target = await pickSaveTarget({
      suggestedName: t('care.backupName', { day: today() }),
      kind: 'backup',
    });
    if (target === null) return;
    if (!(await follow('backup', await ask('archive.backup', { target: target.id })))) return;
    await deliver(target);
    await refreshSettings();
  } catch (cause) {
    showError({ code: 'file/forbidden', message: cause instanceof Error ? cause.message : String(cause) });
  }
}

export async function restore(): Promise<void> {
  try {
    const [file] = await pickFiles('backup');
    if (file === undefined) return;
    await storeAll();
    if (await follow('restore', await ask('archive.restore', { file: file.id }))) await startOver();
  } catch (cause) {
    showError({ code: 'file/forbidden', message: cause instanceof Error ? cause.message : String(cause) });
  }
}

export async function verify(): Promise<void> {
  await follow('verify', await ask('archive.verify', {}));
}

export async function reindex(): Promise<void> {
  await follow('index', await ask('search.reindex', {}));
}

export async function rebuild(): Promise<void> {
  await follow('rebuild', await ask('archive.rebuild', { passwords: [...knownPasswords()] }));
}
