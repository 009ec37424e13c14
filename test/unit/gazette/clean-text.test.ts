import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLine } from '../../../main/gazette/clean-text.ts';
import { cleanOffset, toSource, toSourceRange } from '../../../main/gazette/offsets.ts';

describe('white space of a line', () => {
  it.each([
    ['第一章　总　　则', '第一章　总则', 'a spaced word becomes one'],
    ['国 务 院 工 作 规 则', '国务院工作规则', 'a spaced title'],
    ['某某关于 印发某某的通知', '某某关于印发某某的通知', 'a line end of the title'],
    ['到 2035 年，建成', '到2035年，建成', 'OCR spaces around figures'],
    ['SMART CITY 平台', 'SMART CITY平台', 'words of another script'],
    [
      '中共云泽省委 云泽省人民政府关于某事的意见',
      '中共云泽省委 云泽省人民政府关于某事的意见',
      'two bodies side by side',
    ],
    ['2月2日 省政府决定', '2月2日　省政府决定', 'after the date of an entry'],
    ['同日 省政府召开会议', '同日　省政府召开会议', 'after 同日'],
    ['副召集人：陈某某　　教育部部长', '副召集人：陈某某　教育部部长', 'between name and post'],
    ['孙　某　　教育部副部长', '孙某　教育部副部长', 'a name of two characters'],
    ['省长　高　远', '省长　高远', 'office and a name of two characters'],
    ['总理　　李某某', '总理　李某某', 'office and name'],
    ['陆某 吴某某', '陆某　吴某某', 'a list of names'],
    ['丁某某　王　某　石某某　吴　某', '丁某某　王某　石某某　吴某', 'names of two characters among others'],
    ['第 十 二 章 总 则', '第十二章　总则', 'a letter-spaced heading holds no names'],
    ['第五章 航 空 人 员', '第五章　航空人员', 'nor does a numbered one'],
    ['会 议 纪 要', '会议纪要', 'nor does a letter-spaced title'],
  ])('%s -> %s (%s)', (line, expected) => {
    expect(cleanLine(line, 0).text).toBe(expected);
  });
});

const piece = fc.oneof(
  fc.constantFrom(' ', '  ', '\u3000', '\u3000\u3000', '\t'),
  fc.constantFrom('省', '委', '总', '则', '第一条', '同日', 'A', '2', '，', '：', '（', '）', '😀'),
);

describe('offset map', () => {
  it('leads every character that is not white space back to itself', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.nat(1000), (pieces, start) => {
        const line = pieces.join('').trim();
        const clean = cleanLine(line, start);
        expect(clean.text.replace(/\s/g, '')).toBe(line.replace(/\s/g, ''));
        let last = -1;
        for (let at = 0; at < clean.text.length; at += 1) {
          const source = toSource(clean, cleanOffset(at)) - start;
          expect(source).toBeGreaterThan(last);
          last = source;
          if (!/\s/.test(clean.text.charAt(at))) expect(line.charAt(source)).toBe(clean.text.charAt(at));
        }
      }),
      { seed: 20230228, numRuns: 300 },
    );
  });
  it('a range leads back to the source', () => {
    expect(toSourceRange(cleanLine('第一章　总　　则', 10), 4, 6)).toEqual({ start: 14, end: 18 });
  });
});
