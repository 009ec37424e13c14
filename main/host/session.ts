/**
 * What both windowed hosts share: the engine process behind a channel, the handling of every request, and
 * the table of opaque file handles. A host adds only how processes, dialogs and printing are done there.
 */
import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { EngineEvent, Payload, Reply, RequestName } from '../../preload/contract/index.ts';
import { requests } from '../../preload/contract/index.ts';
import { asErrorInfo, EngineError, errorInfo } from '../engine/index.ts';
import type { Printer } from '../export/index.ts';
import { type EngineLink, linkEngine } from './engine-link.ts';
import { createFileHandles } from './file-handles.ts';
import { listFolders } from './folders.ts';
import { createLog } from './log.ts';
import { findArchive } from './move-plan.ts';
import type { EngineChannel, HostSession } from './ports.ts';
import { keepPagesOpen } from './printing/keep-pages-open.ts';
import { switchArchive } from './switch-archive.ts';
import { makeTemporaryFolder } from './temporary-folder.ts';
import { createUnsavedTexts } from './unsaved-texts.ts';

export type { EngineChannel, FileHandles, HostSession } from './ports.ts';

/** Requests whose answer names a file of the engine: it leaves as a handle. */
const namesFile: ReadonlySet<string> = new Set<RequestName>([
  'export.preview',
  'excerpt.preview',
  'document.pages',
]);

export interface SessionOptions {
  readonly host: 'electron' | 'browser';
  readonly version: string;
  readonly userDataFolder: string;
  /** Without it the archive chosen last, else the one in the user's data folder. */
  readonly archiveFolder?: string;
  readonly spawnEngine: () => EngineChannel;
  readonly printer: Printer;
}

/** Short: nothing else is answered meanwhile, and the window asks again what was held up. */
const busyTimeoutMs = 1_000;

/** Payload fields that hold file handles; the engine gets paths. */
const handleFields = ['target', 'file', 'folder'] as const;

export function openSession(options: SessionOptions): HostSession {
  mkdirSync(options.userDataFolder, { recursive: true, mode: 0o700 });
  const temporaryFolder = makeTemporaryFolder();
  const files = createFileHandles();
  const logFolder = join(options.userDataFolder, 'logs');
  const log = createLog(logFolder);
  log.write({ event: 'start', version: options.version, host: options.host });
  const listeners = new Set<(event: EngineEvent) => void>();
  const printer = keepPagesOpen(options.printer);
  const unsaved = createUnsavedTexts(join(options.userDataFolder, 'unsaved'));
  const found = findArchive(options.userDataFolder, options.archiveFolder);
  let archiveFolder = found.folder;
  let mayCreate = found.mayCreate;
  let engine = link();
  let isClosing = false;
  const answering = new Set<Promise<unknown>>();

  function emit(event: EngineEvent): void {
    if (event.type === 'engine.restarted') log.write({ event: 'engineRestarted' });
    if (event.type === 'job.end' && event.error) {
      log.write({ event: 'error', request: event.kind, code: event.error.code });
    }
    for (const listener of listeners) listener(event);
  }

  function link(): EngineLink {
    return linkEngine({
      spawn: options.spawnEngine,
      printer,
      onEvent: emit,
      start: {
        folder: archiveFolder,
        create: mayCreate,
        write: 'preferred',
        version: options.version,
        host: options.host,
        logFolder,
        temporaryFolder,
        busyTimeoutMs,
      },
    });
  }

  /** Throws `file/notFound` for a handle that was never given out. */
  function pathOf(id: string): string {
    const path = files.path(id);
    if (path === undefined) throw new EngineError('file/notFound', { path: id });
    return path;
  }

  function withPaths(payload: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
    const resolved: Record<string, unknown> = { ...payload };
    for (const field of handleFields) {
      if (typeof resolved[field] === 'string') resolved[field] = pathOf(resolved[field]);
    }
    if (Array.isArray(resolved.files)) resolved.files = resolved.files.map((id) => pathOf(String(id)));
    return resolved;
  }

  async function answer(
    name: RequestName,
    payload: Readonly<Record<string, unknown>>,
  ): Promise<Reply<unknown>> {
    if (name === 'app.fault') {
      const { where, code, name: kind } = payload as Payload<'app.fault'>;
      log.write({ event: 'windowFault', where, code, name: kind });
      return { ok: true, value: null };
    }
    if (name === 'folder.list')
      return { ok: true, value: listFolders(payload.folder as string | null, files) };
    if (name === 'unsaved.list') return { ok: true, value: unsaved.list() };
    if (name === 'unsaved.hold') {
      const held = payload as Payload<'unsaved.hold'>;
      unsaved.hold(held.name, held.payload);
      return { ok: true, value: null };
    }
    if (name === 'unsaved.drop') {
      unsaved.drop(payload.key as string);
      return { ok: true, value: null };
    }
    const resolved = withPaths(payload);
    if (name === 'archive.switch') {
      await engine.close();
      try {
        const mode = resolved.mode as 'open' | 'create' | 'move';
        archiveFolder = await switchArchive(
          options.userDataFolder,
          archiveFolder,
          resolved.folder as string,
          mode,
        );
        mayCreate = mode === 'create';
      } finally {
        engine = link();
      }
      emit({
        type: 'changed',
        areas: [
          'archive',
          'library',
          'annotations',
          'bookmarks',
          'collections',
          'excerpts',
          'settings',
          'recent',
        ],
      });
      return engine.request('app.info', {});
    }
    const reply = await engine.request(name, resolved);
    // Names of files never cross the border.
    if (namesFile.has(name) && reply.ok) {
      const value = reply.value as { file: string };
      return { ok: true, value: { ...value, file: files.add(value.file).id } };
    }
    return reply;
  }

  function handle(name: string, payload: unknown): Promise<Reply<unknown>> {
    const work = answerOrFail(name, payload);
    answering.add(work);
    void work.finally(() => answering.delete(work));
    return work;
  }

  async function answerOrFail(name: string, payload: unknown): Promise<Reply<unknown>> {
    const request = Object.hasOwn(requests, name) ? requests[name as RequestName] : undefined;
    if (!request)
      return { ok: false, error: errorInfo('request/unknown', { name: name.slice(0, 60) }, 'zh-CN') };
    const parsed = request.payload.safeParse(payload);
    if (!parsed.success) return { ok: false, error: errorInfo('request/invalid', { name }, 'zh-CN') };
    const started = performance.now();
    const data = parsed.data as Readonly<Record<string, unknown>>;
    const settle = unsaved.watch(name as RequestName, data);
    // What a closing window sends last comes too late for the archive, but not to be kept.
    const work = isClosing
      ? Promise.reject(new EngineError('engine/stopped'))
      : answer(name as RequestName, data);
    const reply = settle(
      await work.catch(
        (error: unknown): Reply<unknown> => ({ ok: false, error: asErrorInfo(error, 'zh-CN') }),
      ),
    );
    if (!reply.ok) {
      const ms = Math.round(performance.now() - started);
      log.write({ event: 'error', request: name, code: reply.error.code, ms });
    }
    return reply;
  }

  return {
    handle,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    files,
    temporaryFile: (suffix) => join(temporaryFolder, `${randomUUID()}${suffix}`),
    close: async () => {
      isClosing = true;
      await engine.close();
      // What was refused last is put by before the host ends.
      await Promise.allSettled(answering);
      unsaved.putBy();
      printer.letGo();
      log.write({ event: 'stop' });
      rmSync(temporaryFolder, { recursive: true, force: true });
    },
  };
}
