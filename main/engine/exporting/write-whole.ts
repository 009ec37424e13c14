import { randomUUID } from 'node:crypto';
import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { EngineError } from '../errors.ts';

/** Writes the file whole or not at all. Throws `archive/full` or `export/target`. */
export function writeWhole(target: string, bytes: Uint8Array): void {
  const file = startWhole(target);
  try {
    file.write(bytes);
    file.end();
  } finally {
    file.discard();
  }
}

/** A file that is written piece by piece and takes its name when it is whole. */
export interface WholeFile {
  /** Throws `archive/full` or `export/target`. */
  readonly write: (bytes: Uint8Array) => void;
  /** Throws the same. */
  readonly end: () => void;
  /** Removes what is not whole; does nothing once the file has ended. */
  readonly discard: () => void;
}

/**
 * With `mustBeNew` the name is taken at once, so that nothing of this name is ever written over. Throws `export/exists`
 * then, `archive/full` or `export/target`.
 */
export function startWhole(target: string, mustBeNew = false): WholeFile {
  // A name of its own: one that is as long as names may be has no room for a suffix.
  const temporary = join(dirname(target), `.${randomUUID()}.part`);
  const attempt = <T>(work: () => T): T => {
    try {
      return work();
    } catch (error) {
      const { code } = error as { code?: string };
      if (code === 'EEXIST')
        throw new EngineError('export/exists', { file: basename(target), count: 1 }, error);
      if (code === 'ENOSPC') throw new EngineError('archive/full', { path: basename(target) }, error);
      throw new EngineError('export/target', { path: basename(target) }, error);
    }
  };
  if (mustBeNew) attempt(() => closeSync(openSync(target, 'wx')));
  let file: number | null = attempt(() => {
    try {
      return openSync(temporary, 'wx');
    } catch (error) {
      if (mustBeNew) rmSync(target, { force: true });
      throw error;
    }
  });
  let isWhole = false;
  const close = () => {
    if (file !== null) closeSync(file);
    file = null;
  };
  return {
    write: (bytes) =>
      attempt(() => {
        // A disk may take less at a time than it is given.
        for (let at = 0; at < bytes.byteLength && file !== null; )
          at += writeSync(file, bytes, at, bytes.byteLength - at);
      }),
    end: () =>
      attempt(() => {
        close();
        renameSync(temporary, target);
        isWhole = true;
      }),
    discard: () => {
      if (isWhole) return;
      close();
      rmSync(temporary, { force: true });
      if (mustBeNew) rmSync(target, { force: true });
    },
  };
}
