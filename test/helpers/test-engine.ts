import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createEngine, type Engine, EngineError, type EngineOptions } from '../../main/engine/index.ts';
import type { Printer } from '../../main/export/index.ts';
import type { EngineEvent, JobResult, Payload, RequestName, Value } from '../../preload/contract/index.ts';

export interface TestEngine {
  readonly engine: Engine;
  readonly events: readonly EngineEvent[];
  readonly ask: <Name extends RequestName>(name: Name, payload: Payload<Name>) => Promise<Value<Name>>;
  readonly runJob: (start: () => Promise<{ readonly jobId: string }>) => Promise<JobResult | null>;
  readonly importFiles: (
    paths: readonly string[],
    onDuplicate?: 'skip' | 'replace' | 'keepBoth',
  ) => Promise<Extract<JobResult, { kind: 'import' }>['results']>;
  readonly close: () => Promise<void>;
}

const noPrinter: Printer = { open: () => Promise.reject(new EngineError('export/noChromium')) };

/** A real engine on a real archive in `folder`; only the printer is missing, unless one is given. */
export function openTestEngine(
  folder: string,
  options: Partial<EngineOptions> = {},
  printer: Printer = noPrinter,
): TestEngine {
  const events: EngineEvent[] = [];
  const waiting = new Set<(event: EngineEvent) => void>();
  const engine = createEngine({
    folder,
    create: true,
    write: 'preferred',
    version: '0.0.0-test',
    host: 'browser',
    logFolder: join(folder, 'logs'),
    ports: {
      printer,
      temporaryFile: (suffix) => join(folder, `${randomUUID()}${suffix}`),
      emit: (event) => {
        events.push(event);
        for (const listener of waiting) listener(event);
      },
      now: () => new Date().toISOString(),
    },
    ...options,
  });

  const ask: TestEngine['ask'] = async <Name extends RequestName>(name: Name, payload: Payload<Name>) => {
    const reply = await engine.handle(name, payload);
    if (!reply.ok) throw new EngineError(reply.error.code, reply.error.details);
    return reply.value as Value<Name>;
  };

  const runJob: TestEngine['runJob'] = async (start) => {
    const ended = Promise.withResolvers<JobResult | null>();
    const listener = (event: EngineEvent) => {
      if (event.type !== 'job.end') return;
      if (event.error) ended.reject(new EngineError(event.error.code, event.error.details));
      else ended.resolve(event.result);
    };
    waiting.add(listener);
    try {
      await start();
      return await ended.promise;
    } finally {
      waiting.delete(listener);
    }
  };

  return {
    engine,
    events,
    ask,
    runJob,
    importFiles: async (paths, onDuplicate = 'skip') => {
      const payload = { files: [...paths], onDuplicate, restrictedConfirmed: false };
      const result = await runJob(() => ask('import.start', payload));
      if (result?.kind !== 'import') throw new Error('the import gave no result');
      return result.results;
    },
    close: () => engine.close(),
  };
}
