/** Files that the system hands over: on the command line, to a second start, or by opening them (macOS). */
import { basename, resolve } from 'node:path';
import { dialog } from 'electron';
import { isBackupFile, isIssueFile } from '../file-types.ts';
import type { HostSession } from '../session.ts';

/** Issues and backups among the arguments of a start; switches and the program's own folder are none. */
export function filesInArguments(args: readonly string[], workingFolder: string): readonly string[] {
  return args
    .slice(1)
    .filter((argument) => !argument.startsWith('-') && (isIssueFile(argument) || isBackupFile(argument)))
    .map((argument) => resolve(workingFolder, argument));
}

/**
 * Starts an import of the issues; the window hears of it by the job's events. A backup is never restored by a
 * double click: it would replace what is in the archive.
 */
export function takeHandedFiles(session: HostSession, paths: readonly string[]): void {
  const files = paths.filter(isIssueFile).map((path) => session.files.add(path).id);
  if (files.length > 0)
    void session.handle('import.start', { files, onDuplicate: 'skip', restrictedConfirmed: false });
  const backup = paths.find(isBackupFile);
  if (backup !== undefined) {
    void dialog.showMessageBox({
      type: 'info',
      title: '公报库',
      message: `“${basename(backup)}”是公报库的备份。`,
      detail: '要恢复它，请在设置的备份与恢复一栏中选择此文件。恢复会以备份代替现有内容，因此不会自动进行。',
    });
  }
}
