import { accessSync, constants } from 'node:fs';
import type { FoundChromium } from './found-chromium.ts';
import { knownBrowserPaths } from './known-browsers.ts';
import { npmChromium } from './npm-chromium.ts';

export interface FindOptions {
  readonly env?: NodeJS.ProcessEnv;
  readonly platform?: NodeJS.Platform;
  readonly isRunnable?: (path: string) => boolean;
  readonly fromNpm?: () => Promise<FoundChromium | null>;
}

/**
 * A Chromium to print with or to show the window in: the one named by GAZETTE_CHROMIUM, else the system's
 * Chromium, Edge or Chrome, else the one from npm, else null.
 */
export async function findChromium(options: FindOptions = {}): Promise<FoundChromium | null> {
  return findSystemChromium(options) ?? (await (options.fromNpm ?? npmChromium)());
}

/** Only a browser that the machine has: the one from npm can't show a window. */
export function findSystemChromium(options: FindOptions = {}): FoundChromium | null {
  const { env = process.env, platform = process.platform, isRunnable = isExecutable } = options;
  const named = env.GAZETTE_CHROMIUM;
  if (named && isRunnable(named)) return { path: named, origin: 'named', environment: {} };
  const path = knownBrowserPaths(platform, env).find(isRunnable);
  return path === undefined ? null : { path, origin: 'system', environment: {} };
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
