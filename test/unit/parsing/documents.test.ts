import { describe, expect, it } from 'vitest';
import type { GazetteDocument } from '../../../main/gazette/tree.ts';
import { parseIssue } from '../../../main/parsing/index.ts';
import { sourceFromText } from '../../../main/sources/index.ts';
import { findFaults } from '../../helpers/tree-checks.ts';

/** Parses invented text that is one document and checks what holds of every tree. */
function parseOne(text: string): GazetteDocument {
  const tree = parseIssue(sourceFromText(text));
  expect(findFaults(text, tree)).toEqual([]);
  expect(tree.documents).toHaveLength(1);
  const document = tree.documents[0];
  if (document === undefined) throw new Error('no document');
  return document;
}

const labels = (document: GazetteDocument): readonly string[] =>
  document.blocks.filter((block) => block.label !== null).map((block) => block.path);

describe('single documents', () => {
  it('reads an old notice under a red head, its number above the title', () => {
    const document = parseOne(
      '安河省人民政府文件\n\n安政发〔1997〕5号\n\n安河省人民政府关于\n加强小型水库管理工作的通知\n\n各行署、市、县人民政府，省政府各部门：\n小型水库是重要设施。现通知如下：\n一、明确管理责任。由所在地县级人民政府负责管理。\n二、落实管理经费\n（1）省级财政每年安排资金。\n（2）市、县财政相应安排。\n安河省人民政府\n一九九七年三月二十日\n',
    );
    expect(document).toMatchObject({
      title: '安河省人民政府关于加强小型水库管理工作的通知',
      documentNumber: '安政发〔1997〕5号',
      issuer: '安河省人民政府',
      signedOn: '1997-03-20',
      genre: '通知',
      kind: 'document',
    });
    expect(labels(document)).toEqual(['一、', '二、', '二、 › （1）', '二、 › （2）']);
  });

  it('reads an announcement with neither number nor addressee', () => {
    const document = parseOne(
      '江平市公安局关于加强道路临时停车管理的通告\n\n为规范停车秩序，现通告如下：\n一、自2024年5月1日起，中山路禁止停车。\n二、违反规定的，依法处罚。\n本通告自发布之日起施行。\n江平市公安局\n2024年4月12日',
    );
    expect(document).toMatchObject({
      genre: '通告',
      issuer: '江平市公安局',
      documentNumber: null,
      addressees: [],
      signedOn: '2024-04-12',
    });
    expect(document.facts.map((fact) => fact.kind)).toContain('inForce');
  });

  it('reads an order: the title is that of its rules', () => {
    const document = parseOne(
      '安河省人民政府令\n第27号\n《安河省河道管理办法》已经2020年3月2日省人民政府第3次常务会议通过，现予公布，自2020年5月1日起施行。\n省长　　某某某\n2020年3月9日\n安河省河道管理办法\n第一章　总　　则\n第一条　为了加强河道管理，制定本办法。\n第二条　本办法适用于本省河道。\n（一）天然河道；\n（二）人工河道。\n前款所称河道包括湖泊。\n第二章　附　　则\n第三条　本办法自2020年5月1日起施行。',
    );
    expect(document).toMatchObject({
      title: '安河省河道管理办法',
      documentNumber: '安河省人民政府令第27号',
      issuer: '安河省人民政府',
      genre: '令',
      signedOn: '2020-03-09',
      signedBy: ['省长　某某某'],
    });
    expect(document.instruments).toMatchObject([{ title: '安河省河道管理办法', kind: '办法' }]);
    expect(labels(document)).toEqual([
      '第一章',
      '第一章 › 第一条',
      '第一章 › 第二条',
      '第一章 › 第二条 › （一）',
      '第一章 › 第二条 › （二）',
      '第二章',
      '第二章 › 第三条',
    ]);
    const paragraph = document.blocks.find((block) => block.text.startsWith('前款'));
    expect(document.blocks.find((block) => block.id === paragraph?.parentId)?.label).toBe('第二条');
  });

  it('reads joint issuers set one above the other', () => {
    const document = parseOne(
      '中共安河省委\n安河省人民政府\n关于推进质量强省建设的意见\n安发〔2023〕12号\n（2023年5月6日）\n为推进质量强省建设，提出如下意见。\n一、总体要求\n到2027年，全省质量水平明显提升。',
    );
    expect(document).toMatchObject({
      issuer: '中共安河省委 安河省人民政府',
      signedOn: '2023-05-06',
      documentNumber: '安发〔2023〕12号',
    });
  });

  it('keeps what a notice passes on in one document, with its own issuer and date', () => {
    const document = parseOne(
      '安河省人民政府办公厅转发省教育厅关于某项工作请示的通知\n安政办发〔1996〕32号\n各市人民政府：\n省教育厅《关于某项工作的请示》已经同意，现转发给你们。\n安河省人民政府办公厅\n一九九六年七月十七日\n关于某项工作的请示\n省人民政府：\n现提出如下意见：\n一、逐年扩大。\n二、保证条件。\n省教育厅\n一九九六年五月十三日',
    );
    expect(document.signedOn).toBe('1996-07-17');
    expect(document.instruments).toEqual([
      {
        title: '关于某项工作的请示',
        kind: '请示',
        documentNumber: null,
        issuer: '省教育厅',
        signedOn: '1996-05-13',
      },
    ]);
  });

  it('takes the bodies under the title of what is passed on for its issuer', () => {
    const document = parseOne(
      '安河省人民政府办公厅转发省民政厅等部门关于某项服务意见的通知\n安政办发〔2024〕22号\n各市人民政府：\n省民政厅、省财政厅《关于某项服务的意见》已经同意，现转发给你们。\n安河省人民政府办公厅\n2024年6月19日\n关于某项服务的意见\n省民政厅　省财政厅\n现提出如下意见。\n一、逐步扩大。\n2024年5月28日',
    );
    expect(document.instruments).toMatchObject([
      { issuer: '省民政厅　省财政厅', signedOn: '2024-05-28', kind: '意见' },
    ]);
  });

  it('reads a law alone, with its history under the title', () => {
    const document = parseOne(
      '安河省湿地条例\n2011年8月30日 安河省第十一届人民代表大会常务委员会第三十次会议通过\n第一条 为了保护湿地，制定本条例。\n第二条 本条例所称湿地，是指沼泽。\n第二条之一 湿地分级管理。',
    );
    expect(document.title).toBe('安河省湿地条例');
    expect(labels(document)).toEqual(['第一条', '第二条', '第二条之一']);
  });

  it('takes in plain text without any form', () => {
    const document = parseOne('随便写的一句话，没有标题。\n又一句话');
    expect(document.blocks.map((block) => block.kind)).toEqual(['paragraph', 'paragraph']);
  });
});

