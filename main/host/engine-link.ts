/** The engine process seen from the host: requests in, replies and events out, restarted when it dies. */
import type { EngineEvent, Reply, RequestName } from '../../preload/contract/index.ts';
import { errorInfo, type FromEngine, type StartOptions, type ToEngine } from '../engine/index.ts';
import type { Printer } from '../export/index.ts';
import type { EngineChannel } from './ports.ts';
import { type PrinterService, servePrinter } from './serve-printer.ts';

export interface EngineLink {
  readonly request: (name: RequestName, payload: unknown) => Promise<Reply<unknown>>;
  readonly close: () => Promise<void>;
}

export interface EngineLinkOptions {
  readonly spawn: () => EngineChannel;
  readonly start: StartOptions;
  readonly printer: Printer;
  readonly onEvent: (event: EngineEvent) => void;
}

/** After this the engine has hung and the host goes on without its word. */
const closeTimeoutMs = 15_000;

export function linkEngine(options: EngineLinkOptions): EngineLink {
  const pending = new Map<number, (reply: Reply<unknown>) => void>();
  let nextId = 1;
  let closing: (() => void) | null = null;
  let closed = false;
  let channel = launch();

  function launch(): EngineChannel {
    const fresh = options.spawn();
    const post = (message: ToEngine) => fresh.post(message);
    const prints = servePrinter(options.printer, post);
    fresh.onMessage((message) => receive(message as FromEngine, prints));
    fresh.onExit(() => {
      prints.closeAll();
      onExit();
    });
    post({ type: 'start', options: options.start });
    return fresh;
  }

  function receive(message: FromEngine, prints: PrinterService): void {
    switch (message.type) {
      case 'reply':
        pending.get(message.id)?.(message.reply);
        pending.delete(message.id);
        break;
      case 'event':
        options.onEvent(message.event);
        break;
      case 'print':
        void prints.answer(message.id, message.command);
        break;
      case 'closed':
        closed = true;
        closing?.();
        break;
      case 'ready':
        break;
    }
  }

  /** An engine that dies by itself is started again; what it was asked is answered with an error. */
  function onExit(): void {
    for (const settle of pending.values())
      settle({ ok: false, error: errorInfo('engine/stopped', {}, 'zh-CN') });
    pending.clear();
    if (closed || closing) {
      closing?.();
      return;
    }
    channel = launch();
    options.onEvent({ type: 'engine.restarted' });
  }

  return {
    request: (name, payload) =>
      new Promise((resolve) => {
        const id = nextId;
        nextId += 1;
        pending.set(id, resolve);
        channel.post({ type: 'request', id, name, payload } satisfies ToEngine);
      }),
    close: () =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, closeTimeoutMs);
        closing = () => {
          clearTimeout(timer);
          resolve();
        };
        channel.post({ type: 'close' } satisfies ToEngine);
      }),
  };
}
