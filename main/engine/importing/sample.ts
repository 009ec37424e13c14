import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The bundled issue of an invented province: beside the sources, or two levels above the built engine. */
const candidates = ['../../../resources/sample/issue.txt', '../../../resources/sample/issue.txt'];

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

let digest: string | null | undefined;

/** True where the bytes with this digest are the bundled sample, whose every page is marked 样例·虚构. */
export function isSample(sha256: string): boolean {
  if (digest === undefined) {
    const path = locate();
    digest = path === null ? null : createHash('sha256').update(readFileSync(path)).digest('hex');
  }
  return sha256 === digest;
}

export function hasSample(): boolean {
  return locate() !== null;
}
