/** Each bench works to its end, at a size at which only ratios and counts can be held against anything. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';

const script = fileURLToPath(new URL('../../bench/run.ts', import.meta.url));

/** In a process of its own: one that ends with an unsettled await has another status, and rejects. */
async function run(...names: readonly string[]): Promise<unknown> {
  const { stdout } = await promisify(execFile)(process.execPath, [script, '--tiny', ...names]);
  return JSON.parse(stdout);
}

const positive = expect.toSatisfy((value: unknown) => typeof value === 'number' && value > 0);

it('of reading, writing and searching', async () => {
  expect(await run('write', 'parsing', 'search', 'pdf')).toMatchObject({
    write: { ratio: { measured: positive } },
    parsing: { parseOverNormalise: positive, growthAtHundred: positive, mutations: { faults: 0 } },
    search: { '0.1M': { exact: { queriesWrong: 0, substringsFound: '50 / 50' } } },
    pdf: { readOverBare: positive, importOverBare: positive },
  });
});

it('of the window and of exports', async () => {
  expect(await run('start', 'pages', 'export')).toMatchObject({
    start: { ratio: { measured: positive } },
    pages: { nested: { firstPage: { ratio: { measured: positive } } } },
    export: { ratio: positive, documents: 2 },
  });
});
