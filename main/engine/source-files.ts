/** Which files of a choice of files and folders are worth importing. */
import { readdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';

/** Kinds a gazette comes in; those the program can't read yet are reported rather than passed over. */
const gazetteKinds = new Set(['.txt', '.pdf', '.ofd', '.doc', '.docx', '.wps', '.html', '.htm']);

/** Files in the order given, folders walked in name order; a path that can't be read is left for import to report. */
export function listSourceFiles(paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) => (isFolder(path) ? walk(path) : [path]));
}

function walk(folder: string): readonly string[] {
  let names: string[];
  try {
    names = readdirSync(folder).sort((a, b) => a.localeCompare(b, 'zh-CN', { numeric: true }));
  } catch {
    return [folder];
  }
  return names
    .filter((name) => !name.startsWith('.'))
    .flatMap((name) => {
      const path = join(folder, name);
      if (isFolder(path)) return walk(path);
      return gazetteKinds.has(extname(name).toLowerCase()) ? [path] : [];
    });
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}
