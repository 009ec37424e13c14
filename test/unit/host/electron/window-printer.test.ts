import { pathToFileURL } from 'node:url';
import { beforeEach, expect, it, vi } from 'vitest';
import { createWindowPrinter } from '../../../../main/host/electron/window-printer.ts';
import { FakeContents, recorded, resetElectron } from '../../../helpers/fake-electron.ts';

vi.mock('electron', async () => (await import('../../../helpers/fake-electron.ts')).electron);

beforeEach(() => resetElectron());

const file = { htmlPath: '/tmp/job/page.html', readable: ['/fonts/song.ttf'], timeoutMs: 5000 };
const content = { css: 'p { color: red; }', html: '<p>“文”</p>' };

it('prints in a hidden, sandboxed window by the rules of the page', async () => {
  const page = await createWindowPrinter().open(file);
  const bytes = await page.print(content, 5000);
  expect(Buffer.from(bytes).toString()).toBe('%PDF-fake');
  const window = recorded.windows[0];
  expect(window?.options.show).toBe(false);
  const { session: _session, ...preferences } = window?.options.webPreferences ?? {};
  expect(preferences).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    spellcheck: false,
    devTools: false,
    backgroundThrottling: false,
  });
  expect(window?.loaded).toEqual([file.htmlPath]);
  expect(window?.webContents.scripts[0]).toContain('document.fonts');
  expect(window?.webContents.scripts[1]).toContain(JSON.stringify(content.html));
  expect(window?.webContents.pdfOptions).toEqual([
    {
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    },
  ]);
  expect(window?.isDestroyed()).toBe(false);
  await page.close();
  expect(window?.isDestroyed()).toBe(true);
});

it('reads only the files of pages that are open, in a session that is never written to disk', async () => {
  const page = await createWindowPrinter().open(file);
  const [name, session] = [...recorded.partitions][0] ?? [];
  expect(name).not.toMatch(/^persist:/);
  const letThrough = (path: string) => session?.isLetThrough(pathToFileURL(path).href);
  expect(letThrough('/tmp/job/page.html')).toBe(true);
  expect(letThrough('/fonts/song.ttf')).toBe(true);
  expect(letThrough('/etc/passwd')).toBe(false);
  expect(letThrough('/tmp/job/other.html')).toBe(false);
  expect(session?.isLetThrough('https://example.org/font.ttf')).toBe(false);
  expect(session?.isLetThrough('data:font/ttf;base64,AAEAAA==')).toBe(true);
  await page.close();
  expect(letThrough('/fonts/song.ttf')).toBe(false);
});

it('ends a running print when it is closed', async () => {
  const print = vi.spyOn(FakeContents.prototype, 'printToPDF');
  print.mockReturnValueOnce(new Promise(() => {}));
  const page = await createWindowPrinter().open(file);
  const printing = page.print(content, 60_000);
  await page.close();
  await expect(printing).rejects.toThrow('closed');
  print.mockRestore();
});

it('gives up on a page that never ends, and leaves no window behind', async () => {
  const script = vi.spyOn(FakeContents.prototype, 'executeJavaScript');
  script.mockReturnValueOnce(new Promise(() => {}));
  await expect(createWindowPrinter().open({ ...file, timeoutMs: 20 })).rejects.toMatchObject({
    code: 'export/failed',
  });
  expect(recorded.windows.every((window) => window.isDestroyed())).toBe(true);
  script.mockRestore();
});
