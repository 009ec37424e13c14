import { extname } from 'node:path';
import { readableSuffixes } from '../engine/index.ts';

/** Suffix of a backup, which the installed program is registered for. */
export const backupSuffix = 'gazette-backup';

/** What is imported when it is handed over by the system; a backup is restored only when asked for. */
export function isIssueFile(path: string): boolean {
  return readableSuffixes.includes(extname(path).toLowerCase());
}

export function isBackupFile(path: string): boolean {
  return path.toLowerCase().endsWith(`.${backupSuffix}`);
}
