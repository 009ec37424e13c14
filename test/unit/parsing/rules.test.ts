import { describe, expect, it } from 'vitest';
import { readDeadlines } from '../../../main/parsing/deadlines.ts';
import { splitAddressees } from '../../../main/parsing/metadata.ts';
import {
  readResponsibilities,
  readStandingUnits,
  splitUnits,
} from '../../../main/parsing/responsibilities.ts';
import { readTargets } from '../../../main/parsing/targets.ts';

const rows = (text: string): readonly string[] =>
  readResponsibilities(text).map((row) => `${row.role} ${row.printed}${row.openEnded ? ' 等' : ''}`);

describe('responsibilities of a clause', () => {
  it.each([
    ['做好工作。（省水利厅负责）', ['responsible 省水利厅'], 'one body'],
    [
      '做好工作。（省水利厅牵头，省财政厅、省住房城乡建设厅按职责分工负责）',
      ['lead 省水利厅', 'responsible 省财政厅', 'responsible 省住房城乡建设厅'],
      'a lead and others',
    ],
    [
      '做好工作。(省水利厅、省财政厅牵头,省林草局等部门配合)',
      ['lead 省水利厅', 'lead 省财政厅', 'cooperate 省林草局 等'],
      'half width, open-ended',
    ],
    [
      '做好工作。（责任单位：省水利厅、省气象局及各市〔州〕政府、云岭管委会）',
      [
        'responsible 省水利厅',
        'responsible 省气象局',
        'responsible 各市〔州〕政府',
        'responsible 云岭管委会',
      ],
      '及 before the last group',
    ],
    [
      '做好工作。（省水利厅、省商务厅等部门及高新区管委会按职责分工负责）',
      ['responsible 省水利厅 等', 'responsible 省商务厅 等', 'responsible 高新区管委会 等'],
      '等部门 inside the list',
    ],
    [
      '做好工作。（省水利厅负责，各市、县级政府落实）',
      ['responsible 省水利厅', 'responsible 各市、县级政府'],
      '、 inside a unit',
    ],
    [
      '做好工作。（负责部门：海关总署、民航局，适用范围：某自贸试验区）',
      ['responsible 海关总署', 'responsible 民航局'],
      'what is no unit is left aside',
    ],
    [
      '做好工作。（牵头单位：省水利厅；配合单位：省财政厅、省审计厅）',
      ['lead 省水利厅', 'cooperate 省财政厅', 'cooperate 省审计厅'],
      'roles by prefix',
    ],
    ['推动某某（以下简称某某）', [], 'a bracket that lays no duty'],
    ['由省水利厅负责。', [], 'no bracket'],
  ])('%s', (text, expected) => {
    expect(rows(text)).toEqual(expected);
  });
  it('knows the sentence that binds later clauses', () => {
    expect(readStandingUnits('（省科技厅负责。以下均需各市、县级政府落实，不再列出）')).toEqual([
      '各市、县级政府',
    ]);
  });
  it('keeps 及其成员单位 with its body', () => {
    expect(splitUnits('省政府某委员会及其成员单位、有关部门').units).toEqual([
      '省政府某委员会及其成员单位',
      '有关部门',
    ]);
  });
});

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
