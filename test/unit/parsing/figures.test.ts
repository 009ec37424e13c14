import { describe, expect, it } from 'vitest';
import { readDeadlines } from '../../../main/parsing/findings/deadlines.ts';
import { readTableTargets, readTargets } from '../../../main/parsing/findings/targets.ts';

describe('deadlines', () => {
  it.each([
    ['2022年底前完成', 'by', '2022', '2022年底前'],
    ['到2025年，全面建成', 'by', '2025', '到2025年'],
    ['力争到2025年，全面建成', 'by', '2025', '力争到2025年'],
    ['2024年9月底前公布', 'by', '2024-09', '2024年9月底前'],
    ['2024年9月30日前报送', 'by', '2024-09-30', '2024年9月30日前'],
    ['2024年一季度末前完成', 'by', '2024', '2024年一季度末前'],
    ['12月底前完成清淤', 'by', null, '12月底前'],
    ['今年年底前完成', 'by', null, '今年年底前'],
    ['2024年内完成', 'withinYear', '2024', '2024年内'],
    ['2021—2025年实施', 'range', '2025', '2021—2025年'],
    ['2021年至2025年实施', 'range', '2025', '2021年至2025年'],
    ['自2023年1月1日至2027年12月31日减免', 'range', '2027-12-31', '2023年1月1日至2027年12月31日'],
    ['从2023年3月起至12月底开展整治', 'range', '2023-12', '2023年3月起至12月底'],
    ['2023年4月7日至5月7日集中修渠', 'range', '2023-05-07', '2023年4月7日至5月7日'],
    ['准备阶段（2023年4月7日至15日）', 'range', '2023-04-15', '2023年4月7日至15日'],
    ['每月28日前报送', 'yearly', null, '每月28日前'],
    ['每季度首月10日前通报', 'yearly', null, '每季度首月10日前'],
    ['每年10月底前报送', 'yearly', null, '每年10月底前'],
    ['每年的12月31日前报送', 'yearly', null, '每年的12月31日前'],
    ['每季度末前报送', 'yearly', null, '每季度末前'],
    ['自本批复印发之日起6个月内完成', 'relative', null, '自本批复印发之日起6个月内'],
    ['印发后30日内报送', 'relative', null, '印发后30日内'],
    ['自收到申请之日起三十日内答复', 'relative', null, '自收到申请之日起三十日内'],
    ['力争用3年时间建成', 'relative', null, '力争用3年时间'],
    ['“十四五”末达到', 'period', null, '“十四五”末'],
    ['“十四五”期间建成', 'period', null, '“十四五”期间'],
  ])('%s', (text, kind, computedOn, printed) => {
    const found = readDeadlines(text);
    expect(found).toMatchObject([{ text: printed, kind, computedOn }]);
    expect(text.slice(...(found[0]?.range ?? [0, 0]))).toBe(printed);
  });
  it.each([
    ['《某规划（2021—2035年）》', 'part of a title'],
    ['2022年以来', 'since'],
    ['第2022号', 'a number'],
    ['近期抓好清淤，中期抓好加固', 'no time is named'],
    ['2023年第4期', 'an issue'],
    ['1997年9月30日以前实施的犯罪', 'what happened before a day'],
    ['2023年底前登记的渠道', 'what is described by a day'],
    ['2023年4月7日至8日，甲市发生洪水', 'days on which something happened'],
    ['有效期至2026年12月31日', 'the term of the document is a fact, no deadline'],
    ['\t计算方法：2020年内修渠数量', 'how an indicator is reckoned'],
  ])('%s holds none (%s)', (text) => {
    expect(readDeadlines(text)).toEqual([]);
  });
});

describe('targets', () => {
  it.each([
    ['普及率达到96%以上', { value: 96, unit: '%', comparison: 'gte' }],
    ['培训5000人次以上', { value: 5000, unit: '人次', comparison: 'gte' }],
    ['漏损率比2023年下降4个百分点以上', { value: 4, unit: '个百分点', baseline: '比2023年' }],
    ['较2023年提高2个百分点', { value: 2, unit: '个百分点', baseline: '较2023年' }],
    ['与2020年相比，下降10%', { value: 10, baseline: '与2020年相比，' }],
    ['不低于90%', { value: 90, comparison: 'gte' }],
    ['不得超过90%', { value: 90, comparison: 'lte' }],
    ['低于5%', { value: 5, comparison: 'lt' }],
    ['控制在12%以内', { value: 12, comparison: 'lte' }],
    ['突破3000户', { value: 3000, unit: '户', comparison: 'gt' }],
    ['≥98%', { value: 98, comparison: 'gte' }],
    ['由1290项增加到1450项', { value: 1450, unit: '项', baseline: '1290项' }],
    ['由1290增加到1450', { value: 1450, unit: null, baseline: '1290' }],
    ['1290→1450', { value: 1450, baseline: '1290' }],
    ['产值翻一番', { value: 1, unit: '番' }],
    ['产值增长一倍', { value: 1, unit: '倍' }],
    ['覆盖率达到百分之八十以上', { value: 80, unit: '%', comparison: 'gte' }],
    ['增长6%—8%', { value: null, unit: '%', text: '增长6%—8%' }],
    ['新认定省级“冰雪特色”企业1500户', { value: 1500, unit: '户', comparison: 'eq' }],
    ['建设渠系信息化站点20个以上，', { value: 20, unit: '个', comparison: 'gte' }],
    ['增长6.2%左右，进出口总额与上年持平', { value: 6.2, comparison: null }],
    ['力争修渠长度比上年增长5%', { value: 5, unit: '%' }],
    ['收入比缩小至1.7以内', { value: 1.7, unit: null, comparison: 'lte' }],
    ['达到1,200公里', { value: 1200, unit: '公里' }],
  ])('%s', (text, expected) => {
    const found = readTargets(text);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject(expected);
    expect(text.slice(...(found[0]?.range ?? [0, 0]))).toBe(found[0]?.text);
  });
  it.each([
    ['按4:2:2的比例分担', 'a ratio'],
    ['0—6岁儿童', 'an age'],
    ['“五个1”工程', 'a slogan'],
    ['国令第706号', 'a number'],
    ['2023年第4期', 'an issue'],
    ['处一万元以上5万元以下罚款', 'a penalty'],
    ['捐赠超过10万元的，应当报告', 'a case'],
    ['有50个以上的成员', 'a condition'],
    ['期限不得超过1个月', 'a time'],
    ['修渠数量/总数×100%', 'a formula'],
    ['截至2020年，覆盖率达到78%', 'what has been reached'],
    ['修渠长度比上年增长5%', 'what a report tells'],
    ['力争多修渠，截至去年已完成80%', 'what a plan says is done'],
    ['成活率未达到85%', 'what must not be'],
  ])('%s is none (%s)', (text) => {
    expect(readTargets(text)).toEqual([]);
  });
  it('takes the first year of a table for the baseline of the others', () => {
    const table =
      '指标\t2020年\t2025年\t属性\n渠长（公里）\t1290\t1450\t预期性\n覆盖率\t78%\t≥90%\t约束性\n事故数\t—\t比2020年下降10%\t约束性';
    expect(
      readTableTargets(table).map(({ value, unit, comparison, baseline }) => [
        value,
        unit,
        comparison,
        baseline,
      ]),
    ).toEqual([
      [1450, '公里', 'eq', '1290'],
      [90, '%', 'gte', '78%'],
      [10, '%', 'eq', '比2020年'],
    ]);
  });
});
