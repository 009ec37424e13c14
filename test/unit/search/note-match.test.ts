import { describe, expect, it } from 'vitest';
import { asksForWords, normalise, noteHolds, parseQuery } from '../../../main/search/index.ts';

const read = (typed: string) => {
  const parsed = parseQuery(typed);
  if (!parsed.ok) throw new Error(parsed.error.code);
  return parsed.query;
};
const note = { text: normalise('请核实独角兽企业数，年底前办结'), isIn: () => false };

describe('a note', () => {
  it.each([
    ['独角兽', true],
    ['麒麟', false],
    ['独角兽 OR 麒麟', true],
    ['独角兽 -办结', false],
    ['独角兽 -预警', true],
    ['核实 NEAR/3 企业', true],
    ['请 同条 年底', true],
    ['批注:独角兽', true],
    ['独角兽 年:2023', false],
  ])('is found by %s: %s', (typed, holds) => {
    expect(noteHolds(read(typed), note)).toBe(holds);
  });
  it('is asked for by words only', () => {
    expect(['年:2023', '-独角兽', '标题:计量'].map((typed) => asksForWords(read(typed)))).toEqual([
      false,
      false,
      false,
    ]);
    expect(['独角兽', '批注:核实', '年:2023 核实'].map((typed) => asksForWords(read(typed)))).toEqual([
      true,
      true,
      true,
    ]);
  });
});
