/** The thread that files which can do harm are read in, one after another: whatever a file does to it, it does to no other. */
import { parentPort } from 'node:worker_threads';
import { kindById } from '../../sources/index.ts';
import { encodeMap } from '../../sources/page-map/index.ts';
import type { FromSourceThread, ToSourceThread } from './thread-protocol.ts';

const send = (message: FromSourceThread, transfer: readonly ArrayBuffer[] = []) =>
  parentPort?.postMessage(message, [...transfer]);

// A promise that pdf.js lets go of is waited for by nobody: what is read goes on, or does not end and is ended.
process.on('unhandledRejection', () => undefined);

parentPort?.on('message', async ({ kind, bytes, password }: ToSourceThread) => {
  try {
    const read = await kindById(kind).read(bytes, {
      onPage: () => send({ type: 'going' }),
      ...(password === undefined ? {} : { password }),
    });
    if (!read.ok) {
      send({ type: 'refused', code: read.code });
      return;
    }
    // The map may be a part of a larger buffer.
    const pageMap = read.map === null ? null : new Uint8Array(encodeMap(read.map));
    send({ type: 'read', text: read.source, pageMap }, pageMap === null ? [] : [pageMap.buffer]);
  } catch (error) {
    send({ type: 'failed', reason: error instanceof Error ? error.name : 'error' });
  }
});
