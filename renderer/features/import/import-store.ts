/** An import as the reader sees it: files gathered, a job running, a result for each file. */
import { create } from 'zustand';
import type { FileHandle } from '../../../preload/contract/bridge.ts';
import type { ErrorInfo } from '../../../preload/contract/errors.ts';
import type { JobResult } from '../../../preload/contract/jobs.ts';
import type { ImportResult } from '../../../preload/contract/model.ts';
import type { Payload } from '../../../preload/contract/requests.ts';
import { ask, pickFiles } from '../../app/bridge.ts';
import { t } from '../../app/i18n.ts';
import { offerDialog, openDialog } from '../../stores/dialogs.ts';
import { useJobs, waitForJob } from '../../stores/jobs.ts';
import { rememberPassword } from '../../stores/passwords.ts';
import { showError } from '../../stores/toasts.ts';

type Options = Omit<Payload<'import.start'>, 'files'>;

type Aside = Extract<JobResult, { kind: 'import' }>['aside'];

export interface ImportState {
  readonly phase: 'idle' | 'gathering' | 'running' | 'ended';
  readonly jobId: string | null;
  /** Kept so that single files can be tried again with another choice. */
  readonly handles: readonly FileHandle[];
  /** The latest result of each file, in the order of the files. */
  readonly results: readonly ImportResult[];
  /** Files of chosen folders that are no gazettes, by kind. */
  readonly aside: Aside;
  readonly isCancelled: boolean;
  readonly error: ErrorInfo | null;
  /** The encrypted file whose password is asked for, and whether one that was given is not its own. */
  readonly asking: { readonly file: string; readonly isWrong: boolean } | null;
  /** Files that the reader left out when asked for their passwords. */
  readonly leftOut: readonly string[];
}

const idle: ImportState = {
  phase: 'idle',
  jobId: null,
  handles: [],
  results: [],
  aside: [],
  isCancelled: false,
  error: null,
  asking: null,
  leftOut: [],
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
  givenFor.clear();
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
  offerDialog({ kind: 'import' });
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
  const { file } = result;
  const password = givenFor.get(file);
  await run(handlesFor(get().handles, file), { ...plainOptions, password, ...options, only: [file] });
}

/** Passwords that opened files of this import, for importing them again with another choice. */
const givenFor = new Map<string, string>();

const isLocked = ({ error }: ImportResult): boolean =>
  error?.code === 'import/encrypted' || error?.code === 'import/wrongPassword';

/** The next encrypted file that the reader has not left out. */
export function nextLocked(
  results: readonly ImportResult[],
  leftOut: readonly string[],
): ImportState['asking'] {
  const next = results.find((result) => isLocked(result) && !leftOut.includes(result.file));
  return next === undefined
    ? null
    : { file: next.file, isWrong: next.error?.code === 'import/wrongPassword' };
}

/** Asks for the password of a file that was left out. */
export function askForPassword(file: string): void {
  set(({ leftOut }) => ({
    asking: { file, isWrong: false },
    leftOut: leftOut.filter((other) => other !== file),
  }));
}

/** The file stays out, and the list of results says so. */
export function leaveOut(): void {
  set(({ asking, results, leftOut }) => {
    const out = asking === null ? leftOut : [...leftOut, asking.file];
    return { leftOut: out, asking: nextLocked(results, out) };
  });
}

/** Imports the file that is asked for; other encrypted files are tried too: a series often has one password. */
export async function givePassword(password: string): Promise<void> {
  const { asking, results, handles, leftOut } = get();
  if (asking === null) return;
  const locked = results.filter((result) => isLocked(result) && !leftOut.includes(result.file));
  const only = locked.map(({ file }) => file);
  const own = new Set(only.flatMap((file) => handlesFor(handles, file)));
  await run([...own], { ...plainOptions, password, only }, (fresh) => {
    for (const result of fresh) {
      if (isLocked(result)) continue;
      givenFor.set(result.file, password);
      if (result.issueId !== null) rememberPassword(result.issueId, password);
    }
    // Of another file it need not be the password: nothing is said of it there.
    return fresh.filter(({ file, error }) => file === asking.file || error?.code !== 'import/wrongPassword');
  });
}

async function run(
  handles: readonly FileHandle[],
  options: Options,
  take: (fresh: readonly ImportResult[]) => readonly ImportResult[] = (fresh) => fresh,
): Promise<void> {
  set({ phase: 'running', isCancelled: false, error: null, asking: null });
  const files = handles.map((handle) => handle.id);
  const reply = await ask('import.start', { files, ...options });
  await follow(reply.ok ? reply.value.jobId : null, reply.ok ? null : reply.error, take);
}

async function follow(
  jobId: string | null,
  error: ErrorInfo | null,
  take: (fresh: readonly ImportResult[]) => readonly ImportResult[] = (fresh) => fresh,
): Promise<void> {
  if (jobId === null) {
    set({ phase: 'ended', error });
    return;
  }
  set({ jobId });
  const end = await waitForJob(jobId);
  const fresh = end.result?.kind === 'import' ? end.result.results : (useJobs.getState().items[jobId] ?? []);
  const isCancelled = end.outcome === 'cancelled';
  // A file that is tried again says nothing of its folder.
  const aside = end.result?.kind === 'import' ? end.result.aside : [];
  set(({ results, leftOut, handles, aside: known }) => {
    const merged = mergeResults(results, take(fresh));
    return {
      phase: 'ended',
      results: merged,
      aside: aside.length > 0 ? aside : known,
      isCancelled,
      error: end.outcome === 'failed' ? end.error : null,
      asking: isCancelled || handles.length === 0 ? null : nextLocked(merged, leftOut),
    };
  });
  // Whoever reads on while files come in is asked all the same, unless another dialog is in hand.
  if (get().asking !== null) offerDialog({ kind: 'import' });
}

/** An import that this window has not begun, or has forgotten since it was loaded anew, is shown as its own. */
export function followRunning(): void {
  if (get().phase !== 'idle') return;
  const job = useJobs.getState().running.find(({ kind }) => kind === 'import');
  if (job === undefined) return;
  set({ ...idle, phase: 'running' });
  void follow(job.id, null);
}

export function clearImport(): void {
  if (get().phase !== 'ended') return;
  givenFor.clear();
  set(idle);
}
