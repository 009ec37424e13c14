import { describe, expect, it } from 'vitest';
import { readEntryDate } from '../../../main/gazette/dates.ts';
import { MappedTextBuilder } from '../../../main/gazette/offsets.ts';
import type { DraftBlock } from '../../../main/parsing/draft/draft.ts';
import { readAppointments, unreadAppointments } from '../../../main/parsing/findings/appointments.ts';
import { readChronicle } from '../../../main/parsing/findings/chronicle.ts';

const block = (text: string, role: DraftBlock['role'] = 'body'): DraftBlock => {
  const builder = new MappedTextBuilder();
  builder.add(text, 0);
  return {
    kind: 'paragraph',
    role,
    text: builder.build(),
    spans: [{ start: 0, end: text.length }],
    label: null,
    style: null,
    ordinal: null,
    level: 1,
    path: '',
    parent: -1,
    headLength: 0,
    table: null,
  } as DraftBlock;
};
const none = { documentNumber: null, by: null, on: null };
const posts = (...texts: readonly string[]): readonly string[] =>
  readAppointments(
    texts.map((text) => block(text)),
    2023,
    none,
  ).map((row) => `${row.person} ${row.action} ${row.post}${row.term === null ? '' : ` ${row.term}`}`);

describe('persons, posts and actions', () => {
  it.each([
    ['任命竺青山为省水利厅厅长。', ['竺青山 任命 省水利厅厅长'], 'one person'],
    ['免去石永和的省水利厅副厅长职务。', ['石永和 免去 省水利厅副厅长'], '和 at the end of a name'],
    [
      '免去石永和和竺青山的省水利厅副厅长职务。',
      ['石永和 免去 省水利厅副厅长', '竺青山 免去 省水利厅副厅长'],
      '和 at the end of a name and between two',
    ],
    [
      '任命竺青山、司　南为省水利厅副厅长（试用期一年）。',
      ['竺青山 任命 省水利厅副厅长 试用期一年', '司南 任命 省水利厅副厅长 试用期一年'],
      'two persons, one name with a space, on trial',
    ],
    [
      '任命竺青山为省水利厅厅长，免去其省林草局局长职务；',
      ['竺青山 任命 省水利厅厅长', '竺青山 免去 省林草局局长'],
      '其 is the person before',
    ],
    ['免去墨子衡的省水利厅厅长职务。', ['墨子衡 免去 省水利厅厅长'], 'removed'],
    ['免去墨子衡省水利厅厅长职务。', ['墨子衡 免去 省水利厅厅长'], 'without 的'],
    [
      '免去墨子衡同志的省水利厅厅长、党组书记职务。',
      ['墨子衡 免去 省水利厅厅长', '墨子衡 免去 党组书记'],
      'two posts',
    ],
    [
      '聘任陶　弘为省政府参事，聘期三年。',
      ['陶弘 聘任 省政府参事 聘期三年'],
      'the term in a piece of its own',
    ],
    ['解聘陶弘的省政府参事职务。', ['陶弘 解聘 省政府参事'], 'no more engaged'],
    [
      '任命甲山为省水利厅厅长，乙水为省财政厅厅长，丙田为省审计厅厅长。',
      ['甲山 任命 省水利厅厅长', '乙水 任命 省财政厅厅长', '丙田 任命 省审计厅厅长'],
      'one verb for several pairs',
    ],
    [
      '竺青山同志任省水利厅总工程师（试用期一年）。',
      ['竺青山 任命 省水利厅总工程师 试用期一年'],
      'the name first: 任 appoints as 任命 does',
    ],
    ['竺青山兼任省水文局局长。', ['竺青山 兼任 省水文局局长'], 'a further post'],
    [
      '任命竺青山为省水利厅副厅长，兼省水文局局长。',
      ['竺青山 任命 省水利厅副厅长', '竺青山 兼任 省水文局局长'],
      '兼 after the first post',
    ],
    ['竺青山不再担任省水文局局长职务。', ['竺青山 不再担任 省水文局局长'], 'no longer'],
    ['竺青山同志挂职任云岭市副市长，挂职一年。', ['竺青山 挂职任 云岭市副市长 挂职一年'], 'on secondment'],
    ['决定任命竺青山为省水利厅厅长。', ['竺青山 任命 省水利厅厅长'], '决定 is no part of the action'],
    ['提名竺青山为省水利厅厅长人选。', ['竺青山 提名 省水利厅厅长人选'], 'put forward'],
    ['任命买买提·艾力为区水利局局长。', ['买买提·艾力 任命 区水利局局长'], 'a longer name'],
    ['任命竺青山（女）为省水利厅厅长。', ['竺青山 任命 省水利厅厅长'], 'an aside behind the name'],
    [
      '任命竺青山为省发展改革委（省粮食局）主任。',
      ['竺青山 任命 省发展改革委（省粮食局）主任'],
      'brackets inside a post',
    ],
    ['国务院任免国家工作人员。', [], 'no person'],
    ['省政府任命的工作人员应当宣誓。', [], 'no entry'],
    ['各单位任务艰巨。', [], '任务 is no verb'],
    ['任命前应当公示。', [], 'before an appointment'],
    [
      '任命竺青山为省水利厅厅长，免去其省林草局局长职务；司南为省财政厅厅长，免去其省审计厅厅长职务；墨子衡为省民政厅厅长。',
      [
        '竺青山 任命 省水利厅厅长',
        '竺青山 免去 省林草局局长',
        '司南 任命 省财政厅厅长',
        '司南 免去 省审计厅厅长',
        '墨子衡 任命 省民政厅厅长',
      ],
      'the verb governs the series; 其 is the person of its own entry',
    ],
    [
      '竺青山任省水利厅总工程师，不再担任省水文局局长职务；',
      ['竺青山 任命 省水利厅总工程师', '竺青山 不再担任 省水文局局长'],
      '不再 speaks of the person of its entry',
    ],
    [
      '任命竺青山为省水利厅厅长。免去其省林草局局长职务。',
      ['竺青山 任命 省水利厅厅长', '竺青山 免去 省林草局局长'],
      '其 in a sentence of its own',
    ],
    ['免去其省林草局局长职务。', [], '其 without a person'],
    [
      '免去墨子衡的省水利厅副厅长职务（终止试用期）。',
      ['墨子衡 免去 省水利厅副厅长'],
      'a bracket behind 职务',
    ],
    ['免去墨子衡的省水利厅一级巡视员职级，退休。', ['墨子衡 免去 省水利厅一级巡视员'], '职级'],
    ['直至主任恢复工作或者选举产生新的主任为止。', [], '任 within 主任'],
    ['任职时间自2023年4月10日起计算。', [], '任职'],
    ['责任到人，委员会主任办公会议为议事机构。', [], 'no person'],
  ])('%s', (text, expected) => {
    expect(posts(text)).toEqual(expected);
  });
  it('reads a list under 任命：', () => {
    expect(
      posts('任命：', '竺青山为省水利厅厅长', '司　南　省财政厅副厅长', '免去：', '墨子衡的省水利厅厅长职务'),
    ).toEqual(['竺青山 任命 省水利厅厅长', '司南 任命 省财政厅副厅长', '墨子衡 免去 省水利厅厅长']);
  });
  it('reads a list under headings, and one whose verb stands before a colon', () => {
    expect(
      posts(
        '一、决定任命',
        '竺青山为省水利厅厅长；',
        '司南（女，满族）为省财政厅厅长。',
        '二、决定免去',
        '墨子衡的省水利厅厅长职务。',
      ),
    ).toEqual(['竺青山 任命 省水利厅厅长', '司南 任命 省财政厅厅长', '墨子衡 免去 省水利厅厅长']);
    expect(
      posts(
        '省人民政府决定，任命：',
        '竺青山为省水利厅厅长，免去其省林草局局长职务；',
        '司南为省财政厅厅长；',
      ),
    ).toEqual(['竺青山 任命 省水利厅厅长', '竺青山 免去 省林草局局长', '司南 任命 省财政厅厅长']);
  });
  it('other matter ends a series', () => {
    expect(posts('任命竺青山为省水利厅厅长。', '请各单位做好交接。', '司南为省财政厅厅长。')).toEqual([
      '竺青山 任命 省水利厅厅长',
    ]);
  });
  it('rules on posts appoint nobody', () => {
    const rows = readAppointments(
      [block('云泽省人事任免办法', 'title'), block('任命竺青山为省水利厅厅长。')],
      2023,
      none,
    );
    expect(rows).toEqual([]);
  });
  it('what looks like an entry and gives none is told', () => {
    expect(
      unreadAppointments([
        block('任命：'),
        block('本人原任为省水利厅厅长；'),
        block('免去其省林草局局长职务。'),
      ]).map(({ text }) => text),
    ).toEqual(['本人原任为省水利厅厅长', '免去其省林草局局长职务']);
  });
  it('dates, numbers and bodies above entries hold for those below', () => {
    const rows = readAppointments(
      [
        block('云政任〔2023〕9号'),
        block('2023年4月10日，省政府决定：'),
        block('任命竺青山为省水利厅厅长；'),
        block('云政任〔2023〕3号'),
        block('2023年1月5日，省人大常委会第三次会议决定：'),
        block('免去墨子衡的省水利厅厅长职务。'),
      ],
      2023,
      none,
    );
    expect(rows.map(({ person, on, by, documentNumber }) => [person, on, by, documentNumber])).toEqual([
      ['竺青山', '2023-04-10', '省政府', '云政任〔2023〕9号'],
      ['墨子衡', '2023-01-05', '省人大常委会', '云政任〔2023〕3号'],
    ]);
  });
});