describe('paragraphs broken by columns', () => {
  const head = '安河省人民政府关于某项工作的通知\n\n安政发〔2020〕1号\n\n各市人民政府：\n';
  const bodies = (text: string): readonly string[] =>
    parseOne(head + text)
      .blocks.slice(3)
      .map((block) => block.text);
  it.each([
    [
      '一、推进工作。加强量子传感器的研\n\n制和应用，提高水平。',
      ['一、推进工作。加强量子传感器的研制和应用，提高水平。'],
      'in mid-word',
    ],
    [
      '一、推进工作。加强工作。\n\n（省水利厅牵头，省财政厅负责）',
      ['一、推进工作。加强工作。（省水利厅牵头，省财政厅负责）'],
      'before a bracket of duties',
    ],
    [
      '一、推进工作。做好工作。（省水利厅、省财\n\n政厅负责）',
      ['一、推进工作。做好工作。（省水利厅、省财政厅负责）'],
      'inside a bracket',
    ],
    [
      '一、推进工作。年底前出台办法。（责任单位：\n省水利厅、省财政厅）',
      ['一、推进工作。年底前出台办法。（责任单位：省水利厅、省财政厅）'],
      'behind the label of a list of units',
    ],
    [
      '一、总体要求\n\n坚持统筹推进，做好工作。',
      ['一、总体要求', '坚持统筹推进，做好工作。'],
      'a heading swallows nothing',
    ],
    [
      '第一段话结束了。\n第二段话也结束了。',
      ['第一段话结束了。', '第二段话也结束了。'],
      'real paragraphs stay apart',
    ],
    [
      '推广新技术，采用 OPEN\n\nSOURCE 平台的单位，由省厅管理。',
      ['推广新技术，采用OPEN SOURCE平台的单位，由省厅管理。'],
      'Latin words keep a space',
    ],
  ])('%s', (text, expected) => {
    expect(bodies(text)).toEqual(expected);
  });
  it('flags a doubled character and keeps it', () => {
    const text = `${head}一、推进工作。落实会议精神，紧\n\n紧紧围绕目标，做好工作。`;
    const tree = parseIssue(sourceFromText(text));
    expect(tree.warnings.map((warning) => warning.code)).toEqual(['parse/doubledCharacters']);
    expect(tree.documents[0]?.text).toContain('紧紧紧围绕');
  });
});

