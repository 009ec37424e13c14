/** Ctrl+C while a file is made at the command line. */
import { execFile, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inventedIssue } from '../../fixtures/invented-issue.ts';
import { program } from '../../helpers/program.ts';
import { isLeftOut } from '../../helpers/skip.ts';

let folder: string;
let environment: NodeJS.ProcessEnv;
let documentId: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'gazette-cli-'));
  const temporary = join(folder, 'temporary');
  mkdirSync(temporary);
  environment = { ...process.env, GAZETTE_DATA: join(folder, 'data'), TMPDIR: temporary };
  const file = join(folder, 'issue.txt');
  writeFileSync(file, inventedIssue(2024, 1));
  const run = async (...args: readonly string[]) =>
    (await promisify(execFile)(process.execPath, [program, ...args], { env: environment })).stdout;
  await run('import', file);
  const { hits } = JSON.parse(await run('search', '标题:通知', '--json')) as {
    hits: readonly { documentId: string }[];
  };
  documentId = hits[0]?.documentId ?? '';
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const noSignals = process.platform === 'win32' ? 'Windows has no SIGINT to send' : null;

it.skipIf(isLeftOut('an interrupted export', noSignals))(
  'leaves neither a part of a file nor a temporary folder',
  async () => {
    const target = join(folder, 'out');
    mkdirSync(target);
    const begun = Promise.withResolvers<void>();
    const watcher = watch(target, () => begun.resolve());
    const args = ['export', ...Array<string>(40).fill(documentId), '--to', join(target, 'all.pdf')];
    const child = spawn(process.execPath, [program, ...args], { env: environment, stdio: 'ignore' });
    const ended = new Promise((resolve) => {
      child.once('exit', (_code, signal) => resolve(signal));
    });
    await begun.promise;
    watcher.close();
    expect(readdirSync(target)).toEqual([expect.stringMatching(/\.part$/)]);
    child.kill('SIGINT');
    expect(await ended).toBe('SIGINT');
    expect(readdirSync(target)).toEqual([]);
    const left = readdirSync(join(folder, 'temporary'));
    // Chromium is unpacked there once for all times, and keeps a folder of its own.
    expect(left.filter((name) => !/^gazette-chromium-|^\.org\.chromium/.test(name))).toEqual([]);
  },
  60_000,
);
