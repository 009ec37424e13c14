import crypto from 'node:crypto';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { syncBuiltinESMExports } from 'node:module';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type BrowserServer, startServer, usualLimits } from '../../../main/host/browser/server.ts';
import { createFileHandles } from '../../../main/host/file-handles.ts';
import type { HostSession } from '../../../main/host/ports.ts';
import type { EngineEvent } from '../../../preload/contract/index.ts';
import { temporaryFolder } from '../../helpers/temporary.ts';

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** A request with headers that `fetch` would not let a test set. */
function send(
  server: BrowserServer,
  path: string,
  {
    method = 'GET',
    headers = {},
    body,
  }: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> {
  const { port } = new URL(server.origin);
  return new Promise((resolve, reject) => {
    const out = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (incoming) => {
      let text = '';
      incoming.setEncoding('utf8');
      incoming.on('data', (chunk: string) => {
        text += chunk;
      });
      incoming.on('end', () =>
        resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, body: text }),
      );
    });
    out.on('error', reject);
    out.end(body);
  });
}

let server: BrowserServer;
let folder: string;
let cookie: string;
let key: string;
const asked: { name: string; payload: unknown }[] = [];
let publish: (event: EngineEvent) => void = () => {};

beforeEach(async () => {
  folder = temporaryFolder();
  const out = join(folder, 'out');
  mkdirSync(join(out, 'renderer', 'assets'), { recursive: true });
  mkdirSync(join(out, 'preload'), { recursive: true });
  writeFileSync(
    join(out, 'renderer', 'index.html'),
    '<html><script type="module" src="./assets/a.js"></script></html>',
  );
  writeFileSync(join(out, 'renderer', 'assets', 'a.js'), 'export {}');
  writeFileSync(join(out, 'preload', 'browser.js'), 'window.gazette = {}');
  writeFileSync(join(folder, 'secret.html'), 'secret');
  writeFileSync(join(out, 'secret.js'), 'secret');
  symlinkSync(join(folder, 'secret.html'), join(out, 'renderer', 'assets', 'link.html'));
  const session: HostSession = {
    handle: async (name, payload) => {
      asked.push({ name, payload });
      return { ok: true, value: name };
    },
    subscribe: (listener) => {
      publish = listener;
      return () => {};
    },
    files: createFileHandles(),
    temporaryFile: (suffix) => join(folder, `t${suffix}`),
    close: async () => {},
  };
  server = await startServer({ session, outFolder: out, port: 0 });
  const entered = await send(server, new URL(server.url).pathname + new URL(server.url).search);
  cookie = String(entered.headers['set-cookie']).split(';')[0] ?? '';
  key = /name="gazette-key" content="([\w-]{43})"/.exec(entered.body)?.[1] ?? '';
});

afterEach(async () => {
  asked.length = 0;
  await server.close();
});

/** One that does nothing. */
const idleSession = (): HostSession => {
  const uploads = temporaryFolder();
  let count = 0;
  return {
    handle: async () => ({ ok: true, value: 0 }),
    subscribe: () => () => {},
    files: createFileHandles(),
    temporaryFile: () => {
      count += 1;
      return join(uploads, String(count));
    },
    close: async () => {},
  };
};

const json = { 'content-type': 'application/json' };

