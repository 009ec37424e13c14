/** Texts wrapped at a fixed width: the same paragraphs come back, whatever marks them. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseIssue } from '../../../main/parsing/index.ts';
import { sourceFromText } from '../../../main/sources/index.ts';
import { findFaults } from '../../helpers/tree-checks.ts';

type Mark = 'indent' | 'blank' | 'shortLine';

interface Setting {
  readonly mark: Mark;
  readonly width: number;
  /** Marks that may not begin a line take the character before them along. */
  readonly keepsMarks: boolean;
  /** Two lines of page furniture after so many lines; 0 for none. */
  readonly pageLines: number;
}

function wrap(paragraph: string, width: number, indent: number, keepsMarks: boolean): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let limit = width - indent;
  for (const character of paragraph) {
    if (line.length < limit) {
      line += character;
      continue;
    }
    const isMark = keepsMarks && /[，。；：、！？”》）]/.test(character);
    lines.push(isMark ? line.slice(0, -1) : line);
    line = isMark ? line.slice(-1) + character : character;
    limit = width;
  }
  return [...lines, line];
}

const lengthOfLast = (paragraph: string, setting: Setting): number =>
  wrap(paragraph, setting.width, setting.mark === 'indent' ? 2 : 0, setting.keepsMarks).at(-1)?.length ?? 0;

function typeset(paragraphs: readonly string[], setting: Setting): string {
  const { mark, width, keepsMarks, pageLines } = setting;
  const set = paragraphs
    .map((paragraph) => {
      const lines = wrap(paragraph, width, mark === 'indent' ? 2 : 0, keepsMarks);
      return lines.map((line, at) => (at === 0 && mark === 'indent' ? `　　${line}` : line)).join('\n');
    })
    .join(mark === 'blank' ? '\n\n' : '\n');
  if (pageLines === 0) return set;
  let page = 0;
  return set
    .split('\n')
    .flatMap((line, at) => {
      if (at === 0 || at % pageLines !== 0 || line === '') return [line];
      page += 1;
      return ['', `— ${page} —`, '', line];
    })
    .join('\n');
}

const head = '云泽省人民政府关于加强某项工作的通知\n\n泽政发〔2024〕3号\n\n各市人民政府：\n';

function paragraphsOf(text: string): readonly string[] {
  const source = sourceFromText(text);
  const tree = parseIssue(source);
  expect(findFaults(source.text, tree)).toEqual([]);
  return tree.documents.flatMap((document) =>
    document.blocks.filter((block) => /paragraph|clause/.test(block.kind)).map((block) => block.text),
  );
}

const paragraphs = [
  '为深入推进全省湿地保护修复工作，持续提升湿地生态系统质量和稳定性，现就有关事项通知如下。',
  '一、总体要求',
  '坚持保护优先、自然恢复为主，统筹水域岸线、滩涂湖泊治理，力争到2026年全省湿地保护率达到五成以上，重要湿地面积不减少、功能不降低、性质不改变。各市要把湿地保护摆在突出位置。',
  '二、重点任务',
  '（一）摸清湿地家底。开展全省湿地资源调查，建立调查档案和信息平台，健全动态更新机制，调查结果依法公布。（省林草局牵头，省自然资源厅、省水利厅按职责分工负责）',
  '（二）严格用途管控。任何单位和个人不得擅自占用重要湿地，确需占用的，应当按照占补平衡的原则恢复或者重建与所占用湿地面积和质量相当的湿地，并依法办理手续。',
  '1.加强日常巡护，充实管护队伍，推广应用遥感监测等手段，及时发现并制止破坏湿地的行为。',
  '2.完善补偿机制，对因湿地保护受到损失的农户，由县级人民政府依法给予补偿。',
];

