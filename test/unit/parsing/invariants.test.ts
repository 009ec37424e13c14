/** What holds whatever the input: no throw, no character lost or doubled, the same result twice. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseIssue } from '../../../main/parsing/index.ts';
import { sourceFromText } from '../../../main/sources/index.ts';
import { cpuTime } from '../../helpers/cpu-time.ts';
import { tried } from '../../helpers/length.ts';
import { mutate } from '../../helpers/mutate.ts';
import { readShared } from '../../helpers/shared-data.ts';
import { droppedShare, findFaults } from '../../helpers/tree-checks.ts';

const sample = readFileSync(new URL('../../../resources/sample/issue.txt', import.meta.url), 'utf8');
const sampleLines = sample.split('\n');

const fragments = [
  '云泽省人民政府公报',
  '2024年第12期（总第612期）',
  '目录',
  '省政府文件',
  '云泽省人民政府令',
  '第218号',
  '泽政发〔2024〕15号',
  '泽政函2024〕46号',
  '附件',
  '附件：1.某某名单',
  '（此件公开发布）',
  '2024年6月6日',
  '二〇〇五年七月十四日',
  '省长　　某某某',
  '同日 召开会议。',
  '①6月7日，某某。',
  '领域\t指标\t2025年',
  '\t\t',
  '│甲│乙│丙│',
  '├──┼──┼──┤',
  '| 甲 | 乙 |',
  '地区　　　户数　　　面积',
  '甲市　　　1200　　　35',
  '序号',
  '1',
  '续表',
  '第一章　总　则',
  '“第十五条　有下列情形之一的：',
  '第一条 某事。 第二条 某事：（一）某； （二）某。',
  '张某某　王　某　李某某',
  '省教育厅\t省应急厅',
  '一、总体要求',
  '（一）指导思想。',
  '第一条　为了某事。',
  '——坚持某事。',
  '云泽省人民政府关于某事的通知',
  '（省水利厅牵头，省财政厅负责）',
  '《某法〈修正〉》（',
  '— 4 —',
  '国务院办公厅 &sp;',
  '扫一扫在手机打开当前页',
  '\u200b',
  '𠀀😀\ud800',
] as const;

const line = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...fragments) },
  { weight: 4, arbitrary: fc.constantFrom(...sampleLines) },
  { weight: 1, arbitrary: fc.string({ maxLength: 20, unit: 'grapheme' }) },
  {
    weight: 1,
    arbitrary: fc
      .array(
        fc.constantFrom(
          '（',
          '）',
          '。',
          '，',
          '一',
          '第',
          '条',
          ' ',
          '\u3000',
          '\t',
          '1',
          '.',
          '《',
          '》',
          '〔',
          '〕',
          '号',
        ),
        { maxLength: 30 },
      )
      .map((parts) => parts.join('')),
  },
);
const breaks = fc.constantFrom('\n', '\n\n', '\r\n', '\f', '\n\u3000\u3000');
const issueLike = fc.array(fc.tuple(line, breaks), { maxLength: 60 }).map((parts) => parts.flat().join(''));

const seed = 20240630;

describe('every tree', () => {
  it('of gazette-like text holds each character once', () => {
    fc.assert(
      fc.property(issueLike, (text) => {
        const source = sourceFromText(text);
        expect(findFaults(source.text, parseIssue(source))).toEqual([]);
      }),
      { seed, numRuns: tried(150, 400) },
    );
  });

  it('of a cut, shuffled or doubled sample holds each character once', () => {
    const mutation = fc.record({
      cut: fc.nat(sample.length),
      length: fc.nat(4000),
      move: fc.nat(sample.length),
      twice: fc.boolean(),
    });
    fc.assert(
      fc.property(mutation, ({ cut, length, move, twice }) => {
        const piece = sample.slice(cut, cut + length);
        const rest = sample.slice(0, cut) + sample.slice(cut + length);
        const at = Math.min(move, rest.length);
        const source = sourceFromText(rest.slice(0, at) + piece + (twice ? piece : '') + rest.slice(at));
        expect(findFaults(source.text, parseIssue(source))).toEqual([]);
      }),
      { seed, numRuns: tried(25, 60) },
    );
  });

  it('is the same twice', () => {
    const source = sourceFromText(sample);
    expect(parseIssue(source)).toEqual(parseIssue(source));
  });

  it.each([
    ['nothing', ''],
    ['one character', '号'],
    ['a line of a megabyte', '为做好某项工作，（省水利厅牵头。'.repeat(tried(15_000, 60_000))],
    ['a megabyte of brackets', '（'.repeat(1_000_000)],
    ['very many short lines', '一、某事\n'.repeat(tried(15_000, 100_000))],
  ])('of %s comes without a throw', (_, text) => {
    const tree = parseIssue(sourceFromText(text));
    expect(findFaults(text, tree)).toEqual([]);
  });
});

describe('time grows with the text and no faster', () => {
  const time = (text: string): number => {
    const source = sourceFromText(text);
    return cpuTime(() => parseIssue(source));
  };
  it.each([
    ['numbers', '泽政发〔2024〕15号\n'],
    ['titles', '云泽省人民政府关于某事的通知\n'],
    ['one broken paragraph', '做好某项工作，推进\n'],
    ['open brackets', '（省水利厅牵头\n'],
    ['table rows', '甲\t乙\t1\n'],
    ['drawn rows', '│甲│乙│\n'],
    ['rules of tables', '-----\n'],
    ['rows in columns', '地区　　　户数　　　面积\n'],
    ['rows of two columns', '甲市　　　　　乙县\n'],
    ['numbers of a fallen table', '序号\n任务\n1\n'],
    ['rows of names', '张某某　王某某　李某某\n'],
    ['wrapped lines', '各地要健全工作机制，落实属地责任，完善配套政策措施，强化跟踪问效，推进\n'],
    ['inner contents', '目录\n第一章　总则\n'],
    ['open brackets of 题注', '（2010年3月1日\n'],
    ['quoted articles', '“第十五条　有下列情形：\n'],
    ['contents rows', '目录\n云泽省人民政府关于某事的通知（5）\n'],
  ])('%s', (_, unit) => {
    const lines = tried(1000, 3000);
    time(unit.repeat(lines));
    const small = Math.max(7, time(unit.repeat(lines)));
    // Four times the text; far below the sixteenfold of quadratic time, with room for a busy machine.
    expect(time(unit.repeat(lines * 4))).toBeLessThan(small * 10);
  });
});

describe('broken inputs', () => {
  it('come without a throw and without the loss of a character', () => {
    for (let seed = 1; seed <= tried(120, 400); seed += 1) {
      const source = sourceFromText(mutate(sample, seed));
      expect(findFaults(source.text, parseIssue(source)), `seed ${seed}`).toEqual([]);
    }
  });
});

describe('the real issues', () => {
  it.each(['jilin-2023-04/issue.txt', 'state-council/issue.txt'])('%s', (path) => {
    const text = readShared(path);
    if (text === null) return;
    const source = sourceFromText(text);
    const tree = parseIssue(source);
    expect(findFaults(source.text, tree)).toEqual([]);
    expect(droppedShare(source.text, tree)).toBeLessThanOrEqual(0.03);
  });
});
