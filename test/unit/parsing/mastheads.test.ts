/** Mastheads, contents and colophons of old gazettes, and what stands around the official documents of an issue. */
import { describe, expect, it } from 'vitest';
import { parseIssue } from '../../../main/parsing/index.ts';
import { sourceFromText } from '../../../main/sources/index.ts';
import { findFaults } from '../../helpers/tree-checks.ts';

function read(text: string) {
  const source = sourceFromText(text);
  const tree = parseIssue(source);
  expect(findFaults(source.text, tree)).toEqual([]);
  return tree;
}

const notice = (matter: string, number: number): string =>
  `云泽省人民政府关于${matter}的通知\n\n泽政发〔2006〕${number}号\n\n各市人民政府：\n\n现就有关事项通知如下。\n\n云泽省人民政府\n2006年3月${number}日\n`;
const first = notice('做好春耕工作', 1);
const second = notice('做好防汛工作', 2);

describe('facts of an issue', () => {
  it.each([
    [
      'numbers in words, letters set apart, the day in the colophon',
      `云　泽　政　报\n\n（月　刊）\n\n一九八四年第六期（总第三十一期）\n\n${first}\n《云泽政报》　编辑：云泽省人民政府办公厅\n一九八四年六月三十日出版　　印刷：云泽省人民政府印刷厂\n`,
      {
        publication: '云泽政报',
        year: 1984,
        number: 6,
        cumulativeNumber: 31,
        publishedOn: '1984-06-30',
        frequency: '月刊',
      },
    ],
    [
      'a joint issue with joint cumulative numbers, the first of which counts',
      `云泽省人民政府公报\n\n2011年第1—2期（合刊）　总第57—58期　双月刊\n\n${first}`,
      {
        year: 2011,
        number: '1-2',
        cumulativeNumber: 57,
        cumulativePrinted: '总第57—58期',
        frequency: '双月刊',
      },
    ],
    [
      'the day in brackets',
      `云泽省人民政府公报\n\n2019年第11期\n总第203期\n（2019年11月30日出版）\n\n${first}`,
      { number: 11, cumulativeNumber: 203, publishedOn: '2019-11-30' },
    ],
    [
      'running heads set wide, section and name changing sides, page numbers above them',
      `省政府文件　　　　云泽省人民政府公报  2016·09\n${first}\n14\n云泽省人民政府公报  2016·09　　　　省政府文件\n${second}\n15\n省政府办公厅文件　　　　云泽省人民政府公报  2016·09\n${notice('做好秋收工作', 3)}`,
      { publication: '云泽省人民政府公报', year: 2016, number: 9 },
    ],
    [
      'how often, beside the day',
      `云泽省人民政府公报\n\n2021年第4—5期（总第63期）\n双月刊　2021年5月28日出版\n\n${first}`,
      { number: '4-5', publishedOn: '2021-05-28', frequency: '双月刊' },
    ],
    [
      'the day before the year of the number',
      `云泽省人民政府公报\n\n3月25日　　　1997年第7号（总号：862）\n\n${first}`,
      { year: 1997, number: 7, cumulativeNumber: 862, publishedOn: '1997-03-25' },
    ],
    [
      'everything in the colophon',
      `国家样例部公报\n\n2006年第2号\n\n${first}\n国家样例部公报（双月刊）\n主管、主办：国家样例部\n编　　辑：国家样例部办公厅\n出版日期：2006年4月28日\n国内统一连续出版物号：CN11-9921/D\n`,
      { frequency: '双月刊', sponsor: '国家样例部', publishedOn: '2006-04-28', cn: '11-9921/D' },
    ],
    [
      'editor and publisher under one key',
      `云泽省人民政府公报\n2006年第3期\n${first}\n编辑、出版：云泽省人民政府办公厅　　　邮政编码：100017\n国内统一刊号：CN11-1611/D\n`,
      { publisher: '云泽省人民政府办公厅', postcode: '100017' },
    ],
  ])('%s', (_, text, expected) => {
    expect(read(text).issue).toMatchObject(expected);
  });
});

