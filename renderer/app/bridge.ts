/** The one place of the window that touches `window.gazette`. */
import type {
  Bridge,
  EngineEvent,
  ErrorInfo,
  FileHandle,
  Payload,
  Reply,
  RequestName,
  SaveTarget,
  Value,
} from '../../preload/contract/index.ts';

import { isWorthAsking, pausesMs } from './asking-again.ts';
import { t } from './i18n.ts';

let connected: Bridge | null = null;

/** Tests hand in their own bridge; the window takes the one its host put there. */
export function connectBridge(bridge: Bridge): void {
  connected = bridge;
}

function bridge(): Bridge {
  connected ??= window.gazette;
  return connected;
}

/**
 * Asks the engine, and again after a pause where what failed will pass and asking twice does no harm. Never throws: a
 * bridge that breaks answers with an error like any other.
 */
export async function ask<Name extends RequestName>(
  name: Name,
  payload: Payload<Name>,
): Promise<Reply<Value<Name>>> {
  for (const pauseMs of pausesMs) {
    const reply = await askOnce(name, payload);
    if (reply.ok || !isWorthAsking(name, reply.error)) return reply;
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
  return askOnce(name, payload);
}

/** The same without another try: for those who have their own. */
export async function askOnce<Name extends RequestName>(
  name: Name,
  payload: Payload<Name>,
): Promise<Reply<Value<Name>>> {
  try {
    return inWords(await bridge().requests[name](payload));
  } catch (cause) {
    return { ok: false, error: brokenBridge(cause) };
  }
}

/** The browser's own words for a host that is gone or a cookie that is missing help nobody. */
function inWords<T>(reply: Reply<T>): Reply<T> {
  if (reply.ok) return reply;
  const { details } = reply.error;
  if (details?.unreachable === true)
    return { ok: false, error: { ...reply.error, message: t('app.hostGone') } };
  if (details?.status === 401) return { ok: false, error: { ...reply.error, message: t('app.noCookie') } };
  return reply;
}

function brokenBridge(cause: unknown): ErrorInfo {
  return { code: 'engine/stopped', message: cause instanceof Error ? cause.message : String(cause) };
}

/** True where a host has put its bridge on the window. */
export function hasBridge(): boolean {
  return connected !== null || (typeof window !== 'undefined' && window.gazette !== undefined);
}

export const host = (): Bridge['host'] => bridge().host;
export const canPickFolder = (): boolean => bridge().canPickFolder;
export const subscribe = (listener: (event: EngineEvent) => void): (() => void) =>
  bridge().subscribe(listener);
export const pickFiles = (what: 'issues' | 'issueFolder' | 'backup'): Promise<readonly FileHandle[]> =>
  bridge().pickFiles(what);
export const takeDropped = (files: readonly File[]): Promise<readonly FileHandle[]> =>
  bridge().takeDropped(files);
export const pickSaveTarget = (target: SaveTarget): Promise<FileHandle | null> =>
  bridge().pickSaveTarget(target);
export const deliver = (file: FileHandle): Promise<void> => bridge().deliver(file);
export const pickFolder = (): Promise<FileHandle | null> => bridge().pickFolder();
export const readFile = (id: string): Promise<Uint8Array> => bridge().readFile(id);
