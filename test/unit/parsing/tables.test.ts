/** Tables and lists however they were set: tabs, drawn lines, columns of white space, one cell a line. */
import { describe, expect, it } from 'vitest';
import { parseIssue } from '../../../main/parsing/index.ts';
import { sourceFromText } from '../../../main/sources/index.ts';
import { findFaults } from '../../helpers/tree-checks.ts';

const head = '云泽省人民政府关于某项工作的通知\n泽政发〔2024〕3号\n各市人民政府：\n现将有关事项通知如下。\n';

function read(body: string) {
  const source = sourceFromText(head + body);
  const tree = parseIssue(source);
  expect(findFaults(source.text, tree)).toEqual([]);
  const document = tree.documents[0];
  if (document === undefined) throw new Error('no document');
  return { tree, document, tables: document.tables, warnings: tree.warnings.map(({ code }) => code) };
}

describe('tables', () => {
  it.each([
    [
      'stacked header of three lines',
      '地区\t指标\t\t\t\n\t供水\t\t排水\t\n\t目标\t完成\t目标\t完成\n甲市\t80\t81\t70\t71\n乙市\t82\t83\t72\t73\n',
      {
        header: [
          ['地区', '指标', '', '', ''],
          ['', '供水', '', '排水', ''],
          ['', '目标', '完成', '目标', '完成'],
        ],
        rows: [
          ['甲市', '80', '81', '70', '71'],
          ['乙市', '82', '83', '72', '73'],
        ],
        carried: [],
      },
    ],
    [
      'cells carried down over a page, and 续表',
      '领域\t指标\t2025年\n供水\t普及率\t80%\n\t达标率\t90%\n续表\n领域\t指标\t2025 年\n\t漏损率\t9%\n管护\t覆盖率\t100%\n',
      {
        header: [['领域', '指标', '2025年']],
        rows: [
          ['供水', '普及率', '80%'],
          ['供水', '达标率', '90%'],
          ['供水', '漏损率', '9%'],
          ['管护', '覆盖率', '100%'],
        ],
        carried: [
          [1, 0],
          [2, 0],
        ],
      },
    ],
    [
      'a group beside running numbers',
      '序号\t领域\t任务\n1\t供水\t建设水厂\n2\t\t改造管网\n3\t管护\t健全队伍\n',
      {
        header: [['序号', '领域', '任务']],
        rows: [
          ['1', '供水', '建设水厂'],
          ['2', '供水', '改造管网'],
          ['3', '管护', '健全队伍'],
        ],
        carried: [[1, 1]],
      },
    ],
    [
      'numbered rows whose cells run over several lines',
      '序号\t任务\t牵头单位\t配合单位\n1\t修建水库\t省水利厅\t省财政厅、\n省审计厅\n2\t修建通往各乡镇\n的公路\t省交通运输厅\t省财政厅\n3\t修建学校\t省教育厅\n',
      {
        header: [['序号', '任务', '牵头单位', '配合单位']],
        rows: [
          ['1', '修建水库', '省水利厅', '省财政厅、省审计厅'],
          ['2', '修建通往各乡镇的公路', '省交通运输厅', '省财政厅'],
          ['3', '修建学校', '省教育厅', ''],
        ],
        carried: [],
      },
    ],
    [
      'rows without numbers: only a cell that plainly goes on is gone on with',
      '类别\t内容\t责任单位\n队伍\t组建3支队伍，\n每支30人\t市水务局、市应急\n管理局\n物资\t储备沙袋\n通信\t开通频道\n',
      {
        header: [['类别', '内容', '责任单位']],
        rows: [
          ['队伍', '组建3支队伍，每支30人', '市水务局、市应急管理局'],
          ['物资', '储备沙袋', ''],
          ['通信', '开通频道', ''],
        ],
        carried: [],
      },
    ],
    [
      'box characters, a row over two lines',
      '┌──┬────┬───┐\n│序号│指标　　│目标　│\n├──┼────┼───┤\n│1　│参保人次│120　│\n│　　│（万）　│　　　│\n├──┼────┼───┤\n│2　│培训　　│80　 │\n└──┴────┴───┘\n',
      {
        header: [['序号', '指标', '目标']],
        rows: [
          ['1', '参保人次（万）', '120'],
          ['2', '培训', '80'],
        ],
        carried: [],
      },
    ],
    [
      'upright strokes with a rule under the header',
      '| 地区 | 目标 | 完成 |\n|---|:-:|---|\n| 甲市 | 10 | 9 |\n| 乙市 | 20 | 21 |\n',
      {
        header: [['地区', '目标', '完成']],
        rows: [
          ['甲市', '10', '9'],
          ['乙市', '20', '21'],
        ],
        carried: [],
      },
    ],
    [
      'columns of white space, a cell carried down',
      '地区　　　　户数　　　　面积\n甲市　　　　1200　　　　35\n　　　　　　800　　　　 30\n乙市　　　　900　　　　 28\n丙市　　　　700　　　　 16\n',
      {
        header: [['地区', '户数', '面积']],
        rows: [
          ['甲市', '1200', '35'],
          ['甲市', '800', '30'],
          ['乙市', '900', '28'],
          ['丙市', '700', '16'],
        ],
        carried: [[1, 0]],
      },
    ],
    [
      'one cell a line, told by running numbers',
      '序号\n任务\n责任单位\n1\n修建水库\n省水利厅\n2\n修建公路\n省交通运输厅\n3\n修建学校\n省教育厅\n以上任务请抓紧落实。\n',
      {
        header: [['序号', '任务', '责任单位']],
        rows: [
          ['1', '修建水库', '省水利厅'],
          ['2', '修建公路', '省交通运输厅'],
          ['3', '修建学校', '省教育厅'],
        ],
        carried: [],
      },
    ],
  ])('%s', (_, body, expected) => {
    const { tables } = read(body);
    expect(tables).toHaveLength(1);
    expect(tables[0]).toMatchObject(expected);
  });

  it('takes the title above and keeps 单位 as a caption too', () => {
    const { document, tables } = read('表1　主要指标\n单位：万元\n地区\t目标\n甲市\t10\n乙市\t20\n');
    expect(tables[0]?.caption).toBe('表1　主要指标');
    expect(document.blocks.filter((block) => block.kind === 'caption').map((block) => block.text)).toEqual([
      '表1　主要指标',
      '单位：万元',
    ]);
  });

  it('tells two tables one below the other apart', () => {
    const { tables } = read(
      '地区\t目标\n甲市\t10\n乙市\t20\n\n分工表\t\n序号\t任务\n1\t修建水库\n2\t修建公路\n',
    );
    expect(tables.map((table) => [table.caption, table.rows.length])).toEqual([
      [null, 2],
      ['分工表', 2],
    ]);
  });

  it.each([
    [
      '领域\t指标\t2025年\n供水\t普及率\t80\n\t达标率\t90\n管护\t覆盖率\t100\n供水\t漏损率\t9\n',
      ['parse/groupReturns'],
      'a group that comes again',
    ],
    [
      '序号\n任务\n责任单位\n1\n修建水库\n2\n修建公路\n省交通运输厅\n',
      ['parse/tableLostColumns'],
      'lost cells',
    ],
  ])('%s', (body, expected) => {
    expect(read(body).warnings).toEqual(expected);
  });
});

