import { describe, expect, it } from 'vitest';
import { findDocumentNumbers, wholeLineNumbers } from '../../../main/gazette/document-number.ts';

/** Normal form of the first number of a text, or null. */
const normalOf = (text: string) => findDocumentNumbers(text)[0]?.normal ?? null;

describe('normal form', () => {
  it.each([
    ['泽政发〔2022〕21号', '泽政发〔2022〕21号', 'as printed today'],
    ['泽政发[1997]5号', '泽政发〔1997〕5号', 'square brackets of the nineties'],
    ['泽政发（2003）12号', '泽政发〔2003〕12号', 'round brackets'],
    ['泽政发【2022】 45 号', '泽政发〔2022〕45号', 'heavy brackets and spaces'],
    ['泽政发〔２０２２〕２１号', '泽政发〔2022〕21号', 'full-width digits'],
    ['泽政发〔2022〕第21号', '泽政发〔2022〕21号', '第 before a plain number goes'],
    ['泽政干任〔2023〕6—7号', '泽政干任〔2023〕6-7号', 'a range of two acts'],
    ['（81）泽发12号', '泽发〔1981〕12号', 'year first, two digits'],
    ['泽政办发明电〔2018〕15号', '泽政办发明电〔2018〕15号', 'a long code'],
    ['泽政办发2022〕27号', '泽政办发〔2022〕27号', 'first bracket lost'],
    ['泽政办发〔2022 27号', '泽政办发〔2022〕27号', 'second bracket lost'],
    ['中华人民共和国国务院令 第706号', '国令第706号', 'an order with its full name'],
    ['国务院令第706号', '国令第706号', 'an order of the State Council'],
    ['云泽省人民政府令第218号', '云泽省人民政府令第218号', 'an order of a province'],
    ['云泽税务局公告2023年第5号', '云泽税务局公告2023年第5号', 'an announcement by year and number'],
    ['国令第675号', '国令第675号', 'the short form itself'],
    ['中华人民共和国主席令第二十一号', '主席令第21号', 'Chinese numerals'],
    ['原国家环保总局令第5号', '国家环保总局令第5号', 'of a body that is no more'],
    ['国务院第675号令', '国令第675号', 'the number before 令'],
    ['2014年1月28日公安部令第149号', '公安部令第149号', 'a date before it'],
    ['按照泽府〔2021〕22号', '泽府〔2021〕22号', 'a code in 府'],
    ['依据国务院国发〔2021〕37号', '国发〔2021〕37号', 'the issuer before the code'],
    ['和政发〔2021〕3号', '和政发〔2021〕3号', '和 that begins a place'],
    ['，和国发〔2021〕3号', '国发〔2021〕3号', '和 between two'],
    ['泽政发〔2OO9〕9号', '泽政发〔2009〕9号', 'the letter O for a nought'],
    ['泽政发〔一九八四〕9号', '泽政发〔1984〕9号', 'a year in words'],
    ['泽政发〔八四〕9号', '泽政发〔1984〕9号', 'its last two digits in words'],
    ['（泽政办发„2009‟3号）', '泽政办发〔2009〕3号', 'brackets as some PDFs give them'],
    ['（1985年5月4日泽政〔1985〕38号）', '泽政〔1985〕38号', 'a date right before the code'],
    ['（一九八五年五月四日泽政〔1985〕38号）', '泽政〔1985〕38号', 'a date in words before the code'],
    ['日政发〔2021〕3号', '日政发〔2021〕3号', '日 that begins a place'],
    ['你院泽法经行字〔1988〕第29号', '泽法经行字〔1988〕29号', 'whoever is spoken to'],
    ['请示报告泽法经行字〔1988〕第29号', '泽法经行字〔1988〕29号', 'the paper that bears it'],
    ['我院法（办）发〔1988〕6号', '法(办)发〔1988〕6号', 'a code with a bracket in it'],
    ['国务院、中央军事委员会令第22号', '国务院中央军事委员会令第22号', 'a joint order'],
    ['根据样例部、虚构部令第6号', '样例部虚构部令第6号', 'a joint order in a sentence'],
  ])('%s -> %s (%s)', (printed, normal) => {
    expect(normalOf(printed)).toBe(normal);
  });

  it.each(['2022年21号文件', '第21号', '〔2022〕', '电话12345号', ''])('%s is none', (text) => {
    expect(normalOf(text)).toBeNull();
  });
});

describe('in running text', () => {
  it('leaves the sentence before a code aside', () => {
    const text = '根据泽政发〔2021〕13号和国务院令第675号执行';
    expect(findDocumentNumbers(text).map((found) => found.normal)).toEqual([
      '泽政发〔2021〕13号',
      '国令第675号',
    ]);
  });
  it('gives the place of what it found', () => {
    const text = '《某规定》（泽政发〔2021〕13号）已废止';
    const found = findDocumentNumbers(text)[0];
    expect(text.slice(found?.start, found?.end)).toBe('泽政发〔2021〕13号');
  });
  it('says what it mended', () => {
    expect(findDocumentNumbers('（泽政函2024〕46号）')[0]).toMatchObject({
      repaired: true,
      normal: '泽政函〔2024〕46号',
    });
  });
});

describe('a line of its own', () => {
  it.each([
    ['泽政发〔2022〕21号', 1],
    ['（泽政发〔2022〕21号）', 1],
    ['泽发〔2022〕3号　泽政发〔2022〕4号', 2],
    ['见泽政发〔2022〕21号文', 0],
    ['省政府决定（泽政干任〔2023〕6号）', 0],
  ])('%s holds %i', (line, count) => {
    expect(wholeLineNumbers(line)).toHaveLength(count);
  });
});
