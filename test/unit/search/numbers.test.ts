import { describe, expect, it } from 'vitest';
import { normalise } from '../../../main/search/normalise.ts';
import { holdsPart, keysOfDocument, numberKey } from '../../../main/search/numbers.ts';

describe('a number', () => {
  it.each([
    [
      '云政发〔2022〕21号',
      [
        '云政发2022-21',
        '云政发[2022]21号',
        '云政发（2022）第21号',
        '雲政發〔2022〕021號',
        '云政发２０２２２１号',
      ],
    ],
    ['国令第706号', ['国务院令第706号', '中华人民共和国国务院令第706号', '国令706号']],
    ['云泽省人民政府令第218号', ['云泽省人民政府令218', '云泽省人民政府令 第218号']],
    ['国发〔1981〕12号', ['（81）国发12号', '国发[1981]12号']],
  ])('%s has one key in all spellings', (number, spellings) => {
    const [key] = keysOfDocument(number);
    expect(key).toBeDefined();
    for (const spelling of spellings) expect([spelling, numberKey(spelling)]).toEqual([spelling, key]);
  });
  it.each(['计量', '2022', '21号', '云政发', '第三条', '计量标准2022年工作要点'])('%s is none', (text) => {
    expect(numberKey(text)).toBeNull();
  });
  it('of a range is each of its numbers', () => {
    expect(keysOfDocument('云政任〔2023〕6-7号')).toContain(numberKey('云政任〔2023〕7号'));
  });
  it.each([
    ['云政发〔2022〕21号', '2022', true],
    ['云政发〔2022〕21号', '云政发〔2022〕', true],
    ['云政发〔2022〕21号', '21', true],
    ['云政发〔2022〕21号', '21号', true],
    ['云政发〔2022〕210号', '21', false],
    ['云政发〔2022〕210号', '云政发2022-21', false],
    ['云政发〔2022〕121号', '21号', false],
    ['云泽省人民政府令第218号', '218', true],
    ['云政发〔2022〕21号、云办发〔2023〕3号', '2023', true],
  ])('%s holds %s: %s', (number, typed, holds) => {
    expect(holdsPart(number, normalise(typed))).toBe(holds);
  });
});
