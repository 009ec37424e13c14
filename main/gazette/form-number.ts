/** Numbers of orders and announcements, which count by themselves below the form's name: 第706号, 2023年第5号. */
import { foldWidth, stripSpaces } from './characters.ts';

const count = '[\\d一二三四五六七八九十百零〇○]{1,6}';
const formNumber = new RegExp(
  `^[(（]?(?:(?:[〔\\[(（【])?(?:\\d{4}|[一二三四五六七八九十]{1,3}届)(?:[〕\\])）】])?年?)?第?${count}号[)）]?$`,
);

/** True for a line that is the number of an order or announcement and nothing else: 第 56 号, （第60号）, 2023年第5号. */
export function isFormNumber(line: string): boolean {
  const bare = foldWidth(stripSpaces(line));
  return bare.length <= 20 && formNumber.test(bare);
}

const stateOrgans = /^中华人民共和国(?=国务院|主席|.+(?:部|委员会|署|行|局|院))/;

/**
 * The bodies of a form's name without the state's: 中华人民共和国国务院令 -> 国务院; joint ones keep a space
 * between them.
 */
export function issuersOfForm(names: readonly string[]): readonly string[] {
  return names
    .map((name) =>
      stripSpaces(name)
        .replace(/(?:命令|令|公告|通告)(?:[(（]?(?:\d{4}年)?第?[\d一二三四五六七八九十百零〇○]{1,6}号[)）]?)?$/, '')
        .replace(stateOrgans, ''),
    )
    .filter((name) => name.length >= 2);
}

/** Normal form of such a number: 国令第706号, 国家税务总局公告2023年第5号. */
export function formNumberNormal(
  issuers: readonly string[],
  word: '令' | '公告' | '通告',
  printed: string,
): string {
  const number = foldWidth(stripSpaces(printed))
    .replace(/^[(（](?!\d{4}[)）])|(?<=号)[)）]$/g, '')
    .replace(/[\[(（【](\d{4}|[一二三四五六七八九十]{1,3}届)[\])）】]/, '〔$1〕');
  const body = issuers.join('');
  const name = word === '令' && body === '国务院' ? '国' : body;
  return `${name}${word}${number}`;
}