describe('a wrapped text', () => {
  it.each<[string, Setting]>([
    ['two spaces of indent, 36 characters', { mark: 'indent', width: 36, keepsMarks: true, pageLines: 0 }],
    ['indent, cut after each 30th character', { mark: 'indent', width: 30, keepsMarks: false, pageLines: 0 }],
    ['columns of 22 characters', { mark: 'indent', width: 22, keepsMarks: true, pageLines: 0 }],
    ['blank lines between paragraphs', { mark: 'blank', width: 34, keepsMarks: true, pageLines: 0 }],
    ['only short last lines', { mark: 'shortLine', width: 37, keepsMarks: true, pageLines: 0 }],
    ['page numbers between lines', { mark: 'indent', width: 32, keepsMarks: true, pageLines: 6 }],
    ['page numbers and no indent', { mark: 'shortLine', width: 32, keepsMarks: false, pageLines: 7 }],
  ])('%s', (_, setting) => {
    expect(paragraphsOf(head + typeset(paragraphs, setting)).slice(1)).toEqual(paragraphs);
  });

  it.each([
    [
      'a clause spoken of at the start of a line is no clause',
      '第一条　为了保护湿地资源，维护湿地生态功能，制定本条例。任何单位和个人有违反本条例\n第三条规定情形的，由县级以上林业主管部门责令其限期改正，恢复原状，并依法处以罚款。\n第二条　本省行政区域内从事湿地保护利用以及相关的管理活动，适用本条例；有关法律法规\n另有规定的，从其规定。',
      2,
    ],
    [
      'a figure at the start of a line is no number of a clause',
      '一、稳步扩大保护规模。到2026年全省新增湿地保护小区二十处以上，恢复退化湿地面积达到\n1.5万亩，建成国家湿地公园三处，带动周边群众就近就业增收，人均年收入增长比例不低于\n10.1%，湿地生态产品价值稳步提升，经济社会效益明显提高。\n二、切实做好各项工作落实，各市要压实责任，建立台账，确保各项任务按期完成，重大情况\n及时报告省人民政府。',
      2,
    ],
  ])('%s', (_, body, clauses) => {
    const tree = parseIssue(sourceFromText(`${head}${body}\n`));
    const found = tree.documents[0]?.blocks.filter((block) => block.kind === 'clause') ?? [];
    expect(found.map((block) => block.label)).toHaveLength(clauses);
  });

  it('keeps a space between words of another script', () => {
    const text = `${head}　　各市要推广应用新技术新产品，积极稳妥地采用国际上通行并且经过验证的 OPEN\nSOURCE 平台，健全管理制度，明确专人负责，保证数据安全，并于每年年底以前将应用的情况\n报送省人民政府，省有关部门要加强指导。\n　　各市要在年底以前将全年的工作总结和下一年度的工作安排一并报送省人民政府，由省政府\n办公厅汇总以后予以通报，推广好的经验和做法。\n`;
    expect(paragraphsOf(text)[1]).toContain('OPEN SOURCE平台');
  });

  it('leaves short lists alone', () => {
    const text = '省水利厅\n省财政厅\n省林草局\n省教育厅\n省公安厅\n省民政厅\n';
    const tree = parseIssue(sourceFromText(`${head}现将成员单位通知如下：\n${text}`));
    expect(tree.documents[0]?.blocks.slice(-6).map((block) => block.text)).toEqual(text.trim().split('\n'));
  });
});

const phrases = [
  '加强组织领导',
  '健全工作机制',
  '落实属地责任',
  '完善配套政策措施',
  '强化跟踪问效',
  '推进信息共享和业务协同',
  '会同有关部门研究解决存在的问题',
  '按照规定的程序和时限办理',
  '不得擅自扩大范围或者提高标准',
  '每年向社会公布一次结果',
];
const sentence = fc
  .array(fc.constantFrom(...phrases), { minLength: 2, maxLength: 5 })
  .map((parts) => `${parts.join('，')}。`);
const prose = fc.array(sentence, { minLength: 1, maxLength: 4 }).map((parts) => `各地要${parts.join('')}`);
const setting = fc.record({
  mark: fc.constantFrom<Mark>('indent', 'blank', 'shortLine'),
  width: fc.integer({ min: 20, max: 42 }),
  keepsMarks: fc.boolean(),
  pageLines: fc.constant(0),
});

describe('any text, wrapped by any habit', () => {
  it('gives the same paragraphs', () => {
    fc.assert(
      fc.property(fc.array(prose, { minLength: 12, maxLength: 24 }), setting, (texts, how) => {
        // Where only short lines tell, a last line that fills the measure tells nothing.
        const told = texts.filter(
          (text) => how.mark !== 'shortLine' || lengthOfLast(text, how) < how.width - 3,
        );
        fc.pre(told.length >= 8);
        // A sentence that ends at the measure's end tells nothing either.
        const isTold = told.every((text) =>
          wrap(text, how.width, 0, how.keepsMarks)
            .slice(0, -1)
            .every((line) => how.mark !== 'shortLine' || !line.endsWith('。')),
        );
        fc.pre(isTold);
        expect(paragraphsOf(head + typeset(told, how)).slice(1)).toEqual(told);
      }),
      { seed: 20240704, numRuns: 120 },
    );
  });
});
