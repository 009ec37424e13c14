/** The browser host's server on the loopback interface: window, requests, events, files. */

import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { EngineError } from '../../engine/index.ts';
import type { HostSession } from '../session.ts';
import { createAccess } from './access.ts';
import { readAsset } from './assets.ts';
import { entryPage, entryScript } from './entry-page.ts';
import { securityHeaders } from './headers.ts';
import { makeTarget, receiveUpload, sendFile, sendParts } from './transfer.ts';

export interface BrowserServer {
  /** Holds the one-time token. */
  readonly url: string;
  readonly origin: string;
  /** Settles once the address has been used: nobody needs it any more. */
  readonly entered: Promise<void>;
  readonly close: () => Promise<void>;
}

export interface BrowserServerOptions {
  readonly session: HostSession;
  /** Folder of the built window and of the bridge script. */
  readonly outFolder: string;
  /** 0 takes a free one. */
  readonly port: number;
  readonly limits?: ServerLimits;
}

export interface ServerLimits {
  /** Of a request's JSON. */
  readonly bodyBytes: number;
  /** Of one file that is sent in. */
  readonly uploadBytes: number;
}

export const usualLimits: ServerLimits = {
  bodyBytes: 8 * 1024 * 1024,
  uploadBytes: 2 * 1024 * 1024 * 1024,
};

/** Turns of the event loop in which what has reached this machine is read, before connections are cut. */
const lastTurns = 8;
/** So long a request that is being answered holds up the end at most, in milliseconds. */
const longestLastMs = 2_000;

