import { describe, expect, it } from 'vitest';
import {
  fullUnitName,
  isAgencyName,
  isSigningAgency,
  issuerOfTitle,
} from '../../../main/gazette/agencies.ts';
import { findFullDate, isoDay, parseDate, readEntryDate } from '../../../main/gazette/dates.ts';
import { genreOf, instrumentKindOf } from '../../../main/gazette/genres.ts';
import { readLabel } from '../../../main/gazette/labels.ts';
import { hanNumeral, parseNumeral } from '../../../main/gazette/numerals.ts';
import { findSecrecyMark } from '../../../main/gazette/secrecy.ts';
import { sectionOf } from '../../../main/gazette/sections.ts';

describe('numerals', () => {
  it.each([
    ['一', 1],
    ['十', 10],
    ['十一', 11],
    ['二十', 20],
    ['三十一', 31],
    ['一百零三', 103],
    ['一百一十', 110],
    ['九百九十九', 999],
    ['二〇〇五', 2005],
    ['一九九七', 1997],
    ['２１', 21],
    ['甲', null],
    ['', null],
  ])('%s -> %s', (text, value) => {
    expect(parseNumeral(text)).toBe(value);
  });

  it('are written as they are read, up to 9999', () => {
    for (let value = 1; value <= 9999; value += 1) expect(parseNumeral(hanNumeral(value))).toBe(value);
    expect([10, 101, 110, 1001, 1010].map(hanNumeral)).toEqual([
      '十',
      '一百零一',
      '一百一十',
      '一千零一',
      '一千零一十',
    ]);
  });
});

describe('dates', () => {
  it.each([
    ['2022年11月18日', '2022-11-18'],
    ['2022 年 8 月 12 日', '2022-08-12'],
    ['二〇〇五年七月十四日', '2005-07-14'],
    ['二○○四年六月二十六日', '2004-06-26'],
    ['一九九七年二月四日', '1997-02-04'],
    ['2022-11-18', '2022-11-18'],
    ['一九九七年', null],
    ['2022年13月1日', null],
    ['二十一世纪', null],
  ])('%s -> %s', (text, iso) => {
    expect(isoDay(parseDate(text))).toBe(iso);
  });
  it('finds a date inside a line', () => {
    expect(findFullDate('2023年2月28日出版')?.iso).toBe('2023-02-28');
  });
  it.each([
    ['2月14日至15日　省政府召开会议', { month: 2, day: 14, untilDay: 15 }],
    ['12月30日至1月2日　召开会议', { month: 12, day: 30, untilMonth: 1, untilDay: 2 }],
    ['同日　省政府召开会议', { same: true }],
  ])('entry date of %s', (text, expected) => {
    expect(readEntryDate(text)).toMatchObject(expected);
  });
  it.each(['2月14日报道的数据', '同日而语', '日常工作'])('%s heads no entry', (text) => {
    expect(readEntryDate(text)).toBeNull();
  });
});

describe('labels', () => {
  it.each([
    ['一、总体要求', 'han', '一、', 1],
    ['（二十一）健全', 'hanBracket', '（二十一）', 21],
    ['(一)加强', 'hanBracket', '(一)', 1],
    ['1. 提高质量', 'arabic', '1.', 1],
    ['12．整合', 'arabic', '12．', 12],
    ['3、整合', 'arabic', '3、', 3],
    ['（1）关停', 'arabicBracket', '（1）', 1],
    ['①第一批', 'circled', '①', 1],
    ['——坚持', 'dash', '——', null],
    ['第三条　任何单位', 'article', '第三条', 3],
    ['第三条之一　任何单位', 'article', '第三条之一', 3],
    ['第一章　总则', 'chapter', '第一章', 1],
    ['第二节　程序', 'section', '第二节', 2],
    ['第一编　通则', 'part', '第一编', 1],
    ['第一分编　一般规定', 'subpart', '第一分编', 1],
    ['第三部分　重点任务', 'part', '第三部分', 3],
    ['第五节其他污染防治', 'section', '第五节', 5],
    ['第十二条为了规范管理', 'article', '第十二条', 12],
    ['附则', 'chapter', '附则', null],
    ['一．总体要求', 'han', '一．', 1],
    ['一. 总体要求', 'han', '一.', 1],
    ['（一）、总体要求', 'hanBracket', '（一）、', 1],
    ['2）提高质量', 'arabicHalfBracket', '2）', 2],
    ['⑵提高质量', 'arabicBracket', '⑵', 2],
    ['⒊提高质量', 'arabic', '⒊', 3],
    ['㈣提高质量', 'hanBracket', '㈣', 4],
    ['㉑第二十一项', 'circled', '㉑', 21],
    ['（二）项目建议书', 'hanBracket', '（二）', 2],
  ])('%s', (text, style, label, ordinal) => {
    expect(readLabel(text)).toMatchObject({ style, label, ordinal });
  });
  it.each([
    '1.5亿元',
    '2022年',
    '3岁以下',
    '4:2:2',
    '一是加强',
    '五个1',
    '第三条规定的情形',
    '第三条第二款',
    '0—6岁',
    '十四五',
    '第一，加强领导',
    '2023.4',
    '10.1%以上',
    '一、二级医疗机构',
    '一、二、三产业融合发展',
    '（一）、（二）项规定的情形',
    '（三）项规定的情形',
    '第三条修改为：“各级',
    '第三条、第四条规定的',
    '第三章规定的程序',
    '第二节、第三节的规定',
  ])('%s starts with none', (text) => {
    expect(readLabel(text)).toBeNull();
  });
});

