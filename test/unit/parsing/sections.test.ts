/** 栏目 headings printed in the body of an issue, and what looks like them. Each row says what it stands for. */
import { describe, expect, it } from 'vitest';
import { parseIssue } from '../../../main/parsing/index.ts';
import { sourceFromText } from '../../../main/sources/index.ts';

const parts = (text: string) =>
  parseIssue(sourceFromText(text))
    .documents.filter(({ kind }) => kind !== 'frontMatter')
    .map(({ section, title, documentNumber }) => [section, title, documentNumber]);

const notice = (title: string, number: string): string =>
  `${title}\n\n${number}\n\n各区人民政府：\n\n　　现就有关事项通知如下。\n\n云泽市人民政府\n2017年1月25日\n`;
const first = notice('云泽市人民政府关于修渠的通知', '云政〔2017〕3号');
const second = notice('云泽市人民政府关于护林的通知', '云政〔2017〕4号');
const numberFirst =
  '云政〔2017〕4号\n\n云泽市人民政府关于护林的通知\n\n各区人民政府：\n\n　　现就有关事项通知如下。\n\n云泽市人民政府\n2017年1月25日\n';

describe('sections in the body', () => {
  it.each([
    [
      'a section right above a number is no red head: it names no organ in full',
      `${first}\n市政府文件\n${numberFirst}`,
      [
        [null, '云泽市人民政府关于修渠的通知', '云政〔2017〕3号'],
        ['市政府文件', '云泽市人民政府关于护林的通知', '云政〔2017〕4号'],
      ],
    ],
    [
      'the first section below a masthead, without contents',
      `云泽市人民政府公报　2017年第2期（总第58期）\n\n市政府文件\n\n${first}\n${second}`,
      [
        ['市政府文件', '云泽市人民政府关于修渠的通知', '云政〔2017〕3号'],
        ['市政府文件', '云泽市人民政府关于护林的通知', '云政〔2017〕4号'],
      ],
    ],
    [
      '人事任免 is title and section in one',
      `云泽市人民政府公报　2017年第2期（总第58期）\n\n市政府文件\n\n${first}\n人事任免\n\n　　市政府决定：\n　　任命何某某为云泽市水务局局长；\n　　免去尤某某的云泽市水务局局长职务。\n`,
      [
        ['市政府文件', '云泽市人民政府关于修渠的通知', '云政〔2017〕3号'],
        ['人事任免', '人事任免', null],
      ],
    ],
    [
      'a section above a notice is no list of appointments',
      `云泽市人民政府公报　2017年第2期（总第58期）\n\n目录\n\n【市政府文件】\n云泽市人民政府关于修渠的通知 云政〔2017〕3号 1\n【人事任免】\n云泽市人民政府关于任命何某某的通知 云政〔2017〕4号 3\n\n市政府文件\n\n${first}\n人事任免\n\n${notice('云泽市人民政府关于任命何某某的通知', '云政〔2017〕4号').replace('现就有关事项通知如下。', '任命何某某为市水利局局长。')}`,
      [
        [null, '目录', null],
        ['市政府文件', '云泽市人民政府关于修渠的通知', '云政〔2017〕3号'],
        ['人事任免', '云泽市人民政府关于任命何某某的通知', '云政〔2017〕4号'],
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(parts(text)).toEqual(expected);
  });

  it('a red head with the full name stays with its document', () => {
    const [before, red] = parseIssue(
      sourceFromText(`${first}\n\n\n云泽市人民政府文件\n${numberFirst}`),
    ).documents;
    expect(before?.blocks.at(-1)?.text).toBe('2017年1月25日');
    expect([red?.documentNumber, red?.blocks[0]?.text]).toEqual(['云政〔2017〕4号', '云泽市人民政府文件']);
  });
});
