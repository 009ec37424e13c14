/**
 * The program as a reader runs it. On the browser host: the host in a process of its own, its window in a real
 * Chromium. On Electron, where its binary is present and `host` asks for it: the window of the built program.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type BrowserContext, type ElectronApplication, type Page } from 'playwright-core';
import { electronPackage, installedElectron } from '../../main/host/start/electron-binary.ts';
import type { RequestName } from '../../preload/contract/index.ts';
import { testBrowser } from './chromium.ts';
import { answerLate, lateSeed, letGo } from './late-answers.ts';
import { program } from './program.ts';

/** A bound for failures only: how long one click or one wait may take at most, on the busiest machine. */
const actionTimeoutMs = 60_000;

export interface App {
  readonly page: Page;
  readonly url: string;
  /** Addresses the window asked for outside the loopback interface. */
  readonly foreignRequests: readonly string[];
  /** What the window's console called an error, and uncaught exceptions. */
  readonly errors: readonly string[];
  readonly close: () => Promise<void>;
}

export interface AppOptions {
  /** Folder that holds everything the program keeps. */
  readonly data: string;
  readonly archive?: string;
  /** The reader's home folder, where choosing a folder starts; of the browser host. */
  readonly home?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: 'light' | 'dark';
  readonly host?: TestHost;
  /** How the page comes to the printed address; of the browser host. */
  readonly enter?: (page: Page, url: string) => Promise<void>;
}

export type TestHost = 'browser' | 'electron';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Electron's executable, or why the specs don't run on it. */
export function electronForTests(): { readonly path: string } | { readonly missing: string } {
  const folder = electronPackage(root);
  const path = folder === null ? null : installedElectron(folder);
  if (path === null) return { missing: 'Electron’s binary is not installed' };
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    return { missing: 'there is no display for Electron' };
  }
  return { path };
}

/** Each window's Electron, for its dialogs; absent for a page of the browser host. */
const electronOf = new WeakMap<Page, ElectronApplication>();

/** Does what opens a file dialog and answers it with these files. */
export async function chooseFiles(
  page: Page,
  open: () => Promise<void>,
  files: readonly string[],
): Promise<void> {
  const electron = electronOf.get(page);
  if (electron) {
    await electron.evaluate(
      ({ dialog }, filePaths) => {
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths });
      },
      [...files],
    );
    await open();
    return;
  }
  const choosing = page.waitForEvent('filechooser');
  await open();
  await (await choosing).setFiles([...files]);
}

/** Waits, from now on, for the answer to a request of this name whose payload is such. */
export async function answerTo(page: Page, name: RequestName, payload: RegExp): Promise<void> {
  const response = await page.waitForResponse(
    (answer) =>
      new URL(answer.url()).pathname === `/api/${name}` && payload.test(answer.request().postData() ?? ''),
  );
  await response.finished();
}

/** Does what saves a file and has it written to `target`; `isSaved` waits for the program's word. */
export async function saveTo(
  page: Page,
  save: () => Promise<void>,
  target: string,
  isSaved: () => Promise<void>,
): Promise<void> {
  const electron = electronOf.get(page);
  if (electron) {
    await electron.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    }, target);
    await save();
    await isSaved();
    return;
  }
  const downloading = page.waitForEvent('download');
  await save();
  await (await downloading).saveAs(target);
}

/** Hosts that run: none outlives the tests, however they end. */
const hosts = new Set<ChildProcess>();
process.once('exit', () => {
  for (const host of hosts) host.kill('SIGKILL');
});

/** Apps that a failed test left open. */
const open = new Set<App>();

export async function closeApps(): Promise<void> {
  for (const app of [...open]) await app.close();
}

export async function openApp(options: AppOptions): Promise<App> {
  return options.host === 'electron' ? openElectron(options) : openBrowserHost(options);
}

async function openElectron(options: AppOptions): Promise<App> {
  const found = electronForTests();
  if ('missing' in found) throw new Error(found.missing);
  const electron = await _electron.launch({
    executablePath: found.path,
    args: [join(root, 'out', 'main', 'main.js'), ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    env: { ...(process.env as Record<string, string>), GAZETTE_DATA: options.data },
  });
  const { foreignRequests, errors } = watch(electron.context());
  const page = await electron.firstWindow();
  page.setDefaultTimeout(actionTimeoutMs);
  electronOf.set(page, electron);
  const app: App = {
    page,
    url: page.url(),
    foreignRequests,
    errors,
    close: async () => {
      open.delete(app);
      await electron.close();
    },
  };
  open.add(app);
  return app;
}

async function openBrowserHost(options: AppOptions): Promise<App> {
  const host = spawn(
    process.execPath,
    [program, 'serve', '--json', '--archive', options.archive ?? join(options.data, 'archive')],
    {
      env: {
        ...process.env,
        GAZETTE_DATA: options.data,
        ...(options.home === undefined ? {} : { HOME: options.home }),
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  hosts.add(host);
  host.once('exit', () => hosts.delete(host));
  const url = await addressOf(host);
  const browser = await testBrowser();
  const context = await browser.newContext({
    viewport: options.viewport ?? { width: 1440, height: 900 },
    colorScheme: options.colorScheme ?? 'light',
    reducedMotion: 'reduce',
    locale: 'zh-CN',
    acceptDownloads: true,
  });
  const { foreignRequests, errors } = watch(context);
  if (lateSeed !== null) await answerLate(context, lateSeed);
  const page = await context.newPage();
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.setDefaultTimeout(actionTimeoutMs);
  await (options.enter?.(page, url) ?? page.goto(url));
  const app: App = {
    page,
    url,
    foreignRequests,
    errors,
    close: async () => {
      open.delete(app);
      await letGo(context);
      await context.close();
      await stop(host);
    },
  };
  open.add(app);
  return app;
}

function watch(context: BrowserContext) {
  const foreignRequests: string[] = [];
  const errors: string[] = [];
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url());
    if ((protocol === 'http:' || protocol === 'https:' || protocol === 'ws:') && hostname !== '127.0.0.1') {
      foreignRequests.push(request.url());
    }
  });
  return { foreignRequests, errors };
}

function addressOf(host: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    host.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const line = text.split('\n')[0];
      if (text.includes('\n') && line) resolve((JSON.parse(line) as { url: string }).url);
    });
    host.once('exit', (code) => reject(new Error(`the browser host ended with ${code}`)));
  });
}

function stop(host: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    host.once('exit', () => resolve());
    host.kill('SIGTERM');
  });
}
