/** The folder a running program keeps passing files in; what those that are gone have left is swept. */
import { lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ownName = /^gazette-(\d+)-[A-Za-z0-9]{6}$/;

/** A fresh folder that only this user can look into, named by this process. */
export function makeTemporaryFolder(root: string = tmpdir()): string {
  sweepTemporaryFolders(root);
  return mkdtempSync(join(root, `gazette-${process.pid}-`));
}

/** Removes folders of this user's whose process has ended. Never throws: what can't be removed now may be later. */
export function sweepTemporaryFolders(root: string): void {
  for (const name of namesIn(root)) {
    const pid = ownName.exec(name)?.[1];
    if (pid === undefined || isRunning(Number(pid))) continue;
    const path = join(root, name);
    try {
      const stats = lstatSync(path);
      if (stats.isDirectory() && (process.getuid === undefined || stats.uid === process.getuid()))
        rmSync(path, { recursive: true, force: true });
    } catch {
      // Another start has just removed it.
    }
  }
}

function namesIn(root: string): readonly string[] {
  try {
    return readdirSync(root);
  } catch {
    return [];
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as { code?: unknown }).code === 'EPERM';
  }
}
