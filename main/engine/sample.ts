import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The bundled issue of an invented province: beside the sources, or two levels above the built engine. */
const candidates = ['../../resources/sample/issue.txt', '../../../resources/sample/issue.txt'];

function locate(): string | null {
  for (const candidate of candidates) {
    const path = fileURLToPath(new URL(candidate, import.meta.url));
    if (existsSync(path)) return path;
  }
  return null;
}

export function samplePath(): string | null {
  return locate();
}

export function hasSample(): boolean {
  return locate() !== null;
}
