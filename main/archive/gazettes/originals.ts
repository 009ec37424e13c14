/** The originals store: source files by SHA-256, written once and never changed. */
import { createHash } from 'node:crypto';
import { createReadStream, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ArchiveError } from '../archive-error.ts';
import { sweepParts, writeDurably } from '../database/durable.ts';

/** Of a file of any length, in hexadecimal. */
export async function sha256OfFile(path: string): Promise<string> {
  const digest = createHash('sha256');
  for await (const chunk of createReadStream(path)) digest.update(chunk as Uint8Array);
  return digest.digest('hex');
}

const folderName = 'originals';
const hashName = /^[0-9a-f]{64}$/;

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Throws `archive/originalMissing` for what is no SHA-256 in hexadecimal: no file bears such a name. */
function originalPath(folder: string, hash: string): string {
  if (!hashName.test(hash)) throw new ArchiveError('archive/originalMissing', { path: folderName, count: 1 });
  return join(folder, folderName, hash);
}

/** The original is on the disk when this returns. Gives false when it was there already; a damaged one is written anew. */
export function storeOriginal(folder: string, hash: string, bytes: Uint8Array): boolean {
  const target = originalPath(folder, hash);
  if (existsSync(target) && sha256(readFileSync(target)) === hash) return false;
  writeDurably(target, bytes);
  return true;
}

/** Path of an original, whatever it holds now. Throws `archive/originalMissing`. */
function originalFile(folder: string, hash: string): string {
  const path = originalPath(folder, hash);
  if (!existsSync(path)) throw new ArchiveError('archive/originalMissing', { path, count: 1 });
  return path;
}

/**
 * The bytes of an original, which are those it was imported with. Throws `archive/originalMissing`, and
 * `archive/originalChanged` where the file no longer has the hash it is named by: it is never read as if it had.
 */
export function readOriginal(folder: string, hash: string): Uint8Array {
  const path = originalFile(folder, hash);
  const bytes = readFileSync(path);
  if (sha256(bytes) !== hash) throw new ArchiveError('archive/originalChanged', { path, count: 1 });
  return bytes;
}

/** Takes an original away that no issue names any more. */
export function dropOriginal(folder: string, hash: string): void {
  if (hashName.test(hash)) rmSync(originalPath(folder, hash), { force: true });
}

/** Hashes of the files that are there; half-written ones are not among them. */
export function listOriginals(folder: string): readonly string[] {
  const directory = join(folder, folderName);
  return existsSync(directory) ? readdirSync(directory).filter((name) => hashName.test(name)) : [];
}

/** Removes what a killed import left half-written; only the writer may call it. */
export function sweepHalfWritten(folder: string): void {
  sweepParts(join(folder, folderName), (name) => name.endsWith('.tmp') || name.endsWith('.part'));
}

/**
 * Path of an original for one who reads it in parts; it is read through before. Throws `archive/originalMissing` and
 * `archive/originalChanged`.
 */
export async function intactOriginal(folder: string, hash: string): Promise<string> {
  const path = originalFile(folder, hash);
  if (!(await isOriginalIntact(folder, hash)))
    throw new ArchiveError('archive/originalChanged', { path, count: 1 });
  return path;
}

/** Reads the file again and says whether it still has the hash it is named by. */
export async function isOriginalIntact(folder: string, hash: string): Promise<boolean> {
  if (!hashName.test(hash)) return false;
  const path = originalPath(folder, hash);
  if (!existsSync(path)) return false;
  return (await sha256OfFile(path)) === hash;
}
