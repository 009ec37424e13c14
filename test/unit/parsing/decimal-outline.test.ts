import { describe, expect, it } from 'vitest';
import { readDecimalLabel } from '../../../main/gazette/decimal-labels.ts';
import { parseIssue } from '../../../main/parsing/index.ts';
import { sourceFromText } from '../../../main/sources/index.ts';

describe('what a decimal label can be', () => {
  const cases: readonly (readonly [line: string, label: string | null, why: string])[] = [
    ['1 总则', '1', 'number and space'],
    ['1　总则', '1', 'a wide space'],
    ['１．１　编制目的', '１．１', 'full width'],
    ['1.1编制目的', '1.1', 'the scanner lost the space'],
    ['2.1.1 省指挥部', '2.1.1', 'three numbers'],
    ['1. 总则', '1.', 'a stop behind it'],
    ['3.2.1.', '3.2.1.', 'alone on its line, its text on the next'],
    ['1.5万亩以上', null, 'a figure with its unit'],
    ['1.5%左右', null, 'a share'],
    ['2.3—4.1', null, 'a range'],
    ['1.3分级分类', '1.3', 'a noun that begins like a unit'],
    ['2.2人员组成', '2.2', 'people, not a number of them'],
    ['2.3日常工作', '2.3', 'no day'],
    ['3.2人以上', null, 'a number of people'],
    ['2023年', null, 'a year'],
    ['10:30', null, 'a time of day'],
    ['0.5 个百分点', null, 'no clause is numbered 0'],
    ['1.2.3.4.5.6 过深', null, 'deeper than any plan goes'],
  ];
  it.each(cases)('%s is %s: %s', (line, label) => {
    expect(readDecimalLabel(line)?.label ?? null).toBe(label);
  });
});

const outlineOf = (text: string): readonly string[] =>
  parseIssue(sourceFromText(text)).documents.flatMap((document) =>
    document.blocks.flatMap((block) => (block.label === null ? [] : [`${block.level} ${block.path}`])),
  );

const head = '云泽省人民政府办公厅关于印发云泽省冰凌灾害应急预案的通知\n云政办发〔2021〕33号\n\n';

describe('a decimal outline', () => {
  it('nests by its numbers, and lists stand below', () => {
    const text = `${head}1 总则\n1.1 编制目的\n为做好防凌工作，制定本预案。\n1.2工作原则\n1. 以人为本。\n2. 分级负责。\n2 组织体系\n2.1 指挥机构\n2.1.1 省指挥部\n（1）贯彻部署。\n（2）统筹协调。\n2.2 日常机构\n3 附则\n3.1 预案管理\n`;
    expect(outlineOf(text)).toEqual([
      '1 1',
      '2 1 › 1.1',
      '2 1 › 1.2',
      '3 1 › 1.2 › 1.',
      '3 1 › 1.2 › 2.',
      '1 2',
      '2 2 › 2.1',
      '3 2 › 2.1 › 2.1.1',
      '4 2 › 2.1 › 2.1.1 › （1）',
      '4 2 › 2.1 › 2.1.1 › （2）',
      '2 2 › 2.2',
      '1 3',
      '2 3 › 3.1',
    ]);
  });

  const plan = (rows: string): string => `云泽市突发事件应急预案\n\n${rows}`;
  it.each([
    [
      'a last heading without children and without a space',
      '1总则\n1.1编制目的\n为规范应对，制定本预案。\n1.2编制依据\n根据法律制定。\n2组织体系\n2.1领导机构\n2.1.1县应急委\n负责管理。\n2.2办事机构\n承担日常工作。\n3附则\n本预案自印发之日起施行。\n',
      ['1', '1 › 1.1', '1 › 1.2', '2', '2 › 2.1', '2 › 2.1 › 2.1.1', '2 › 2.2', '3'],
    ],
    [
      'the same with stops behind the outermost numbers',
      '1. 总则\n1.1 编制目的\n为规范应对，制定本预案。\n1.2 编制依据\n根据法律制定。\n2. 组织体系\n2.1 领导机构\n负责管理。\n2.2 办事机构\n承担日常工作。\n3. 附则\n本预案自印发之日起施行。\n',
      ['1.', '1. › 1.1', '1. › 1.2', '2.', '2. › 2.1', '2. › 2.2', '3.'],
    ],
    [
      'nouns that begin like units',
      '1总则\n1.1编制目的\n制定本预案。\n1.2分级标准\n分为四级。\n2组织体系\n2.1人员组成\n由各部门组成。\n2.2日常工作\n由办公室承担。\n3附则\n3.1名词术语\n本预案所称以上包括本数。\n',
      ['1', '1 › 1.1', '1 › 1.2', '2', '2 › 2.1', '2 › 2.2', '3', '3 › 3.1'],
    ],
    [
      'a chapter lost to the scanner',
      '1　总则\n1.1　编制目的\n制定本预案。\n1.2　编制依据\n根据法律制定。\n2　组织体系\n2.1　领导机构\n负责。\n4　应急响应\n4.1　响应分级\n分四级。\n4.2　响应措施\n按级启动。\n5　附则\n5.1　预案解释\n由应急局解释。\n',
      ['1', '1 › 1.1', '1 › 1.2', '2', '2 › 2.1', '4', '4 › 4.1', '4 › 4.2', '5', '5 › 5.1'],
    ],
    [
      'contents above it without the word 目录',
      '1 总则\n1.1 编制目的\n1.2 编制依据\n2 附则\n2.1 解释\n\n1 总则\n1.1 编制目的\n制定本预案。\n1.2 编制依据\n根据法律制定。\n2 附则\n2.1 解释\n由应急局解释。\n',
      ['1', '1 › 1.1', '1 › 1.2', '2', '2 › 2.1'],
    ],
  ])('%s', (_, rows, expected) => {
    expect(outlineOf(plan(rows)).map((row) => row.slice(2))).toEqual(expected);
  });

  it('stands under chapters with Chinese numbers', () => {
    const text = `${head}一、总则\n1.1 编制目的\n为做好防凌工作，制定本预案。\n1.2 适用范围\n本预案适用于全省。\n二、组织体系\n2.1 指挥机构\n省指挥部设在省水利厅。\n`;
    expect(outlineOf(text)).toEqual(['1 一、', '2 一、 › 1.1', '2 一、 › 1.2', '1 二、', '2 二、 › 2.1']);
  });

  it('is not begun by figures that a column broke off', () => {
    const text = `${head}一、目标\n到2025年，全省冰场达到\n1.1万个，经费达到\n1.2亿元，人员达到\n1.3万人。\n`;
    expect(outlineOf(text)).toEqual(['1 一、']);
  });

  it('is read after the plan’s own contents, which are no contents of an issue', () => {
    const rows = '1 总则\n1.1 编制目的\n1.2 适用范围\n2 附则\n2.1 预案管理\n';
    const text = `${head}各市（州）人民政府：\n现将预案印发给你们。\n\n云泽省人民政府办公厅\n2021年8月9日\n\n云泽省冰凌灾害应急预案\n\n目录\n${rows}\n${rows.replace('编制目的\n', '编制目的\n为做好防凌工作，制定本预案。\n')}`;
    const tree = parseIssue(sourceFromText(text));
    expect(tree.toc).toEqual([]);
    expect(tree.documents.map((document) => document.kind)).toEqual(['document']);
    expect(outlineOf(text)).toEqual(['1 1', '2 1 › 1.1', '2 1 › 1.2', '1 2', '2 2 › 2.1']);
  });
});
