/** The window's files as both hosts serve them: which kinds there are, and what lies inside a folder. */
import { extname, isAbsolute, relative, sep } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
};

/** Media type by the file's suffix; undefined for a kind the window has no use for, which is not served. */
export function mediaTypeOf(path: string): string | undefined {
  return types[extname(path).toLowerCase()];
}

/** True where `path` lies below `folder`; the folder itself does not. `startsWith` would take /a/bc for a file of /a/b. */
export function isBelow(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
