/** A source file read whole and turned into text with its pages. */
import { readFileSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import type { SourceText } from '../gazette/source.ts';
import { decodeSource } from '../sources/index.ts';
import { EngineError } from './errors.ts';

/** A year of a daily gazette is far below this; what is larger is not one issue. */
const maxSourceBytes = 256 * 1024 * 1024;

/** Throws `import/…` with the file's name. */
export function readSourceBytes(path: string, file: string): Uint8Array {
  try {
    const stats = statSync(path);
    // Folders have been walked: one that is still here could not be read.
    if (stats.isDirectory()) throw new EngineError('import/forbidden', { file });
    // Reading a pipe or a device would wait for ever.
    if (!stats.isFile()) throw new EngineError('import/unsupported', { file });
    const { size } = stats;
    if (size > maxSourceBytes)
      throw new EngineError('import/tooLarge', { file, bytes: size, limit: maxSourceBytes });
    if (extname(path).toLowerCase() !== '.txt') throw new EngineError('import/unsupported', { file });
    return readFileSync(path);
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new EngineError('import/vanished', { file }, error);
    if (code === 'EACCES' || code === 'EPERM') throw new EngineError('import/forbidden', { file }, error);
    if (error instanceof EngineError) throw error;
    throw new EngineError('import/failed', { file }, error);
  }
}

/** The text of a file's bytes. Throws `import/…` with the file's name. */
export async function sourceOf(bytes: Uint8Array, file: string): Promise<SourceText> {
  const decoded = decodeSource(bytes);
  if (!decoded.ok) throw new EngineError(decoded.code, { file });
  return decoded.source;
}

/** Both. Throws `import/…` with the file's name. */
export async function readSource(path: string): Promise<SourceText> {
  const file = basename(path);
  return sourceOf(readSourceBytes(path, file), file);
}
