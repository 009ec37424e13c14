import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';

const gazette = fileURLToPath(new URL('../../../main/host/cli/gazette.mjs', import.meta.url));

let data: string;
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'gazette-code-'));
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

function version(env: NodeJS.ProcessEnv): string {
  const { NODE_COMPILE_CACHE: _unused, ...rest } = process.env;
  return execFileSync(process.execPath, [gazette, '--version'], {
    encoding: 'utf8',
    env: { ...rest, ...env },
  });
}

it('is kept in a folder that is the user’s alone', () => {
  version({ GAZETTE_DATA: data });
  const folder = join(data, 'code-cache');
  expect(readdirSync(folder)).not.toEqual([]);
  if (process.platform !== 'win32') expect(statSync(folder).mode & 0o077).toBe(0);
});

it('is kept where the environment says', () => {
  version({ GAZETTE_DATA: join(data, 'a'), NODE_COMPILE_CACHE: join(data, 'b') });
  expect(readdirSync(data)).toEqual(['b']);
});

it('is done without where there is no place for it', () => {
  const file = join(data, 'file');
  writeFileSync(file, '');
  expect(version({ GAZETTE_DATA: file })).toMatch(/^\d+\.\d+\.\d+/);
});
