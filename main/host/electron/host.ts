/** The Electron host, started in named steps with the window last. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { app, type BrowserWindow, session as electronSession, Menu } from 'electron';
import { type HostSession, openSession } from '../session.ts';
import { userDataFolder } from '../user-data.ts';
import { programVersion } from '../version.ts';
import { forkEngine } from './engine-channel.ts';
import { filesInArguments, takeHandedFiles } from './handed-files.ts';
import { setupIpc } from './ipc.ts';
import { createMainWindow } from './main-window.ts';
import { registerScheme, serveRenderer } from './scheme.ts';
import { guardPages, isWindowRequest, secureSession, silenceChromium } from './security.ts';
import { createWindowPrinter } from './window-printer.ts';

/** A program on a stick keeps everything beside itself. */
function dataFolder(): string {
  const portable = process.env.PORTABLE_EXECUTABLE_DIR;
  return portable ? join(portable, 'gazette-data') : userDataFolder();
}

/**
 * Runs until the window is closed. A second start hands its files to the first and ends at once.
 * Call it before Electron is ready: scheme and switches can't be set later.
 */
export async function startElectronHost(): Promise<void> {
  const folder = dataFolder();
  app.setPath('userData', join(folder, 'electron'));
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  const waiting: string[] = [...filesInArguments(process.argv, process.cwd())];
  let window: BrowserWindow | null = null;
  let session: HostSession | null = null;
  const take = (paths: readonly string[]) => {
    if (session) takeHandedFiles(session, paths);
    else waiting.push(...paths);
    focus(window);
  };
  app.on('second-instance', (_event, args, workingFolder) => take(filesInArguments(args, workingFolder)));
  app.on('open-file', (event, path) => {
    event.preventDefault();
    take([path]);
  });
  app.on('window-all-closed', () => app.quit());

  setupSecurity();
  setupProtocol();
  await app.whenReady();
  const opened = setupSession(folder);
  session = opened;
  endWithProgram(opened);
  setupIpc(opened, () => window);
  window = openWindow(folder);
  window.on('closed', () => {
    window = null;
    // A hidden page that is kept for the next print would hold the program open.
    app.quit();
  });
  takeHandedFiles(opened, waiting.splice(0));
}

function setupSecurity(): void {
  silenceChromium();
  app.enableSandbox();
  guardPages();
}

function setupProtocol(): void {
  registerScheme();
}

function setupSession(folder: string): HostSession {
  const main = electronSession.defaultSession;
  secureSession(main, (url) => isWindowRequest(url, !app.isPackaged));
  serveRenderer(main, join(app.getAppPath(), 'out', 'renderer'));
  const engine = join(app.getAppPath(), 'out', 'main', 'engine.js');
  return openSession({
    host: 'electron',
    version: programVersion,
    userDataFolder: folder,
    spawnEngine: () => forkEngine(engine),
    printer: createWindowPrinter(),
  });
}

function openWindow(folder: string): BrowserWindow {
  // The window has its own keys; macOS needs a menu for copy and paste to work at all.
  if (process.platform !== 'darwin') Menu.setApplicationMenu(null);
  const icon = join(app.getAppPath(), 'resources', 'icons', '256x256.png');
  return createMainWindow({
    preload: join(app.getAppPath(), 'out', 'preload', 'electron.cjs'),
    stateFile: join(folder, 'window.json'),
    icon: existsSync(icon) ? icon : undefined,
    withDevTools: !app.isPackaged,
  });
}

/** Quitting waits until the window has sent its last words, and then until the engine has closed the archive. */
function endWithProgram(session: HostSession): void {
  let isClosed = false;
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    void session.close().finally(() => {
      isClosed = true;
      app.quit();
    });
  });
}

function focus(window: BrowserWindow | null): void {
  if (!window) return;
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
