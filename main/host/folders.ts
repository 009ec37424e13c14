/** The folders of this machine as handles, for choosing an archive where the host has no dialog of its own. */
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Value } from '../../preload/contract/index.ts';
import { EngineError } from '../engine/index.ts';
import type { FileHandles } from './ports.ts';

const hasArchive = (folder: string) => existsSync(join(folder, 'archive.sqlite'));

/** Starts at the home folder for null. Throws `file/notFound` or `file/forbidden`. */
export function listFolders(handle: string | null, files: FileHandles): Value<'folder.list'> {
  const path = handle === null ? homedir() : files.path(handle);
  if (path === undefined) throw new EngineError('file/notFound', { path: String(handle) });
  const parent = dirname(path);
  return {
    id: files.add(path).id,
    path,
    parent: parent === path ? null : files.add(parent).id,
    hasArchive: hasArchive(path),
    folders: foldersIn(path).map((name) => {
      const child = join(path, name);
      return { id: files.add(child).id, name, hasArchive: hasArchive(child) };
    }),
  };
}

function foldersIn(path: string): readonly string[] {
  try {
    return readdirSync(path, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'))
      .map((entry) => entry.name)
      .sort((a, b) => a.localeCompare(b, 'zh-CN', { numeric: true }));
  } catch (error) {
    const { code } = error as { code?: string };
    throw new EngineError(code === 'ENOENT' ? 'file/notFound' : 'file/forbidden', { path }, error);
  }
}
