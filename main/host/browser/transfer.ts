/** Files in and out of the browser: uploads into the session's temporary folder, downloads from it. */
import { createReadStream, createWriteStream, mkdirSync, rmSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type FileHandle, filePartsSchema } from '../../../preload/contract/index.ts';
import { readParts } from '../read-parts.ts';
import type { HostSession } from '../session.ts';
import { securityHeaders } from './headers.ts';

/** Linux takes 255 bytes, a Chinese character being three; what is written beside it adds a suffix. */
const maxNameBytes = 200;

/** The name is kept for messages and titles; any folder in it is dropped. */
export async function receiveUpload(
  request: IncomingMessage,
  name: string,
  session: HostSession,
  mostBytes: number,
): Promise<FileHandle> {
  const folder = session.temporaryFile('');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, safeName(name));
  let received = 0;
  request.on('data', (chunk: Buffer) => {
    received += chunk.byteLength;
    if (received > mostBytes) request.destroy(new Error('upload too large'));
  });
  try {
    await pipeline(request, createWriteStream(path, { mode: 0o600 }));
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
  return session.files.add(path);
}

/** A file the engine will write; `deliver` downloads it afterwards. */
export function makeTarget(suggestedName: string, session: HostSession): FileHandle {
  const folder = session.temporaryFile('');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return session.files.add(join(folder, safeName(suggestedName)));
}

/** Sends a file by its handle, to be saved (`attachment`) or read by the window. */
export async function sendFile(
  response: ServerResponse,
  path: string | undefined,
  attachment: boolean,
): Promise<void> {
  const size = path === undefined ? null : sizeOf(path);
  if (path === undefined || size === null) {
    response.writeHead(404, securityHeaders).end();
    return;
  }
  const name = encodeURIComponent(basename(path));
  response.writeHead(200, {
    ...securityHeaders,
    'Content-Type': 'application/octet-stream',
    'Content-Length': size,
    'Cache-Control': 'no-store',
    ...(attachment ? { 'Content-Disposition': `attachment; filename*=UTF-8''${name}` } : {}),
  });
  await pipeline(createReadStream(path), response);
}

/** Answers with the parts of a file that the window asks for; `wanted` has come from outside. */
export async function sendParts(
  response: ServerResponse,
  path: string | undefined,
  wanted: unknown,
): Promise<void> {
  const parts = filePartsSchema.safeParse(wanted);
  if (!parts.success) {
    response.writeHead(400, securityHeaders).end();
    return;
  }
  const bytes = path === undefined ? null : await readParts(path, parts.data).catch(() => null);
  if (bytes === null) {
    response.writeHead(404, securityHeaders).end();
    return;
  }
  response
    .writeHead(200, {
      ...securityHeaders,
      'Content-Type': 'application/octet-stream',
      'Content-Length': bytes.byteLength,
      'Cache-Control': 'no-store',
    })
    .end(bytes);
}

function sizeOf(path: string): number | null {
  try {
    return statSync(path).size;
  } catch {
    return null;
  }
}

function safeName(name: string): string {
  const last = basename(name.replaceAll('\\', '/'));
  const clean = Array.from(last, (char) => (/[\p{Cc}/:*?"<>|]/u.test(char) ? '_' : char))
    .slice(-150)
    .join('');
  const short = withinBytes(clean);
  return short === '' || short === '.' || short === '..' ? 'file' : short;
}

/** The end of the name, which holds its kind, cut at a character. */
function withinBytes(name: string): string {
  let rest = Array.from(name);
  while (Buffer.byteLength(rest.join('')) > maxNameBytes) rest = rest.slice(1);
  return rest.join('');
}
