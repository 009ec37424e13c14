/** Documents copied from government web pages: what the page adds leaves the text, what only the page says is kept. */
import { describe, expect, it } from 'vitest';
import { explainIssue, parseIssue } from '../../../main/parsing/index.ts';
import { sourceFromText } from '../../../main/sources/index.ts';
import { findFaults } from '../../helpers/tree-checks.ts';

const parse = (text: string) => {
  const tree = parseIssue(sourceFromText(text));
  expect(findFaults(text, tree)).toEqual([]);
  return tree;
};

const card = [
  '索引号：',
  '990000/2024-00001',
  '主题分类：水利',
  '发文机关：云泽省人民政府办公厅',
  '成文日期：2024年3月1日',
  '发文字号：泽政办发〔2024〕9号',
  '发布日期：2024年3月5日',
].join('\n');
const body = '云泽省水库管理工作规则\n一、水库由所在地管理。\n二、本规则自印发之日起施行。';

describe('a page with a card', () => {
  it('gives the number that only the card prints, and says so', () => {
    const tree = parse(`${card}\n\n${body}`);
    const [document] = tree.documents;
    expect(tree.documents).toHaveLength(1);
    expect(document).toMatchObject({
      title: '云泽省水库管理工作规则',
      documentNumber: '泽政办发〔2024〕9号',
      signedOn: '2024-03-01',
      issuer: '云泽省人民政府办公厅',
    });
    expect(tree.warnings.map((warning) => warning.code)).toContain('parse/numberFromCard');
    expect(tree.dropped.every((item) => item.reason === 'webResidue')).toBe(true);
  });

  it('keeps the number that the document prints itself', () => {
    const printed = '云泽省人民政府关于加强水库管理的通知\n泽政发〔2024〕7号\n各市人民政府：\n现通知如下。';
    const tree = parse(`${card}\n\n${printed}`);
    expect(tree.documents[0]?.documentNumber).toBe('泽政发〔2024〕7号');
    expect(tree.warnings.map((warning) => warning.code)).not.toContain('parse/numberFromCard');
  });

  it('takes no list of a paper for a card', () => {
    const tree = parse(`${body}\n联系方式\n名称：云泽省水利厅\n来源：云泽省档案馆\n文号：见附件`);
    expect(tree.dropped).toEqual([]);
  });
});

describe('buttons and links', () => {
  it.each([
    ['buttons in one line', '【打印】 【关闭】 【返回顶部】'],
    ['a code to scan', '扫一扫在手机打开当前页'],
    [
      'links at the end',
      '相关链接：\n《云泽省水库管理工作规则》政策解读\n扫一扫在手机打开当前页\n主办：云泽省人民政府办公厅',
    ],
    ['pages before and after', '上一篇：云泽省人民政府关于某事的通知\n下一篇：关于另一事的通知'],
  ])('%s', (_, tail) => {
    const tree = parse(`${body}\n${tail}`);
    expect(tree.documents).toHaveLength(1);
    expect(tree.documents[0]?.text.endsWith('施行。')).toBe(true);
  });

  it('are not what a colophon or a table prints', () => {
    const tree = parse(`${body}\n数据来源：云泽省统计局\n责任编辑：某某`);
    expect(tree.dropped).toEqual([]);
  });
});

describe('the title of a page above its document', () => {
  const title = '云泽省人民法院关于审理水权纠纷案件适用法律若干问题的解释';
  const rest = '云法释〔2031〕7号\n为正确审理水权纠纷案件，制定本解释。\n第一条　水权依法登记。';

  it.each([
    ['set in lines', '云泽省人民法院\n关于审理水权纠纷案件\n适用法律若干问题的解释'],
    ['set wide', '云泽省人民法院 关于审理水权纠纷案件 适用法律若干问题的解释'],
    ['the same', title],
  ])('leaves the text where the document’s own is %s', (_, own) => {
    const tree = parse(`${title}\n${own}\n${rest}`);
    expect(tree.documents.map((document) => document.title.replaceAll(' ', ''))).toEqual([title]);
    expect(tree.documents[0]?.documentNumber).toBe('云法释〔2031〕7号');
    expect(tree.dropped).toEqual([{ span: { start: 0, end: title.length }, reason: 'webResidue' }]);
  });

  it('is not the first of two lines that differ', () => {
    const tree = parse(`${title}（一）\n${title}（二）\n${rest}`);
    expect(tree.dropped).toEqual([]);
  });
});

describe('explaining', () => {
  it('tells every block, drop and reading with a rule, in source order', () => {
    const source = sourceFromText(`${card}\n\n${body}（省水利厅牵头）`);
    const decisions = explainIssue(source);
    expect(decisions.map((row) => row.start)).toEqual(
      [...decisions.map((row) => row.start)].sort((a, b) => a - b),
    );
    expect(decisions.every((row) => /^[a-z]+[./][A-Za-z.]+$/.test(row.rule))).toBe(true);
    const rules = decisions.map((row) => row.rule);
    for (const rule of [
      'residue.webResidue',
      'blocks.title',
      'clause.han',
      'parts.wholeText',
      'parse/numberFromCard',
    ])
      expect(rules).toContain(rule);
  });
});
