/** Keeps the page of the last print open for a while: opening it, with its faces, takes longer than most prints. */
import { readFile } from 'node:fs/promises';
import type { PageFile, Printer, PrintPage } from '../../export/printer.ts';

/** Somebody who tries options in a preview comes back sooner. */
const usualMs = 30_000;

export interface KeepingPrinter extends Printer {
  /** Closes what is kept; what is in use goes on. */
  readonly letGo: () => void;
}

interface Kept {
  readonly key: string;
  readonly page: PrintPage;
  readonly timer: NodeJS.Timeout;
}

/** One page at most is kept, and only one that has nothing running and never failed. */
export function keepPagesOpen(printer: Printer, keptMs = usualMs): KeepingPrinter {
  let kept: Kept | null = null;

  const letGo = () => {
    if (kept === null) return;
    clearTimeout(kept.timer);
    void kept.page.close().catch(() => undefined);
    kept = null;
  };
  const keep = (key: string, page: PrintPage) => {
    letGo();
    const timer = setTimeout(letGo, keptMs);
    timer.unref();
    kept = { key, page, timer };
  };
  const take = (key: string): PrintPage | null => {
    if (kept?.key !== key) return null;
    const { page, timer } = kept;
    clearTimeout(timer);
    kept = null;
    return page;
  };

  return {
    letGo,
    open: async (file) => {
      const key = await keyOf(file);
      const page = take(key) ?? (await printer.open(file));
      return inUse(page, () => keep(key, page));
    },
  };
}

/** Pages of the same shell and faces are one as good as the other: what is printed is put in for each print. */
async function keyOf({ htmlPath, readable }: PageFile): Promise<string> {
  return [await readFile(htmlPath, 'utf8'), ...readable].join('\n');
}

function inUse(page: PrintPage, keep: () => void): PrintPage {
  let running = 0;
  let hasFailed = false;
  let isClosed = false;
  return {
    print: async (content, timeoutMs) => {
      running += 1;
      try {
        return await page.print(content, timeoutMs);
      } catch (error) {
        hasFailed = true;
        throw error;
      } finally {
        running -= 1;
      }
    },
    close: async () => {
      if (isClosed) return;
      isClosed = true;
      if (running > 0 || hasFailed) await page.close();
      else keep();
    },
  };
}