export async function startServer({
  session,
  outFolder,
  port,
  limits = usualLimits,
}: BrowserServerOptions): Promise<BrowserServer> {
  const access = createAccess();
  const rendererFolder = join(outFolder, 'renderer');
  const streams = new Set<ServerResponse>();
  const answering = new Set<Promise<unknown>>();
  const entered = Promise.withResolvers<void>();
  const scripts: Readonly<Record<string, () => string | Buffer>> = {
    '/bridge.js': () => readFileSync(join(outFolder, 'preload', 'browser.js')),
    '/enter.js': () => entryScript,
  };
  const unsubscribe = session.subscribe((event) => {
    for (const stream of streams) stream.write(`data: ${JSON.stringify(event)}\n\n`);
  });

  const refuse = (response: ServerResponse, status: number, text: string) => {
    response.writeHead(status, { ...securityHeaders, 'Content-Type': 'text/plain; charset=utf-8' }).end(text);
  };

  const sendJson = (response: ServerResponse, value: unknown) => {
    response
      .writeHead(200, { ...securityHeaders, 'Content-Type': 'application/json', 'Cache-Control': 'no-store' })
      .end(JSON.stringify(value));
  };

  async function route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!access.isOwnHost(request)) return refuse(response, 403, 'Host');
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const token = url.searchParams.get('token');
    // Before its origin is looked at: the page that leads here lies in a file.
    if (request.method === 'GET' && url.pathname === '/' && token !== null)
      return enter(response, token, request);
    if (!access.isOwnOrigin(request)) return refuse(response, 403, 'Origin');
    if (!access.hasCookie(request)) return refuse(response, 401, '请使用启动命令所给的地址打开。');
    if (needsKey(request, url) && !access.hasKey(request, url)) return refuse(response, 401, 'Key');
    if (request.method === 'POST') return post(url, request, response);
    if (request.method === 'PUT' && url.pathname === '/upload') {
      return sendJson(
        response,
        await receiveUpload(request, url.searchParams.get('name') ?? 'file', session, limits.uploadBytes),
      );
    }
    if (request.method === 'GET' || request.method === 'HEAD') return get(url, request, response);
    return refuse(response, 405, 'Method');
  }

  function enter(response: ServerResponse, token: string, request: IncomingMessage): void {
    const given = access.redeem(token);
    if (given !== null) {
      entered.resolve();
      response
        .writeHead(200, {
          ...securityHeaders,
          'Content-Type': 'text/html; charset=utf-8',
          'Cache-Control': 'no-store',
          'Set-Cookie': given.cookie,
        })
        .end(entryPage(given.pageKey));
      return;
    }
    if (access.isOwnOrigin(request) && access.hasCookie(request))
      response.writeHead(303, { ...securityHeaders, Location: '/' }).end();
    else refuse(response, 401, '此地址已经用过，请重新启动程序。');
  }

  async function post(url: URL, request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (url.pathname.startsWith('/api/')) {
      const work = answer(url.pathname.slice('/api/'.length), request, response);
      answering.add(work);
      return work.finally(() => answering.delete(work));
    }
    const body = await readJson(request, limits.bodyBytes);
    if (body === undefined) return refuse(response, 400, 'JSON');
    if (url.pathname === '/target') {
      const { suggestedName } = body as { suggestedName?: unknown };
      return sendJson(response, makeTarget(String(suggestedName ?? 'file'), session));
    }
    if (url.pathname.startsWith('/parts/'))
      return sendParts(response, session.files.path(url.pathname.slice(7)), body);
    return refuse(response, 404, 'Not found');
  }

  async function answer(name: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readJson(request, limits.bodyBytes);
    if (body === undefined) return refuse(response, 400, 'JSON');
    sendJson(response, await session.handle(name, body));
  }

  async function get(url: URL, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname } = url;
    if (pathname === '/events') return openStream(request, response);
    if (pathname.startsWith('/file/'))
      return sendFile(response, session.files.path(pathname.slice(6)), false);
    if (pathname.startsWith('/download/'))
      return sendFile(response, session.files.path(pathname.slice(10)), true);
    const script = scripts[pathname];
    if (script !== undefined) {
      response
        .writeHead(200, { ...securityHeaders, 'Content-Type': 'text/javascript; charset=utf-8' })
        .end(script());
      return;
    }
    const asset = readAsset(rendererFolder, pathname);
    if (asset === null) return refuse(response, 404, 'Not found');
    response
      .writeHead(200, {
        ...securityHeaders,
        'Content-Type': asset.type,
        'Cache-Control': asset.immutable ? 'private, max-age=31536000, immutable' : 'no-store',
      })
      .end(asset.body);
  }

  function openStream(request: IncomingMessage, response: ServerResponse): void {
    response.writeHead(200, {
      ...securityHeaders,
      'Content-Type': 'text/event-stream',
      'Cache-Control': 'no-store',
      Connection: 'keep-alive',
    });
    response.write(': open\n\n');
    streams.add(response);
    request.on('close', () => streams.delete(response));
  }

  const server = createServer((request, response) => {
    route(request, response).catch(() => {
      if (response.headersSent) response.destroy();
      else refuse(response, 500, 'Error');
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new EngineError('host/portInUse', { port }, error) : error),
    );
    server.listen(port, '127.0.0.1', resolve);
  });
  const bound = (server.address() as AddressInfo).port;
  access.setPort(bound);
  const origin = `http://127.0.0.1:${bound}`;
  return {
    url: `${origin}/?token=${access.token}`,
    entered: entered.promise,
    origin,
    close: async () => {
      unsubscribe();
      for (const stream of streams) stream.end();
      // A window that closes with the host sends its last words in the same moment.
      for (let turn = 0; turn < lastTurns; turn += 1) await new Promise((resolve) => setImmediate(resolve));
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      await atMost(longestLastMs, Promise.allSettled(answering));
      server.closeAllConnections();
      await closed;
    },
  };
}

/** Resolves with the work, or after so many milliseconds. */
async function atMost(ms: number, work: Promise<unknown>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([work, late]);
  clearTimeout(timer);
}

/** All that reads or changes anything of the reader's. A download's address can't be guessed, and a link bears no header. */
const needsKey = ({ method }: IncomingMessage, { pathname }: URL): boolean =>
  (method !== 'GET' && method !== 'HEAD') || pathname === '/events' || pathname.startsWith('/file/');

/** Undefined for a body that is no JSON object or too large. */
async function readJson(request: IncomingMessage, most: number): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size > most) return undefined;
    chunks.push(chunk);
  }
  try {
    const value: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
