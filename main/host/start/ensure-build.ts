/** Builds window and bridges when they are missing or older than their sources. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What each build makes, as proof that it was done. */
const builds = [
  { mode: 'production', result: 'out/renderer/index.html' },
  { mode: 'preload', result: 'out/preload/electron.cjs' },
  { mode: 'browserBridge', result: 'out/preload/browser.js' },
  { mode: 'main', result: 'out/main/main.js' },
] as const;

const sources = [
  'main',
  'preload',
  'renderer',
  'resources/locales',
  'vite.config.ts',
  'package.json',
] as const;

/** True when every result is there and newer than every source. */
export function isBuilt(folder: string): boolean {
  const results = builds.map(({ result }) => join(folder, result));
  if (!results.every((result) => existsSync(result))) return false;
  const oldest = Math.min(...results.map((result) => statSync(result).mtimeMs));
  return sources.every((source) => newest(join(folder, source)) <= oldest);
}

function newest(path: string): number {
  if (!existsSync(path)) return 0;
  const entry = statSync(path);
  if (!entry.isDirectory()) return entry.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** Throws with what the build printed when it fails. */
export async function ensureBuild(folder: string, say: (line: string) => void): Promise<void> {
  if (isBuilt(folder)) return;
  say('正在准备界面文件（首次启动或源文件有改动时需要几秒钟）……');
  const vite = join(folder, 'node_modules', 'vite', 'bin', 'vite.js');
  for (const { mode } of builds) await run(process.execPath, [vite, 'build', '--mode', mode], folder);
}

function run(command: string, args: readonly string[], cwd: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const collect = (chunk: Buffer) => {
      output = (output + chunk.toString()).slice(-20_000);
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(output))));
  });
}
