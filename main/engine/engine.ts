/**
 * The engine: owns one archive at a time and answers requests from it. An archive that can't be opened does
 * not stop it: every request then says why, until another is opened or a backup restored.
 */
import type { Reply, RequestName } from '../../preload/contract/index.ts';
import {
  type Archive,
  asStorageError,
  createUndoLog,
  type DriverName,
  indexState,
  type OpenArchiveOptions,
  openArchive,
  prepareIndex,
} from '../archive/index.ts';
import type { EngineContext, EnginePorts } from './context.ts';
import { readCorrected } from './correcting/correct.ts';
import { asErrorInfo, EngineError, type Language } from './errors.ts';
import { type EngineRequest, handlers } from './handlers.ts';
import { createJobs } from './jobs.ts';
import { startIndexing } from './running/run-jobs.ts';
import { createListClient } from './search/list-client.ts';
import { createSearchClient } from './search/search-client.ts';
import { searchIndexer } from './search/search-indexer.ts';
import { getSettings } from './settings.ts';
import { restoreInto } from './upkeep/restore-archive.ts';

export interface EngineOptions {
  readonly folder: string;
  readonly create: boolean;
  readonly write: OpenArchiveOptions['write'];
  readonly driver?: DriverName;
  /** How long a write waits for another program's to end, and everything asked meanwhile with it. */
  readonly busyTimeoutMs?: number;
  readonly version: string;
  readonly host: 'electron' | 'browser';
  readonly logFolder: string;
  /** False leaves an index that is not whole as it is, and readies no search: for one short command. */
  readonly indexes?: boolean;
  readonly ports: EnginePorts;
}

export interface Engine {
  /** Never throws. Payloads have been validated; handles have become paths. */
  readonly handle: (name: RequestName, payload: unknown) => Promise<Reply<unknown>>;
  /** The open archive's context. Throws why there is none. */
  readonly context: () => EngineContext;
  /** Cancels jobs, waits for their ends and closes the archive. */
  readonly close: () => Promise<void>;
}

type State = { readonly context: EngineContext } | { readonly failure: unknown };

export function createEngine(options: EngineOptions): Engine {
  const { ports } = options;
  let language: Language = 'zh-CN';
  const explain = (error: unknown) => asErrorInfo(asStorageError(error, options.folder), language);
  const jobs = createJobs(ports.emit, explain);
  let state = open();

  function open(): State {
    try {
      const archive = openArchive(options.folder, options);
      language = getSettings(archive.db).language;
      const context = contextOf(archive);
      readyIndex(context);
      // What a fall between a correction and its reading left; an original that is missing is told when it is needed.
      if (archive.readOnly === null) void readCorrected(context).catch(() => undefined);
      if (options.indexes !== false) context.search.readySoon(language);
      return { context };
    } catch (failure) {
      return { failure };
    }
  }

  function contextOf(archive: Archive): EngineContext {
    return {
      archive,
      undo:
        archive.readOnly === null
          ? createUndoLog(archive.db, (next) => ports.emit({ type: 'history', ...next }))
          : null,
      jobs,
      search: createSearchClient(archive),
      lists: createListClient(archive),
      ports,
      version: options.version,
      host: options.host,
      logFolder: options.logFolder,
      language: () => language,
      onStep: () => undefined,
    };
  }

  /** An index that another version made, or that is not whole, is brought up to date beside all other work. */
  function readyIndex(context: EngineContext): void {
    const { db, readOnly } = context.archive;
    if (readOnly !== null) return;
    prepareIndex(db, searchIndexer.version);
    if (options.indexes !== false && indexState(db, searchIndexer.version).waiting > 0)
      startIndexing(context, false);
  }

  /** What stood in the way may have gone: a disk is plugged in, another program has closed. */
  const openAgain = (): void => {
    const isBusy = 'failure' in state && (state.failure as { code?: unknown }).code === 'archive/busy';
    if ('failure' in state && !isBusy) state = open();
  };

  const context = (): EngineContext => {
    if ('failure' in state) throw state.failure;
    return state.context;
  };

  const closeArchive = async (): Promise<void> => {
    if (!('context' in state)) return;
    const { archive, search, lists } = state.context;
    await Promise.all([search.close(), lists.close()]);
    archive.close();
  };

  const startRestore = async (file: string): Promise<{ readonly jobId: string }> => {
    // A job has a connection of its own, which would go on writing into the file that is set aside.
    if (jobs.list().length > 0) throw new EngineError('archive/busy');
    const closing = closeArchive();
    state = { failure: new EngineError('archive/busy') };
    await closing;
    const jobId = jobs.start('restore', async (job) => {
      try {
        const task = {
          checkCancelled: job.checkCancelled,
          onProgress: (done: number, total: number) => job.progress(done, total, ''),
        };
        const issues = await restoreInto(options.folder, file, ports.now(), task, options.driver);
        return { kind: 'restore', issues };
      } finally {
        state = open();
        ports.emit({
          type: 'changed',
          areas: [
            'library',
            'annotations',
            'bookmarks',
            'collections',
            'excerpts',
            'settings',
            'recent',
            'savedSearches',
            'archive',
          ],
        });
      }
    });
    return { jobId };
  };

  const answer = async (
    name: RequestName,
    payload: unknown,
    onStep: EngineContext['onStep'],
  ): Promise<unknown> => {
    if (name === 'archive.restore') return startRestore((payload as { file: string }).file);
    // Jobs are seen and cancelled also while a restore keeps the archive closed.
    if (name === 'job.list') return jobs.list();
    if (name === 'job.cancel') return jobs.cancel((payload as { jobId: string }).jobId) ?? null;
    // A window begins with it, and when the reader tries again.
    if (name === 'app.info') openAgain();
    const handler = handlers[name as EngineRequest] as
      | ((context: EngineContext, payload: unknown) => unknown)
      | undefined;
    if (!handler) throw new EngineError('request/unknown', { name });
    const value = await handler({ ...context(), onStep }, payload);
    if (name === 'settings.set') language = getSettings(context().archive.db).language;
    return value;
  };

  return {
    handle: async (name, payload) => {
      let step: string | undefined;
      try {
        const value = await answer(name, payload, (made) => {
          step = made;
        });
        return { ok: true, value, ...(step === undefined ? {} : { step }) };
      } catch (error) {
        return { ok: false, error: explain(error) };
      }
    },
    context,
    close: async () => {
      await jobs.close();
      await closeArchive();
    },
  };
}
