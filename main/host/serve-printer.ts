/** The printer for one engine process: pages it has opened, by its own numbers. */
import { asErrorInfo, type PrintAnswer, type PrintCommand } from '../engine/index.ts';
import { ExportError } from '../export/export-error.ts';
import type { Printer, PrintPage } from '../export/index.ts';

export interface PrinterService {
  readonly answer: (id: number, command: PrintCommand) => Promise<void>;
  /** For an engine that is gone: nobody else lets go of its pages. */
  readonly closeAll: () => void;
}

export function servePrinter(printer: Printer, post: (answer: PrintAnswer) => void): PrinterService {
  const pages = new Map<number, Promise<PrintPage>>();

  const run = async (command: PrintCommand): Promise<Uint8Array | null> => {
    if (command.kind === 'open') {
      const opening = printer.open(command.file);
      pages.set(command.page, opening);
      await opening;
      return null;
    }
    const page = await pages.get(command.page);
    if (command.kind === 'print') {
      if (page === undefined) throw new ExportError('export/failed', { reason: 'closed' });
      return page.print(command.content, command.timeoutMs);
    }
    pages.delete(command.page);
    await page?.close();
    return null;
  };

  return {
    answer: async (id, command) => {
      try {
        post({ type: 'printed', id, bytes: await run(command) });
      } catch (error) {
        if (command.kind === 'open') pages.delete(command.page);
        post({ type: 'printed', id, error: asErrorInfo(error, 'zh-CN') });
      }
    },
    closeAll: () => {
      for (const opening of pages.values()) opening.then((page) => page.close()).catch(() => undefined);
      pages.clear();
    },
  };
}
