/** The window's files: only what lies in the built renderer, and the bridge script. */
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { extname, isAbsolute, join, relative, sep } from 'node:path';

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
  '.wasm': 'application/wasm',
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
  '.ttf': 'font/ttf',
};

export interface Asset {
  readonly body: Buffer;
  readonly type: string;
  /** True for files whose name carries their hash. */
  readonly immutable: boolean;
}

/** Null for anything that is not a file inside `root`, whatever the path tries. */
export function readAsset(root: string, urlPath: string): Asset | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(urlPath);
  } catch {
    return null;
  }
  if (decoded.includes('\0') || decoded.includes('\\')) return null;
  const path = join(root, decoded === '/' ? 'index.html' : decoded);
  if (!existsSync(path) || !isInside(realpathSync(root), realpathSync(path)) || !statSync(path).isFile())
    return null;
  const type = types[extname(path).toLowerCase()];
  if (type === undefined) return null;
  const body = readFileSync(path);
  const isPage = path.endsWith('index.html');
  return {
    body: isPage ? withBridge(body) : body,
    type,
    immutable: decoded.startsWith('/assets/'),
  };
}

/** `startsWith` would take /a/bc for a file of /a/b. */
function isInside(root: string, path: string): boolean {
  const way = relative(root, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}

/** The page finds `window.gazette` ready: the bridge is a script of its own before the first module. */
function withBridge(page: Buffer): Buffer {
  return Buffer.from(
    page.toString('utf8').replace('<script type="module"', '<script src="/bridge.js"></script>\n    $&'),
  );
}
