/** Starts the Electron window from a checkout. */
import { spawn } from 'node:child_process';
import type { DownloadProgress } from './download.ts';
import { electronPackage, fetchElectron, installedElectron } from './electron-binary.ts';

/** A start that ends with an error within this time could not open its window. */
const failsWithinMs = 10_000;

export type ElectronStart =
  | { readonly outcome: 'ended'; readonly status: number }
  | { readonly outcome: 'notStarted'; readonly reason: string };

/** Finds or fetches the binary and runs it to its end; never throws. */
export async function startElectron(
  root: string,
  args: readonly string[],
  say: (line: string) => void,
): Promise<ElectronStart> {
  const folder = electronPackage(root);
  if (folder === null) return { outcome: 'notStarted', reason: '未安装 electron' };
  try {
    const executable = installedElectron(folder) ?? (await fetchElectron(folder, progressOf(say)));
    return await runElectron(executable, root, args);
  } catch (error) {
    return { outcome: 'notStarted', reason: `无法取得 Electron：${shortReason(error)}` };
  }
}

function progressOf(say: (line: string) => void): (progress: DownloadProgress) => void {
  let told = -1;
  return ({ receivedBytes, totalBytes }) => {
    const tenth = totalBytes > 0 ? Math.floor((receivedBytes / totalBytes) * 10) : 0;
    if (tenth === told) return;
    told = tenth;
    say(`正在下载 Electron：${Math.round(receivedBytes / 1_048_576)} MB（${tenth * 10}%）`);
  };
}

function shortReason(error: unknown): string {
  const { message, cause } = error as { message?: string; cause?: { code?: string } };
  return (cause?.code ?? message ?? String(error)).split('\n', 1)[0]?.slice(0, 160) ?? '';
}

function runElectron(executable: string, root: string, args: readonly string[]): Promise<ElectronStart> {
  const env = { ...process.env };
  delete env.ELECTRON_RUN_AS_NODE;
  const startedAt = Date.now();
  return new Promise((resolve) => {
    const child = spawn(executable, [root, ...args], { stdio: 'inherit', env });
    const forward = (signal: NodeJS.Signals) => child.kill(signal);
    process.on('SIGINT', forward).on('SIGTERM', forward);
    child.on('error', (error) => resolve({ outcome: 'notStarted', reason: shortReason(error) }));
    child.on('exit', (code, signal) => {
      process.off('SIGINT', forward).off('SIGTERM', forward);
      const failed = code !== 0 && signal !== 'SIGINT' && signal !== 'SIGTERM';
      if (failed && Date.now() - startedAt < failsWithinMs)
        resolve({ outcome: 'notStarted', reason: `Electron 未能启动（${signal ?? code}）` });
      else resolve({ outcome: 'ended', status: code ?? 0 });
    });
  });
}
