/** Parts of a large file for the window: originals of hundreds of megabytes are never read whole. */
import { open } from 'node:fs/promises';
import type { FilePart } from '../../preload/contract/index.ts';

/** The parts [start, end) one after the other. Throws `RangeError` where the file ends before one of them does. */
export async function readParts(path: string, parts: readonly FilePart[]): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const bytes = new Uint8Array(parts.reduce((sum, [start, end]) => sum + end - start, 0));
    let at = 0;
    for (const [start, end] of parts) {
      for (let read = 0; read < end - start; ) {
        const { bytesRead } = await file.read(bytes, at, end - start - read, start + read);
        if (bytesRead === 0) throw new RangeError('the file ends before');
        read += bytesRead;
        at += bytesRead;
      }
    }
    return bytes;
  } finally {
    await file.close();
  }
}
