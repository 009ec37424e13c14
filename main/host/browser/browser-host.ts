/** The browser host: the same engine and window, served on a loopback port. */
import { join } from 'node:path';
import { createPrinter } from '../printing/index.ts';
import { programRoot } from '../program-root.ts';
import { openSession } from '../session.ts';
import { userDataFolder } from '../user-data.ts';
import { programVersion } from '../version.ts';
import { forkEngine } from './engine-channel.ts';
import { type BrowserServer, startServer } from './server.ts';

export interface BrowserHostOptions {
  /** Without it the archive chosen last. */
  readonly archiveFolder?: string;
  /** 0, the usual, takes a free one. */
  readonly port?: number;
  readonly userDataFolder?: string;
}

export async function startBrowserHost(options: BrowserHostOptions = {}): Promise<BrowserServer> {
  const printer = createPrinter();
  const session = openSession({
    host: 'browser',
    version: programVersion,
    userDataFolder: options.userDataFolder ?? userDataFolder(),
    archiveFolder: options.archiveFolder,
    spawnEngine: forkEngine,
    printer,
  });
  try {
    const server = await startServer({
      session,
      outFolder: join(programRoot, 'out'),
      port: options.port ?? 0,
    });
    return {
      ...server,
      close: async () => {
        await server.close();
        await session.close();
        await printer.close();
      },
    };
  } catch (error) {
    await session.close();
    throw error;
  }
}
