import { describe, expect, it } from 'vitest';
import { readDeadlines } from '../../../main/parsing/deadlines.ts';
import { splitAddressees } from '../../../main/parsing/metadata.ts';
import { readTargets } from '../../../main/parsing/targets.ts';

describe('addressees', () => {
  it.each([
    [
      '各市（州）人民政府，云岭管委会，长新区、中某（长新）合作区管委会，省政府各厅委办、各直属机构：',
      ['各市（州）人民政府', '云岭管委会', '长新区、中某（长新）合作区管委会', '省政府各厅委办、各直属机构'],
    ],
    ['科技部、云泽省人民政府：', ['科技部', '云泽省人民政府']],
    ['各省、自治区、直辖市人民政府：', ['各省、自治区、直辖市人民政府']],
    ['教育部：', ['教育部']],
  ])('%s', (printed, expected) => {
    expect(splitAddressees(printed)).toEqual(expected);
  });
});

describe('deadlines', () => {
  it.each([
    ['2022年底前完成', 'by', '2022'],
    ['到2025年，全面建成', 'by', '2025'],
    ['2024年9月底前公布', 'by', '2024-09'],
    ['2024年9月30日前报送', 'by', '2024-09-30'],
    ['每年10月底前报送', 'yearly', null],
    ['自本批复印发之日起6个月内完成', 'relative', null],
    ['“十四五”末达到', 'period', null],
  ])('%s', (text, kind, computedOn) => {
    expect(readDeadlines(text)[0]).toMatchObject({ kind, computedOn });
  });
  it.each(['《某规划（2021—2035年）》', '2022年以来', '第2022号'])('%s holds none', (text) => {
    expect(readDeadlines(text)).toEqual([]);
  });
});

describe('targets', () => {
  it.each([
    ['普及率达到96%以上', { value: 96, unit: '%', comparison: 'gte' }],
    ['培训5000人次以上', { value: 5000, unit: '人次', comparison: 'gte' }],
    ['漏损率比2023年下降4个百分点以上', { value: 4, unit: '个百分点', baseline: '比2023年' }],
    ['不低于90%', { value: 90, comparison: 'gte' }],
    ['控制在12%以内', { value: 12, comparison: 'lte' }],
  ])('%s', (text, expected) => {
    expect(readTargets(text)[0]).toMatchObject(expected);
  });
});
