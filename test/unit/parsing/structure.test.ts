/** Clauses of laws and notices: labels, levels and paths, and what looks like a clause and is none. */
import { describe, expect, it } from 'vitest';
import { parseIssue } from '../../../main/parsing/index.ts';
import { sourceFromText } from '../../../main/sources/index.ts';
import { warningSentence } from '../../../preload/contract/warning-sentence.ts';
import sentences from '../../../resources/locales/zh-CN/warnings.json' with { type: 'json' };
import { findFaults } from '../../helpers/tree-checks.ts';

const notice = '云泽省人民政府关于加强某项工作的通知\n泽政发〔2024〕3号\n各市人民政府：\n';

function read(text: string) {
  const source = sourceFromText(text);
  const tree = parseIssue(source);
  expect(findFaults(source.text, tree)).toEqual([]);
  return tree;
}

const pathsOf = (text: string): readonly string[] =>
  read(text).documents.flatMap((document) =>
    document.blocks.filter((block) => block.label !== null).map((block) => block.path),
  );

const kindsOf = (text: string): readonly string[] =>
  read(text).documents.flatMap((document) => document.blocks.map((block) => `${block.kind} ${block.text}`));

const law = (body: string): string => `云泽省湿地保护条例\n${body}`;

describe('a law', () => {
  it('is one document whose contents are a list and no chapters', () => {
    const text = law(
      '（2010年3月1日云泽省第十届人民代表大会常务委员会第三次会议通过\n根据2015年5月2日云泽省第十二届人民代表大会常务委员会第九次会议《关于修改〈云泽省湿地保护条例〉的决定》修正）\n\n目　录\n第一章　总　则\n第二章　附　则\n\n第一章\n总　则\n第 一 条　为了保护湿地，制定本条例。\n第二条　下列湿地列入名录：\n（一）重要湿地：\n1.面积较大的；\n2.有珍稀物种的；\n（二）其他湿地。\n前款第（二）项规定的湿地，由县级人民政府确定。\n第二条之一　名录应当公布。\n第二章　附　则\n第三条　本条例自2010年7月1日起施行。\n',
    );
    expect(read(text).documents).toHaveLength(1);
    expect(pathsOf(text)).toEqual([
      '第一章',
      '第一章 › 第一条',
      '第一章 › 第二条',
      '第一章 › 第二条 › （一）',
      '第一章 › 第二条 › （一） › 1.',
      '第一章 › 第二条 › （一） › 2.',
      '第一章 › 第二条 › （二）',
      '第一章 › 第二条之一',
      '第二章',
      '第二章 › 第三条',
    ]);
    const blocks = read(text).documents[0]?.blocks ?? [];
    expect(blocks[1]?.kind).toBe('other');
    expect(blocks[1]?.text).toMatch(/^（2010年.*修正）$/);
    expect(blocks.slice(2, 5).map((block) => `${block.kind} ${block.text}`)).toEqual([
      'heading 目录',
      'list 第一章　总则\n第二章　附则',
      'heading 第一章　总则',
    ]);
    const third = blocks.find((block) => block.text.startsWith('前款'));
    const article = blocks.find((block) => block.label === '第二条');
    expect(third?.parentId).toBe(article?.id);
  });

  it.each([
    [
      '题注 without brackets, one line a date',
      '2010年3月1日 云泽省第十届人民代表大会常务委员会第三次会议通过\n2012年5月2日 《关于修改部分法规的决定》第一次修正 根据\n2015年5月2日 《关于修改〈云泽省湿地保护条例〉的决定》第二次修正\n第一章 总则\n第一条 为了保护湿地，制定本条例。\n第二条 本条例自公布之日起施行。\n',
      ['第一章', '第一章 › 第一条', '第一章 › 第二条'],
    ],
    [
      'a chapter on appointments',
      '第一章 总则\n第一条 为了规范任免工作，制定本条例。\n第二章 人事任命\n第二条 常务委员会任命国家机关工作人员，依照法律规定进行。\n第三条 提请任命的，应当介绍基本情况。\n第四条 任命名单应当公布。\n',
      ['第一章', '第一章 › 第一条', '第二章', '第二章 › 第二条', '第二章 › 第三条', '第二章 › 第四条'],
    ],
    [
      'articles that run on in one line',
      '第一条 为了保护湿地，制定本条例。 第二条 有下列情形之一的，给予奖励： （一）成绩显著的； （二）检举有功的。 第三条 本条例自公布之日起施行。\n',
      ['第一条', '第二条', '第二条 › （一）', '第二条 › （二）', '第三条'],
    ],
    [
      'parts, subparts and 附则 without a number',
      '第一编　通则\n第一分编　一般规定\n第一章　适用\n第一条　为了保护湿地，制定本条例。\n第二编　保护\n第二条　各级人民政府应当保护湿地。\n附则\n第三条　本条例自公布之日起施行。\n',
      [
        '第一编',
        '第一编 › 第一分编',
        '第一编 › 第一分编 › 第一章',
        '第一编 › 第一分编 › 第一章 › 第一条',
        '第二编',
        '第二编 › 第二条',
        '附则',
        '附则 › 第三条',
      ],
    ],
    [
      'a chapter set apart from its title by a tab',
      '第一章\t总则\n第一条　为了保护湿地，制定本条例。\n第二条　各级人民政府应当保护湿地。\n',
      ['第一章', '第一章 › 第一条', '第一章 › 第二条'],
    ],
  ])('%s', (_, body, expected) => {
    const text = law(body);
    expect(read(text).documents.map((document) => [document.kind, document.title])).toEqual([
      ['document', '云泽省湿地保护条例'],
    ]);
    expect(pathsOf(text)).toEqual(expected);
  });

  it('whose title is printed above its history and again with its number is one document', () => {
    const text =
      '云泽省高级人民法院关于审理渔业案件若干问题的规定\n2023年4月3日 云泽省高级人民法院审判委员会第12次会议通过\n云泽省高级人民法院关于审理渔业案件若干问题的规定\n泽高法〔2023〕2号\n为正确审理渔业案件，制定本规定。\n第一条 渔业案件由县级人民法院审理。\n第二条 本规定自公布之日起施行。\n';
    expect(read(text).documents.map((document) => document.documentNumber)).toEqual(['泽高法〔2023〕2号']);
  });

  it('of more than a thousand articles is one document', () => {
    const text =
      '云泽省总法典\n婚姻编\n2020年5月28日 云泽省第十三届人民代表大会第三次会议通过\n第一章 一般规定\n第一千零四十条 本编调整婚姻关系。\n第一千零四十一条 婚姻受保护。\n第二章 结婚\n第一千零四十二条 结婚应当自愿。\n';
    expect(read(text).documents.map((document) => document.kind)).toEqual(['document']);
  });

  it('lists headings that are printed twice though no 目录 stands above them', () => {
    const text = law(
      '第一章 总则\n第二章 保护\n第三章 附则\n第一章 总则\n第一条 为了保护湿地，制定本条例。\n第二章 保护\n第二条 各级人民政府应当保护湿地。\n第三章 附则\n第三条 本条例自公布之日起施行。\n',
    );
    expect(pathsOf(text).filter((path) => !path.includes('›'))).toEqual(['第一章', '第二章', '第三章']);
    expect(kindsOf(text)[1]).toBe('list 第一章　总则\n第二章　保护\n第三章　附则');
  });
});

