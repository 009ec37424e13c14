/** What offices really hold: copies of web pages, rules with their own contents, joint papers, old forms. A kind of fault each. */
import { describe, expect, it } from 'vitest';
import type { GazetteDocument, IssueTree } from '../../../main/gazette/tree.ts';
import { parseIssue } from '../../../main/parsing/index.ts';
import { sourceFromText } from '../../../main/sources/index.ts';
import { findFaults } from '../../helpers/tree-checks.ts';

function read(text: string): IssueTree {
  const source = sourceFromText(text);
  const tree = parseIssue(source);
  expect(findFaults(source.text, tree)).toEqual([]);
  return tree;
}

const officialIn = (tree: IssueTree): readonly GazetteDocument[] =>
  tree.documents.filter(({ kind }) => kind === 'document');
const textsOf = (tree: IssueTree): readonly string[] =>
  tree.documents.flatMap(({ blocks }) => blocks.map(({ text }) => text));
const labelsOf = (tree: IssueTree): readonly string[] =>
  officialIn(tree).flatMap(({ blocks }) => blocks.flatMap(({ label }) => label ?? []));

const notice =
  '青溪市人民政府关于加强城市管理的通知\n青政发〔2031〕4号\n各县（区）人民政府：\n现将有关事项通知如下。\n';
const signed = '青溪市人民政府\n2031年3月2日\n';

describe('pages of the web', () => {
  it.each([
    ['a row of buttons, a word a line', '下载\n全屏\n加大\n还原\n减小\n', ''],
    ['navigation, a word a line', '首页\n政务公开\n办事服务\n互动交流\n当前位置：首页 > 政府文件\n', ''],
    ['navigation that lost its spaces', '首页走进青溪政务公开政务服务互动交流数据开放　搜索\n', ''],
    ['navigation in one row', '首页 | 机构概览 | 政务公开 | 互动交流 | 联系我们\n请输入关键字 搜索\n', ''],
    [
      'the foot of a site',
      '',
      '相关链接\n分享到：微信 微博\n主办：青溪市人民政府办公室\n网站标识码：5100000009\n网站地图 | 联系我们\n',
    ],
  ])('%s leaves', (_, above, below) => {
    const tree = read(`${above}${notice}${signed}${below}`);
    expect(officialIn(tree).map(({ title }) => title)).toEqual(['青溪市人民政府关于加强城市管理的通知']);
    expect(textsOf(tree).join('\n')).not.toMatch(/全屏|互动交流|联系我们|搜索|微博|网站标识码/);
  });

  it('the card below a text leaves, and signs nothing', () => {
    const card =
      '标　　题：青溪市人民政府关于加强城市管理的通知\n索 引 号：000051/2031-00012\n主题分类：城乡建设\n发文机关：青溪市人民政府\n成文日期：2031年03月02日\n发布日期：2031年03月09日\n';
    const [document] = officialIn(read(`${notice}${signed}${card}`));
    expect([document?.signedBy, document?.signedOn, document?.blocks.length]).toEqual([
      ['青溪市人民政府'],
      '2031-03-02',
      6,
    ]);
  });

  it('a card drawn as a table leaves with all its rows', () => {
    const card =
      '索引号：\t000051/2031-00012\t主题分类：\t城乡建设\n发布机构：\t青溪市人民政府\t发文日期：\t2031年3月2日\n标题：\t青溪市人民政府关于加强城市管理的通知\t发文字号：\t青政发〔2031〕7号\n';
    const tree = read(`${card}${notice}${signed}`);
    expect(officialIn(tree).map(({ title }) => title)).toEqual(['青溪市人民政府关于加强城市管理的通知']);
    expect(tree.documents.flatMap(({ blocks }) => blocks.map(({ kind }) => kind))).not.toContain('table');
    expect(textsOf(tree).join('\n')).not.toMatch(/索引号|000051|主题分类|发文字号/);
  });

  it('a report of the press is an article, its date and source no title', () => {
    const tree = read(
      '青溪市档案工作会议召开\n2031-04-05 来源：青溪日报\n4月4日，全市档案工作会议召开。会议强调，要加强档案工作。\n',
    );
    expect(tree.documents.map(({ kind, title }) => [kind, title])).toEqual([
      ['article', '青溪市档案工作会议召开'],
    ]);
  });
});

