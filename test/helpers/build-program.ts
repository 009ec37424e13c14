/** The program's own bundles, made anew where a source is newer: no test runs on an old one. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { program } from './program.ts';

const sources = ['main', 'preload', 'resources/locales', 'package-lock.json', 'vite.config.ts'];

function newestIn(path: string): number {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}

/** Builds what Node runs, if that has to be. */
export async function buildProgram(root: string): Promise<void> {
  const built = statSync(program, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (sources.some((source) => newestIn(join(root, source)) > built))
    await build({ root, mode: 'main', logLevel: 'warn' });
}
