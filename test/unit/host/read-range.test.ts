import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mostRangeBytes, rangeOf, readRange } from '../../../main/host/read-range.ts';
import { temporaryFolder } from '../../helpers/temporary.ts';

describe('parts of a file', () => {
  it('are the bytes asked for, and no more than there are', async () => {
    const path = join(temporaryFolder(), 'a');
    const bytes = Uint8Array.from({ length: 1000 }, (_, at) => at % 251);
    writeFileSync(path, bytes);
    for (const [start, end] of [
      [0, 1],
      [0, 1000],
      [990, 2000],
      [500, 750],
      [1000, 1001],
    ] as const)
      expect(await readRange(path, start, end)).toEqual(bytes.subarray(start, end));
    expect((await readRange(path, 0, mostRangeBytes * 4)).byteLength).toBe(1000);
  });

  it.each([
    ['bytes=0-99', [0, 100]],
    ['bytes=7-7', [7, 8]],
    ['bytes=9-3', null],
    ['bytes=0-', null],
    ['bytes=-5', null],
    ['bytes=0-1,4-5', null],
    ['items=0-1', null],
    [undefined, null],
  ] as const)('%s names %o', (header, range) => {
    expect(rangeOf(header)).toEqual(range);
  });
});
