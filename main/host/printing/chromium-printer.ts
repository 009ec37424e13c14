/** Prints in a headless Chromium; for the browser host and the command line. */
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { ExportError } from '../../export/export-error.ts';
import { type Printer, type PrintJob, revealScript } from '../../export/printer.ts';
import { findChromium } from './find-chromium.ts';
import type { FoundChromium } from './found-chromium.ts';

export interface ChromiumPrinter extends Printer {
  /** Ends the browser, if it was started. */
  readonly close: () => Promise<void>;
}

/** The browser is started with the first job and kept until `close`. */
export function createPrinter(find: () => Promise<FoundChromium | null> = findChromium): ChromiumPrinter {
  let started: Promise<Browser> | null = null;

  const browser = async (): Promise<Browser> => {
    const running = await started?.catch(() => null);
    if (running?.isConnected()) return running;
    started = launch(find);
    return started;
  };

  return {
    print: async (job) => {
      const context = await (await browser()).newContext({ offline: true, locale: 'zh-CN' });
      try {
        return await withTimeout(printIn(context, job), job.timeoutMs);
      } finally {
        await context.close();
      }
    },
    close: async () => {
      const running = await started?.catch(() => null);
      started = null;
      await running?.close();
    },
  };
}

async function launch(find: () => Promise<FoundChromium | null>): Promise<Browser> {
  const found = await find();
  if (!found) throw new ExportError('export/noChromium');
  const { chromium } = await import('playwright-core');
  try {
    return await chromium.launch({
      executablePath: found.path,
      headless: true,
      // Chromium can't build its sandbox as root, and refuses to start with it.
      chromiumSandbox: process.getuid?.() !== 0,
      env: { ...definedEnvironment(), ...found.environment },
      args: ['--disable-gpu', '--font-render-hinting=none'],
    });
  } catch (error) {
    throw new ExportError('export/noChromium', { path: found.path }, error);
  }
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

async function printIn(context: BrowserContext, job: PrintJob): Promise<Uint8Array> {
  const page = await context.newPage();
  await refuseOtherRequests(page, job);
  await page.goto(pathToFileURL(job.htmlPath).href, { waitUntil: 'load', timeout: job.timeoutMs });
  await page.evaluate(revealScript);
  return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
}

async function refuseOtherRequests(page: Page, job: PrintJob): Promise<void> {
  const readable = new Set([job.htmlPath, ...job.readable]);
  await page.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    const allowed =
      url.protocol === 'data:' || (url.protocol === 'file:' && readable.has(fileURLToPath(url)));
    await (allowed ? route.continue() : route.abort('blockedbyclient'));
  });
}

async function withTimeout<T>(work: Promise<T>, timeoutMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const expired = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new ExportError('export/failed', { reason: 'timeout' })), timeoutMs);
  });
  try {
    return await Promise.race([work, expired]);
  } finally {
    clearTimeout(timer);
  }
}
