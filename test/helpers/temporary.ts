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

/** The same, removed after the last test of the file: for what its tests copy. */
export function keptFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gazette-test-'));
  kept.push(folder);
  return folder;
}

const folders: string[] = [];
const kept: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

afterAll(() => {
  for (const folder of kept.splice(0)) rmSync(folder, { recursive: true, force: true });
});
