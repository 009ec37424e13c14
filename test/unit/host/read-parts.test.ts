import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readParts } from '../../../main/host/read-parts.ts';
import { filePartsSchema, mostPartBytes } from '../../../preload/contract/index.ts';
import { temporaryFolder } from '../../helpers/temporary.ts';

describe('parts of a file', () => {
  const bytes = Uint8Array.from({ length: 1000 }, (_, at) => at % 251);

  it('are the bytes asked for, in the order asked for', async () => {
    const path = join(temporaryFolder(), 'a');
    writeFileSync(path, bytes);
    expect(await readParts(path, [[0, 1000]])).toEqual(bytes);
    const parts = [
      [990, 1000],
      [0, 1],
      [500, 750],
    ] as const;
    const wanted = parts.flatMap(([start, end]) => [...bytes.subarray(start, end)]);
    expect([...(await readParts(path, parts))]).toEqual(wanted);
    await expect(readParts(path, [[999, 1001]])).rejects.toThrow(RangeError);
  });

  it.each<readonly [unknown, boolean]>([
    [[[0, 1]], true],
    [[[0, mostPartBytes]], true],
    [
      [
        [0, mostPartBytes],
        [0, 1],
      ],
      false,
    ],
    [[[1, 1]], false],
    [[[0, 1.5]], false],
    [[['0', 1]], false],
    [[], false],
  ])('%j may be asked for: %s', (parts, isGood) => {
    expect(filePartsSchema.safeParse(parts).success).toBe(isGood);
  });
});
