/** Where files may be written to: never over the archive's own. */
import { closeSync, mkdirSync, openSync, realpathSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { ArchiveError } from '../archive-error.ts';

/** `archive.sqlite` with what SQLite and a restore keep beside it, the lock, the marker, the originals. */
const ownFile = /^(archive\.sqlite.*|writer\.lock.*|open\.marker|restoring\.json.*|originals)$/i;

/** Throws `export/target` for a target that would take the place of a file of the archive. */
export function assertNotOwnFile(folder: string, target: string): void {
  const way = relative(realOf(folder), join(realOf(dirname(target)), basename(target)));
  const [first = ''] = way.split(sep);
  if (way === '' || ownFile.test(first)) throw new ArchiveError('export/target', { path: target });
}

/** Real path of a folder, of which the last parts need not be there yet. */
function realOf(folder: string): string {
  try {
    return realpathSync(folder);
  } catch {
    const parent = dirname(folder);
    return parent === folder ? folder : join(realOf(parent), basename(folder));
  }
}

/**
 * Makes the target's folder and tries whether a file can be made there. Throws `export/target`, or
 * `archive/full` with the target's path.
 */
export function prepareTarget(target: string, temporary: string): void {
  try {
    mkdirSync(dirname(target), { recursive: true });
    if (statSync(target, { throwIfNoEntry: false })?.isDirectory()) throw new Error('is a folder');
    closeSync(openSync(temporary, 'w'));
    rmSync(temporary);
  } catch (error) {
    const isFull = (error as { code?: unknown }).code === 'ENOSPC';
    throw new ArchiveError(isFull ? 'archive/full' : 'export/target', { path: target }, error);
  }
}