describe('rules', () => {
  it.each([
    ['by chapters', '第一章　总则......1\n第二章　管理......3\n第三章　附则......9\n'],
    ['with a preamble', '前言......1\n第一章　总则......2\n第二章　管理......3\n第三章　附则......9\n'],
  ])('with contents of their own %s are one document', (_, rows) => {
    const preamble = rows.startsWith('前言') ? '前言\n为了加强管理，特编本规定。\n' : '';
    const text = `青溪市公园管理规定\n\n目　录\n${rows}\n${preamble}第一章　总则\n第一条　为了加强公园管理，制定本规定。\n第二章　管理\n第二条　公园应当养护。\n第三章　附则\n第三条　本规定自2031年1月1日起施行。\n`;
    const tree = read(text);
    expect(officialIn(tree)).toHaveLength(1);
    expect(labelsOf(tree)).toEqual(['第一章', '第一条', '第二章', '第二条', '第三章', '第三条']);
  });

  it('published alone as an attachment go by their own title', () => {
    const [document] = officialIn(
      read(
        '附件2\n\n青溪市专项资金管理办法\n\n第一条　为加强资金管理，制定本办法。\n第二条　资金专款专用。\n',
      ),
    );
    expect(document?.title).toBe('青溪市专项资金管理办法');
  });

  it('in traditional characters keep their labels', () => {
    const tree = read(
      '青溪市公園管理辦法\n第一章　總則\n第一節　目的\n第一條　為加強管理，制定本辦法。\n第二條　公園應當養護。\n',
    );
    expect(labelsOf(tree)).toEqual(['第一章', '第一節', '第一條', '第二條']);
  });

  it('that a resolution approves are its instrument, and the day it was passed its date', () => {
    const [document, ...others] = officialIn(
      read(
        '云溪省人民代表大会常务委员会关于批准\n《青溪市公园条例》的决议\n（2031年5月20日云溪省第十四届人民代表大会常务委员会第十二次会议通过）\n\n会议审查了报请批准的《青溪市公园条例》，决定予以批准。\n\n青溪市公园条例\n（2031年3月1日青溪市第八届人民代表大会常务委员会第三次会议通过）\n第一条　为了加强公园管理，制定本条例。\n第二条　本条例自2031年7月1日起施行。\n',
      ),
    );
    expect(others).toEqual([]);
    expect([document?.genre, document?.signedOn, document?.instruments.map(({ title }) => title)]).toEqual([
      '决议',
      '2031-05-20',
      ['青溪市公园条例'],
    ]);
  });
});

describe('notices that pass papers on', () => {
  const passed = '关于依靠群众兴修水利的意见';
  it.each([
    ['signed by a date alone', '\n一九八八年九月一日\n', '\n云溪省水利厅\n一九八八年八月四日\n'],
    ['not signed at all', '', ''],
  ])('%s have them for instruments', (_, own, their) => {
    const documents = officialIn(
      read(
        `云溪省人民政府批转省水利厅关于依靠\n群众兴修水利意见的通知\n\n各市、县人民政府：\n省人民政府同意省水利厅《${passed}》，现批转给你们，请贯彻执行。\n${own}\n${passed}\n\n省人民政府：\n水利是农业的命脉，提出以下意见。\n一、统一认识。\n${their}`,
      ),
    );
    expect(documents.map(({ instruments }) => instruments.map(({ title }) => title))).toEqual([[passed]]);
  });
});

describe('several bodies', () => {
  const bodies = [
    '云溪省发展和改革委员会',
    '云溪省教育厅',
    '云溪省工业和信息化厅',
    '云溪省公安厅',
    '云溪省民政厅',
    '云溪省财政厅',
    '云溪省商务厅',
  ];

  it.each([
    ['side by side in one line', `${bodies.join('　')}关于促进家政服务业发展的意见\n`],
    [
      'over lines that break a name',
      `${bodies.slice(0, 2).join('　')}　云溪省工业和\n信息化厅　${bodies.slice(3).join('　')}关于促进家政服务业发展的意见\n`,
    ],
  ])('give one paper with all their names: %s', (_, title) => {
    const documents = officialIn(
      read(`${title}云发改社〔2031〕8号\n各市人民政府：\n现提出以下意见。\n一、扩大供给。\n`),
    );
    expect(documents).toHaveLength(1);
    expect(documents[0]?.issuer?.split(/[\s　]+/)).toEqual(bodies);
  });

  it('of a red head are its issuers, whatever （此页无正文） stands before their names', () => {
    const [document] = officialIn(
      read(
        '云溪省财政厅\n云溪省水利厅　文件\n云溪省商务厅\n\n云财农〔2031〕15号\n\n关于印发《云溪省水利资金管理办法》的通知\n\n各市财政局、水利局：\n现将《云溪省水利资金管理办法》印发给你们。\n\n（此页无正文）\n\n云溪省财政厅　云溪省水利厅　云溪省商务厅\n2031年4月2日\n',
      ),
    );
    expect([document?.issuer, document?.title]).toEqual([
      '云溪省财政厅 云溪省水利厅 云溪省商务厅',
      '关于印发《云溪省水利资金管理办法》的通知',
    ]);
    expect(document?.signedBy).toEqual(['云溪省财政厅', '云溪省水利厅', '云溪省商务厅']);
  });

  it('are addressed however many they are', () => {
    const towns = Array.from(
      { length: 60 },
      (_, at) => `${'甲乙丙丁戊己庚辛壬癸'[at % 10]}${'山河湖海林'[at % 5]}市`,
    );
    const [document] = officialIn(
      read(
        `云溪省人民政府关于调整补偿标准的通知\n云政函〔2031〕9号\n${towns.join('、')}人民政府：\n经研究，现通知如下。\n一、提高标准。\n云溪省人民政府\n2031年3月3日\n`,
      ),
    );
    expect(document?.addressees.join('、')).toBe(`${towns.join('、')}人民政府`);
  });
});

