/** What `npm start` does: the Electron window where that is possible, else the browser host. */
import { join } from 'node:path';
import { findSystemChromium } from '../printing/index.ts';
import { userDataFolder } from '../user-data.ts';
import { openAppWindow } from './app-window.ts';
import { hasDisplay } from './display.ts';
import { startElectron } from './electron-start.ts';
import { ensureBuild } from './ensure-build.ts';
import { projectFolder } from './project.ts';

const browserSwitch = '--browser';

/** Gives the exit status once the program has been closed. `--browser` asks for the browser host. */
export async function runStart(args: readonly string[]): Promise<number> {
  const say = (line: string) => process.stdout.write(`${line}\n`);
  try {
    await ensureBuild(projectFolder, say);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
  const reason = await electronOrReason(args, say);
  if (typeof reason === 'number') return reason;
  say(`不使用 Electron 窗口（${reason}），改由浏览器打开。`);
  await runBrowserHost(say);
  return 0;
}

/** The exit status of the Electron window, or why there was none. */
async function electronOrReason(
  args: readonly string[],
  say: (line: string) => void,
): Promise<number | string> {
  if (args.includes(browserSwitch)) return '按要求';
  if (!hasDisplay()) return '没有图形界面';
  const start = await startElectron(projectFolder, args, say);
  return start.outcome === 'ended' ? start.status : start.reason;
}

/** Serves until the program is told to stop, or its own window has been closed. */
async function runBrowserHost(say: (line: string) => void): Promise<void> {
  const { startBrowserHost } = await import('../browser/browser-host.ts');
  const host = await startBrowserHost();
  say(`公报库已启动，请在浏览器中打开：${host.url}`);
  const stopped = new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
  const browser = hasDisplay() ? findSystemChromium() : null;
  if (browser) {
    const window = openAppWindow(browser, host.url, join(userDataFolder(), 'browser'), host.entered);
    // A window that did not open leaves the address to be opened by hand.
    const closed = window.closed.then(({ opened }) => (opened ? undefined : stopped));
    await Promise.race([stopped, closed]);
    window.close();
  } else {
    await stopped;
  }
  await host.close();
}
