/** The benches that open the window work to their end; see those of `test/unit/bench`. */
import { expect, it } from 'vitest';
import { benchPages } from '../bench/pages.ts';
import { benchStart } from '../bench/start.ts';

const positive = expect.toSatisfy((value: unknown) => typeof value === 'number' && value > 0);

it('of the start', async () => {
  expect(await benchStart('tiny')).toMatchObject({ ratio: { measured: positive } });
});

it('of the printed pages', async () => {
  expect(await benchPages('tiny')).toMatchObject({
    nested: { firstPage: { ratio: { measured: positive } } },
  });
});
