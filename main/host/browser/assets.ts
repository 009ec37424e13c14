/** The window's files: only what lies in the built renderer, and the bridge script. */
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isBelow, mediaTypeOf } from '../window-files.ts';

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
  if (!existsSync(path) || !isBelow(realpathSync(root), realpathSync(path)) || !statSync(path).isFile())
    return null;
  const type = mediaTypeOf(path);
  if (type === undefined) return null;
  const body = readFileSync(path);
  const isPage = path.endsWith('index.html');
  return {
    body: isPage ? withBridge(body) : body,
    type,
    immutable: decoded.startsWith('/assets/'),
  };
}

/** The page finds `window.gazette` ready: the bridge is a script of its own before the first module. */
function withBridge(page: Buffer): Buffer {
  return Buffer.from(
    page.toString('utf8').replace('<script type="module"', '<script src="/bridge.js"></script>\n    $&'),
  );
}
