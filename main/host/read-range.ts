/** Parts of a large file for the window: originals of hundreds of megabytes are never read whole. */
import { open } from 'node:fs/promises';

/** More is not given at once, so that no answer fills the memory. */
export const mostRangeBytes = 16 * 1024 * 1024;

/** The bytes [start, end), fewer where the file ends before. */
export async function readRange(path: string, start: number, end: number): Promise<Uint8Array> {
  const file = await open(path, 'r');
  try {
    const bytes = new Uint8Array(Math.min(end - start, mostRangeBytes));
    let read = 0;
    while (read < bytes.byteLength) {
      const { bytesRead } = await file.read(bytes, read, bytes.byteLength - read, start + read);
      if (bytesRead === 0) break;
      read += bytesRead;
    }
    return bytes.subarray(0, read);
  } finally {
    await file.close();
  }
}

/** `bytes=0-99` as [0, 100); null for several ranges, open ends and anything else, which we never ask for. */
export function rangeOf(header: string | undefined): readonly [number, number] | null {
  const parts = /^bytes=(\d{1,15})-(\d{1,15})$/.exec(header ?? '');
  if (parts === null) return null;
  const [start, end] = [Number(parts[1]), Number(parts[2]) + 1];
  return end > start ? [start, end] : null;
}
