/** Files that are made to harm do it to themselves alone. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readApart } from '../../../main/engine/importing/read-apart.ts';
import { endlessPdf, hostilePdfs, soundPdf } from '../../fixtures/hostile-pdfs.ts';
import { temporaryFolder } from '../../helpers/temporary.ts';
import { openTestEngine } from '../../helpers/test-engine.ts';

/** Those that take a second each are left to `npm run fault`. */
const quick = hostilePdfs().filter(({ name }) => !/kerning|contents-1e5|code-for-a-book/.test(name));
const wide = { busyMs: 60_000, idleMs: 60_000, totalMs: 60_000, memory: 2 ** 31 };

it('each of them is read or refused by itself, and the next file is imported', async () => {
  const folder = temporaryFolder();
  const paths = [...quick, soundPdf()].map(({ name, bytes }) => {
    const path = join(folder, `${name}.pdf`);
    writeFileSync(path, bytes);
    return path;
  });
  const test = openTestEngine(join(folder, 'archive'));
  const results = await test.importFiles(paths, 'keepBoth');
  expect(results.map(({ file }) => file)).toEqual([...quick, soundPdf()].map(({ name }) => `${name}.pdf`));
  expect(results.filter(({ error }) => error && !error.code.startsWith('import/'))).toEqual([]);
  expect(results.at(-1)?.outcome).toBe('imported');
  await test.close();
});

it('one that goes on without end is stopped at its time, and the next is read', async () => {
  const limits = { ...wide, busyMs: 300 };
  expect(await readApart('pdf', endlessPdf().bytes, { limits })).toEqual({ type: 'stopped', limit: 'time' });
  expect(await readApart('pdf', endlessPdf().bytes, { limits: { ...wide, totalMs: 300 } })).toEqual({
    type: 'stopped',
    limit: 'time',
  });
  expect(await readApart('pdf', soundPdf().bytes)).toMatchObject({
    type: 'read',
    text: { text: 'No. 1 of 2024\n' },
  });
});

it('one that takes too much memory is stopped', async () => {
  const greedy = hostilePdfs().find(({ name }) => name === 'code-for-a-book');
  const limits = { ...wide, memory: 30 * 1024 * 1024 };
  expect(await readApart('pdf', greedy?.bytes ?? new Uint8Array(), { limits })).toEqual({
    type: 'stopped',
    limit: 'memory',
  });
});

it('an import that hangs in it is cancelled, and the engine closes', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'endless.pdf');
  writeFileSync(path, endlessPdf().bytes);
  const test = openTestEngine(join(folder, 'archive'));
  const ended = test.runJob(async () => {
    const started = await test.ask('import.start', {
      files: [path],
      onDuplicate: 'skip',
      restrictedConfirmed: false,
    });
    // The file is in hand: its thread is busy with it, and ends only by being ended.
    await expect.poll(() => JSON.stringify(test.events)).toContain('endless.pdf');
    await test.ask('job.cancel', { jobId: started.jobId });
    return started;
  });
  // Of nothing it was the end of its limits: that would be a file that failed.
  expect(await ended).toMatchObject({ kind: 'import', results: [] });
  await test.close();
});

it('what cancels is passed on at once', async () => {
  let asked = 0;
  const reading = readApart('pdf', endlessPdf().bytes, {
    checkCancelled: () => {
      asked += 1;
      if (asked > 3) throw new Error('enough');
    },
  });
  await expect(reading).rejects.toThrow('enough');
});
