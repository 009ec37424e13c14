/** Opening, making or moving an archive: the engine is closed while this runs. */
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import { EngineError } from '../engine/index.ts';
import { chooseArchive } from './user-data.ts';

const archiveFile = 'archive.sqlite';
/** What an archive folder holds; a move takes these along and leaves anything else where it is. */
const parts = [archiveFile, `${archiveFile}-wal`, `${archiveFile}-shm`, 'originals', 'backups'];

/** Gives the folder that is now the archive's. Throws `archive/missing`, `archive/notEmpty`, `archive/forbidden`. */
export function switchArchive(
  userData: string,
  current: string,
  target: string,
  mode: 'open' | 'create' | 'move',
): string {
  const exists = existsSync(join(target, archiveFile));
  if (mode === 'open' && !exists) throw new EngineError('archive/missing', { path: target });
  // What lies there under an archive's names may be all that is left of one: it is never written over.
  const isTaken = parts.some((name) => existsSync(join(target, name)));
  if (mode !== 'open' && (exists || isTaken)) throw new EngineError('archive/notEmpty', { path: target });
  if (mode === 'move' && isInside(current, target))
    throw new EngineError('archive/notEmpty', { path: target });
  try {
    if (mode === 'create') mkdirSync(target, { recursive: true });
    if (mode === 'move') move(current, target);
    chooseArchive(userData, target);
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === 'ENOTDIR' || code === 'EEXIST')
      throw new EngineError('archive/notAFolder', { path: target }, error);
    if (code === 'ENOSPC') throw new EngineError('archive/full', { path: target }, error);
    throw new EngineError('archive/forbidden', { path: target }, error);
  }
  return target;
}

/** True for `folder` itself too. A folder copied into itself would never end. */
function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** Copies everything, then removes the old: a move that fails or is cut off leaves the old archive whole. */
function move(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  const present = readdirSync(from).filter((name) => parts.includes(name));
  try {
    // The database comes last: a folder without it is no archive yet.
    for (const name of [...present].reverse()) {
      cpSync(join(from, name), join(to, name), { recursive: true, errorOnExist: true, force: false });
    }
  } catch (error) {
    for (const name of present) rmSync(join(to, name), { recursive: true, force: true });
    throw error;
  }
  for (const name of present) rmSync(join(from, name), { recursive: true, force: true });
  rmSync(join(from, 'writer.lock'), { force: true });
}
