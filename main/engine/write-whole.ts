import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { EngineError } from './errors.ts';

/** Writes the file whole or not at all. Throws `archive/full` or `export/target`. */
export function writeWhole(target: string, bytes: Uint8Array): void {
  const temporary = `${target}.${process.pid}.part`;
  try {
    writeFileSync(temporary, bytes);
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    const { code } = error as { code?: string };
    if (code === 'ENOSPC') throw new EngineError('archive/full', { path: basename(target) }, error);
    throw new EngineError('export/target', { path: basename(target) }, error);
  }
}
