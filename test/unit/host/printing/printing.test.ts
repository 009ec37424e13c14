import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createPrinter, findChromium, findSystemChromium } from '../../../../main/host/printing/index.ts';
import { compact, readPdf } from '../../../helpers/read-pdf.ts';

describe('finding a browser', () => {
  const fromNpm = async () => ({ path: '/npm/chromium', origin: 'npm', environment: {} }) as const;
  const only = (path: string) => (candidate: string) =>
    candidate === path || candidate === 'here/chromium' || candidate === 'chromium';

  it.each([
    ['linux', { PATH: '/usr/bin:/opt/bin' }, '/opt/bin/microsoft-edge-stable'],
    ['linux', { PATH: '' }, '/opt/google/chrome/chrome'],
    ['linux', { PATH: '/usr/bin' }, '/usr/bin/uos-browser-stable'],
    ['linux', { PATH: '.:here:/usr/bin' }, '/usr/bin/chromium'],
    [
      'win32',
      { 'ProgramFiles(x86)': 'C:\\Program Files (x86)' },
      'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    ],
    ['darwin', {}, '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
  ] as const)('takes the one of the system: %s', (platform, env, path) => {
    expect(findSystemChromium({ platform, env, isRunnable: only(path) })).toMatchObject({
      path,
      origin: 'system',
    });
  });

  it('prefers the one that is named, and falls back on npm', async () => {
    const env = { GAZETTE_CHROMIUM: '/mine', PATH: '/usr/bin' };
    const options = { platform: 'linux', env, fromNpm } as const;
    expect(await findChromium({ ...options, isRunnable: () => true })).toMatchObject({ path: '/mine' });
    expect(await findChromium({ ...options, isRunnable: () => false })).toMatchObject({ origin: 'npm' });
    expect(await findChromium({ ...options, isRunnable: () => false, fromNpm: async () => null })).toBeNull();
  });
});

it('says so when there is nothing to print with', async () => {
  const printer = createPrinter(async () => null);
  const file = { htmlPath: '/nowhere.html', readable: [], timeoutMs: 1000 };
  await expect(printer.open(file)).rejects.toMatchObject({ code: 'export/noChromium' });
  const broken = createPrinter(async () => ({ path: '/bin/false', origin: 'named', environment: {} }));
  await expect(broken.open(file)).rejects.toMatchObject({ code: 'export/noChromium' });
  await printer.close();
  await broken.close();
});

it('starts no browser after its end, which nobody would end any more', async () => {
  let sought = 0;
  const printer = createPrinter(async () => {
    sought += 1;
    return null;
  });
  await printer.close();
  const late = printer.open({ htmlPath: '/nowhere.html', readable: [], timeoutMs: 1000 });
  await expect(late).rejects.toMatchObject({ code: 'export/failed' });
  expect(sought).toBe(0);
});

const wanting = (port: number) =>
  `<iframe src="secret.html"></iframe><iframe src="http://127.0.0.1:${port}/"></iframe>
  <img src="http://127.0.0.1:${port}/a.png">`;

describe('a page that wants more than its own files', () => {
  let folder: string;
  let asked = 0;
  const server = createServer((_request, response) => {
    asked += 1;
    response.end('fetched');
  });

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'gazette-printing-'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });

  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('gets neither the network nor other files', async () => {
    const { port } = server.address() as AddressInfo;
    const htmlPath = join(folder, 'page.html');
    writeFileSync(join(folder, 'secret.html'), 'secret');
    writeFileSync(
      htmlPath,
      `<!doctype html><meta charset="utf-8"><style id="content-style"></style><body>${wanting(port)}`,
    );
    const printer = createPrinter();
    const page = await printer.open({ htmlPath, readable: [], timeoutMs: 30_000 });
    const html = `<p>own text</p>${wanting(port)}<script>document.body.append('scripted')</script>`;
    const { pages } = await readPdf(await page.print({ css: '', html }, 30_000));
    await printer.close();
    const text = compact(
      pages
        .flat()
        .map((item) => item.text)
        .join(''),
    );
    expect(text).toContain('owntext');
    expect(text).not.toContain('secret');
    expect(text).not.toContain('fetched');
    expect(text).not.toContain('scripted');
    expect(asked).toBe(0);
  });

  it('prints again what it is given next, and ends a running print when it is closed', async () => {
    const htmlPath = join(folder, 'empty.html');
    writeFileSync(htmlPath, '<!doctype html><meta charset="utf-8"><style id="content-style"></style><body>');
    const printer = createPrinter();
    const page = await printer.open({ htmlPath, readable: [], timeoutMs: 30_000 });
    const textOf = async (content: { readonly css: string; readonly html: string }) =>
      (await readPdf(await page.print(content, 30_000))).pages.map((items) =>
        compact(items.map(({ text }) => text).join('')),
      );
    expect(await textOf({ css: 'h1 { break-before: page; }', html: '<p>one</p><h1>two</h1>' })).toEqual([
      'one',
      'two',
    ]);
    expect(await textOf({ css: '', html: '<p>three</p><h1>four</h1>' })).toEqual(['threefour']);
    const long = page.print({ css: '', html: '<p>line</p>'.repeat(100_000) }, 60_000);
    const ended = long.then(
      () => 'printed',
      (error: unknown) => error,
    );
    // The command is on its way; a close that waited for it would have it printed, or run into its limit.
    await new Promise((resolve) => setImmediate(resolve));
    await page.close();
    const error = await ended;
    expect(error).toBeInstanceOf(Error);
    expect(error).not.toMatchObject({ details: { reason: 'timeout' } });
    await printer.close();
  });
});
