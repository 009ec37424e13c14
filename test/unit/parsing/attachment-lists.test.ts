/** 附件说明 before the signature: its numbers, in every style, belong to no title and begin no clause. */
import { describe, expect, it } from 'vitest';
import { parseIssue } from '../../../main/parsing/index.ts';
import { sourceFromText } from '../../../main/sources/index.ts';

const documentOf = (list: string) => {
  const text = `云泽市人民政府关于清理收费的通知\n\n云政发〔1994〕37号\n\n各区人民政府：\n\n　　现通知如下：\n　　一、取消收费。\n　　二、降低收费。\n\n${list}\n\n云泽市人民政府\n一九九四年四月二十六日\n`;
  const document = parseIssue(sourceFromText(text)).documents[0];
  return {
    titles: document?.attachments.map(({ title }) => title),
    labels: document?.blocks.flatMap(({ kind, label }) => (kind === 'clause' ? [label] : [])),
  };
};

describe('list of attachments', () => {
  it.each([
    ['one, unnumbered', '　　附件：收费项目表', ['收费项目表']],
    ['printed elsewhere', '　　附件：收费项目表（另行公布）', ['收费项目表']],
    ['numerals', '　　附件：1.收费项目表\n　　　　　2.收费标准表', ['收费项目表', '收费标准表']],
    [
      'counted in words, as before the 2000s',
      '　　附件：一、取消的收费项目表\n　　　　　二、降低标准的收费项目表',
      ['取消的收费项目表', '降低标准的收费项目表'],
    ],
  ])('%s', (_, list, titles) => {
    expect(documentOf(list)).toEqual({ titles, labels: ['一、', '二、'] });
  });

  it('a clause in words behind an unnumbered 附件 is none of its rows', () => {
    expect(documentOf('　　附件：收费项目表\n　　三、严格执行。')).toEqual({
      titles: ['收费项目表'],
      labels: ['一、', '二、', '三、'],
    });
  });

  it('what it names is an attachment and not what the document issues', () => {
    const text =
      '云泽市水利局关于公布第三批河道名录的公告\n\n　　现将第三批河道名录予以公布。\n\n　　附：第三批河道名录\n\n云泽市水利局\n2007年7月2日\n\n第三批河道名录\n\n1.清水河\n2.白马河\n';
    const document = parseIssue(sourceFromText(text)).documents[0];
    expect(document?.attachments.map(({ title }) => title)).toEqual(['第三批河道名录']);
    expect(document?.instruments).toEqual([]);
  });
});
