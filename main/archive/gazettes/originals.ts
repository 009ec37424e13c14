/** The originals store: source files by SHA-256, written once and never changed. */
import { createHash } from 'node:crypto';
import {
  closeSync,
  createReadStream,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { ArchiveError } from '../archive-error.ts';

const folderName = 'originals';
const hashName = /^[0-9a-f]{64}$/;

export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Throws `archive/originalMissing` for what is no SHA-256 in hexadecimal: no file bears such a name. */
function originalPath(folder: string, hash: string): string {
  if (!hashName.test(hash)) throw new ArchiveError('archive/originalMissing', { path: folderName });
  return join(folder, folderName, hash);
}

/**
 * Writes an original so that it is whole on the disk before this returns: temporary file, fsync, rename,
 * fsync of the folder. Gives false when it was there already; a damaged one is written anew.
 */
export function storeOriginal(folder: string, hash: string, bytes: Uint8Array): boolean {
  const target = originalPath(folder, hash);
  if (existsSync(target) && sha256(readFileSync(target)) === hash) return false;
  const directory = join(folder, folderName);
  mkdirSync(directory, { recursive: true });
  const temporary = `${target}.${process.pid}.tmp`;
  try {
    const file = openSync(temporary, 'w', 0o644);
    try {
      let written = 0;
      while (written < bytes.byteLength) {
        written += writeSync(file, bytes, written, bytes.byteLength - written);
      }
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  syncFolder(directory);
  return true;
}

/** Path of an original. Throws `archive/originalMissing`. */
export function originalFile(folder: string, hash: string): string {
  const path = originalPath(folder, hash);
  if (!existsSync(path)) throw new ArchiveError('archive/originalMissing', { path });
  return path;
}

/** Throws `archive/originalMissing`. */
export const readOriginal = (folder: string, hash: string): Uint8Array =>
  readFileSync(originalFile(folder, hash));

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
  const directory = join(folder, folderName);
  if (!existsSync(directory)) return;
  for (const name of readdirSync(directory)) {
    if (name.endsWith('.tmp')) rmSync(join(directory, name), { force: true });
  }
}

/** Reads the file again and says whether it still has the hash it is named by. */
export async function isOriginalIntact(folder: string, hash: string): Promise<boolean> {
  if (!hashName.test(hash)) return false;
  const path = originalPath(folder, hash);
  if (!existsSync(path)) return false;
  const digest = createHash('sha256');
  for await (const chunk of createReadStream(path)) digest.update(chunk as Uint8Array);
  return digest.digest('hex') === hash;
}

/** Makes a rename durable; Windows has no such call and needs none. */
function syncFolder(directory: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(directory, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
