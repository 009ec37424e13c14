/** A source file read whole and turned into text with its pages. */
import { readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import type { SourceText } from '../../gazette/source.ts';
import { decodeSource } from '../../sources/index.ts';
import { EngineError } from '../errors.ts';
import { readPdfApart } from './read-pdf-apart.ts';

/** A scanned issue of some hundred pages is below this; what is larger is not one issue. */
const maxSourceBytes = 512 * 1024 * 1024;
const readable = new Set(['.txt', '.pdf']);

/** Throws `import/…` with the file's name. */
export function readSourceBytes(path: string | Buffer, file: string): Uint8Array {
  try {
    const stats = statSync(path);
    // Folders have been walked: one that is still here could not be read.
    if (stats.isDirectory()) throw new EngineError('import/forbidden', { file });
    // Reading a pipe or a device would wait for ever.
    if (!stats.isFile()) throw new EngineError('import/unsupported', { file });
    const { size } = stats;
    if (size > maxSourceBytes)
      throw new EngineError('import/tooLarge', { file, bytes: size, limit: maxSourceBytes });
    if (!readable.has(extname(file).toLowerCase())) throw new EngineError('import/unsupported', { file });
    return readFileSync(path);
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new EngineError('import/vanished', { file }, error);
    if (code === 'EACCES' || code === 'EPERM') throw new EngineError('import/forbidden', { file }, error);
    if (error instanceof EngineError) throw error;
    throw new EngineError('import/failed', { file }, error);
  }
}

/** A source's text; of a PDF also, as bytes for the archive, where each character stands on its page. */
export interface ReadSource {
  readonly text: SourceText;
  readonly pageMap: Uint8Array | null;
}

const isPdf = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024)).includes('%PDF-');

export interface SourceOptions {
  readonly checkCancelled?: () => void;
  /** Opens an encrypted PDF. */
  readonly password?: string | undefined;
}

/** The text of a file's bytes. Throws `import/…` with the file's name, and what `checkCancelled` throws. */
export async function sourceOf(
  bytes: Uint8Array,
  file: string,
  { checkCancelled, password }: SourceOptions = {},
): Promise<ReadSource> {
  if (isPdf(bytes) || extname(file).toLowerCase() === '.pdf') {
    const read = await readPdfApart(bytes, { password, checkCancelled });
    if (read.type === 'read') return read;
    if (read.type === 'refused')
      throw new EngineError(read.code, { file, bytes: bytes.byteLength, limit: maxSourceBytes });
    if (read.type === 'failed') throw new EngineError('import/failed', { file, reason: read.reason });
    throw new EngineError('import/harmful', { file, reason: read.limit });
  }
  const decoded = decodeSource(bytes);
  if (!decoded.ok) throw new EngineError(decoded.code, { file });
  return { text: decoded.source, pageMap: null };
}