describe('genres and instruments', () => {
  it.each([
    ['云泽省人民政府关于印发某方案的通知', '通知'],
    ['关于某事的请示', '请示'],
    ['关于建立协调机制的函', '函'],
    ['云泽省人民政府专题会议纪要', '会议纪要'],
    ['关于做好某项工作的意见（试行）', '意见'],
    ['云泽省统计年鉴', null],
  ])('%s -> %s', (title, genre) => {
    expect(genreOf(title)).toBe(genre);
  });
  it.each([
    ['云泽省供水实施方案（2024—2026年）', '方案'],
    ['某条例', '条例'],
    ['某工程', null],
  ])('%s -> %s', (title, kind) => {
    expect(instrumentKindOf(title)).toBe(kind);
  });
});

describe('agencies', () => {
  it.each([
    ['云泽省人民政府办公厅关于做好某事的通知', '云泽省人民政府办公厅'],
    ['国务院办公厅转发国家教委关于某事请示的通知', '国务院办公厅'],
    ['中共云泽省委 云泽省人民政府关于某事的意见', '中共云泽省委 云泽省人民政府'],
    ['关于印发某办法的通知', null],
    ['为民办事关于某事', null],
  ])('issuer of %s', (title, issuer) => {
    expect(issuerOfTitle(title)).toBe(issuer);
  });
  it.each([
    ['云泽省人民政府', true],
    ['国务院', true],
    ['一、总体要求', false],
    ['加强领导，落实责任', false],
  ])('%s signs: %s', (line, signs) => {
    expect(isSigningAgency(line)).toBe(signs);
  });
  it('knows short names and leaves others as printed', () => {
    expect(fullUnitName('省工信厅')).toBe('省工业和信息化厅');
    expect(fullUnitName('某某办')).toBe('某某办');
  });
  it.each(['长春新区', '和谐社区建设'])('%s is no body by its ending', (text) => {
    expect(isAgencyName(text)).toBe(false);
  });
});

describe('sections', () => {
  it.each([
    ['省政府文件', '省政府文件'],
    ['【人事任免】', '人事任免'],
    ['目　录', null],
    ['云泽省人民政府办公厅文件', '云泽省人民政府办公厅文件'],
    ['一、总体要求', null],
  ])('%s -> %s', (line, section) => {
    expect(sectionOf(line)).toBe(section);
  });
});

describe('marks of secrecy', () => {
  it.each([
    ['机密★10年\n某文件', '机密★10年'],
    ['标题\n秘 密 ★\n正文', '秘密★'],
    ['某刊\n内部资料 注意保存\n', '内部资料注意保存'],
    ['（此件不公开）', '此件不公开'],
    ['正文\n（不予公开）\n', '不予公开'],
  ])('%s', (text, mark) => {
    expect(findSecrecyMark(text)?.mark).toBe(mark);
  });
  it.each(['负有保守国家秘密的义务。', '涉及商业秘密的不予公开，但法律另有规定的除外。', '（此件公开发布）'])(
    '%s bears none',
    (text) => {
      expect(findSecrecyMark(text)).toBeNull();
    },
  );
  it('gives the place of the mark', () => {
    const text = '标题\n绝密★长期\n正文';
    const found = findSecrecyMark(text);
    expect(text.slice(found?.span.start, found?.span.end)).toBe('绝密★长期');
  });
});
