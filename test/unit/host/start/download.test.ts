import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { download } from '../../../../main/host/start/download.ts';

let folder: string;
let server: Server | null = null;

async function serve(listener: RequestListener): Promise<string> {
  const created = createServer(listener);
  server = created;
  await new Promise<void>((resolve) => created.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(created.address() as AddressInfo).port}/electron.zip`;
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gazette-download-'));
});

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = null;
  rmSync(folder, { recursive: true, force: true });
});

it('writes the file and tells how far it is', async () => {
  const half = Promise.withResolvers<void>();
  const url = await serve((_request, response) => {
    response.writeHead(200, { 'Content-Length': 6 }).write('abc');
    void half.promise.then(() => response.end('def'));
  });
  const seen: number[] = [];
  const target = join(folder, 'a.zip');
  await download(url, target, 2000, ({ receivedBytes, totalBytes }) => {
    expect(totalBytes).toBe(6);
    seen.push(receivedBytes);
    half.resolve();
  });
  expect(readFileSync(target, 'utf8')).toBe('abcdef');
  expect(seen.at(-1)).toBe(6);
});

it('gives up on a server that never answers', async () => {
  const url = await serve(() => {});
  await expect(download(url, join(folder, 'a.zip'), 150)).rejects.toThrow('没有收到数据');
});

it('gives up on a download that stops in the middle', async () => {
  const url = await serve((_request, response) => {
    response.writeHead(200, { 'Content-Length': 100 }).write('abc');
  });
  await expect(download(url, join(folder, 'a.zip'), 150)).rejects.toThrow('没有收到数据');
});

it('does not take an error page for the file', async () => {
  const url = await serve((_request, response) => response.writeHead(404).end('not here'));
  await expect(download(url, join(folder, 'a.zip'), 2000)).rejects.toThrow('HTTP 404');
});
