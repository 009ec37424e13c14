/** Who signed a document and when, by the ways in which offices set it. Each row says what it stands for. */
import { describe, expect, it } from 'vitest';
import { parseIssue } from '../../../main/parsing/index.ts';
import { sourceFromText } from '../../../main/sources/index.ts';

const head = '云泽市人民政府关于修渠的通知\n\n云政发〔1984〕3号\n\n各区人民政府：\n\n　　现通知如下。\n\n';
const next = '关于何某某同志任职的通知\n\n云政任〔1984〕4号\n\n各区人民政府：\n\n　　现通知如下。\n\n';
const signed = '云泽市人民政府\n一九八四年三月十日\n';

const documentsOf = (text: string) =>
  parseIssue(sourceFromText(text)).documents.map(({ title, signedBy, signedOn, instruments }) => [
    title,
    signedBy,
    signedOn,
    instruments.map((instrument) => instrument.title),
  ]);
const own = (signedBy: readonly string[], signedOn: string | null, instruments: readonly string[] = []) => [
  '云泽市人民政府关于修渠的通知',
  signedBy,
  signedOn,
  instruments,
];

describe('signatures', () => {
  it.each([
    ['the name above its date', `${head}${signed}`, [own(['云泽市人民政府'], '1984-03-10')]],
    [
      'the name below its date, a title set apart below it',
      `${head}一九八四年三月九日\n云泽市人民政府\n\n${next}${signed}`,
      [
        own(['云泽市人民政府'], '1984-03-09'),
        ['关于何某某同志任职的通知', ['云泽市人民政府'], '1984-03-10', []],
      ],
    ],
    [
      'the name below its date, what is issued behind it',
      `${head.replace('修渠', '印发《修渠办法》')}一九八四年三月九日\n云泽市人民政府\n\n修渠办法\n\n第一条　为修渠，制定本办法。\n第二条　本办法自公布之日起施行。\n`,
      [['云泽市人民政府关于印发《修渠办法》的通知', ['云泽市人民政府'], '1984-03-09', ['修渠办法']]],
    ],
    [
      'a name right above a title that begins with its matter is its issuer, not the signature',
      `${head}云泽市人民政府\n一九八四年三月九日\n云泽市水利局\n${next}云泽市水利局\n一九八四年三月十日\n`,
      [
        own(['云泽市人民政府'], '1984-03-09'),
        ['云泽市水利局关于何某某同志任职的通知', ['云泽市水利局'], '1984-03-10', []],
      ],
    ],
    [
      'two bodies without a date, which stands under the title',
      `中共云泽市委 云泽市人民政府\n关于命名文明社区的决定\n云发〔2019〕15号\n（2019年10月28日）\n\n　　市委、市政府决定命名6个社区。\n　　附件：文明社区名单\n\n中共云泽市委\n云泽市人民政府\n\n附件\n文明社区名单\n双桥社区\n`,
      [
        [
          '中共云泽市委 云泽市人民政府关于命名文明社区的决定',
          ['中共云泽市委', '云泽市人民政府'],
          '2019-10-28',
          [],
        ],
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(documentsOf(text)).toEqual(expected);
  });
});