it('addressees set a group a line are addressees, however many the lines', () => {
  const groups = [
    '各市人民政府',
    '各县（市、区）人民政府',
    '云泽高新区管委会',
    '省发展改革委',
    '省教育厅',
    '省财政厅',
    '省水利厅',
  ];
  const [document] = officialIn(
    read(
      `云泽省人民政府关于加强城市管理的通知\n云政发〔2031〕7号\n${groups.join('，\n')}：\n　　请认真贯彻执行。\n云泽省人民政府\n2031年3月2日\n`,
    ),
  );
  expect(document?.addressees).toEqual(groups);
});

describe('an empty line after every line', () => {
  it('parts nothing: titles over two lines, tables and lists are what they are without', () => {
    const text = `云泽省发展和改革委员会　云泽省教育厅　云泽省人力资源和社会\n保障厅关于促进家政服务业发展的若干意见\n云发改规〔2031〕7号\n各市人民政府：\n一、总体要求\n坚持市场导向。\n序号\t任务\t时限\n1\t建立台账\t6月\n2\t开展培训\t9月\n二、保障措施\n加强组织领导。\n云泽省发展和改革委员会　云泽省教育厅\n云泽省人力资源和社会保障厅\n2031年3月2日\n`;
    const facts = (tree: IssueTree) =>
      officialIn(tree).map(({ title, documentNumber, addressees, signedBy, signedOn, blocks, tables }) => ({
        ...{ title, documentNumber, addressees, signedBy, signedOn },
        kinds: blocks.map(({ kind }) => kind),
        rows: tables.map(({ rows }) => rows.length),
      }));
    const close = facts(read(text));
    expect(close[0]?.title).toBe(
      '云泽省发展和改革委员会　云泽省教育厅　云泽省人力资源和社会保障厅关于促进家政服务业发展的若干意见',
    );
    expect(facts(read(text.replaceAll('\n', '\n\n')))).toEqual(close);
  });
});

describe('headings', () => {
  it('that stand alone swallow nothing, though others of their series run on', () => {
    const texts = textsOf(
      read(
        `${notice}（一）明确责任。各级政府主要负责人负总责，分管负责人具体抓。\n（二）强化督导\n\n各督导组要深入基层，及时发现问题，推动整改落实。\n\n（三）落实资金。市财政安排专项资金，用于设施维护。\n（四）严格考核\n\n考核结果作为年度评价的依据，对工作不力的予以通报。\n${signed}`,
      ),
    );
    expect(texts).toContain('（二）强化督导');
    expect(texts).toContain('（四）严格考核');
  });

  it('of a report leave the occasion below its title alone', () => {
    const [document] = officialIn(
      read(
        '政府工作报告\n——2031年1月8日在青溪市第九届\n人民代表大会第五次会议上\n青溪市市长　李　明\n各位代表：\n现在，我代表市人民政府，向大会报告工作。\n一、2030年工作回顾\n过去一年，成绩显著。\n',
      ),
    );
    expect(document?.title).toBe('政府工作报告');
    expect(document?.blocks.slice(1, 3).map(({ label, text }) => [label, text])).toEqual([
      [null, '——2031年1月8日在青溪市第九届人民代表大会第五次会议上'],
      [null, '青溪市市长　李明'],
    ]);
  });
});

