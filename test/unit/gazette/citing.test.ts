/** 引文 in its three forms. */
import { describe, expect, it } from 'vitest';
import { type Cited, gbt7714Source, officialSource, quoted } from '../../../main/gazette/citing.ts';
import { makeDocument } from '../../helpers/export-fixture.ts';

const { blocks: bare } = makeDocument({
  id: 'c',
  title: '通知',
  number: null,
  blocks: [{ kind: 'heading', text: '通知' }],
});
const issue = { publication: '云泽省人民政府公报', year: 2023, number: 4 };
const document: Cited['document'] = {
  title: '云泽省人民政府关于印发《云泽省修渠规划》的通知',
  documentNumber: '云政发〔2022〕21号',
  issuer: '云泽省人民政府',
  signedOn: '2022-11-18',
  kind: 'document',
  blocks: bare.map((block) => ({ ...block, page: 4 })),
  text: '',
};
const cited = (over: Partial<Cited> = {}): Cited => ({ document, issue, pages: [4, 4], ...over });

describe('the source of a quotation', () => {
  it.each<[string, Cited, string, string]>([
    [
      'on one page',
      cited(),
      '《云泽省人民政府关于印发〈云泽省修渠规划〉的通知》（云政发〔2022〕21号），《云泽省人民政府公报》2023年第4期第4页',
      '云泽省人民政府. 云泽省人民政府关于印发《云泽省修渠规划》的通知: 云政发〔2022〕21号[J]. 云泽省人民政府公报, 2023(4): 4.',
    ],
    [
      'in an issue that came as text, which tells where the document begins',
      cited({ document: { ...document, blocks: bare } }),
      '《云泽省人民政府关于印发〈云泽省修渠规划〉的通知》（云政发〔2022〕21号），《云泽省人民政府公报》2023年第4期第4页起',
      '云泽省人民政府. 云泽省人民政府关于印发《云泽省修渠规划》的通知: 云政发〔2022〕21号[J]. 云泽省人民政府公报, 2023(4): 4.',
    ],
    [
      'over pages of a joint issue, by two bodies',
      cited({
        pages: [4, 10],
        issue: { ...issue, number: '4-5' },
        document: { ...document, issuer: '中共云泽省委 云泽省人民政府', documentNumber: null },
      }),
      '《云泽省人民政府关于印发〈云泽省修渠规划〉的通知》，《云泽省人民政府公报》2023年第4-5期第4—10页',
      '中共云泽省委, 云泽省人民政府. 云泽省人民政府关于印发《云泽省修渠规划》的通知[J]. 云泽省人民政府公报, 2023(4/5): 4-10.',
    ],
    [
      'without a gazette or pages',
      cited({ pages: [], issue: { publication: null, year: null, number: null } }),
      '《云泽省人民政府关于印发〈云泽省修渠规划〉的通知》（云政发〔2022〕21号）',
      '云泽省人民政府. 云泽省人民政府关于印发《云泽省修渠规划》的通知: 云政发〔2022〕21号[Z]. 2022-11-18.',
    ],
  ])('%s', (_, source, official, gbt) => {
    expect(officialSource(source)).toBe(official);
    expect(gbt7714Source(source)).toBe(gbt);
  });

  it('follows the words as each form has it; a title is its own citation', () => {
    const source = officialSource(cited());
    expect(quoted(cited(), '一、修渠。\n二、护渠。', 'official')).toBe(
      `“一、修渠。\n二、护渠。”（${source}）`,
    );
    expect(quoted(cited(), '一、修渠。', 'plain')).toBe(`一、修渠。\n——${source}`);
    expect(quoted(cited(), '一、修渠。', 'gbt7714')).toBe(`“一、修渠。”\n${gbt7714Source(cited())}`);
    expect(quoted(cited(), document.title, 'official')).toBe(source);
    expect(quoted(cited(), document.title, 'gbt7714')).toBe(gbt7714Source(cited()));
  });
});