describe('the browser host', () => {
  it('turns the token of the printed address into a cookie, once', async () => {
    const again = await send(server, new URL(server.url).pathname + new URL(server.url).search);
    expect(again.status).toBe(401);
    expect(again.headers['set-cookie']).toBeUndefined();
    expect(cookie).not.toContain(new URL(server.url).searchParams.get('token'));
  });

  it('refuses a wrong token', async () => {
    expect((await send(server, '/?token=wrong')).status).toBe(401);
  });

  it('marks the cookie HttpOnly and SameSite=Strict', async () => {
    const fresh = await startServer({
      session: idleSession(),
      outFolder: join(folder, 'out'),
      port: 0,
    });
    const entered = await send(fresh, new URL(fresh.url).pathname + new URL(fresh.url).search);
    expect(String(entered.headers['set-cookie'])).toMatch(/HttpOnly; SameSite=Strict/);
    await fresh.close();
  });

  it.each([
    ['GET', '/'],
    ['GET', '/assets/a.js'],
    ['GET', '/bridge.js'],
    ['GET', '/events'],
    ['GET', '/file/abc'],
    ['POST', '/api/app.info'],
    ['POST', '/parts/abc'],
    ['PUT', '/upload?name=a.txt'],
  ])('refuses %s %s without the cookie', async (method, path) => {
    const headers: Record<string, string> = method === 'GET' ? {} : { origin: server.origin };
    expect(
      (await send(server, path, { method, headers, body: method === 'GET' ? undefined : '{}' })).status,
    ).toBe(401);
    expect(asked).toEqual([]);
  });

  it.each([
    ['a foreign Host', { host: 'evil.example' }],
    ['a Host with another port', { host: '127.0.0.1:1' }],
    ['a foreign Origin', { origin: 'http://evil.example' }],
    ['a null Origin', { origin: 'null' }],
    ['another site’s request', { 'sec-fetch-site': 'cross-site' }],
    ['another local program’s page', { 'sec-fetch-site': 'same-site' }],
  ])('refuses %s, cookie or not', async (_, extra) => {
    const headers = { cookie, 'x-gazette-key': key, origin: server.origin, ...json, ...extra } as Record<
      string,
      string
    >;
    expect((await send(server, '/api/app.info', { method: 'POST', headers, body: '{}' })).status).toBe(403);
    expect(
      (await send(server, '/', { headers: { cookie, ...extra } as Record<string, string> })).status,
    ).toBe(403);
    expect(asked).toEqual([]);
  });

  it('refuses a change without an Origin', async () => {
    expect(
      (
        await send(server, '/api/app.info', {
          method: 'POST',
          headers: { cookie, 'x-gazette-key': key, ...json },
          body: '{}',
        })
      ).status,
    ).toBe(403);
  });

  it('answers its own page', async () => {
    const headers = { cookie, 'x-gazette-key': key, origin: server.origin, ...json };
    const answer = await send(server, '/api/app.info', { method: 'POST', headers, body: '{"a":1}' });
    expect(JSON.parse(answer.body)).toEqual({ ok: true, value: 'app.info' });
    expect(asked).toEqual([{ name: 'app.info', payload: { a: 1 } }]);
  });

  it.each(['', 'no json', '[', '1', 'null'])('refuses the body %j', async (body) => {
    const headers = { cookie, 'x-gazette-key': key, origin: server.origin, ...json };
    expect((await send(server, '/api/app.info', { method: 'POST', headers, body })).status).toBe(400);
  });

  it.each([
    '/../secret.js',
    '/..%2fsecret.js',
    '/%2e%2e/secret.js',
    '/assets/../../secret.js',
    '/assets/..%5c..%5csecret.js',
    '/assets/link.html',
    '//etc/passwd',
    '/%00',
    '/%',
    '/assets',
    '/assets/missing.js',
  ])('gives nothing outside its assets: %s', async (path) => {
    const answer = await send(server, path, { headers: { cookie } });
    expect(answer.status).toBe(404);
    expect(answer.body).not.toContain('secret');
  });

  it('gives the page with the bridge before the window’s module, and a strict policy', async () => {
    const answer = await send(server, '/', { headers: { cookie } });
    expect(answer.body.indexOf('/bridge.js')).toBeGreaterThan(0);
    expect(answer.body.indexOf('/bridge.js')).toBeLessThan(answer.body.indexOf('type="module"'));
    const policy = String(answer.headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
  });

  it('sends events as they come', async () => {
    const { port } = new URL(server.origin);
    const received = await new Promise<string>((resolve, reject) => {
      const out = request(
        { host: '127.0.0.1', port, path: `/events?key=${key}`, headers: { cookie } },
        (incoming) => {
          incoming.on('data', (chunk: Buffer) => {
            if (!chunk.toString().startsWith('data:')) publish({ type: 'engine.restarted' });
            else {
              resolve(chunk.toString());
              out.destroy();
            }
          });
        },
      );
      out.on('error', reject);
      out.end();
    });
    expect(received).toBe('data: {"type":"engine.restarted"}\n\n');
  });

  it('takes an upload under a harmless name and gives it back by its handle only', async () => {
    const headers = { cookie, 'x-gazette-key': key, origin: server.origin };
    const name = encodeURIComponent('../../公报:第4期?.txt');
    const answer = await send(server, `/upload?name=${name}`, { method: 'PUT', headers, body: '正文' });
    const handle = JSON.parse(answer.body) as { id: string; name: string };
    expect(handle.name).toBe('公报_第4期_.txt');
    expect((await send(server, `/file/${handle.id}`, { headers })).body).toBe('正文');
    expect((await send(server, `/file/${join(folder, 'secret.html')}`, { headers })).status).toBe(404);
  });

  it('gives parts of a file by its handle, and refuses what are none', async () => {
    const headers = { cookie, 'x-gazette-key': key, origin: server.origin, ...json };
    const put = await send(server, '/upload?name=a.pdf', { method: 'PUT', headers, body: '0123456789' });
    const { id } = JSON.parse(put.body) as { id: string };
    const ask = (parts: unknown, path = `/parts/${id}`) =>
      send(server, path, { method: 'POST', headers, body: JSON.stringify(parts) });
    const given = await ask([
      [2, 5],
      [0, 1],
    ]);
    expect([given.status, given.body]).toEqual([200, '2340']);
    for (const wrong of [[], [[4, 2]], [[-3, 1]], [[0]], [[0, 99_999_999_999]], { 0: [0, 1] }])
      expect((await ask(wrong)).status).toBe(400);
    expect((await ask([[8, 11]])).status).toBe(404);
    expect((await ask([[0, 1]], '/parts/unknown')).status).toBe(404);
  });

  it('listens on its one address of the loopback interface', async () => {
    const { port } = new URL(server.origin);
    const reach = (host: string) =>
      new Promise<string>((resolve) => {
        const socket = connect({ host, port: Number(port) });
        socket.once('connect', () => [socket.destroy(), resolve('connected')]);
        socket.once('error', (error: NodeJS.ErrnoException) => resolve(String(error.code)));
      });
    expect(await reach('127.0.0.1')).toBe('connected');
    const others = Object.values(networkInterfaces()).flatMap((all) =>
      (all ?? []).map(({ address }) => address),
    );
    // Linux answers on every address that begins with 127, to one that listens on all.
    for (const host of [
      '127.0.0.2',
      ...others.filter((address) => address !== '127.0.0.1' && !address.includes(':')),
    ])
      expect([host, await reach(host)]).not.toEqual([host, 'connected']);
  });

  it.each([
    ['POST', '/api/app.info'],
    ['POST', '/target'],
    ['POST', '/parts/abc'],
    ['PUT', '/upload?name=a.txt'],
    ['GET', '/events'],
    ['GET', '/file/abc'],
  ])(
    'refuses %s %s from one who knows the cookie alone, as a program on another port may',
    async (method, path) => {
      const isChange = method !== 'GET';
      const headers = { cookie, ...(isChange ? { origin: server.origin, ...json } : {}) };
      const wrong = key.replace(/^./, (first) => (first === 'A' ? 'B' : 'A'));
      const body = isChange ? '{}' : undefined;
      expect((await send(server, path, { method, headers, body })).status).toBe(401);
      const withWrong = { ...headers, 'x-gazette-key': wrong };
      expect((await send(server, path, { method, headers: withWrong, body })).status).toBe(401);
      expect(asked).toEqual([]);
    },
  );

  it('tells the page key to nobody but the one who brought the token', async () => {
    expect(key).toHaveLength(43);
    const { pathname, search } = new URL(server.url);
    for (const path of ['/', '/bridge.js', '/enter.js', '/assets/a.js', pathname + search]) {
      const answer = await send(server, path, { headers: { cookie } });
      expect(answer.body + JSON.stringify(answer.headers)).not.toContain(key);
    }
  });

  it('is entered from a page of another origin, by the right token alone', async () => {
    const fresh = await startServer({ session: idleSession(), outFolder: join(folder, 'out'), port: 0 });
    const headers = { 'sec-fetch-site': 'cross-site' };
    expect((await send(fresh, '/?token=wrong', { headers })).status).toBe(401);
    const { pathname, search } = new URL(fresh.url);
    expect((await send(fresh, pathname + search, { headers })).status).toBe(200);
    await fresh.entered;
    await fresh.close();
  });

  it('names its cookie by its port and itself', async () => {
    const [name] = cookie.split('=');
    expect(name).toMatch(new RegExp(`^gazette-${new URL(server.origin).port}-[0-9a-f]{12}$`));
    const { port } = new URL(server.origin);
    await server.close();
    server = await startServer({
      session: idleSession(),
      outFolder: join(folder, 'out'),
      port: Number(port),
    });
    const { pathname, search } = new URL(server.url);
    const entered = await send(server, pathname + search);
    const set = String(entered.headers['set-cookie']);
    expect(set.split('=')[0]).not.toBe(name);
    expect(set).not.toMatch(/Domain/i);
    expect(set).toMatch(/; Path=\/$/);
  });

  it('hears what a window sent before it is closed', async () => {
    const body = JSON.stringify({ id: '1', note: '最后一句' });
    const { port, origin } = new URL(server.origin);
    const socket = connect(Number(port), '127.0.0.1');
    await new Promise<void>((resolve) => socket.once('connect', resolve));
    socket.write(
      `POST /api/annotation.update HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: ${origin}\r\nCookie: ${cookie}\r\nX-Gazette-Key: ${key}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    );
    // The host is told to end in the same moment, before it has read a byte of it.
    await server.close();
    socket.destroy();
    expect(asked.map(({ name }) => name)).toEqual(['annotation.update']);
  });

  it('gives every answer the whole policy', async () => {
    for (const path of ['/', '/assets/a.js', '/assets/missing.js', '/bridge.js']) {
      const { headers } = await send(server, path, { headers: { cookie } });
      expect(headers).toMatchObject({
        'content-security-policy':
          "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      });
    }
    expect(
      (await send(server, '/', { headers: { host: 'evil.example' } })).headers['x-content-type-options'],
    ).toBe('nosniff');
  });

  it('takes no more than it is to take', async () => {
    const limits = { bodyBytes: 100, uploadBytes: 1000 };
    const small = await startServer({
      session: idleSession(),
      outFolder: join(folder, 'out'),
      port: 0,
      limits,
    });
    const { pathname, search } = new URL(small.url);
    const entered = await send(small, pathname + search);
    const headers = {
      cookie: String(entered.headers['set-cookie']).split(';')[0] ?? '',
      'x-gazette-key': /content="([\w-]{43})"/.exec(entered.body)?.[1] ?? '',
      origin: small.origin,
      ...json,
    };
    const body = (bytes: number) => JSON.stringify({ a: 'x'.repeat(bytes) });
    expect((await send(small, '/api/app.info', { method: 'POST', headers, body: body(50) })).status).toBe(
      200,
    );
    expect((await send(small, '/api/app.info', { method: 'POST', headers, body: body(150) })).status).toBe(
      400,
    );
    const upload = (bytes: number) =>
      send(small, '/upload?name=a.txt', { method: 'PUT', headers, body: 'x'.repeat(bytes) }).then(
        ({ status }) => status,
        () => 'cut off',
      );
    expect(await upload(900)).toBe(200);
    expect(await upload(1100)).not.toBe(200);
    expect(usualLimits.bodyBytes).toBeLessThanOrEqual(16 * 2 ** 20);
    expect(usualLimits.uploadBytes).toBeLessThanOrEqual(2 * 2 ** 30);
    await small.close();
  });

  it('compares secrets in a time that tells nothing', async () => {
    const { timingSafeEqual } = crypto;
    let compared = 0;
    crypto.timingSafeEqual = (a, b) => {
      compared += 1;
      return timingSafeEqual(a, b);
    };
    syncBuiltinESMExports();
    try {
      await send(server, '/', {
        headers: { cookie: cookie.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')) },
      });
      expect(compared).toBe(1);
      const fresh = await startServer({ session: idleSession(), outFolder: join(folder, 'out'), port: 0 });
      await send(fresh, `/?token=${'A'.repeat(32)}`);
      await fresh.close();
      expect(compared).toBe(2);
      const headers = { cookie, 'x-gazette-key': 'A'.repeat(43), origin: server.origin, ...json };
      await send(server, '/api/app.info', { method: 'POST', headers, body: '{}' });
      // Cookie and key.
      expect(compared).toBe(4);
    } finally {
      crypto.timingSafeEqual = timingSafeEqual;
      syncBuiltinESMExports();
    }
  });
});
