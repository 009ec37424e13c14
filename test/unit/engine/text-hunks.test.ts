/** What was changed in a text, in pieces that can be found again. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hunksOf, inSource, touchesCells } from '../../../main/engine/correcting/text-hunks.ts';
import { cpuTime } from '../../helpers/cpu-time.ts';
import { tried } from '../../helpers/length.ts';

const text = fc.string({
  unit: fc.constantFrom('甲', '乙', '丙', '。', '，', '1'),
  minLength: 1,
  maxLength: 40,
});

describe('changes of a text', () => {
  it('made again give the text, each taking a printed character at least', () => {
    fc.assert(
      fc.property(text, text, (printed, read) => {
        const hunks = hunksOf(printed, read);
        for (const { start, end } of hunks) expect(end).toBeGreaterThan(start);
        hunks.forEach((hunk, at) => {
          expect(hunk.start).toBeGreaterThanOrEqual(hunks[at - 1]?.end ?? 0);
        });
        const made = hunks.reduceRight(
          (all, { start, end, read: words }) => all.slice(0, start) + words + all.slice(end),
          printed,
        );
        expect(made).toBe(read);
      }),
      { numRuns: tried(500, 2000) },
    );
  });

  it('of a text written anew are one, and soon found', () => {
    const cost = (times: number) => {
      const printed = `甲${'乙丙丁戊'.repeat(times)}己`;
      const read = `甲${'庚辛壬癸'.repeat(times)}己`;
      const anew = [{ start: 1, end: printed.length - 1, read: read.slice(1, -1) }];
      return cpuTime(() => expect(hunksOf(printed, read)).toEqual(anew));
    };
    cost(1000);
    const small = Math.max(2, cost(5000));
    // Four times the text, and not nearly the sixteenfold.
    expect(cost(20_000)).toBeLessThan(small * 10);
  });

  it('that add or take away cells are told', () => {
    expect(touchesCells('甲\t1', hunksOf('甲\t1', '甲\t2'))).toBe(false);
    expect(touchesCells('甲\t1', hunksOf('甲\t1', '甲1'))).toBe(true);
    expect(touchesCells('甲1', hunksOf('甲1', '甲\n1'))).toBe(true);
  });

  it('over a break of lines stand on the first, the rest goes', () => {
    const source = '甲乙\n　　丙丁';
    expect(
      inSource([{ start: 1, end: 3, read: '戊' }], '甲乙丙丁', source, [{ start: 0, end: source.length }]),
    ).toEqual([
      { start: 1, end: 2, read: '戊' },
      { start: 5, end: 6, read: '' },
    ]);
  });
});