describe('a decision that amends', () => {
  it('owns none of the articles it quotes', () => {
    const text =
      '云泽省人民代表大会常务委员会关于修改《云泽省渔业条例》的决定\n云泽省人民代表大会常务委员会决定对《云泽省渔业条例》作如下修改：\n一、第三条修改为：“县级以上人民政府应当加强领导。”\n二、增加一条，作为第十五条：“第十五条　有下列情形之一的，给予处分：\n（一）玩忽职守的；\n（二）滥用职权的。\n“第十六条　拒不改正的，处罚款。”\n三、第二十条改为第二十二条。\n本决定自公布之日起施行。\n';
    expect(pathsOf(text)).toEqual(['一、', '二、', '三、']);
  });
  it('goes on though the closing mark is lost', () => {
    const text =
      '云泽省人民代表大会常务委员会关于修改《云泽省渔业条例》的决定\n云泽省人民代表大会常务委员会决定对《云泽省渔业条例》作如下修改：\n一、第三条修改为：“县级以上人民政府应当加强领导：\n（一）制定规划。\n二、第二十条改为第二十二条。\n三、删去第五条。\n';
    expect(pathsOf(text)).toEqual(['一、', '二、', '三、']);
  });
});

describe('clauses of a notice', () => {
  it.each([
    [
      'a series that begins anew inside a deeper clause',
      '1.第一项工作\n（一）第一步。\n1.先做好准备工作。\n2.再做好落实工作。\n（二）第二步。\n2.第二项工作\n',
      ['1.', '1. › （一）', '1. › （一） › 1.', '1. › （一） › 2.', '1. › （二）', '2.'],
    ],
    [
      'half and full width mixed',
      '一. 总体要求\n(一) 目标。做好工作。\n1、任务。做好工作。\n1)事项一。\n2)事项二。\n①第一点。\n（二）原则。做好工作。\n二．保障措施\n',
      [
        '一.',
        '一. › (一)',
        '一. › (一) › 1、',
        '一. › (一) › 1、 › 1)',
        '一. › (一) › 1、 › 2)',
        '一. › (一) › 1、 › 2) › ①',
        '一. › （二）',
        '二．',
      ],
    ],
    [
      'counted words and figures are no labels',
      '一、总体要求\n一是加强领导。\n第一，提高认识。\n1.5万户农户受益。\n10.1%的村庄达标。\n4:2:2的比例。\n0—6岁儿童。\n一、二、三产业融合发展。\n',
      ['一、'],
    ],
  ])('%s', (_, body, expected) => {
    expect(pathsOf(notice + body)).toEqual(expected);
  });
});

