/** The command line: names and keys that archivists' scripts rely on. */
import { Command, CommanderError } from 'commander';
import { asErrorInfo } from '../../engine/index.ts';
import { programVersion } from '../version.ts';
import { annotationsCommand } from './annotations.ts';
import {
  backupCommand,
  rebuildCommand,
  rescueCommand,
  restoreCommand,
  verifyCommand,
} from './archive-commands.ts';
import { excerptCommand, excerptsCommand } from './excerpts.ts';
import { exportCommand } from './export.ts';
import { importCommand } from './import.ts';
import { printError } from './output.ts';
import {
  issuesCommand,
  normaliseCommand,
  parseCommand,
  removeCommand,
  schemaCommand,
  showCommand,
} from './read.ts';
import { searchCommand } from './search.ts';
import { serveCommand } from './serve.ts';

/** Status of wrong usage; 1 is anything else that failed. */
const usageStatus = 2;

/** Wrong usage is told like any other error: code, then what is wrong. */
const usageOutput = {
  outputError: (text: string, write: (text: string) => void) =>
    write(text.replace(/^error: /, 'host/usage: ')),
};

/** Runs one command and gives the exit status. Never throws. */
export async function runCli(args: readonly string[]): Promise<number> {
  let status = 0;
  // A reader such as `head` may close the pipe early: that is no failure of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(status);
    process.stderr.write(`export/target: ${error.message}\n`);
    process.exit(1);
  });
  const fail = () => {
    status = 1;
  };
  const program = new Command('gazette')
    .description('公报库：离线保存、检索、批注、导出政府公报')
    .version(programVersion)
    .exitOverride()
    .configureOutput(usageOutput);
  const commands = [
    importCommand(fail),
    issuesCommand(),
    showCommand(),
    parseCommand(),
    searchCommand(),
    exportCommand(fail),
    annotationsCommand(),
    excerptsCommand(),
    excerptCommand(),
    verifyCommand(fail),
    backupCommand(),
    restoreCommand(),
    rebuildCommand(),
    rescueCommand(fail),
    removeCommand(),
    serveCommand(),
    normaliseCommand(),
    schemaCommand(),
  ];
  for (const command of commands) program.addCommand(command.exitOverride().configureOutput(usageOutput));
  try {
    await program.parseAsync(args as string[], { from: 'user' });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : usageStatus;
    const { code, message } = asErrorInfo(error, 'zh-CN');
    printError(code, message);
    return code === 'host/usage' ? usageStatus : 1;
  }
}
