/** The program as a reader runs it: the browser host in a process of its own, its window in a real Chromium. */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { testBrowser } from './chromium.ts';

const gazette = fileURLToPath(new URL('../../main/host/cli/gazette.mjs', import.meta.url));

/** How long one click or one wait may take on a busy machine. */
const actionTimeoutMs = 10_000;

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
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly colorScheme?: 'light' | 'dark';
}

/** Apps that a failed test left open. */
const open = new Set<App>();

export async function closeApps(): Promise<void> {
  for (const app of [...open]) await app.close();
}

export async function openApp(options: AppOptions): Promise<App> {
  const host = spawn(
    process.execPath,
    [gazette, 'serve', '--json', '--archive', options.archive ?? join(options.data, 'archive')],
    { env: { ...process.env, GAZETTE_DATA: options.data }, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  process.once('exit', () => host.kill('SIGKILL'));
  const url = await addressOf(host);
  const browser = await testBrowser();
  const context = await browser.newContext({
    viewport: options.viewport ?? { width: 1440, height: 900 },
    colorScheme: options.colorScheme ?? 'light',
    locale: 'zh-CN',
    acceptDownloads: true,
  });
  const { foreignRequests, errors } = watch(context);
  const page = await context.newPage();
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.setDefaultTimeout(actionTimeoutMs);
  await page.goto(url);
  const app: App = {
    page,
    url,
    foreignRequests,
    errors,
    close: async () => {
      open.delete(app);
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