describe('dates that head an entry', () => {
  it.each([
    ['2月14日　省政府开会', [null, 2, 14, null, null]],
    ['2月14日至15日，省长调研', [null, 2, 14, null, 15]],
    ['2月14—15日　省长调研', [null, 2, 14, null, 15]],
    ['1月30日—2月3日　省长调研', [null, 1, 30, 2, 3]],
    ['3日至5日　省长调研', [null, null, 3, null, 5]],
    ['●2023年2月14日　省政府开会', [2023, 2, 14, null, null]],
    ['二月十四日　省政府开会', [null, 2, 14, null, null]],
    ['3日上午，省政府开会', [null, null, 3, null, null]],
  ])('%s', (text, expected) => {
    const date = readEntryDate(text);
    expect([date?.year, date?.month, date?.day, date?.untilMonth, date?.untilDay]).toEqual(expected);
  });
  it.each(['3日内完成', '2月14日前报送', '2月14日起施行', '2023年工作'])('%s heads none', (text) => {
    expect(readEntryDate(text)).toBeNull();
  });
});

describe('text of an entry', () => {
  it('a paragraph without a date goes on with the entry above it', () => {
    const [first, second] = readChronicle(
      [block('大事记', 'title'), block('3月5日　开会。'), block('会议指出，要防汛。'), block('上旬　修渠。')],
      { year: 2022, month: 12 },
    );
    expect(first?.text).toBe('开会。\n会议指出，要防汛。');
    expect(second?.text).toBe('上旬　修渠。');
  });
});

