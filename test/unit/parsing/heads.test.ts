/** Where documents begin, by the forms in which offices print their heads. Each row says what it stands for. */
import { describe, expect, it } from 'vitest';
import { parseIssue } from '../../../main/parsing/index.ts';
import { sourceFromText } from '../../../main/sources/index.ts';

const heads = (text: string) =>
  parseIssue(sourceFromText(text))
    .documents.filter((document) => document.kind === 'document')
    .map(({ title, documentNumber, issuer, signedOn, genre }) => [
      title,
      documentNumber,
      issuer,
      signedOn,
      genre,
    ]);

const rules = '云泽样例管理办法\n第一条　为了规范样例，制定本办法。\n第二条　本办法自公布之日起施行。';
const opening = '《云泽样例管理办法》已经审议通过，现予公布，自公布之日起施行。';

describe('heads', () => {
  it.each([
    [
      'a joint order names a body a line',
      `中华人民共和国样例部\n中 华 人 民 共 和 国 虚构部\n令\n第 56 号\n${opening}\n样例部部长：何某\n2023年3月23日\n${rules}`,
      [['云泽样例管理办法', '样例部虚构部令第56号', '样例部 虚构部', '2023-03-23', '令']],
    ],
    [
      '令 stands in the middle of a column of bodies',
      `样例部\n虚构部令\n税样总局\n2016年第60号\n${opening}\n2016年7月27日\n${rules}`,
      [
        [
          '云泽样例管理办法',
          '样例部虚构部税样总局令2016年第60号',
          '样例部 虚构部 税样总局',
          '2016-07-27',
          '令',
        ],
      ],
    ],
    [
      'numbers in words are compared in figures',
      `云泽省人民政府令\n第一百二十号\n${opening}\n省长　某　某\n2014年4月1日\n${rules}`,
      [['云泽样例管理办法', '云泽省人民政府令第120号', '云泽省人民政府', '2014-04-01', '令']],
    ],
    [
      'an announcement’s number stands under its title',
      '国家税样总局关于样例事项的公告\n2023年第5号\n现将有关事项公告如下：\n一、样例从简。\n国家税样总局\n2023年3月1日',
      [
        [
          '国家税样总局关于样例事项的公告',
          '国家税样总局公告2023年第5号',
          '国家税样总局',
          '2023-03-01',
          '公告',
        ],
      ],
    ],
    [
      'before the 1990s the date stands between title and number',
      '国务院关于加强样例工作的决定\n一九八六年七月四日\n国发〔1986〕71号\n为此，特作如下决定：\n一、提高认识。',
      [['国务院关于加强样例工作的决定', '国发〔1986〕71号', '国务院', '1986-07-04', '决定']],
    ],
    [
      'an issuer broken over lines, with what reads as an issuer in the second',
      '云泽省人民政府办公厅转发省发展\n改革委等部门关于制止样例投资\n若干意见的通知\n泽政办发〔2006〕21号\n各市人民政府：\n现转发给你们。',
      [
        [
          '云泽省人民政府办公厅转发省发展改革委等部门关于制止样例投资若干意见的通知',
          '泽政办发〔2006〕21号',
          '云泽省人民政府办公厅',
          null,
          '通知',
        ],
      ],
    ],
    [
      'a number set wide',
      '云泽省人民政府办公厅关于 样 例 的 通 知\n泽 政 办 发 ［２０１４］ ８ 号\n各市人民政府：\n现通知如下。',
      [['云泽省人民政府办公厅关于样例的通知', '泽政办发〔2014〕8号', '云泽省人民政府办公厅', null, '通知']],
    ],
    [
      'a piece passed on keeps to its notice though it has a number of its own',
      '云泽省人民政府办公厅转发省样例厅关于加强样例工作的意见的通知\n泽政办发〔2010〕9号\n各市人民政府：\n现转发给你们。\n云泽省人民政府办公厅\n2010年5月1日\n省样例厅关于加强样例工作的意见\n泽样〔2010〕3号\n为加强样例工作，提出意见。\n省样例厅\n2010年4月1日',
      [
        [
          '云泽省人民政府办公厅转发省样例厅关于加强样例工作的意见的通知',
          '泽政办发〔2010〕9号',
          '云泽省人民政府办公厅',
          '2010-05-01',
          '通知',
        ],
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(heads(text)).toEqual(expected);
  });
});
