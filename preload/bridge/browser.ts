/**
 * The bridge of the browser host: the same words as in Electron, spoken over HTTP to the loopback port
 * that served the page. The session cookie goes along by itself; without it every answer is 401.
 */
import {
  type Bridge,
  type ErrorInfo,
  longestLastBytes,
  type Reply,
  type RequestFunctions,
  requestNames,
} from '../contract/index.ts';
import { subscribe } from './browser-events.ts';
import { asHandle, download, takeDropped, uploadAll } from './browser-files.ts';
import { askHost } from './browser-key.ts';
import { chooseFiles } from './choose-files.ts';

/** Bytes on their way that may outlive the page; the browser refuses more of them at once. */
let lasting = 0;

function failed(error: ErrorInfo): Reply<never> {
  return { ok: false, error };
}

async function request(name: string, payload: unknown): Promise<Reply<unknown>> {
  const body = new TextEncoder().encode(JSON.stringify(payload));
  const keepalive = lasting + body.byteLength <= longestLastBytes;
  if (keepalive) lasting += body.byteLength;
  try {
    const response = await askHost(`/api/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      keepalive,
    });
    if (response.status === 401) {
      return failed({ code: 'request/refused', message: response.statusText, details: { status: 401 } });
    }
    return (await response.json()) as Reply<unknown>;
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    return failed({ code: 'engine/stopped', message, details: { unreachable: true } });
  } finally {
    if (keepalive) lasting -= body.byteLength;
  }
}

const requests = Object.fromEntries(
  requestNames.map((name) => [name, (payload: unknown) => request(name, payload)]),
) as unknown as RequestFunctions;

const bridge: Bridge = {
  host: 'browser',
  requests,
  subscribe,
  pickFiles: async (what) => uploadAll(await chooseFiles(what)),
  takeDropped,
  pickSaveTarget: async (target) => {
    const response = await askHost('/target', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(target),
    });
    return response.ok ? asHandle(await response.json()) : null;
  },
  deliver: async (file) => download(file),
  pickFolder: async () => null,
  canPickFolder: false,
  readFile: async (id) => {
    const response = await askHost(`/file/${encodeURIComponent(id)}`);
    if (!response.ok) throw new Error(`file ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  },
  readParts: async (id, parts) => {
    const response = await askHost(`/parts/${encodeURIComponent(id)}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(parts),
    });
    if (!response.ok) throw new Error(`file ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  },
};

// A peer connection would tell others of this machine; nothing here makes one.
for (const name of ['RTCPeerConnection', 'webkitRTCPeerConnection', 'RTCDataChannel'])
  Reflect.deleteProperty(window, name);

Object.defineProperty(window, 'gazette', { value: Object.freeze(bridge) });
