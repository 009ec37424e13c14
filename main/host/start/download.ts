/** A download that can't hang: it is given up when no byte has come for a while. */
import { createWriteStream } from 'node:fs';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream as WebStream } from 'node:stream/web';

export interface DownloadProgress {
  readonly receivedBytes: number;
  /** 0 where the server does not say. */
  readonly totalBytes: number;
}

/**
 * Rejects on any answer but 200, and once `idleMs` have passed without a byte, from the first attempt to
 * connect on.
 */
export async function download(
  url: string,
  target: string,
  idleMs: number,
  onProgress: (progress: DownloadProgress) => void = () => {},
): Promise<void> {
  const abort = new AbortController();
  const giveUp = () => abort.abort(new Error(`${Math.round(idleMs / 1000)} 秒没有收到数据`));
  let timer = setTimeout(giveUp, idleMs);
  try {
    const response = await fetch(url, { signal: abort.signal });
    if (response.status !== 200 || !response.body) throw new Error(`HTTP ${response.status}`);
    const totalBytes = Number(response.headers.get('content-length') ?? 0);
    let receivedBytes = 0;
    const watch = new Transform({
      transform(chunk: Buffer, _encoding, callback) {
        clearTimeout(timer);
        timer = setTimeout(giveUp, idleMs);
        receivedBytes += chunk.byteLength;
        onProgress({ receivedBytes, totalBytes });
        callback(null, chunk);
      },
    });
    await pipeline(Readable.fromWeb(response.body as WebStream), watch, createWriteStream(target), {
      signal: abort.signal,
    });
  } catch (error) {
    throw abort.signal.aborted ? abort.signal.reason : error;
  } finally {
    clearTimeout(timer);
  }
}
