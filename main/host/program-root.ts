import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** True where the sources run as they are, false in what Vite built from them. */
export const runsFromSources = import.meta.url.endsWith('.ts');

/** Folder that holds `out/` and `resources/`: the checkout, or the installed program's archive. */
export const programRoot: string = findRoot(dirname(fileURLToPath(import.meta.url)));

function findRoot(folder: string): string {
  const parent = dirname(folder);
  if (existsSync(join(folder, 'package.json')) || parent === folder) return folder;
  return findRoot(parent);
}