describe('tables', () => {
  const head = '安河省人民政府关于某项工作的通知\n安政发〔2020〕1号\n各市人民政府：\n现通知如下：\n';
  it('carries cells down, joins parts and makes second lines attributes', () => {
    const text = `${head}主要指标\n领域\t指标\t2025年\n供水\t普及率\t>80%\n\t计算方法：达标户数/总户数。\t\n\t达标率\t>90%\n\n领域\t指标\t2025 年\n管护\t覆盖率\t100%\n`;
    const document = parseOne(text);
    expect(document.tables).toHaveLength(1);
    expect(document.tables[0]).toMatchObject({
      caption: '主要指标',
      header: [['领域', '指标', '2025年']],
      rows: [
        ['供水', '普及率', '>80%', '达标户数/总户数。'],
        ['供水', '达标率', '>90%', ''],
        ['管护', '覆盖率', '100%', ''],
      ],
      attributes: ['计算方法'],
    });
  });
  it('reads two columns of units downwards where ranks say so', () => {
    const text = `${head}附件：名单\n附件\n名单\n省委宣传部\t省卫生健康委\n省教育厅\t省应急厅\n省财政厅\t省残联\n`;
    const list = parseOne(text).blocks.find((block) => block.kind === 'list');
    expect(list?.text.split('\n')).toEqual([
      '省委宣传部',
      '省教育厅',
      '省财政厅',
      '省卫生健康委',
      '省应急厅',
      '省残联',
    ]);
  });
});

describe('citations', () => {
  it('resolve within the issue, by number first', () => {
    const text =
      '安河省人民政府关于印发某某方案的通知\n安政发〔2020〕1号\n各市人民政府：\n现将《某某方案》印发给你们。\n安河省人民政府\n2020年1月2日\n某某方案\n根据《水法》制定。\n\n安河省人民政府关于另一事项的通知\n安政发〔2020〕2号\n各市人民政府：\n按照《某某方案》（安政发〔2020〕1号）和《旧办法》（安政发〔1999〕9号）执行。\n安河省人民政府\n2020年1月3日\n';
    const tree = parseIssue(sourceFromText(text));
    expect(findFaults(text, tree)).toEqual([]);
    const citations = tree.documents.flatMap((document) =>
      document.blocks.flatMap((block) => block.citations),
    );
    expect(citations.map((citation) => [citation.title, citation.state, citation.documentId])).toEqual([
      ['某某方案', 'self', '1'],
      ['水法', 'titleOnly', null],
      ['某某方案', 'resolved', '1'],
      ['旧办法', 'absent', null],
    ]);
  });
});

describe('appointments and chronicle', () => {
  it('read several acts of one paragraph and the dates of a year that turns', () => {
    const text =
      '安河省人民政府公报\n2024年第1期\n2024年1月15日出版\n\n安河省人民政府人事任免\n\n1月4日 省政府决定，任命陆某某为省水利厅副厅长（试用期一年）；免去程某某的省水利厅总工程师职务。（安政干任〔2024〕1号）\n\n12月30日至1月2日 省政府召开甲会议。\n\n同日 省政府召开乙会议。\n\n1月5日 省政府召开丙会议。\n\n1月6日 省政府召开丁会议。\n';
    const tree = parseIssue(sourceFromText(text));
    expect(findFaults(text, tree)).toEqual([]);
    expect(
      tree.appointments.map(({ person, post, action, on, term, documentNumber }) => [
        person,
        post,
        action,
        on,
        term,
        documentNumber,
      ]),
    ).toEqual([
      ['陆某某', '省水利厅副厅长', '任命', '2024-01-04', '试用期一年', '安政干任〔2024〕1号'],
      ['程某某', '省水利厅总工程师', '免去', '2024-01-04', null, '安政干任〔2024〕1号'],
    ]);
    expect(tree.chronicle.map((entry) => [entry.on, entry.until])).toEqual([
      ['2023-12-30', '2024-01-02'],
      ['2023-12-30', null],
      ['2024-01-05', null],
      ['2024-01-06', null],
    ]);
  });
});
