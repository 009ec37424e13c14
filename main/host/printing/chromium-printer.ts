/** Prints in a headless Chromium; for the browser host and the command line. */
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { ExportError } from '../../export/export-error.ts';
import {
  contentScript,
  facesScript,
  type PageFile,
  type Printer,
  type PrintPage,
} from '../../export/printer.ts';
import { findChromium } from './find-chromium.ts';
import type { FoundChromium } from './found-chromium.ts';
import { withTimeout } from './with-timeout.ts';

export interface ChromiumPrinter extends Printer {
  /** Ends the browser, if it was started; none is started after it. */
  readonly close: () => Promise<void>;
}

/** The browser is started with the first page and kept until `close`. */
export function createPrinter(find: () => Promise<FoundChromium | null> = findChromium): ChromiumPrinter {
  let started: Promise<Browser> | null = null;
  let isClosed = false;

  const browser = async (): Promise<Browser> => {
    const running = await started?.catch(() => null);
    if (running?.isConnected()) return running;
    // A print that was asked for in the last moment would start a browser that nobody ends.
    if (isClosed) throw new ExportError('export/failed');
    started = launch(find);
    return started;
  };

  return {
    open: async (file) => {
      const context = await (await browser()).newContext({ offline: true, locale: 'zh-CN' });
      try {
        return pageIn(context, await withTimeout(openIn(context, file), file.timeoutMs));
      } catch (error) {
        await context.close();
        throw error;
      }
    },
    close: async () => {
      isClosed = true;
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
      // The host ends its work first, and then the browser.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
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

async function openIn(context: BrowserContext, file: PageFile): Promise<Page> {
  const page = await context.newPage();
  await refuseOtherRequests(page, file);
  await page.goto(pathToFileURL(file.htmlPath).href, { waitUntil: 'load', timeout: file.timeoutMs });
  await page.evaluate(facesScript);
  return page;
}

function pageIn(context: BrowserContext, page: Page): PrintPage {
  return {
    print: (content, timeoutMs) => {
      const work = async () => {
        await page.evaluate(contentScript(content));
        return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
      };
      return withTimeout(work(), timeoutMs);
    },
    close: () => context.close(),
  };
}

async function refuseOtherRequests(page: Page, file: PageFile): Promise<void> {
  const readable = new Set([file.htmlPath, ...file.readable]);
  await page.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    const allowed =
      url.protocol === 'data:' || (url.protocol === 'file:' && readable.has(fileURLToPath(url)));
    await (allowed ? route.continue() : route.abort('blockedbyclient'));
  });
}