describe('headings', () => {
  it.each([
    [
      'swallow no text',
      '（一）能源保障\n煤炭、石油、天然气的供应由省能源局负责协调，各市要做好储备工作。\n（二）物资保障。省商务厅要做好物资储备。\n（三）交通保障。省交通运输厅要做好运力储备。\n',
      4,
    ],
    ['推进 and its like begin headings too', '推进农业现代化的重点任务\n各市要因地制宜，做好工作。\n', 2],
    [
      'members set one below the other stay apart',
      '委员会由下列人员组成：\n主任，\n副主任若干人，\n委员若干人。\n',
      4,
    ],
  ])('%s', (_, body, blocks) => {
    expect(kindsOf(notice + body).slice(3)).toHaveLength(blocks);
  });
});

describe('doubts about numbering', () => {
  const codesOf = (body: string): readonly string[] =>
    read(law(body)).warnings.map(
      (warning) =>
        `${warning.code} ${
          warningSentence(warning, sentences)
            .match(/“[^”]*”/g)
            ?.at(-1) ?? ''
        }`,
    );
  it.each([
    ['第一条　某。\n第三条　某。\n第四条　某。\n', ['parse/numberingGap “第三条”'], 'a gap'],
    [
      '第一条　某：\n（一）某；\n（二）某；\n（二）某。\n第二条　某。\n',
      ['parse/numberingRepeat “（二）”'],
      'a repeat',
    ],
    ['第一条　某：\n（一）某；\n（二）某。\n第二条　某：\n（一）某。\n', [], 'a series that begins anew'],
    ['第一条　某。\n第一条之一　某。\n第二条　某。\n', [], '之一'],
    ['第一章　某\n第一条　某。\n第二章　某\n第二条　某。\n', [], 'articles run on through the chapters'],
    [
      '第一条　某：\n（二）某；\n（三）某。\n第二条　某。\n',
      ['parse/numberingStart “（二）”'],
      'a lost first item',
    ],
  ])('%s', (body, expected) => {
    expect(codesOf(body)).toEqual(expected);
  });
});