describe('contents', () => {
  const rowsOf = (text: string) =>
    read(text).toc.map((row) => [row.section, row.title, row.documentNumber, row.state]);

  it('a number on its own line ends no word of the title above', () => {
    const text = `云泽政报\n2006年第1期\n\n目　录\n云泽省人民政府关于做好春耕工作\n的通知\n　　泽政发〔2006〕1号…………（1）\n云泽省人民政府关于做好防汛工作的通知\n　　泽政发〔2006〕2号…………（5）\n\n${first}\n${second}`;
    expect(rowsOf(text)).toEqual([
      [null, '云泽省人民政府关于做好春耕工作的通知', '泽政发〔2006〕1号', 'matched'],
      [null, '云泽省人民政府关于做好防汛工作的通知', '泽政发〔2006〕2号', 'matched'],
    ]);
  });

  it('sections behind signs, numbers in brackets, orders of two bodies below', () => {
    const text =
      '国家样例部公报\n\n2006年第2号\n\n目　录\n\n◇ 部门规章\n\n样例市场管理办法\n　　（国家样例部　国家虚构部令第6号）\n\n◇ 规范性文件\n\n关于贯彻实施《样例市场管理办法》的通知\n　　样例市〔2006〕18号\n\n◇ 公告\n\n国家样例部公告2006年第11号\n\n◇ 政策说明\n\n关于《样例市场管理办法》的说明\n\n国家样例部\n国家虚构部　令\n\n第6号\n\n《样例市场管理办法》已经审议通过，现予公布。\n\n国家样例部部长　项某某\n国家虚构部部长　易某某\n二〇〇六年三月一日\n\n样例市场管理办法\n\n第一条　为规范市场，制定本办法。\n\n第二条　本办法自公布之日起施行。\n\n关于贯彻实施《样例市场管理办法》的通知\n\n样例市〔2006〕18号\n\n各省样例厅：\n\n现就贯彻实施工作通知如下。\n\n国家样例部\n二〇〇六年三月二十日\n\n国家样例部公告\n\n2006年第11号\n\n5个品种审定通过，现予公告。\n\n二〇〇六年四月十日\n\n关于《样例市场管理办法》的说明\n\n现就有关问题说明如下：\n\n一、为什么制定？\n市场需要它。\n';
    expect(rowsOf(text).map((row) => row.slice(0, 3))).toEqual([
      ['部门规章', '样例市场管理办法', '国家样例部国家虚构部令第6号'],
      ['规范性文件', '关于贯彻实施《样例市场管理办法》的通知', '样例市〔2006〕18号'],
      ['公告', '国家样例部公告2006年第11号', '国家样例部公告2006年第11号'],
      ['政策说明', '关于《样例市场管理办法》的说明', null],
    ]);
    expect(
      read(text)
        .documents.map(({ kind, title }) => `${kind} ${title}`)
        .slice(2),
    ).toEqual([
      'document 样例市场管理办法',
      'document 关于贯彻实施《样例市场管理办法》的通知',
      'document 国家样例部公告',
      'article 关于《样例市场管理办法》的说明',
    ]);
  });

  it('a section named after the kind of documents it holds', () => {
    const banned = notice('禁止燃放烟花', 3).replaceAll('的通知', '的通告');
    const text = `云泽省人民政府公报\n2019年第4期\n\n目  录\n\n省政府文件\n云泽省人民政府关于做好春耕工作的通知\n    （泽政发〔2006〕1号）   1\n通告\n云泽省人民政府关于禁止燃放烟花的通告\n    （泽政发〔2006〕3号）   6\n\n省政府文件\n\n${first}\n通　告\n\n${banned}`;
    expect(rowsOf(text)).toEqual([
      ['省政府文件', '云泽省人民政府关于做好春耕工作的通知', '泽政发〔2006〕1号', 'matched'],
      ['通告', '云泽省人民政府关于禁止燃放烟花的通告', '泽政发〔2006〕3号', 'matched'],
    ]);
    expect(
      read(text)
        .documents.map(({ section, text: whole }) => [section, whole.split('\n').at(-1)])
        .slice(2),
    ).toEqual([
      ['省政府文件', '2006年3月1日'],
      ['通告', '2006年3月3日'],
    ]);
  });
});

