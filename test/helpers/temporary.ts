import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TestRunner } from 'vitest';

/** Folders asked for in a test, and outside any: by a file's own set-up. */
const folders = { test: [] as string[], file: [] as string[] };

/** A fresh folder, removed after the test that asked for it, or, asked for in `beforeAll`, after the file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gazette-test-'));
  folders[TestRunner.getCurrentTest() === undefined ? 'file' : 'test'].push(folder);
  return folder;
}

/** Removes the folders whose test, or file, has ended. */
export function removeFolders(of: keyof typeof folders): void {
  for (const folder of folders[of].splice(0)) rmSync(folder, { recursive: true, force: true });
}
