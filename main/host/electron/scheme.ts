/** The window's own scheme: only files of the built renderer, with the same headers as the browser host. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { protocol, type Session } from 'electron';
import { securityHeaders } from '../browser/headers.ts';
import { isBelow, mediaTypeOf } from '../window-files.ts';

export const scheme = 'gazette';
export const windowOrigin = `${scheme}://app`;
export const windowUrl = `${windowOrigin}/index.html`;

/** Must run before Electron is ready. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Answers requests of our scheme with files below `root`; all else is 404. */
export function serveRenderer(session: Session, root: string): void {
  session.protocol.handle(scheme, (request) => answer(request, root));
}

async function answer(request: Request, root: string): Promise<Response> {
  const path = request.method === 'GET' ? fileOf(request.url, root) : null;
  const type = path === null ? undefined : mediaTypeOf(path);
  if (path === null || type === undefined) return refused();
  try {
    return new Response(new Uint8Array(await readFile(path)), {
      headers: { ...(securityHeaders as Record<string, string>), 'Content-Type': type },
    });
  } catch {
    return refused();
  }
}

function refused(): Response {
  return new Response(null, { status: 404, headers: securityHeaders as Record<string, string> });
}

/** The file that an address of ours names, or null for whatever lies, or tries to lie, outside `root`. */
export function fileOf(address: string, root: string): string | null {
  let name: string;
  try {
    const url = new URL(address);
    if (`${url.protocol}//${url.host}` !== windowOrigin) return null;
    name = decodeURIComponent(url.pathname);
  } catch {
    return null;
  }
  if (name.includes('\0') || name.includes('\\') || /^\/*[a-z]:/i.test(name)) return null;
  const path = join(root, name);
  return isBelow(root, path) ? path : null;
}