describe('years of a chronicle', () => {
  const days = (
    issue: { year: number | null; month: number | null },
    title: string,
    ...texts: readonly string[]
  ) =>
    readChronicle([block(title, 'title'), ...texts.map((text) => block(text))], issue).map(
      ({ on, until }) => `${on}${until === null ? '' : `/${until}`}`,
    );
  it.each([
    [
      { year: 2022, month: null },
      '大事记（2021年12月下旬至2022年1月上旬）',
      ['12月22日　开会', '同日　签约', '12月30日至1月2日　检查', '1月4日　开会'],
      ['2021-12-22', '2021-12-22', '2021-12-30/2022-01-02', '2022-01-04'],
      'the title prints the year',
    ],
    [
      { year: 2022, month: null },
      '大事记',
      ['12月22日　开会', '1月4日　开会'],
      ['2021-12-22', '2022-01-04'],
      'a year end is passed',
    ],
    [
      { year: 2022, month: 1 },
      '大事记',
      ['12月22日　开会'],
      ['2021-12-22'],
      'December in an issue of January',
    ],
    [
      { year: 2022, month: 12 },
      '大事记',
      ['11月28日—12月2日　参会'],
      ['2022-11-28/2022-12-02'],
      'over a month end',
    ],
    [
      { year: 2012, month: 5 },
      '大事记（2012年4月）',
      ['一日　开会', '△检查', '十一日　调研', '△签约'],
      ['2012-04-01', '2012-04-01', '2012-04-11', '2012-04-11'],
      '△ marks what else happened on the day above, where dates bear no sign',
    ],
    [
      { year: 2022, month: 3 },
      '大事记',
      ['二月', '3日　开会', '5日至6日　调研'],
      ['2022-02-03', '2022-02-05/2022-02-06'],
      'days below a month',
    ],
    [{ year: null, month: null }, '大事记', ['3月5日　开会'], ['null'], 'no year to reckon from'],
    [
      { year: 2022, month: 12 },
      '大事记',
      [
        '3月5日，开会。',
        '是日，签约。',
        '是月25日，成立小组。',
        '4月，动工。',
        '8月上旬，水库建成。',
        '月底　座谈。',
      ],
      ['2022-03-05', '2022-03-05', '2022-03-25', '2022-04', '2022-08', '2022-08'],
      'loose dates',
    ],
    [
      { year: 2022, month: 12 },
      '大事记',
      ['△2月27日至3月1日　参会', '▲2日　开会', '◆13、14日　考核', '本月　新增就业2万人。'],
      ['2022-02-27/2022-03-01', '2022-03-02', '2022-03-13/2022-03-14', '2022-03'],
      'bullets; days after a month end that a range crossed',
    ],
    [
      { year: 2022, month: 12 },
      '要闻',
      ['◆为做好防汛工作，9月25日，县长查看水库。', '◆县政府召开会议。'],
      ['2022-09-25', 'null'],
      'a bullet makes an entry, its date further in or nowhere',
    ],
  ])('%o %s', (issue, title, texts, expected, _reason) => {
    expect(days(issue, title, ...texts)).toEqual(expected);
  });
});
