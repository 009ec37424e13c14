/** Files made to harm: each is read, refused or contained within 20 s of processor time and 1 GB. */
import { spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { endlessPdf, hostilePdfs } from '../fixtures/hostile-pdfs.ts';
import { program } from '../helpers/program.ts';
import { sharedPath } from '../helpers/shared-data.ts';
import { temporaryFolder } from '../helpers/temporary.ts';

/** Runs the program and, after it, says what it took: microseconds of processor time, kilobytes at most. */
const measured = `
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  require('node:fs').writeSync(3, JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, mb: maxRSS / 1024 }));
});`;

function take(file: string): {
  readonly status: number | null;
  readonly cpu: number;
  readonly mb: number;
  readonly said: string;
} {
  const folder = temporaryFolder();
  const preload = join(folder, 'measured.cjs');
  writeFileSync(preload, measured);
  const { status, stderr, output } = spawnSync(
    process.execPath,
    ['--require', preload, program, 'parse', file, '--json'],
    {
      encoding: 'utf8',
      maxBuffer: 1024 * 1024 * 1024,
      stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
      timeout: 120_000,
    },
  );
  const { cpu, mb } = JSON.parse(output[3] || '{"cpu":1e9,"mb":1e9}') as { cpu: number; mb: number };
  return { status, cpu, mb, said: stderr };
}

function expectContained(file: string): void {
  const { status, cpu, mb, said } = take(file);
  expect([0, 1], said).toContain(status);
  if (status === 1) expect(said).toMatch(/^import\//);
  expect(cpu, 'seconds').toBeLessThan(20);
  expect(mb, 'megabytes').toBeLessThan(1024);
}

describe('a file made here', () => {
  it.each([...hostilePdfs(), endlessPdf()].map(({ name, bytes }) => [name, bytes] as const))(
    '%s',
    (_kind, bytes) => {
      const file = join(temporaryFolder(), 'hostile.pdf');
      writeFileSync(file, bytes);
      expectContained(file);
    },
  );
});

const shared = sharedPath('hostile');

describe.skipIf(shared === null)('a file found elsewhere', () => {
  it.each(shared === null ? [] : readdirSync(shared))('%s', (name) => {
    expectContained(join(shared ?? '', name));
  });
});
