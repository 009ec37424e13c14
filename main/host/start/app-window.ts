/** The browser host's window: a Chromium without tabs and address bar, with a profile of its own. */
import { type ChildProcess, spawn } from 'node:child_process';
import type { FoundChromium } from '../printing/index.ts';

export interface AppWindow {
  /** Settles when the window has been closed; `opened` is false if the browser did not run. */
  readonly closed: Promise<{ readonly opened: boolean }>;
  readonly close: () => void;
}

/** A browser that ends sooner could not open its window, or handed it to one that runs already. */
const opensWithinMs = 5_000;

/** Starts `browser` on `url`; `profileFolder` keeps it apart from the reader's own windows. Never throws. */
export function openAppWindow(browser: FoundChromium, url: string, profileFolder: string): AppWindow {
  const startedAt = Date.now();
  const child: ChildProcess = spawn(
    browser.path,
    [
      `--app=${url}`,
      `--user-data-dir=${profileFolder}`,
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-background-networking',
      '--disable-sync',
      '--disable-component-update',
    ],
    { stdio: 'ignore', env: { ...process.env, ...browser.environment } },
  );
  const closed = new Promise<{ opened: boolean }>((resolve) => {
    child.on('error', () => resolve({ opened: false }));
    child.on('exit', () => resolve({ opened: Date.now() - startedAt > opensWithinMs }));
  });
  return { closed, close: () => child.kill() };
}
