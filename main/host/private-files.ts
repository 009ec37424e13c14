/** What the program keeps is its reader's alone, on a machine that others use too. */
import { chmodSync, lstatSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/** True where `path` itself (no link) belongs to this user and nobody else may write it. Windows keeps rights elsewhere. */
export function isOwn(path: string, kind: 'file' | 'folder', forbidden = 0o022): boolean {
  try {
    const { mode, uid, ...entry } = statsOf(path);
    const isKind = kind === 'folder' ? entry.isFolder : entry.isFile;
    if (!isKind || process.getuid === undefined) return isKind;
    return uid === process.getuid() && (mode & forbidden) === 0;
  } catch {
    return false;
  }
}

/** True for a folder of this user that nobody else may even look into, in one where nobody else could put another. */
export function isPrivateFolder(path: string): boolean {
  return isOwn(path, 'folder', 0o077) && holdsStill(dirname(path));
}

/** Makes it where it is not there. Gives false where the folder is somebody else's. */
export function makePrivateFolder(path: string): boolean {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    if (!isOwn(path, 'folder', 0)) return false;
    if (!isOwn(path, 'folder', 0o077)) chmodSync(path, 0o700);
    return isOwn(path, 'folder', 0o077);
  } catch {
    return false;
  }
}

/** Nobody else may take away or rename what lies in it: others don't write there, or it is sticky. */
function holdsStill(path: string): boolean {
  if (process.getuid === undefined) return true;
  const { mode, uid, isFolder } = statsOf(path);
  const isTrusted = uid === 0 || uid === process.getuid();
  return isFolder && isTrusted && ((mode & 0o022) === 0 || (mode & 0o1000) !== 0);
}

function statsOf(path: string) {
  const stats = lstatSync(path);
  return { mode: stats.mode, uid: stats.uid, isFolder: stats.isDirectory(), isFile: stats.isFile() };
}
