/** The engine process seen from the host: requests in, replies and events out, restarted when it dies. */
import type { EngineEvent, ErrorInfo, Reply, RequestName } from '../../preload/contract/index.ts';
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
  /** Does the work after so many ms, and gives what calls it off; timers, unless a test has others. */
  readonly later?: (ms: number, work: () => void) => () => void;
}

/** After this the engine has hung, and is ended with all it has started. */
const closeTimeoutMs = 5_000;
/** Before an engine that died without one answer is started again, by how often it has. */
const pausesMs = [0, 500, 1_000, 2_000, 4_000, 8_000] as const;
/** From so many deaths in a row on it is said that the engine does not start. */
const deathsToSay = 4;

function byTimer(ms: number, work: () => void): () => void {
  const timer = setTimeout(work, ms);
  return () => clearTimeout(timer);
}

export function linkEngine(options: EngineLinkOptions): EngineLink {
  const { later = byTimer } = options;
  const pending = new Map<number, (reply: Reply<unknown>) => void>();
  let nextId = 1;
  let closing: (() => void) | null = null;
  let closed = false;
  /** Since the last answer. */
  let deaths = 0;
  let callOff: () => void = () => undefined;
  /** Null between a death and the next start. */
  let channel: EngineChannel | null = launch();

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
        deaths = 0;
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

  const fault = (): ErrorInfo =>
    errorInfo(deaths >= deathsToSay ? 'engine/broken' : 'engine/stopped', {}, 'zh-CN');

  /** An engine that dies by itself is started again; what it was asked is answered with an error. */
  function onExit(): void {
    channel = null;
    deaths += 1;
    for (const settle of pending.values()) settle({ ok: false, error: fault() });
    pending.clear();
    if (closed || closing) {
      callOff();
      closing?.();
      return;
    }
    const pause = pausesMs[Math.min(deaths, pausesMs.length) - 1] ?? 0;
    if (pause === 0) restart();
    else callOff = later(pause, restart);
  }

  function restart(): void {
    channel = launch();
    options.onEvent({ type: 'engine.restarted' });
  }

  return {
    request: (name, payload) =>
      new Promise((resolve) => {
        if (channel === null) {
          resolve({ ok: false, error: fault() });
          return;
        }
        const id = nextId;
        nextId += 1;
        pending.set(id, resolve);
        channel.post({ type: 'request', id, name, payload } satisfies ToEngine);
      }),
    close: () =>
      new Promise((done) => {
        callOff();
        // What is not answered by then never is.
        const resolve = () => {
          for (const settle of pending.values()) settle({ ok: false, error: fault() });
          pending.clear();
          done();
        };
        if (channel === null) {
          closed = true;
          resolve();
          return;
        }
        const hung = channel;
        const stopWaiting = later(closeTimeoutMs, () => {
          hung.kill();
          resolve();
        });
        // It has said that the archive is closed; until it has ended it is still waited for.
        closing = resolve;
        callOff = stopWaiting;
        channel.post({ type: 'close' } satisfies ToEngine);
      }),
  };
}
