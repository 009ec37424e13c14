/** Entry of the installed program: the window, or with `--cli` the command line. */
import { app, dialog } from 'electron';
import { runCli } from '../cli/main.ts';
import { startElectronHost } from './host.ts';

const commandLine = process.argv.indexOf('--cli');

// Electron becomes ready only after this module has been evaluated: awaiting here would wait for ever.
if (commandLine >= 0) {
  void runCli(process.argv.slice(commandLine + 1)).then((status) => app.exit(status));
} else {
  startElectronHost().catch((error: unknown) => {
    dialog.showErrorBox('公报库未能启动', error instanceof Error ? error.message : String(error));
    app.exit(1);
  });
}
