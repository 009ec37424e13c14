import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignText } from '../../../main/gazette/align-text.ts';

const whole = (source: string) => [{ start: 0, end: source.length }];

describe('clean text beside its source', () => {
  it.each<[string, string, string, readonly number[]]>([
    ['is the source itself', '计量发展', '计量发展', [0, 1, 2, 3]],
    ['passes over line breaks and blanks', '计量发展', '计 量\n　发展', [0, 2, 5, 6]],
    ['knows a character in the other width', '（2022）3号', '(2022)3号', [0, 1, 2, 3, 4, 5, 6, 7]],
    ['has no place for a repaired bracket', '发〔2022〕', '发2022〕', [0, -1, 1, 2, 3, 4, 5]],
    ['passes over a soft mark', '计量标准', '计量\u00ad标准', [0, 1, 3, 4]],
    ['has none where the source is another', '甲乙', '丙丁', [-1, -1]],
  ])('%s', (_, text, source, offsets) => {
    expect([...alignText(text, source, whole(source))]).toEqual(offsets);
  });

  it('reads several stretches one after the other', () => {
    expect([
      ...alignText('上下', '上xx下', [
        { start: 0, end: 1 },
        { start: 3, end: 4 },
      ]),
    ]).toEqual([0, 3]);
  });

  it('places every character of a text whose source only adds white space', () => {
    const character = fc.constantFrom('计', '量', '的', '，', '1', 'a', '（');
    const space = fc.constantFrom('', '', ' ', '\n', '　');
    fc.assert(
      fc.property(fc.array(fc.tuple(character, space), { maxLength: 60 }), (pieces) => {
        const text = pieces.map(([own]) => own).join('');
        const source = pieces.map(([own, after]) => own + after).join('');
        const offsets = [...alignText(text, source, whole(source))];
        expect(offsets.map((offset) => source[offset])).toEqual([...text]);
        expect(offsets).toEqual([...offsets].sort((a, b) => a - b));
      }),
    );
  });
});
