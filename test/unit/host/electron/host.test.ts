import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { startElectronHost } from '../../../../main/host/electron/host.ts';
import { electron, recorded, resetElectron } from '../../../helpers/fake-electron.ts';

vi.mock('electron', async () => (await import('../../../helpers/fake-electron.ts')).electron);

let folder: string;
const argv = process.argv;

beforeEach(() => {
  resetElectron();
  folder = mkdtempSync(join(tmpdir(), 'gazette-host-'));
  recorded.appPath = folder;
  vi.stubEnv('GAZETTE_DATA', folder);
  process.argv = ['electron', '.'];
});

afterEach(() => {
  process.argv = argv;
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

const messages = () => recorded.processes[0]?.process.messages ?? [];

it('opens one sandboxed window on its own scheme', async () => {
  await startElectronHost();
  expect(electron.app.isSandboxed).toBe(true);
  expect(recorded.windows).toHaveLength(1);
  const window = recorded.windows[0];
  expect(window?.loaded).toEqual(['gazette://app/index.html']);
  expect(window?.options.show).toBe(false);
  // All of them: one that is added has to be thought of here.
  expect(window?.options.webPreferences).toEqual({
    preload: join(folder, 'out', 'preload', 'electron.cjs'),
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
    devTools: false,
  });
  expect(window?.webContents.webRtcPolicy).toBe('disable_non_proxied_udp');
  expect(electron.session.defaultSession.isLetThrough('https://example.org/')).toBe(false);
  expect(electron.session.defaultSession.handlers.has('gazette')).toBe(true);
  expect(window?.webContents.windowOpenHandler?.({ url: 'about:blank' })).toEqual({ action: 'deny' });
  window?.emit('ready-to-show');
  expect(window?.calls).toEqual(['show']);
});

it('has its scheme and its switches set before anything is opened', async () => {
  await startElectronHost();
  expect(recorded.schemes).toEqual([
    {
      scheme: 'gazette',
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
  expect(electron.app.switches).toEqual(
    expect.arrayContaining([
      'no-pings',
      'host-resolver-rules=MAP * ~NOTFOUND',
      'disable-background-networking',
    ]),
  );
  expect(electron.session.defaultSession.permissionCheck?.()).toBe(false);
});

it('runs the engine in a process of its own and starts it again after a crash', async () => {
  await startElectronHost();
  const [first] = recorded.processes;
  expect(first?.entry).toBe(join(folder, 'out', 'main', 'engine.js'));
  expect(messages()[0]).toMatchObject({ type: 'start' });
  first?.process.emit('exit', 139);
  expect(recorded.processes).toHaveLength(2);
  expect(recorded.windows[0]?.webContents.sent).toContainEqual([
    'gazette:event',
    { type: 'engine.restarted' },
  ]);
});

it('ends at once when another one runs', async () => {
  electron.app.hasLock = false;
  await startElectronHost();
  expect(electron.app.quits).toBe(1);
  expect(recorded.windows).toEqual([]);
  expect(recorded.processes).toEqual([]);
});

it('imports the files of its own start and of a second one, and comes to the front', async () => {
  process.argv = ['gazette', '--flag', '/data/first.txt', '/data/readme.md'];
  await startElectronHost();
  electron.app.emit('second-instance', {}, ['gazette', 'second.PDF'], '/data');
  const opened = { preventDefault: vi.fn() };
  electron.app.emit('open-file', opened, '/data/third.txt');
  await vi.waitFor(() => expect(messages().length).toBeGreaterThanOrEqual(4));
  const files = messages().flatMap((message) => {
    const { name, payload } = message as { name?: string; payload?: { files: string[] } };
    return name === 'import.start' ? (payload?.files ?? []) : [];
  });
  expect(files).toEqual(['/data/first.txt', join('/data', 'second.PDF'), '/data/third.txt']);
  expect(opened.preventDefault).toHaveBeenCalledOnce();
  expect(recorded.windows[0]?.calls).toContain('focus');
});

it('restores no backup by itself', async () => {
  await startElectronHost();
  electron.app.emit('second-instance', {}, ['gazette', 'old.gazette-backup'], '/data');
  expect(recorded.messages).toMatchObject([{ message: expect.stringContaining('old.gazette-backup') }]);
  expect(messages()).toHaveLength(1);
});

it('keeps size and place of the window', async () => {
  writeFileSync(
    join(folder, 'window.json'),
    JSON.stringify({ bounds: { x: 50, y: 60, width: 1200, height: 800 }, maximized: true }),
  );
  await startElectronHost();
  const window = recorded.windows[0];
  expect(window?.options).toMatchObject({ x: 50, width: 1200 });
  expect(window?.calls).toContain('maximize');
  window?.emit('close');
  expect(JSON.parse(readFileSync(join(folder, 'window.json'), 'utf8'))).toEqual({
    bounds: { x: 10, y: 20, width: 1000, height: 700 },
    maximized: false,
  });
});

it('does not open where no screen is', async () => {
  writeFileSync(
    join(folder, 'window.json'),
    JSON.stringify({ bounds: { x: 5000, y: 60, width: 1200, height: 800 }, maximized: false }),
  );
  await startElectronHost();
  expect(recorded.windows[0]?.options.x).toBeUndefined();
});

it('quits only after the engine has closed the archive', async () => {
  await startElectronHost();
  const event = { preventDefault: vi.fn() };
  electron.app.emit('will-quit', event);
  expect(event.preventDefault).toHaveBeenCalledOnce();
  expect(messages().at(-1)).toEqual({ type: 'close' });
  recorded.processes[0]?.process.emit('message', { type: 'closed' });
  await vi.waitFor(() => expect(electron.app.quits).toBe(1));
  const second = { preventDefault: vi.fn() };
  electron.app.emit('will-quit', second);
  expect(second.preventDefault).not.toHaveBeenCalled();
});

it('reloads a page that died, three times at most, and says so then', async () => {
  await startElectronHost();
  const [window] = recorded.windows;
  window?.webContents.emit('render-process-gone', {}, { reason: 'clean-exit' });
  expect(window?.calls).not.toContain('reload');
  for (let death = 1; death <= 5; death += 1)
    window?.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
  expect(window?.calls.filter((call) => call === 'reload')).toHaveLength(3);
  expect(recorded.messages).toContain('公报库的窗口多次意外关闭');
});

it('asks before it closes a window whose page holds words that are kept nowhere else', async () => {
  await startElectronHost();
  const contents = recorded.windows[0]?.webContents;
  const close = (pressed: number) => {
    recorded.pressed = pressed;
    const event = { preventDefault: vi.fn() };
    contents?.emit('will-prevent-unload', event);
    return event.preventDefault.mock.calls.length > 0;
  };
  expect(close(0)).toBe(false);
  expect(close(1)).toBe(true);
  expect(recorded.messages).toHaveLength(2);
});
