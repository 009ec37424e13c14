/** One list of results, in a thread of its own: however long it takes, searches go on beside it. */
import { basename, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { asArchiveError, type Database, databaseName, openConnection } from '../../archive/index.ts';
import { writeSheet } from '../../export/rows.ts';
import { asErrorInfo, EngineError } from '../errors.ts';
import { lowerThreadPriority } from '../lower-priority.ts';
import { listSheet } from './export-list.ts';
import type { FromListThread, ListThreadInput } from './list-protocol.ts';

const input = workerData as ListThreadInput;
const stop = new Int32Array(input.stop);
const send = (message: FromListThread): void => parentPort?.postMessage(message);
const check = (): void => {
  if (Atomics.load(stop, 0) !== 0) throw new EngineError('job/cancelled');
};

async function main(): Promise<void> {
  lowerThreadPriority();
  let db: Database | null = null;
  try {
    db = openConnection(join(input.folder, databaseName), {
      readOnly: true,
      immutable: input.immutable,
      driver: input.driver,
    });
    const { sheet, rows, left } = listSheet(db, input.request, input.most, check);
    db.close();
    db = null;
    await writeSheet(sheet, input.target, input.format).catch((error: unknown) => {
      throw new EngineError('export/target', { path: basename(input.target) }, error);
    });
    send({ ok: true, value: { rows, left, file: basename(input.target) } });
  } catch (error) {
    send({ ok: false, error: asErrorInfo(asArchiveError(error, input.folder), input.language) });
  } finally {
    db?.close();
  }
}

void main();
