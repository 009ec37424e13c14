/** An engine in this process for the length of one command. */
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { EngineEvent, JobResult, Payload, RequestName, Value } from '../../../preload/contract/index.ts';
import { createEngine, type Engine, EngineError } from '../../engine/index.ts';
import { findArchive } from '../move-plan.ts';
import { createPrinter } from '../printing/index.ts';
import { makeTemporaryFolder } from '../temporary-folder.ts';
import { userDataFolder } from '../user-data.ts';
import { programVersion } from '../version.ts';
import { listenForInterruption } from './interruption.ts';

export interface ArchiveOptions {
  readonly archive?: string;
  readonly json?: boolean;
}

export interface CommandEngine {
  readonly engine: Engine;
  /** The value of a request; throws an `EngineError` with the reply's code. */
  readonly ask: <Name extends RequestName>(name: Name, payload: Payload<Name>) => Promise<Value<Name>>;
  /** Starts a job by a request and waits for its end. */
  readonly runJob: (
    start: () => Promise<{ readonly jobId: string }>,
    onEvent?: (event: EngineEvent) => void,
  ) => Promise<JobResult>;
}

/** Opens the archive, runs the command and closes the archive whatever happens, Ctrl+C included. */
export async function withEngine<T>(
  options: ArchiveOptions,
  mode: { readonly create: boolean; readonly write: 'required' | 'never' },
  work: (command: CommandEngine) => Promise<T>,
): Promise<T> {
  const interruption = listenForInterruption();
  const temporaryFolder = makeTemporaryFolder();
  const removeTemporary = () => rmSync(temporaryFolder, { recursive: true, force: true });
  // A closed pipe ends the process where it stands.
  process.once('exit', removeTemporary);
  const listeners = new Set<(event: EngineEvent) => void>();
  const printer = createPrinter();
  const { folder, mayCreate } = findArchive(
    userDataFolder(),
    options.archive ? resolve(options.archive) : undefined,
  );
  const engine = createEngine({
    folder,
    write: mode.write,
    create: mode.create && mayCreate,
    indexes: false,
    driver: process.env.GAZETTE_SQLITE === 'node:sqlite' ? 'node:sqlite' : undefined,
    version: programVersion,
    host: 'browser',
    logFolder: join(userDataFolder(), 'logs'),
    ports: {
      printer,
      temporaryFile: (suffix) => join(temporaryFolder, `${randomUUID()}${suffix}`),
      emit: (event) => {
        for (const listener of listeners) listener(event);
      },
      now: () => new Date().toISOString(),
    },
  });
  try {
    const command = { engine, ask: askOf(engine), runJob: runJobOf(listeners) };
    return await Promise.race([work(command), interruption.happened]);
  } finally {
    await engine.close();
    await printer.close();
    removeTemporary();
    process.off('exit', removeTemporary);
    interruption.end();
  }
}

function askOf(engine: Engine): CommandEngine['ask'] {
  return async <Name extends RequestName>(name: Name, payload: Payload<Name>) => {
    const reply = await engine.handle(name, payload);
    if (!reply.ok) throw new EngineError(reply.error.code, reply.error.details);
    return reply.value as Value<Name>;
  };
}

function runJobOf(listeners: Set<(event: EngineEvent) => void>): CommandEngine['runJob'] {
  return async (start, onEvent = () => {}) => {
    const ended = Promise.withResolvers<JobResult>();
    const listener = (event: EngineEvent) => {
      onEvent(event);
      if (event.type !== 'job.end') return;
      if (event.outcome === 'done' && event.result) ended.resolve(event.result);
      else ended.reject(new EngineError(event.error?.code ?? 'job/cancelled', event.error?.details));
    };
    listeners.add(listener);
    try {
      await start();
      return await ended.promise;
    } finally {
      listeners.delete(listener);
    }
  };
}
