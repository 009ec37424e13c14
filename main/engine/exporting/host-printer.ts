/** The host's printer as the engine sees it: it has the Chromium, is asked by message and answers by message. */
import type { Printer, PrintPage } from '../../export/index.ts';
import { EngineError } from '../errors.ts';
import type { PrintAnswer, PrintCommand } from '../process-protocol.ts';

export interface HostPrinter {
  readonly printer: Printer;
  readonly answered: (answer: PrintAnswer) => void;
}

export function createHostPrinter(ask: (id: number, command: PrintCommand) => void): HostPrinter {
  const pending = new Map<number, PromiseWithResolvers<Uint8Array | null>>();
  let lastId = 0;
  let lastPage = 0;

  const send = (command: PrintCommand): Promise<Uint8Array | null> => {
    lastId += 1;
    const answer = Promise.withResolvers<Uint8Array | null>();
    pending.set(lastId, answer);
    ask(lastId, command);
    return answer.promise;
  };

  const pageOf = (page: number): PrintPage => ({
    print: async (content, timeoutMs) => {
      const bytes = await send({ kind: 'print', page, content, timeoutMs });
      if (bytes === null) throw new EngineError('export/failed', { reason: 'empty' });
      return bytes;
    },
    close: async () => {
      await send({ kind: 'close', page });
    },
  });

  return {
    printer: {
      open: async (file) => {
        lastPage += 1;
        const page = lastPage;
        await send({ kind: 'open', page, file });
        return pageOf(page);
      },
    },
    answered: (answer) => {
      const waiting = pending.get(answer.id);
      pending.delete(answer.id);
      if ('error' in answer) waiting?.reject(new EngineError(answer.error.code, answer.error.details));
      else waiting?.resolve(answer.bytes);
    },
  };
}
