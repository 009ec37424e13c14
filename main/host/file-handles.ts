import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import type { FileHandles } from './ports.ts';

/** Handles live as long as the session; the same path may have several. */
export function createFileHandles(): FileHandles {
  const paths = new Map<string, string>();
  return {
    add: (path) => {
      const id = randomUUID();
      paths.set(id, path);
      return { id, name: basename(path) || path };
    },
    path: (id) => paths.get(id),
  };
}
