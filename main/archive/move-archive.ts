/** An archive's folder copied to another place, and taken away from the old one: the two halves of a move. */
import { existsSync, rmSync, statSync } from 'node:fs';
import { copyFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { ArchiveError } from './archive-error.ts';
import { makeFolder, syncFile, syncFolder } from './database/durable.ts';
import { sha256OfFile } from './gazettes/originals.ts';
import { databaseName } from './restore-plan.ts';

/**
 * What an archive folder holds, the database last: a folder without it is no archive yet. A move takes these along and
 * leaves anything else where it is.
 */
const parts = ['backups', 'originals', `${databaseName}-shm`, `${databaseName}-wal`, databaseName];
/** What is of use only where it is. */
const leftovers = ['writer.lock', 'open.marker'];

/** True where something lies under an archive's names, whole or not: it may be all that is left of one. */
export const holdsParts = (folder: string): boolean => parts.some((name) => existsSync(join(folder, name)));

/**
 * Copies a closed archive to a folder that holds none, reads every file of the copy back from the disk and compares it.
 * Throws what the file system does, `archive/failed` for a copy that differs; the old one is as it was.
 */
export async function copyArchive(from: string, to: string): Promise<void> {
  makeFolder(to);
  for (const name of parts) {
    const source = join(from, name);
    if (!existsSync(source)) continue;
    if (statSync(source).isDirectory()) await copyFolder(source, join(to, name));
    else await copyWhole(source, join(to, name));
  }
  syncFolder(to);
}

async function copyFolder(from: string, to: string): Promise<void> {
  makeFolder(to);
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) await copyFolder(source, target);
    else if (entry.isFile()) await copyWhole(source, target);
  }
  syncFolder(to);
}

async function copyWhole(from: string, to: string): Promise<void> {
  await copyFile(from, to);
  syncFile(to);
  if ((await sha256OfFile(from)) !== (await sha256OfFile(to)))
    throw new ArchiveError('archive/failed', { path: to, reason: 'copy' });
}

/** Takes away what `copyArchive` copies; the database first, so that what is left is no archive. */
export function removeArchive(folder: string): void {
  for (const name of [...parts].reverse().concat(leftovers))
    rmSync(join(folder, name), { recursive: true, force: true });
  if (existsSync(folder)) syncFolder(folder);
}
