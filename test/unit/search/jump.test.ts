import { describe, expect, it } from 'vitest';
import { createJumpIndex, fitOfPinyin } from '../../../main/search/index.ts';
import { cpuTime } from '../../helpers/cpu-time.ts';

const syllables = ['yun', 'ze', 'sheng', 'qi', 'xiang', 'gao', 'zhi', 'liang', 'fa', 'zhan'];

describe('pinyin', () => {
  it.each([
    ['qx', 'initials of neighbours'],
    ['qixiang', 'whole syllables'],
    ['qixian', 'the last half typed'],
    ['yzqx', 'initials with a part left out'],
    ['yunzeqx', 'syllables and initials'],
    ['yzsqxgzlfz', 'all initials'],
  ])('%s is found: %s', (typed) => {
    expect(fitOfPinyin(typed, syllables)).toBeGreaterThan(0);
  });
  it.each(['xq', 'qz3', 'bj', 'yzqxgzlfzh0'])('%s is not', (typed) => {
    expect(fitOfPinyin(typed, syllables)).toBe(0);
  });
  it('fits better where nothing is left out', () => {
    expect(fitOfPinyin('qx', syllables)).toBeGreaterThan(fitOfPinyin('yx', syllables));
  });
  it('takes no longer for long names and long letters than they are long', () => {
    const cost = (letters: number) => {
      const name = Array.from({ length: letters * 1.5 }, () => 'a');
      return cpuTime(() => {
        fitOfPinyin('a'.repeat(letters), name);
        fitOfPinyin(`${'a'.repeat(letters)}b`, name);
      });
    };
    cost(20);
    const small = Math.max(2, cost(20));
    // Twice of both; every way of trying them all would take longer than the world stands.
    expect(cost(40)).toBeLessThan(small * 20);
  });
});

describe('the quick jump', () => {
  const name = (title: string, code = '') => ({ target: title, name: title, code, weight: 0 });
  const index = createJumpIndex([
    name('云泽省人民政府关于印发计量发展规划的通知', '云政发〔2022〕21号'),
    name('云泽省人民政府关于气象工作的意见', '云政发〔2022〕210号'),
    name('气象高质量发展纲要'),
    name('省水利厅'),
  ]);
  it('puts the exact number first, in any spelling', () => {
    for (const typed of ['云政发2022-21', '云政发[2022]21号', '云政发（2022）21号'])
      expect(index.find(typed, 5)[0]).toBe('云泽省人民政府关于印发计量发展规划的通知');
  });
  it('puts what begins with the text before what holds it', () => {
    expect(index.find('气象', 5)).toEqual(['气象高质量发展纲要', '云泽省人民政府关于气象工作的意见']);
  });
  it('knows initials', () => {
    expect(index.find('slt', 5)).toEqual(['省水利厅']);
    expect(index.find('yzqx', 5)[0]).toBe('云泽省人民政府关于气象工作的意见');
  });
  it('forgives a slip', () => {
    expect(index.find('气像高质量', 5)[0]).toBe('气象高质量发展纲要');
    expect(index.find('气像', 5)).toContain('气象高质量发展纲要');
    expect(index.find('qixaing', 5)).toContain('气象高质量发展纲要');
    expect(index.find('qixxiang', 5)).toContain('气象高质量发展纲要');
  });
  it('finds nothing where nothing is like it', () => {
    expect(index.find('冰雪旅游', 5)).toEqual([]);
    expect(index.find('、', 5)).toEqual([]);
  });
});
