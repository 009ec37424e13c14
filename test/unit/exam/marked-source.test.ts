import { describe, expect, it } from 'vitest';
import { readMarkedSource } from '../../helpers/marked-source.ts';

const marked = `公报
⟦s:省政府文件⟧
⟦r m 3 云政发〔2020〕1号:云泽省人民政府关于办好
一件事的通知⟧……（3）

@@ a remark
@doc number=云政发〔2020〕1号 / 云政发1号 | to=各市；各县 | on=2020-02-03 | facts=-
⟦t:云泽省人民政府关于
办好一件事的通知⟧
云政发〔2020〕1号
按照⟦q none:《甲办法》⟧，现将⟦i on=2020-01-02 | issuer=省甲厅:一件事方案⟧印发。
‹一、›办好。（{省甲厅|l}牵头，{省乙
厅~等部门|r}负责，由{省丙厅|r?}协助，{省丁厅|cr@总}，{省戊
· 5 ·
厅=>省戊厅|l}）
‹?1.›不算。

附件：⟦a:名单⟧

@end
政务要闻
@doc kind=chronicle / article
⟦c 2020-02-27/2020-03-01⟧2月27日至3月1日，开会。
@appoint person=王一 | post=省甲厅厅长 | action=任命 | on=2020-02-03
`;

describe('a marked source', () => {
  const { text, truth } = readMarkedSource(marked);
  it('loses its marks and nothing else', () => {
    expect(text).toBe(`公报
省政府文件
云泽省人民政府关于办好
一件事的通知……（3）

云泽省人民政府关于
办好一件事的通知
云政发〔2020〕1号
按照《甲办法》，现将一件事方案印发。
一、办好。（省甲厅牵头，省乙
厅等部门负责，由省丙厅协助，省丁厅，省戊
· 5 ·
厅）
1.不算。

附件：名单

政务要闻
2月27日至3月1日，开会。
`);
  });
  it('says where documents begin and end, and what they are', () => {
    const [first, second] = truth.documents;
    expect(text.slice(first?.start, first?.end)).toMatch(/^云泽省人民政府关于\n办好.*附件：名单$/su);
    expect(text.slice(second?.start, second?.end)).toBe('2月27日至3月1日，开会。');
    expect(first).toMatchObject({
      id: 'd1',
      kind: ['document'],
      title: '云泽省人民政府关于办好一件事的通知',
      documentNumber: ['云政发〔2020〕1号', '云政发1号'],
      addressees: ['各市', '各县'],
      signedOn: '2020-02-03',
      facts: [],
      instruments: [{ title: '一件事方案', signedOn: '2020-01-02', issuer: '省甲厅' }],
      attachments: ['名单'],
    });
    expect(first?.issuer).toBeUndefined();
    expect(second?.kind).toEqual(['chronicle', 'article']);
  });
  it('says what stands within them', () => {
    expect(
      truth.clauses?.map(({ label, start, optional }) => [text.slice(start, start + 2), label, optional]),
    ).toEqual([
      ['一、', '一、', false],
      ['1.', '1.', true],
    ]);
    expect(
      truth.responsibilities?.map(({ clause, units, roles, optional }) => [clause, units, roles, optional]),
    ).toEqual([
      ['一、', ['省甲厅'], ['lead'], false],
      ['一、', ['省乙厅', '省乙厅等部门'], ['responsible'], false],
      ['一、', ['省丙厅'], ['responsible'], true],
      ['总', ['省丁厅'], ['cooperate', 'responsible'], false],
      ['一、', ['省戊厅'], ['lead'], false],
    ]);
    expect(truth.toc).toEqual([
      {
        section: '省政府文件',
        title: '云泽省人民政府关于办好一件事的通知',
        start: text.indexOf('云泽省'),
        page: 3,
        state: 'matched',
        documentNumber: '云政发〔2020〕1号',
        optional: false,
      },
    ]);
    expect(truth.chronicle).toEqual([
      { start: text.indexOf('2月27日'), on: '2020-02-27', until: '2020-03-01' },
    ]);
    expect(truth.citations?.map(({ start, end, target }) => [text.slice(start, end), target])).toEqual([
      ['《甲办法》', null],
    ]);
    expect(truth.appointments?.[0]?.post).toBe('省甲厅厅长');
  });
  it('refuses marks it does not know', () => {
    for (const wrong of ['@dok', '⟦z:甲⟧', '⟦t:甲', '{省甲厅}', '@doc nummer=1'])
      expect(() => readMarkedSource(wrong)).toThrow(/^mark/u);
  });
});
