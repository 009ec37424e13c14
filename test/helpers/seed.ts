/** Archives with issues in them, made once in a run: what is tested is seldom the import. */
import { createHash, randomUUID } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface SeedFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** Makes the folder an archive that holds these issues, with the notice on use accepted. */
export async function seedArchive(folder: string, files: readonly SeedFile[]): Promise<void> {
  cpSync(await madeOnce(files), folder, { recursive: true });
}

async function madeOnce(files: readonly SeedFile[]): Promise<string> {
  const run = process.env.GAZETTE_TEST_RUN;
  if (run === undefined) throw new Error('seeds are made in a run of the tests only');
  const key = createHash('sha256');
  for (const { name, content } of files) key.update(`${name}\0`).update(content).update('\0');
  const made = join(run, key.digest('hex').slice(0, 16));
  if (existsSync(made)) return made;
  const draft = `${made}-${randomUUID()}`;
  await make(draft, files);
  try {
    renameSync(draft, made);
  } catch (error) {
    // Another worker was first, with the same.
    if (!existsSync(made)) throw error;
    rmSync(draft, { recursive: true });
  }
  return made;
}

async function make(folder: string, files: readonly SeedFile[]): Promise<void> {
  // Loaded where a seed is not there yet: most files find theirs.
  const { openTestEngine } = await import('./test-engine.ts');
  const source = `${folder}-source`;
  mkdirSync(source);
  const engine = openTestEngine(folder, { indexes: false, logFolder: `${folder}-logs` });
  try {
    const paths = files.map(({ name, content }) => {
      writeFileSync(join(source, name), content);
      return join(source, name);
    });
    if (paths.length > 0) {
      for (const { file, outcome, error } of await engine.importFiles(paths))
        if (outcome !== 'imported') throw new Error(`${file} was not imported: ${error?.code ?? outcome}`);
    }
    await engine.ask('settings.set', { acceptedUseAt: '2026-01-01T00:00:00.000Z' });
  } finally {
    await engine.close();
  }
}
