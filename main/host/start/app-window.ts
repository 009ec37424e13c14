/** The browser host's window: a Chromium without tabs and address bar, with a profile of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FoundChromium } from '../printing/index.ts';

export interface AppWindow {
  /** Settles when the window has been closed; `opened` is false if the browser did not run. */
  readonly closed: Promise<{ readonly opened: boolean }>;
  readonly close: () => void;
}

/** A browser that ends sooner could not open its window, or handed it to one that runs already. */
const opensWithinMs = 5_000;

/**
 * Starts `browser` on `url`, which every user of the machine could read among its arguments: it lies in a file of the
 * reader's alone until it is `used`. `profileFolder` keeps the browser apart from the reader's own windows. Never throws.
 */
export function openAppWindow(
  browser: FoundChromium,
  url: string,
  profileFolder: string,
  used: Promise<void>,
): AppWindow {
  const startedAt = Date.now();
  const way = leadingFile(url, profileFolder);
  void used.then(() => rmSync(way, { force: true }));
  const child: ChildProcess = spawn(
    browser.path,
    [
      `--app=${pathToFileURL(way).href}`,
      `--user-data-dir=${profileFolder}`,
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-background-networking',
      '--disable-sync',
      '--disable-component-update',
      '--no-pings',
      '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
    ],
    { stdio: 'ignore', env: { ...process.env, ...browser.environment } },
  );
  child.once('exit', () => rmSync(way, { force: true }));
  const closed = new Promise<{ opened: boolean }>((resolve) => {
    child.on('error', () => resolve({ opened: false }));
    child.on('exit', () => resolve({ opened: Date.now() - startedAt > opensWithinMs }));
  });
  return { closed, close: () => child.kill() };
}

/** A page that leads to the address. */
function leadingFile(url: string, folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, 'open.html');
  rmSync(path, { force: true });
  writeFileSync(
    path,
    `<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=${url}">`,
    {
      mode: 0o600,
      flag: 'wx',
    },
  );
  return path;
}
