/** A source file read whole and turned into text with its pages. */
import { readFileSync, statSync } from 'node:fs';
import { extname } from 'node:path';
import type { SourceText } from '../../gazette/source.ts';
import { kindOf, type RefusalCode, readableSuffixes } from '../../sources/index.ts';
import { encodeMap } from '../../sources/page-map/index.ts';
import { EngineError } from '../errors.ts';
import { readApart } from './read-apart.ts';

/** A scanned issue of some hundred pages is below this; what is larger is not one issue. */
const maxSourceBytes = 512 * 1024 * 1024;

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
    if (!readableSuffixes.includes(extname(file).toLowerCase()))
      throw new EngineError('import/unsupported', { file });
    return readFileSync(path);
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new EngineError('import/vanished', { file }, error);
    if (code === 'EACCES' || code === 'EPERM') throw new EngineError('import/forbidden', { file }, error);
    if (error instanceof EngineError) throw error;
    throw new EngineError('import/failed', { file }, error);
  }
}

/** A source's text; of one with pages also, as bytes for the archive, where each character stands on them. */
export interface ReadSource {
  readonly text: SourceText;
  readonly pageMap: Uint8Array | null;
}

export interface SourceOptions {
  readonly checkCancelled?: () => void;
  /** Opens an encrypted file. */
  readonly password?: string | undefined;
}

/** The text of a file's bytes. Throws `import/…` with the file's name, and what `checkCancelled` throws. */
export async function sourceOf(
  bytes: Uint8Array,
  file: string,
  { checkCancelled, password }: SourceOptions = {},
): Promise<ReadSource> {
  const kind = kindOf(bytes, extname(file));
  const refused = (code: RefusalCode): EngineError =>
    new EngineError(code, { file, bytes: bytes.byteLength, limit: maxSourceBytes });
  if (!kind.isReadApart) {
    const read = await kind.read(bytes, {});
    if (!read.ok) throw refused(read.code);
    return { text: read.source, pageMap: read.map === null ? null : encodeMap(read.map) };
  }
  const read = await readApart(kind.id, bytes, { password, checkCancelled });
  if (read.type === 'read') return read;
  if (read.type === 'refused') throw refused(read.code);
  if (read.type === 'failed') throw new EngineError('import/failed', { file, reason: read.reason });
  throw new EngineError('import/harmful', { file, reason: read.limit });
}
