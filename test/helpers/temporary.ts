import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach } from 'vitest';

/** A fresh folder, removed after the test that asked for it. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gazette-test-'));
  folders.push(folder);
  return folder;
}

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A fresh folder, removed after all tests of the file that asked for it. */
export function keptFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gazette-test-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
