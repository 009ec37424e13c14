/** The thread that PDFs are read in, one after another: whatever a file does to it, it does to no other. */
import { parentPort } from 'node:worker_threads';
import { encodeMap, readPdf } from '../../sources/pdf/index.ts';
import type { FromPdfThread, ToPdfThread } from './pdf-protocol.ts';

const send = (message: FromPdfThread, transfer: readonly ArrayBuffer[] = []) =>
  parentPort?.postMessage(message, [...transfer]);

// A promise that pdf.js lets go of is waited for by nobody: what is read goes on, or does not end and is ended.
process.on('unhandledRejection', () => undefined);

parentPort?.on('message', async ({ bytes, password }: ToPdfThread) => {
  try {
    const read = await readPdf(bytes, {
      onPage: () => send({ type: 'going' }),
      ...(password === undefined ? {} : { password }),
    });
    if (!read.ok) {
      send({ type: 'refused', code: read.code });
      return;
    }
    // The map may be a part of a larger buffer.
    const pageMap = new Uint8Array(encodeMap(read.map));
    send({ type: 'read', text: read.source, pageMap }, [pageMap.buffer]);
  } catch (error) {
    send({ type: 'failed', reason: error instanceof Error ? error.name : 'error' });
  }
});
