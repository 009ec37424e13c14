/** The real Chromium that npm ships, for tests: its libraries come along, so a bare machine has enough. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium as playwright } from 'playwright-core';

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
  const usual = process.env.TMPDIR;
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs20.x';
  process.env.TMPDIR = mkdtempSync(join(tmpdir(), 'gazette-chromium-'));
  const { default: sparticuz } = await import('@sparticuz/chromium');
  const executablePath = await sparticuz.executablePath();
  if (usual === undefined) delete process.env.TMPDIR;
  else process.env.TMPDIR = usual;
  return playwright.launch({
    executablePath,
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--font-render-hinting=none'],
  });
}