describe('what stands around documents', () => {
  const partsOf = (text: string) =>
    read(text).documents.map(
      ({ kind, text: whole }) => `${kind} ${whole.split('\n')[0]} … ${whole.split('\n').at(-1)}`,
    );
  const masthead = '云泽省人民政府公报\n2006年第3期\n\n';

  it.each([
    [
      'a colophon of two lines right below the last document',
      `${masthead}${first}\n《云泽省人民政府公报》编辑部编辑\n承印：云泽印务有限公司\n`,
      [
        'document 云泽省人民政府关于做好春耕工作的通知 … 2006年3月1日',
        'backMatter 《云泽省人民政府公报》编辑部编辑 … 承印：云泽印务有限公司',
      ],
    ],
    [
      'places where the gazette is given away',
      `${masthead}${first}\n《云泽省人民政府公报》免费发放点\n\n云泽市：市政务服务中心\n编辑部地址：云门路1号　邮编：336000\n`,
      [
        'document 云泽省人民政府关于做好春耕工作的通知 … 2006年3月1日',
        'backMatter 《云泽省人民政府公报》免费发放点 … 编辑部地址：云门路1号　邮编：336000',
      ],
    ],
    [
      'a list of appointments between a notice and the colophon',
      `${masthead}${first}\n云泽省人民政府任免人员名单\n\n2006年3月2日，省人民政府决定：\n景某任云泽省样例局局长；\n免去宗某的云泽省样例局局长职务。\n\n编辑、出版：云泽省人民政府办公厅\n国内统一刊号：CN11-1611/D\n`,
      [
        'document 云泽省人民政府关于做好春耕工作的通知 … 2006年3月1日',
        'appointments 云泽省人民政府任免人员名单 … 免去宗某的云泽省样例局局长职务。',
        'backMatter 编辑、出版：云泽省人民政府办公厅 … 国内统一刊号：CN11-1611/D',
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(partsOf(text).slice(1)).toEqual(expected);
  });

  it('a notice that ends in telephone and address keeps them', () => {
    const text = `${first.trimEnd()}\n\n联系电话：0888-1234567\n电子邮箱：a@b.cn\n`;
    expect(read(text).documents).toHaveLength(1);
  });

  it('the page’s interpretation is an article of its own, and its links are nobody’s', () => {
    const text = `${first}\n扫一扫在手机打开当前页\n\n相关链接：\n· 【图解】一图读懂春耕工作\n· 【文字解读】《关于做好春耕工作的通知》政策解读\n\n《关于做好春耕工作的通知》政策解读\n\n发布日期：2006-03-18　　来源：省农业厅　　浏览次数：1026\n\n一、背景是什么？\n\n答：春天来了。\n\n主办：云泽省人民政府办公厅　　网站标识码：8801000001\n`;
    expect(read(text).documents.map(({ kind, title }) => `${kind} ${title}`)).toEqual([
      'document 云泽省人民政府关于做好春耕工作的通知',
      'article 《关于做好春耕工作的通知》政策解读',
    ]);
  });

  it('an article’s title stops before who wrote it and before its first clause', () => {
    const text = `${masthead}目　录\n云泽省人民政府关于做好春耕工作的通知……（1）\n《关于做好春耕工作的通知》政策解读……（9）\n\n${first}\n《关于做好春耕工作的通知》政策解读\n\n省农业厅\n\n一、出台背景\n\n近年来，春耕工作总体平稳，但仍有短板。\n`;
    expect(read(text).documents.at(-1)?.title).toBe('《关于做好春耕工作的通知》政策解读');
  });
});

describe('Markdown around headings', () => {
  it('leaves the text and the labels are read', () => {
    const text = `云泽县人民政府关于印发《云泽县发展规划》的通知\n\n泽政发〔2026〕6号\n\n各乡镇人民政府：\n\n现将规划印发给你们。\n\n云泽县人民政府\n2026年3月30日\n\n云泽县发展规划\n\n# 第一篇　新征程\n\n**第一章　发展基础**\n\n基础很好。\n\n**第二章　总体要求**\n\n**重点**要突出。\n`;
    const blocks = read(text).documents[0]?.blocks ?? [];
    expect(blocks.filter((block) => block.label !== null).map((block) => block.text)).toEqual([
      '第一篇　新征程',
      '第一章　发展基础',
      '第二章　总体要求',
    ]);
    expect(blocks.at(-1)?.text).toBe('**重点**要突出。');
  });
});
