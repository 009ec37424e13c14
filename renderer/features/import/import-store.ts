/** An import as the reader sees it: files gathered, a job running, a result for each file. */
import { create } from 'zustand';
import type { FileHandle } from '../../../preload/contract/bridge.ts';
import type { ErrorInfo } from '../../../preload/contract/errors.ts';
import type { ImportResult } from '../../../preload/contract/model.ts';
import type { Payload } from '../../../preload/contract/requests.ts';
import { ask, pickFiles } from '../../app/bridge.ts';
import { t } from '../../app/i18n.ts';
import { openDialog } from '../../stores/dialogs.ts';
import { useJobs, waitForJob } from '../../stores/jobs.ts';
import { showError } from '../../stores/toasts.ts';

type Options = Omit<Payload<'import.start'>, 'files'>;

export interface ImportState {
  readonly phase: 'idle' | 'gathering' | 'running' | 'ended';
  readonly jobId: string | null;
  /** Kept so that single files can be tried again with another choice. */
  readonly handles: readonly FileHandle[];
  /** The latest result of each file, in the order of the files. */
  readonly results: readonly ImportResult[];
  readonly isCancelled: boolean;
  readonly error: ErrorInfo | null;
}

const idle: ImportState = {
  phase: 'idle',
  jobId: null,
  handles: [],
  results: [],
  isCancelled: false,
  error: null,
};

export const useImport = create<ImportState>(() => idle);

const { setState: set, getState: get } = useImport;
const plainOptions: Options = { onDuplicate: 'skip', restrictedConfirmed: false };

/** Later results of a file take the place of earlier ones. */
export function mergeResults(
  old: readonly ImportResult[],
  fresh: readonly ImportResult[],
): readonly ImportResult[] {
  const byFile = new Map(fresh.map((result) => [result.file, result]));
  const known = new Set(old.map((result) => result.file));
  return [
    ...old.map((result) => byFile.get(result.file) ?? result),
    ...fresh.filter((result) => !known.has(result.file)),
  ];
}

/** The handle a result came from; a folder's files have none of their own, so the folder is tried again. */
export function handlesFor(handles: readonly FileHandle[], file: string): readonly FileHandle[] {
  const baseName = (path: string) => path.split(/[\\/]/).at(-1);
  const exact = handles.filter((handle) => handle.name === file);
  if (exact.length > 0) return exact;
  const named = handles.filter((handle) => baseName(handle.name) === baseName(file));
  return named.length > 0 ? named : handles;
}

/** Asks for files or a folder and imports them; opens the dialog that shows how it goes. */
export async function importFrom(what: 'issues' | 'issueFolder'): Promise<void> {
  await gatherAndImport(() => pickFiles(what));
}

/** Imports what `gather` gives; nothing happens where it gives nothing. */
export async function gatherAndImport(gather: () => Promise<readonly FileHandle[]>): Promise<void> {
  if (get().phase === 'running' || get().phase === 'gathering') {
    openDialog({ kind: 'import' });
    return;
  }
  set({ ...idle, phase: 'gathering' });
  let handles: readonly FileHandle[];
  try {
    handles = await gather();
  } catch (cause) {
    set(idle);
    showError(
      { code: 'import/failed', message: cause instanceof Error ? cause.message : String(cause) },
      t('import.gathering'),
    );
    return;
  }
  if (handles.length === 0) {
    set(idle);
    return;
  }
  openDialog({ kind: 'import' });
  set({ handles });
  await run(handles, plainOptions);
}

export async function importSample(): Promise<void> {
  set({ ...idle, phase: 'running' });
  openDialog({ kind: 'import' });
  const reply = await ask('import.sample', {});
  await follow(reply.ok ? reply.value.jobId : null, reply.ok ? null : reply.error);
}

/** One file again, with another choice about its duplicate or its secrecy mark. */
export async function importAgain(result: ImportResult, options: Partial<Options>): Promise<void> {
  await run(handlesFor(get().handles, result.file), { ...plainOptions, ...options });
}

async function run(handles: readonly FileHandle[], options: Options): Promise<void> {
  set({ phase: 'running', isCancelled: false, error: null });
  const files = handles.map((handle) => handle.id);
  const reply = await ask('import.start', { files, ...options });
  await follow(reply.ok ? reply.value.jobId : null, reply.ok ? null : reply.error);
}

async function follow(jobId: string | null, error: ErrorInfo | null): Promise<void> {
  if (jobId === null) {
    set({ phase: 'ended', error });
    return;
  }
  set({ jobId });
  const end = await waitForJob(jobId);
  const fresh = end.result?.kind === 'import' ? end.result.results : (useJobs.getState().items[jobId] ?? []);
  set(({ results }) => ({
    phase: 'ended',
    results: mergeResults(results, fresh),
    isCancelled: end.outcome === 'cancelled',
    error: end.outcome === 'failed' ? end.error : null,
  }));
}

export function clearImport(): void {
  if (get().phase === 'ended') set(idle);
}
