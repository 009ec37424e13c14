/** Opening, making or moving an archive: the engine is closed while this runs. */
import { existsSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import { asArchiveError, EngineError, holdsParts, makeFolder } from '../engine/index.ts';
import { chooseArchive } from './chosen-archive.ts';
import { moveArchive } from './move-plan.ts';

const archiveFile = 'archive.sqlite';

/** Gives the folder that is now the archive's. Throws `archive/missing`, `archive/notEmpty`, `archive/forbidden`. */
export async function switchArchive(
  userData: string,
  current: string,
  target: string,
  mode: 'open' | 'create' | 'move',
): Promise<string> {
  if (mode === 'open' && !existsSync(join(target, archiveFile)))
    throw new EngineError('archive/missing', { path: target });
  // What lies there under an archive's names may be all that is left of one: it is never written over.
  if (mode !== 'open' && holdsParts(target)) throw new EngineError('archive/notEmpty', { path: target });
  if (mode === 'move' && isInside(current, target))
    throw new EngineError('archive/notEmpty', { path: target });
  try {
    if (mode === 'create') makeFolder(target);
    if (mode === 'move') await moveArchive(userData, current, target);
    else chooseArchive(userData, target);
  } catch (error) {
    const known = asArchiveError(error, target) as { code?: unknown };
    if (String(known.code).startsWith('archive/')) throw known;
    throw new EngineError('archive/forbidden', { path: target }, error);
  }
  return target;
}

/** True for `folder` itself too. A folder copied into itself would never end. */
function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
