/** Suffix of a backup, which the installed program is registered for. */
export const backupSuffix = 'gazette-backup';

/** What is imported when it is handed over by the system; a backup is restored only when asked for. */
export function isIssueFile(path: string): boolean {
  return /\.(txt|pdf)$/i.test(path);
}

export function isBackupFile(path: string): boolean {
  return path.toLowerCase().endsWith(`.${backupSuffix}`);
}
