/** Which files of a choice of files and folders are worth importing. */
import { readdirSync, realpathSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';

/** Kinds a gazette comes in; those the program can't read yet are reported rather than passed over. */
const gazetteKinds = new Set(['.txt', '.pdf', '.ofd', '.doc', '.docx', '.wps', '.html', '.htm']);

/** Files in the order given, folders walked in name order; a path that can't be read is left for import to report. */
export function listSourceFiles(paths: readonly string[]): readonly string[] {
  return paths.flatMap((path) => (isFolder(path) ? walk(path, new Set()) : [path]));
}

/** `seen` holds the real paths of the folders above, so that a link back into one ends there. */
function walk(folder: string, seen: ReadonlySet<string>): readonly string[] {
  let names: string[];
  let real: string;
  try {
    real = realpathSync(folder);
    names = readdirSync(folder).sort((a, b) => a.localeCompare(b, 'zh-CN', { numeric: true }));
  } catch {
    return [folder];
  }
  if (seen.has(real)) return [];
  const above = new Set([...seen, real]);
  return names
    .filter((name) => !name.startsWith('.'))
    .flatMap((name) => {
      const path = join(folder, name);
      if (isFolder(path)) return walk(path, above);
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
