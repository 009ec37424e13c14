import { describe, expect, it } from 'vitest';
import { parseIssue } from '../../../main/parsing/index.ts';
import { sourceFromText } from '../../../main/sources/index.ts';
import { wholePairs } from '../../../preload/contract/warning-sentence.ts';

const warnings = (body: string) =>
  parseIssue(
    sourceFromText(
      `云泽省人民政府关于做好修渠工作的通知\n云政发〔2024〕9号\n各市人民政府：\n${body}\n云泽省人民政府\n2024年3月1日\n`,
    ),
  ).warnings;
const codes = (body: string): readonly string[] =>
  warnings(body).map((warning) => warning.code.replace('parse/', ''));

describe('what a careful reader would query', () => {
  it.each([
    ['做好分类管理和服。务。（省水利厅负责）', ['suspiciousMark'], 'a stop inside a word'],
    ['提供周到服，务水平提高。', ['suspiciousMark'], 'a comma inside a word'],
    ['开工。市、县人民政府配合。', [], 'a place before 、'],
    ['加固渠道，，保证质量。', ['suspiciousMark'], 'two marks in a row'],
    ['加强监测，强化健康健康管理。', ['doubledWord'], 'a word twice'],
    ['支持中小企业创业创新，服务民营企业企业家。', [], 'words that only look doubled'],
    ['本规定规定的条件，重点工作工作方案。', [], 'words that stand twice in good order'],
    ['科研机构和科研人员参加。', [], 'near words in one list'],
    ['自2023年2月30日起检查。', ['impossibleDate'], 'a day that the month has not'],
    ['自2024年2月29日起检查。', [], 'a leap day'],
    ['自2023年13月起检查。', ['impossibleDate'], 'a month that the year has not'],
    ['力争2O25年完工。', ['suspiciousCharacter'], 'a letter among digits'],
    ['加固\ue123道和支渠。', ['unreadableCharacter'], 'a character of a private font'],
    ['根据《修渠办法做好工作。', ['unpairedSign'], 'a title mark without its other half'],
    ['做好工作（含支渠。', ['unpairedSign'], 'a bracket without its other half'],
    ['1）加固干渠；2）加固支渠。', [], 'half brackets of labels'],
    ['将第三条修改为：“渠道应当加固。\n“渠道应当清淤。”', [], 'a quotation of two paragraphs'],
    ['2023年6月底前完成清淤。', ['deadlinePast'], 'a deadline before the date of signing'],
    ['2024年6月底前完成清淤。', [], 'a deadline to come'],
    ['2023年底前已完成清淤。', [], 'what has been done'],
    ['2023年底前登记的渠道免费使用。', [], 'a day that only describes'],
    ['对2023年12月31日前以省政府名义印发的文件进行清理。', [], 'what a day describes'],
    ['截至2022年底，修渠达到118公里。', [], 'how things stood'],
    ['提高渠道 and 支渠质量。', ['strayWord'], 'an English word between Chinese ones'],
    ['推广 BIM 技术，采用IPv6和AI for Science方法。', [], 'names that are Latin'],
    ['填表说明：1.本表一式三份。\n2.数字以登记为准。', [], 'a series that begins within a line'],
    ['一、加固干渠。\n三、加固支渠。', ['numberingGap'], 'a number left out'],
    ['各条中列第一位的为牵头单位。', ['firstUnitLeads'], 'a sentence on who leads'],
  ])('%s', (body, expected) => {
    expect(codes(body)).toEqual(expected);
  });
  it('finds the factor that does not fit its rate', () => {
    const table = (factor: string) =>
      `指标\t2025年\n百万人口修渠率\t>3000\n\t计算方法：年内修渠数量/年内人口数×${factor}。\n每10万人口渠长\t>5\n\t计算方法：渠长/人口数×100000。`;
    expect(codes(table('100000'))).toEqual(['factorMisfits']);
    expect(codes(table('1000000'))).toEqual([]);
  });
  it('does not take a paragraph repeated in the next article for a reprint', () => {
    const same =
      '渠道的使用权人应当在每年汛期以前清理渠道，并将清理的结果报送所在地的县级人民政府水利部门备案。';
    expect(codes(`第一条 干渠归省管理。\n${same}\n第二条 支渠归市管理。\n${same}`)).toEqual([]);
  });
});

describe('where one document ends and the next begins', () => {
  const first = '云泽省人民政府关于做好修渠工作的通知';
  const second = '云泽省人民政府关于做好筑路工作的通知';
  const issue = (signature: string): string =>
    `${first}\n云政发〔2024〕9号\n各市人民政府：\n现将有关事项通知如下。\n请认真落实。\n${signature}\n${second}\n\n各市人民政府：\n现将有关事项通知如下。\n请认真落实。\n云泽省人民政府\n2024年3月2日\n`;
  const told = (text: string): readonly string[] => {
    const tree = parseIssue(sourceFromText(text));
    expect(tree.documents.map((document) => document.title)).toEqual([first, second]);
    return tree.warnings.map((warning) => warning.code);
  };
  it('is unsure where a title alone follows what nobody signed', () => {
    expect(told(issue('\n'))).toEqual(['parse/unsureBoundary']);
  });
  it('is sure behind a signature', () => {
    expect(told(issue('云泽省人民政府\n2024年3月1日\n'))).toEqual([]);
  });
});

describe('quotations in warnings', () => {
  it.each([
    ['围绕“一主', '围绕一主'],
    ['“一主”六双', '‘一主’六双'],
    ['根据《修渠', '根据修渠'],
    ['云政发2022〕27号', '云政发2022〕27号'],
  ])('%s', (text, expected) => {
    expect(wholePairs(text)).toBe(expected);
  });
});

describe('what could not be decoded', () => {
  const undecoded = (text: string, encoding = 'utf-8') =>
    parseIssue({ ...sourceFromText(text), encoding }).warnings.filter(({ code }) =>
      /undecoded|unreadable/.test(code),
    );

  it('is told once, with its lines', () => {
    const text =
      '云泽省人民政府关于修渠的通知\n各市人民政府：\n请做\ufffd工作，抓\ufffd质量。\n如下。\n一、加\ufffd管理。\n';
    expect(undecoded(text).map(({ code, params }) => [code, params])).toEqual([
      ['parse/undecodedLines', { count: 3, places: '3、5' }],
    ]);
  });
  it('is no doubt where all was decoded', () => {
    expect(undecoded('云泽省人民政府关于修渠的通知\n各市人民政府：\n请做好工作。\n')).toEqual([]);
  });
});
