import { resolve } from 'node:path';
import { type Command, InvalidArgumentError } from 'commander';
import { archiveCommand } from './options.ts';
import { printJson, printLine } from './output.ts';
import type { ArchiveOptions } from './with-engine.ts';

interface ServeFlags extends ArchiveOptions {
  readonly port: number;
}

/** Serves the window until it is told to stop (Ctrl+C). */
export function serveCommand(): Command {
  return archiveCommand('serve', '在本机浏览器中使用')
    .option('--port <n>', '端口（0 为自动选择）', asPort, 0)
    .action(async (flags: ServeFlags) => {
      const { startBrowserHost } = await import('../browser/browser-host.ts');
      const host = await startBrowserHost({
        archiveFolder: flags.archive ? resolve(flags.archive) : undefined,
        port: flags.port,
      });
      if (flags.json) printJson({ url: host.url });
      else printLine(`公报库已启动，请在浏览器中打开：${host.url}`);
      await new Promise<void>((resolveStop) => {
        for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
          process.once(signal, () => resolveStop());
      });
      await host.close();
    });
}

function asPort(value: string): number {
  const port = Number(value);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new InvalidArgumentError('0—65535');
  return port;
}