describe('numbers', () => {
  it.each([
    ['青商函2031年第45号', '青商函2031年第45号'],
    ['青政发〔二○三一〕4号', '青政发〔2031〕4号'],
    ['2031年第6号公告', '2031年第6号公告'],
  ])('%s', (printed, normal) => {
    const [document] = officialIn(
      read(
        `${printed}\n关于开展促消费活动的公告\n现就有关事项公告如下。\n一、开展活动。\n青溪市商务局\n2031年3月3日\n`,
      ),
    );
    expect(document?.documentNumber).toBe(normal);
  });

  it('of orders are cited with the year before 第', () => {
    const tree = read(
      `${notice}根据《青溪市公园管理办法》（青溪市人民政府令2029年第7号），做好工作。\n${signed}`,
    );
    const cited = officialIn(tree).flatMap(({ blocks }) => blocks.flatMap(({ citations }) => citations));
    expect(cited.map(({ documentNumber }) => documentNumber)).toEqual(['青溪市人民政府令2029年第7号']);
  });
});

describe('characters that print nothing, and radicals', () => {
  it('break no number, label or date, and stay in what is shown', () => {
    const zero = '\u200b';
    const tree = read(
      `青溪市⼈民政府关于加强城市管理的通知\n青政${zero}发〔2031〕4号\n各县（区）⼈民政府：\n第${zero}一条　加强管理。\n第二\u00ad条　到2035\u2060年底前完成。\n青溪市⼈⺠政府\n2031年3${zero}月2日\n`,
    );
    const [document] = officialIn(tree);
    expect([document?.documentNumber, document?.signedOn, document?.issuer]).toEqual([
      '青政发〔2031〕4号',
      '2031-03-02',
      '青溪市人民政府',
    ]);
    expect(labelsOf(tree)).toEqual(['第一条', '第二条']);
    const deadline = document?.blocks.flatMap(({ deadlines }) => deadlines)[0];
    expect(deadline?.computedOn).toBe('2035');
    expect(textsOf(tree).join('')).toContain(`第${zero}一条`);
  });

  it('at the edges of lines and cells are dropped, each once', () => {
    const zero = '\u200b';
    read(
      `${notice}${zero}　　一、加强管理。\n二、改进服务。${zero}\n甲${zero}|乙|${zero}丙\n1|2|3\n4|5${zero}|6\n${signed}`,
    );
  });
});

describe('rows drawn with strokes', () => {
  it('that stand in no table are their words, without the strokes', () => {
    const tree = read('{规划|甲}、{公安|乙}、\n{文化|丙}、{旅游|丁}、\n{林业|戊}、{消防|己}各司其职\n');
    expect(textsOf(tree).join('')).not.toContain('|');
  });
});

describe('marks of Markdown', () => {
  it('leave headings that stand below rows and cells, each once', () => {
    const tree = read(
      '# 第一篇　总则\n## 第一章　发展基础\n各市人民政府：\n| 甲 | 乙 | 丙 |\n**第二章　总体要求**\n| 丁 | 戊 | 己 |\n**二\t章　总体要求**\n# 第二篇　附则\n',
    );
    expect(textsOf(tree).join('')).not.toMatch(/[#*]/);
  });
});

describe('lists of repeals', () => {
  it.each([
    ['对下列文件予以废止：', 'repeal'],
    ['对下列文件宣布失效：', 'expiry'],
    ['自即日起停止执行以下文件：', 'cease'],
  ])('%s', (lead, kind) => {
    const tree = read(
      `青溪市人民政府关于清理文件的决定\n青政发〔2031〕8号\n经清理，市政府决定${lead}\n1．《青溪市人民政府关于绿化的意见》（青政发〔2009〕17号）\n2．《青溪市人民政府办公室关于河道的通知》（青政办发〔2012〕3号）\n${signed}`,
    );
    const facts = officialIn(tree).flatMap((document) => document.facts);
    expect(facts.map((fact) => [fact.kind, fact.target])).toEqual([
      [kind, '青政发〔2009〕17号'],
      [kind, '青政办发〔2012〕3号'],
    ]);
  });

  it('numbers of a list of posts cite nothing', () => {
    const tree = read(
      '青溪市人民政府任免人员名单\n\n青政任〔2031〕11号\n任命：\n赵明为市财政局副局长。\n青政任〔2031〕12号\n免去：\n钱亮的市水利局副局长职务。\n',
    );
    expect(tree.documents.flatMap(({ blocks }) => blocks.flatMap(({ citations }) => citations))).toEqual([]);
  });
});
