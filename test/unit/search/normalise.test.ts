import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { border, normalise, normaliseWithMap, tokensOf } from '../../../main/search/index.ts';

describe('what search compares', () => {
  it.each([
    ['计量 发展\n规划', '计量发展规划', 'white space goes, line breaks too'],
    ['双随机、一公开', '双随机一公开', 'soft marks go'],
    ['“专精特新”《规划》〈纲要〉（试行）【附】', '专精特新规划纲要试行附', 'quotation marks and brackets go'],
    ['國務院辦公廳', '国务院办公厅', 'traditional becomes simplified'],
    ['ＧＢ／Ｔ　９７０４', 'gb/t9704', 'full width becomes half width, upper case lower'],
    ['吉政发[2022] 21 号', '吉政发202221号', 'all brackets of a number are alike'],
    ['吉政发〔2022〕21号', '吉政发202221号', 'all brackets of a number are alike'],
    ['增长1.5%，3.', `增长1.5%${border}3`, 'a point stays between digits only'],
    ['≥98％', '≥98%', 'comparison signs stay'],
    ['完成。！？再', `完成${border}再`, 'a run of stops is one border'],
    ['2021—2035年', '20212035年', 'dashes go'],
    ['二○二三 二零二三 二〇二三', '二〇二三二〇二三二〇二三', 'zeros of numerals are one'],
    ['𠮷林', '𠮷林', 'characters beyond the basic plane stay whole'],
    ['', '', 'nothing stays nothing'],
  ])('%s', (text, expected) => {
    expect(normalise(text)).toBe(expected);
  });

  it('puts a border at the given offsets', () => {
    expect(normaliseWithMap('总则第一条', new Set([2])).text).toBe(`总则${border}第一条`);
    expect(normaliseWithMap('总则。第一条', new Set([3])).text).toBe(`总则${border}第一条`);
  });

  it('maps every unit back into the source, in order', () => {
    const text = fc.string({
      unit: fc.constantFrom(
        '计',
        '量',
        '（',
        '）',
        ' ',
        '，',
        '1',
        '.',
        'Ａ',
        '國',
        '𠮷',
        '①',
        'é',
        '\n',
        '℃',
      ),
    });
    fc.assert(
      fc.property(text, (source) => {
        const { text: folded, starts, ends } = normaliseWithMap(source);
        expect(starts.length).toBe(folded.length);
        for (let i = 0; i < folded.length; i += 1) {
          const start = starts[i] ?? -1;
          const end = ends[i] ?? -1;
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(source.length);
          expect(start).toBeGreaterThanOrEqual(starts[i - 1] ?? 0);
        }
      }),
      { seed: 20230228, numRuns: 300 },
    );
  });

  it('is the same done twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (source) => {
        const once = normalise(source);
        expect(normalise(once)).toBe(once);
      }),
      { seed: 888, numRuns: 300 },
    );
  });

  it('leaves no ASCII mark that the index would take for a border of tokens', () => {
    for (let code = 0; code < 0x80; code += 1) {
      const left = normalise(`计${String.fromCharCode(code)}量`).slice(1, -1);
      if (left === '' || left === border) continue;
      const { pairs } = tokensOf(`计${left}量`);
      expect([code, pairs.split(' ').map((pair) => pair.length)]).toEqual([code, [2, 2]]);
      expect(pairs).not.toMatch(/[^0-9a-z \u0080-\uffff]/);
    }
  });
});
