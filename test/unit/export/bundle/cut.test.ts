/** Where a bundle is cut, for any sizes of documents and any borders between them. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cutBySize } from '../../../../main/export/print/cut.ts';

const usual = 100;
const last = 25;
const documents = fc.array(fc.record({ size: fc.integer({ min: 1, max: 60 }), isBorder: fc.boolean() }), {
  maxLength: 60,
});
const sum = (sizes: readonly number[]): number => sizes.reduce((whole, size) => whole + size, 0);

it('gives every document to one part, in order', () => {
  fc.assert(
    fc.property(documents, (all) => {
      const parts = cutBySize(
        all.map(({ size }) => size),
        (at) => all[at]?.isBorder ?? false,
        usual,
        last,
      );
      expect(parts.flatMap(({ from, to }) => all.slice(from, to))).toEqual(all);
      expect(parts.every(({ from, to }) => from < to)).toBe(true);
    }),
  );
});

it('keeps to the usual size, and to that of the last part, where each document may begin a page', () => {
  fc.assert(
    fc.property(documents, (all) => {
      const sizes = all.map(({ size }) => size);
      const parts = cutBySize(sizes, () => true, usual, last).map(({ from, to }) => sizes.slice(from, to));
      for (const part of parts) expect(sum(part)).toBeLessThanOrEqual(usual);
      if (sum(sizes) <= usual) expect(parts.length).toBeLessThanOrEqual(1);
      const end = parts.at(-1) ?? [];
      // One document may be longer than that by itself.
      if (parts.length > 1 && end.length > 1) expect(sum(end)).toBeLessThanOrEqual(last);
    }),
  );
});
