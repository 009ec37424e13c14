/** The real Chromium that npm ships, for tests: its libraries come along, so a bare machine has enough. */
import { type Browser, chromium as playwright } from 'playwright-core';
import { npmChromium } from '../../main/host/printing/npm-chromium.ts';

/** One browser for the whole test process. */
let launched: Promise<Browser> | null = null;

export function testBrowser(): Promise<Browser> {
  launched ??= launch();
  return launched;
}

export async function closeTestBrowser(): Promise<void> {
  const browser = await launched;
  launched = null;
  await browser?.close();
}

async function launch(): Promise<Browser> {
  const found = await npmChromium();
  if (!found) throw new Error('@sparticuz/chromium is not installed: run npm ci');
  return playwright.launch({
    executablePath: found.path,
    env: { ...(process.env as Record<string, string>), ...found.environment },
    chromiumSandbox: process.getuid?.() !== 0,
    args: ['--disable-gpu', '--disable-background-networking', '--font-render-hinting=none'],
  });
}
