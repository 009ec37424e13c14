/** What a reader has set right goes before what the parser reads; spans stay those of the print. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlacedCorrection } from '../../../main/gazette/corrections.ts';
import { parseIssue } from '../../../main/parsing/index.ts';
import { sourceFromText } from '../../../main/sources/index.ts';
import { tried } from '../../helpers/length.ts';

const first =
  '云泽市人民政府关于修渠的通知\n云政发〔2024〕3号\n\n各区人民政府：\n　　现通知如下。\n　　一、加强服。务。（市水务局负责）\n　　二、加强巡查。\n\n云泽市人民政府\n2024年1月5日\n';
const second =
  '云泽市人民政府关于护林的通知\n云政发〔2024〕4号\n\n各区人民政府：\n　　护林是一件事关长远、事关子孙后代的大事，各区都要把它\n抓紧抓好。\n\n云泽市人民政府\n2024年1月6日\n';
const text = `${first}\n${second}`;
const at = (words: string, from = 0): number => {
  const found = text.indexOf(words, from);
  if (found < 0) throw new Error(`no ${words}`);
  return found;
};
const parse = (...corrections: readonly PlacedCorrection[]) =>
  parseIssue(sourceFromText(text), corrections).documents;
const texts = (documents: ReturnType<typeof parse>) =>
  documents.map((document) => document.blocks.map((block) => block.text));

describe('corrections', () => {
  it('without any, two documents', () => {
    expect(parse().map(({ title, documentNumber }) => [title, documentNumber])).toEqual([
      ['云泽市人民政府关于修渠的通知', '云政发〔2024〕3号'],
      ['云泽市人民政府关于护林的通知', '云政发〔2024〕4号'],
    ]);
  });

  it('of characters are read, and listed with their block; duties behind them stay in place', () => {
    const start = at('服。务');
    const [document] = parse({ kind: 'text', start, end: start + 3, read: '服务' });
    const block = document?.blocks.find(({ label }) => label === '一、');
    expect(block?.text).toBe('一、加强服务。（市水务局负责）');
    expect(block?.corrections).toEqual([
      { printed: '服。务', read: '服务', span: { start, end: start + 3 } },
    ]);
    expect(block?.responsibilities.map(({ unit }) => unit)).toEqual(['市水务局']);
    const [span] = block?.spans ?? [];
    expect(span !== undefined && 'start' in span && text.slice(span.start, span.end)).toBe(
      '一、加强服。务。（市水务局负责）',
    );
  });

  it('of a printed number make it the number', () => {
    const start = at('〔2024〕4号') + 6;
    const [, document] = parse({ kind: 'text', start, end: start + 1, read: '44' });
    expect([document?.documentNumber, document?.corrected]).toEqual(['云政发〔2024〕44号', []]);
  });

  it.each([
    ['title', '云泽市人民政府关于修渠护渠的通知'],
    ['documentNumber', '云政发〔2024〕33号'],
    ['signedOn', '2024-01-15'],
    ['section', '市政府文件'],
  ] as const)('of %s stand in place of what was read, and say so', (field, value) => {
    const [document, other] = parse({ kind: 'value', at: 3, field, value });
    expect(document?.[field]).toBe(value);
    expect(document?.corrected).toEqual([field]);
    expect(other?.corrected).toEqual([]);
  });

  it('of a title give issuer and 文种 too; a number is brought to its normal form; null takes away', () => {
    const [document] = parse(
      { kind: 'value', at: 3, field: 'title', value: '云泽省水务厅关于修渠的意见' },
      { kind: 'value', at: 3, field: 'documentNumber', value: '云水发[2024] 3号' },
      { kind: 'value', at: 3, field: 'signedOn', value: null },
    );
    expect([document?.issuer, document?.genre, document?.documentNumber, document?.signedOn]).toEqual([
      '云泽省水务厅',
      '意见',
      '云水发〔2024〕3号',
      null,
    ]);
  });

  it('merge a document with the one before', () => {
    const documents = parse({ kind: 'boundary', from: at('云泽市人民政府关于护林'), to: null });
    expect(documents.length).toBe(1);
    expect(documents[0]?.text.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    expect(documents[0]?.corrected).toEqual(['structure']);
  });

  it('begin a document where none was read', () => {
    const documents = parse({ kind: 'boundary', from: null, to: at('二、加强巡查') });
    expect(documents.map(({ blocks }) => blocks[0]?.text)).toEqual([
      '云泽市人民政府关于修渠的通知',
      '二、加强巡查。',
      '云泽市人民政府关于护林的通知',
    ]);
  });

  it('move a border up, the head going with it', () => {
    const from = at('云泽市人民政府关于护林');
    const documents = parse({ kind: 'boundary', from, to: at('2024年1月5日') });
    expect(
      documents.map(({ title, documentNumber, blocks }) => [title, documentNumber, blocks[0]?.text]),
    ).toEqual([
      ['云泽市人民政府关于修渠的通知', '云政发〔2024〕3号', '云泽市人民政府关于修渠的通知'],
      ['云泽市人民政府关于护林的通知', '云政发〔2024〕4号', '2024年1月5日'],
    ]);
  });

  it('break a paragraph', () => {
    const [, document] = parse({ kind: 'break', at: at('长远') });
    expect(document?.blocks.map((block) => block.text)).toEqual([
      '云泽市人民政府关于护林的通知',
      '云政发〔2024〕4号',
      '各区人民政府：',
      '护林是一件事关',
      '长远、事关子孙后代的大事，各区都要把它抓紧抓好。',
      '云泽市人民政府',
      '2024年1月6日',
    ]);
  });

  it('join a clause to the one before, a heading to the heading before', () => {
    const [document] = parse({ kind: 'join', at: at('二、加强') });
    expect(document?.blocks.map((block) => block.text)).toContain(
      '一、加强服。务。（市水务局负责）二、加强巡查。',
    );
    const [other] = parse({ kind: 'join', at: at('云政发〔2024〕3号') });
    expect(other?.blocks[0]?.text).toBe('云泽市人民政府关于修渠的通知云政发〔2024〕3号');
  });

  it('give a block another kind', () => {
    const [document] = parse({ kind: 'blockKind', at: at('二、加强'), to: 'paragraph' });
    const block = document?.blocks.find((item) => item.text.startsWith('二、'));
    expect([block?.kind, block?.label, block?.path]).toEqual(['paragraph', null, '一、']);
    expect(texts([document as NonNullable<typeof document>])).toEqual(texts(parse().slice(0, 1)));
  });

  it('lose no character and end in a tree, however many there are', () => {
    const bare = text.replace(/\s/g, '');
    const offset = fc.nat(text.length - 1);
    const correction: fc.Arbitrary<PlacedCorrection> = fc.oneof(
      fc.record({ kind: fc.constant('break' as const), at: offset }),
      fc.record({ kind: fc.constant('join' as const), at: offset }),
      fc.record({
        kind: fc.constant('blockKind' as const),
        at: offset,
        to: fc.constantFrom('heading', 'paragraph', 'clause', 'signature', 'caption', 'other'),
      }),
      fc.record({
        kind: fc.constant('boundary' as const),
        from: fc.option(offset),
        to: fc.option(offset),
      }),
      fc.record({
        kind: fc.constant('value' as const),
        at: offset,
        field: fc.constantFrom('title', 'documentNumber', 'section'),
        value: fc.option(fc.constantFrom('某值', '云政发〔2024〕9号')),
      }),
    );
    fc.assert(
      fc.property(fc.array(correction, { minLength: 1, maxLength: 6 }), (corrections) => {
        const tree = parseIssue(sourceFromText(text), corrections);
        const spans = [
          ...tree.documents.flatMap(({ blocks }) => blocks.flatMap((block) => block.spans)),
          ...tree.dropped.map(({ span }) => span),
        ];
        const printed = spans
          .flatMap((span) => ('start' in span ? [span] : []))
          .sort((a, b) => a.start - b.start)
          .map(({ start, end }) => text.slice(start, end))
          .join('');
        expect(printed.replace(/\s/g, '')).toBe(bare);
      }),
      { numRuns: tried(400, 1500) },
    );
  });
});
