/**
 * Entry of the engine process: the engine behind a message port. Under Electron the port is
 * `process.parentPort`, under Node the IPC channel of `child_process`. It stops by message, not by kill.
 */

import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { RequestName } from '../../preload/contract/index.ts';
import { createEngine, type Engine } from './engine.ts';
import { createHostPrinter } from './exporting/host-printer.ts';
import type { FromEngine, StartOptions, ToEngine } from './process-protocol.ts';

interface ParentPort {
  postMessage(message: unknown): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): void;
  removeAllListeners?(event: 'message'): void;
}

const parentPort = (process as unknown as { parentPort?: ParentPort }).parentPort;

function post(message: FromEngine): void {
  if (parentPort) parentPort.postMessage(message);
  // A host that is gone hears nothing more.
  else if (process.connected) process.send?.(message, undefined, undefined, () => undefined);
}

function listen(listener: (message: ToEngine) => void): void {
  if (parentPort) parentPort.on('message', ({ data }) => listener(data as ToEngine));
  else process.on('message', (message) => listener(message as ToEngine));
}

const { printer, answered } = createHostPrinter((id, command) => post({ type: 'print', id, command }));

let engine: Engine | null = null;

function start(options: StartOptions): void {
  engine = createEngine({
    ...options,
    driver: options.driver ?? (process.env.GAZETTE_SQLITE === 'node:sqlite' ? 'node:sqlite' : undefined),
    ports: {
      printer,
      temporaryFile: (suffix) => join(options.temporaryFolder, `${randomUUID()}${suffix}`),
      emit: (event) => post({ type: 'event', event }),
      now: () => new Date().toISOString(),
    },
  });
  post({ type: 'ready' });
}

async function answer(id: number, name: RequestName, payload: unknown): Promise<void> {
  const reply = (await engine?.handle(name, payload)) ?? {
    ok: false as const,
    error: { code: 'engine/stopped' as const, message: '' },
  };
  post({ type: 'reply', id, reply });
}

let isStopping = false;

/**
 * The process ends by itself once nothing is heard any more, not by `process.exit`: that may wait for ever for a thread
 * that compiles. The host ends what does not end.
 */
async function stop(): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  await engine?.close();
  process.exitCode = 0;
  if (parentPort) {
    post({ type: 'closed' });
    parentPort.removeAllListeners?.('message');
  } else if (process.connected) {
    process.send?.({ type: 'closed' } satisfies FromEngine, undefined, undefined, () => {
      if (process.connected) process.disconnect();
    });
  }
}

listen((message) => {
  switch (message.type) {
    case 'start':
      start(message.options);
      break;
    case 'request':
      void answer(message.id, message.name, message.payload);
      break;
    case 'printed':
      answered(message);
      break;
    case 'close':
      void stop();
      break;
  }
});

// A host that is gone can't say "close": without it this process has nothing to serve.
process.on('disconnect', () => void stop());