describe('what is no table', () => {
  it.each([
    ['第一，加强领导 | 第二，落实责任。\n', 'one stroke in a sentence'],
    [
      '组　长：王某某　　　省长\n副组长：李某某　　　副省长\n成　员：张某某　　　秘书长\n',
      'names with their posts',
    ],
    ['特此通知。\n\n　　　　　　　　云泽省人民政府\n　　　　　　　　2024年3月5日\n', 'a signature'],
    ['-----\n——坚持改革。\n——坚持创新。\n——坚持开放。\n', 'dashes'],
  ])('%s', (body) => {
    expect(read(body).tables).toEqual([]);
  });
});

describe('lists of names', () => {
  it.each([
    [
      '丁某某　王某某　王　某　石某某\n田某某　刘某某　李某某　吴　某\n邱某某　张某\n',
      '丁某某　王某某　王某　石某某\n田某某　刘某某　李某某　吴某\n邱某某　张某',
      'by strokes of the surname',
    ],
    [
      '省教育厅：张某某　李某\n省水利厅：王某某\n省财政厅：赵某某、孙某\n',
      '省教育厅：张某某　李某\n省水利厅：王某某\n省财政厅：赵某某、孙某',
      'by bodies',
    ],
  ])('%s', (body, expected) => {
    const list = read(`名单如下：\n${body}`).document.blocks.filter((block) => block.kind === 'list');
    expect(list.map((block) => block.text)).toEqual([expected]);
  });
  it('leaves 责任单位 and 完成时限 under a clause alone', () => {
    const { document } = read('一、修建水库\n责任领导：王某某\n责任单位：省水利厅\n完成时限：长期\n');
    expect(document.blocks.some((block) => block.kind === 'list')).toBe(false);
  });
});

describe('a row that fell out of its table', () => {
  it('where its page broke goes back in, and the head printed again leaves', () => {
    const text =
      '云泽省人民政府关于印发某规划的通知\n云政发〔2024〕9号\n各市人民政府：\n主要指标如下。\n领域\t指标及计算方法\t2030年\n康复\t服务覆盖率\t>85%\n\t计算方法：甲/乙×100%。\n\t器具适配率\t>80%\n\n计算方法：丙/丁×100%。\n\n领域\t指标及计算方法\t2030年\n\t设施建设率\t100%\n\t计算方法：戊/己×100%。\n云泽省人民政府\n2024年3月1日\n';
    const tables = parseIssue(sourceFromText(text)).documents.flatMap((document) => document.tables);
    expect(tables.map(({ rows }) => rows)).toEqual([
      [
        ['康复', '服务覆盖率', '>85%', '甲/乙×100%。'],
        ['康复', '器具适配率', '>80%', '丙/丁×100%。'],
        ['康复', '设施建设率', '100%', '戊/己×100%。'],
      ],
    ]);
  });
});

describe('a head of three rows', () => {
  it('names voltages and measures above the first figures', () => {
    const rows = [
      '用电分类\t电度电价\t\t容量电价\t',
      '\t不满1千伏\t1—10千伏\t最大需量\t变压器容量',
      '\t元/千瓦时\t元/千瓦时\t元/千瓦·月\t元/千伏安·月',
      '大工业\t0.21\t0.19\t38\t25',
      '一般工商业\t0.25\t0.23\t\t',
    ];
    const { documents } = parseIssue(sourceFromText(`${head}${rows.join('\n')}\n`));
    const [table] = documents.flatMap((document) => document.tables);
    expect([table?.header.length, table?.rows.length]).toEqual([3, 2]);
  });
});
