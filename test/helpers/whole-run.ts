/** What the tests of a run have in common. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildProgram } from './build-program.ts';

/** The program is built, and there is a folder for what is made once in a run and then only copied. */
export default async function prepareRun(): Promise<() => void> {
  await buildProgram(fileURLToPath(new URL('../..', import.meta.url)));
  const folder = mkdtempSync(join(tmpdir(), 'gazette-run-'));
  process.env.GAZETTE_TEST_RUN = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
