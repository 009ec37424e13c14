/** Damages at random, GAZETTE_ROTS (500) of them by GAZETTE_SEED: nothing wrong is read without a word, nothing crashes. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { rotsFound } from '../helpers/bit-rot.ts';
import { temporaryFolder } from '../helpers/temporary.ts';

it('what has rotted is told or not shown', async () => {
  const count = Number(process.env.GAZETTE_ROTS ?? 500);
  const seed = Number(process.env.GAZETTE_SEED ?? 1);
  expect(await rotsFound(join(temporaryFolder(), 'rot'), count, seed)).toEqual([]);
});
