/** Parts of a file as the window asks for them. */
import { describe, expect, it } from 'vitest';
import { type FilePart, mostPartBytes } from '../../../preload/contract/file-parts.ts';
import { createPartReader } from '../../../renderer/ui/part-reader.ts';

/** A file whose byte at an offset is known from the offset. */
function source(length: number) {
  const asked: (readonly FilePart[])[] = [];
  return {
    asked,
    bytes: length,
    read: async (parts: readonly FilePart[]) => {
      asked.push(parts);
      await new Promise((resolve) => setImmediate(resolve));
      const total = parts.reduce((sum, [start, end]) => sum + end - start, 0);
      const bytes = new Uint8Array(total);
      let at = 0;
      for (const [start, end] of parts)
        for (let place = start; place < end; place += 1) {
          bytes[at] = (place * 7) % 251;
          at += 1;
        }
      return bytes;
    },
  };
}

const isRight = (bytes: Uint8Array, start: number) =>
  bytes.every((byte, at) => byte === ((start + at) * 7) % 251);

describe('the reader of parts', () => {
  it('gives each request its own bytes, and sends those that wait together', async () => {
    const file = source(12_000_000);
    const read = createPartReader(file);
    const starts = Array.from({ length: 500 }, (_, at) => 1_500_000 + at * 20_000);
    const parts = await Promise.all(starts.map((start) => read(start, start + 16)));
    expect(parts.every((bytes, at) => bytes.length === 16 && isRight(bytes, starts[at] ?? 0))).toBe(true);
    expect(file.asked.length).toBeLessThanOrEqual(6);
  });

  it('reads head and end of the file before they are asked for, once', async () => {
    const file = source(12_000_000);
    const read = createPartReader(file);
    const places = [0, 5000, 900_000, 11_990_000, 11_999_900];
    for (const start of places) expect(isRight(await read(start, start + 100), start)).toBe(true);
    expect(file.asked.flat()).toHaveLength(2);
    const small = source(300);
    expect(isRight(await createPartReader(small)(7, 300), 7)).toBe(true);
    expect(small.asked).toEqual([[[0, 300]]]);
  });

  it('asks for no more at a time than an answer may hold', async () => {
    const file = source(mostPartBytes * 3 + 5_000_000);
    const read = createPartReader(file);
    const half = mostPartBytes / 2 + 1;
    const from = 2_000_000;
    const [first, whole] = await Promise.all([
      read(from, from + half),
      read(half + from, from + half + mostPartBytes + 5),
      read(from + 7, from + half),
    ]);
    expect(first?.length).toBe(half);
    expect(whole?.length).toBe(mostPartBytes + 5);
    expect(isRight(whole ?? new Uint8Array(), half + from)).toBe(true);
    for (const parts of file.asked)
      expect(parts.reduce((sum, [start, end]) => sum + end - start, 0)).toBeLessThanOrEqual(mostPartBytes);
  });

  it('tells those that wait when the file is gone, and goes on', async () => {
    let isGone = true;
    const read = createPartReader({
      bytes: 12_000_000,
      read: async (parts) => {
        if (isGone) throw new Error('gone');
        return new Uint8Array(parts.reduce((sum, [start, end]) => sum + end - start, 0));
      },
    });
    await expect(read(2_000_000, 2_000_002)).rejects.toThrow('gone');
    isGone = false;
    expect((await read(2_000_000, 2_000_002)).length).toBe(2);
  });
});
