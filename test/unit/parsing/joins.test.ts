/** Paragraphs cut by a line's end, and labels that only a series shows to be some or to be none. */
import { describe, expect, it } from 'vitest';
import { parseIssue } from '../../../main/parsing/index.ts';
import { sourceFromText } from '../../../main/sources/index.ts';

const head = '云泽省人民政府关于样例工作的通知\n泽政发〔2024〕3号\n各市人民政府：\n';
const textsOf = (body: string): readonly string[] =>
  parseIssue(sourceFromText(head + body))
    .documents.flatMap((document) => document.blocks)
    .slice(3)
    .map((block) => block.text);
const labelsOf = (body: string): readonly (string | null)[] =>
  parseIssue(sourceFromText(head + body))
    .documents.flatMap((document) => document.blocks)
    .map((block) => block.label)
    .filter((label) => label !== null);

describe('a paragraph goes on', () => {
  it.each([
    [
      'behind an open 《',
      '根据《\n国务院办公厅关于开展样例调查的通知》(国办发(2004)73号)精神,成立领导小组。\n',
      ['根据《国务院办公厅关于开展样例调查的通知》(国办发(2004)73号)精神,成立领导小组。'],
    ],
    [
      'with two characters that a line had no room for',
      '《云泽市人民政府关于二〇一〇年度第二十一批城市建设用地的请示》（泽政地〔2010〕80号）收\n悉。经研究，同意。\n',
      [
        '《云泽市人民政府关于二〇一〇年度第二十一批城市建设用地的请示》（泽政地〔2010〕80号）收悉。经研究，同意。',
      ],
    ],
    [
      'at the margin, where its first line is set in',
      '　　一、加强巡查，发现隐患要及时处置，并按照规定逐级报告，不得迟\n报、漏报和瞒报。\n',
      ['一、加强巡查，发现隐患要及时处置，并按照规定逐级报告，不得迟报、漏报和瞒报。'],
    ],
    [
      'though its marks are of half width',
      '各地要进一步转变工作作风,克服形式主义,做到求真\n务实、真抓实干,及时研究解决实际问题,确保完成任务。\n',
      ['各地要进一步转变工作作风,克服形式主义,做到求真务实、真抓实干,及时研究解决实际问题,确保完成任务。'],
    ],
  ])('%s', (_, body, expected) => {
    expect(textsOf(body)).toEqual(expected);
  });
});

describe('labels', () => {
  it.each([
    [
      'commas for 、 in a series',
      '一,各地都使用统一式样.\n二,尺寸可由各地自定.\n三,编制方法全国统一.\n',
      ['一,', '二,', '三,'],
    ],
    ['a comma behind one numeral only', '现通知如下。\n二，是个例子。\n', []],
    ['commas beside clauses set with 、', '一、加强领导。\n一，组织；二，协调。\n', ['一、']],
    [
      'a series within a sentence goes on over the line',
      '一、居后三位的是：①甲市（21%）；②乙市（18%）；\n③丙市（15%）。\n二、下一步要求。\n',
      ['一、', '二、'],
    ],
    [
      'an article that is spoken of',
      '一、对甲条例作如下修改\n第十三条后增加一条作为第十四条，即：“应当公示。”\n第四条第（一）项规定的证明，由乡镇出具。\n二、对乙条例作修改。\n',
      ['一、', '二、'],
    ],
  ])('%s', (_, body, expected) => {
    expect(labelsOf(body)).toEqual(expected);
  });
});
