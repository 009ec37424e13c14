import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { clauseRange, holdingRange, passageOf } from '../../../main/gazette/passage.ts';
import type { GazetteDocument } from '../../../main/gazette/tree.ts';
import { formDocuments } from '../../helpers/form-input.ts';

const documents = formDocuments(
  readFileSync(new URL('../../../resources/sample/issue.txt', import.meta.url), 'utf8'),
).map(({ document }) => document);

function at(start: string): { readonly document: GazetteDocument; readonly id: string } {
  for (const document of documents) {
    const block = document.blocks.find(({ text }) => text.startsWith(start));
    if (block !== undefined) return { document, id: block.id };
  }
  throw new Error(`no block ${start}`);
}

const wordsOf = ({ text }: GazetteDocument, range: ReturnType<typeof clauseRange>): string =>
  range === null ? '' : text.slice(range.start, range.end);

describe('the clause of a block', () => {
  it('goes with all that stands below it', () => {
    const { document, id } = at('第七条');
    const words = wordsOf(document, clauseRange(document.blocks, id)).split('\n');
    expect(words.map((line) => line.slice(0, 3))).toEqual([
      '第七条',
      '（一）',
      '（二）',
      '（三）',
      '（四）',
      '（五）',
      '涉及国',
    ]);
  });

  it('takes a caption and a table that stand within it', () => {
    const { document, id } = at('（三）行动目标');
    const range = clauseRange(document.blocks, id);
    expect(range).not.toBeNull();
    const kinds = passageOf(document, range ?? { start: 0, end: 0 }).blocks.map(({ block }) => block.kind);
    expect(kinds).toEqual(['clause', 'caption', 'table']);
  });

  it('is of rules the whole 第×条, wherever in it the block stands', () => {
    const { document, id } = at('（四）本级人民政府作出的人事任免决定');
    const article = at('第七条').id;
    expect(holdingRange(document.blocks, id)).toEqual(clauseRange(document.blocks, article));
  });

  it('is null of a block that is not there', () => {
    expect(clauseRange(documents[0]?.blocks ?? [], 'x')).toBeNull();
  });
});

describe('a passage', () => {
  const pathAt = (start: string): string => {
    const { document, id } = at(start);
    return passageOf(document, clauseRange(document.blocks, id) ?? { start: 0, end: 0 }).path;
  };

  it('tells the way down to its first clause, and the attachment it stands in', () => {
    expect(pathAt('第十二条')).toBe('第三章 发行和利用 › 第十二条');
    expect(pathAt('（四）优化水源配置')).toBe('二、强化水源保障 › （四）优化水源配置');
    expect(pathAt('省委宣传部')).toBe('附件1');
    expect(pathAt('为深入贯彻党中央、国务院关于全面推进乡村振兴')).toBe('');
  });

  it('names what a document issues where the document has clauses of the same labels itself', () => {
    const block = (id: string, kind: 'heading' | 'clause', text: string, path = '') => ({
      ...(documents[0]?.blocks[0] as GazetteDocument['blocks'][number]),
      id,
      kind,
      text,
      path,
      label: path === '' ? null : path,
      level: kind === 'heading' ? 0 : 1,
    });
    const document = {
      title: '关于印发办法的通知',
      pages: [4, 6],
      blocks: [
        block('a', 'heading', '关于印发办法的通知'),
        block('b', 'clause', '一、抓好落实。', '一、'),
        block('c', 'heading', '修渠\n办法'),
        block('d', 'clause', '一、总则。', '一、'),
        block('e', 'clause', '二、附则。', '二、'),
      ],
    };
    const path = (id: string) =>
      passageOf(document, clauseRange(document.blocks, id) ?? { start: 0, end: 0 }).path;
    expect([path('b'), path('d'), path('e')]).toEqual(['一、', '《修渠办法》 › 一、', '二、']);
  });

  it('is made of the document’s own characters, whatever its edges', () => {
    for (const document of documents) {
      const { length } = document.text;
      for (let seed = 0; seed < 60; seed += 1) {
        const [a, b] = [(seed * 7919) % length, (seed * 104_729 + 13) % length].sort((x, y) => x - y);
        const [start, end] = [a ?? 0, Math.max((a ?? 0) + 1, b ?? 0)];
        const words = document.text.slice(start, end);
        if (words.startsWith('\n') || words.endsWith('\n')) continue;
        const { blocks } = passageOf(document, { start, end });
        expect(blocks.map(({ block, ...part }) => block.text.slice(part.start, part.end)).join('\n')).toBe(
          words,
        );
      }
    }
  });
});
