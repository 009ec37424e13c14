/** Real issues lie beside the repository in ../shared and are not part of it; tests that use them say why they skip. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const candidates = ['../../../shared/data/', '../../../../shared/data/'].map((path) =>
  fileURLToPath(new URL(path, import.meta.url)),
);

/** Path of a file in the shared data, or null (with a line on the console) where it is not there. */
export function sharedPath(path: string): string | null {
  const folder = candidates.find((candidate) => existsSync(candidate + path));
  if (folder !== undefined) return folder + path;
  console.warn(`skipped: ../shared/data/${path} is not on this machine`);
  return null;
}

/** Text of a file in the shared data, or null where it is not there. */
export function readShared(path: string): string | null {
  const found = sharedPath(path);
  return found === null ? null : readFileSync(found, 'utf8');
}
