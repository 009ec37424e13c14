/** Files that the system hands over: on the command line, to a second start, or by opening them (macOS). */
import { resolve } from 'node:path';
import { isIssueFile } from '../file-types.ts';
import type { HostSession } from '../session.ts';

/** Issue files among the arguments of a start; switches and the program's own folder are none. */
export function filesInArguments(args: readonly string[], workingFolder: string): readonly string[] {
  return args
    .slice(1)
    .filter((argument) => !argument.startsWith('-') && isIssueFile(argument))
    .map((argument) => resolve(workingFolder, argument));
}

/** Starts an import; the window hears of it by the job's events. */
export function importHandedFiles(session: HostSession, paths: readonly string[]): void {
  if (paths.length === 0) return;
  const files = paths.map((path) => session.files.add(path).id);
  void session.handle('import.start', { files, onDuplicate: 'skip', restrictedConfirmed: false });
}
