/** A folder for what tests make once in a run and then only copy. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export default function prepareRun(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'gazette-run-'));
  process.env.GAZETTE_TEST_RUN = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
