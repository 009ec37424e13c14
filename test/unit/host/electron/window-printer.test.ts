import { pathToFileURL } from 'node:url';
import { beforeEach, expect, it, vi } from 'vitest';
import { createWindowPrinter } from '../../../../main/host/electron/window-printer.ts';
import { FakeContents, recorded, resetElectron } from '../../../helpers/fake-electron.ts';

vi.mock('electron', async () => (await import('../../../helpers/fake-electron.ts')).electron);

beforeEach(() => resetElectron());

const job = { htmlPath: '/tmp/job/page.html', readable: ['/fonts/song.ttf'], timeoutMs: 5000 };

it('prints in a hidden, sandboxed window by the rules of the page', async () => {
  const bytes = await createWindowPrinter().print(job);
  expect(Buffer.from(bytes).toString()).toBe('%PDF-fake');
  const window = recorded.windows[0];
  expect(window?.options.show).toBe(false);
  expect(window?.options.webPreferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    devTools: false,
  });
  expect(window?.options.webPreferences?.preload).toBeUndefined();
  expect(window?.loaded).toEqual([job.htmlPath]);
  expect(window?.webContents.scripts[0]).toContain('document.fonts');
  expect(window?.webContents.pdfOptions).toEqual([
    {
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    },
  ]);
  expect(window?.isDestroyed()).toBe(true);
});

it('reads only the files of the job, in a session that is never written to disk', async () => {
  await createWindowPrinter().print(job);
  const [name, session] = [...recorded.partitions][0] ?? [];
  expect(name).not.toMatch(/^persist:/);
  const letThrough = (path: string) => session?.isLetThrough(pathToFileURL(path).href);
  expect(letThrough('/tmp/job/page.html')).toBe(true);
  expect(letThrough('/fonts/song.ttf')).toBe(true);
  expect(letThrough('/etc/passwd')).toBe(false);
  expect(letThrough('/tmp/job/other.html')).toBe(false);
  expect(session?.isLetThrough('https://example.org/font.ttf')).toBe(false);
});

it('prints one job after the other, also after a failure', async () => {
  const print = vi.spyOn(FakeContents.prototype, 'printToPDF');
  print.mockRejectedValueOnce(new Error('no page'));
  const printer = createWindowPrinter();
  const [first, second] = await Promise.allSettled([printer.print(job), printer.print(job)]);
  expect([first?.status, second?.status]).toEqual(['rejected', 'fulfilled']);
  expect(recorded.windows.every((window) => window.isDestroyed())).toBe(true);
  print.mockRestore();
});

it('gives up on a page that never ends', async () => {
  const script = vi.spyOn(FakeContents.prototype, 'executeJavaScript');
  script.mockReturnValueOnce(new Promise(() => {}));
  await expect(createWindowPrinter().print({ ...job, timeoutMs: 20 })).rejects.toMatchObject({
    code: 'export/failed',
  });
  script.mockRestore();
});
