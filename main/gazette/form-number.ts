/** Names and numbers of orders and announcements: 国务院令 / 第706号, 财政部 税务总局公告2023年第6号. */
import { isSigningAgency } from './agencies.ts';
import { foldWidth, stripSpaces } from './characters.ts';
import { parseNumeral } from './numerals.ts';

export type FormWord = '令' | '公告' | '通告';

/** A line that names a form, its number included where it stands in the same line. */
export interface FormLine {
  /** The bodies, without 中华人民共和国 before organs of the state; empty where the line prints only 令. */
  readonly issuers: readonly string[];
  readonly word: FormWord;
  /** As printed, without white space; null where it stands elsewhere. */
  readonly number: string | null;
}

const count = '[\\d一二三四五六七八九十百零〇○]{1,6}';
const numberPattern = `[(（]?(?:(?:[〔\\[(（【])?(?:\\d{4}|[一二三四五六七八九十]{1,3}届)(?:[〕\\])）】])?年?)?第?${count}号[)）]?`;
const formNumber = new RegExp(`^${numberPattern}$`);
const numberAtEnd = new RegExp(`(?<=令|公告|通告)${numberPattern}$`);
const formWord = /(?:令|公告|通告)$/;
const longestLine = 80;

/** True for a line that is the number of an order or announcement and nothing else: 第 56 号, （第60号）, 2023年第5号. */
export function isFormNumber(line: string): boolean {
  const bare = foldWidth(stripSpaces(line.slice(0, longestLine)));
  return bare.length <= 20 && formNumber.test(bare);
}

const stateOrgans = /^中华人民共和国(?=国务院|主席|.+(?:部|委员会|署|行|局|院))/;
/** 国家主席 and the chairmen of 人大 give orders too, though they are no bodies. */
const givesOrders = (name: string): boolean => isSigningAgency(name) || /主席(?:团)?$/.test(name);

/** Orders of a kind, whose giver stands above: 嘉奖令. */
const orderKinds = /^(?:嘉奖|特赦|动员|戒严|通缉|任命|授勋|褒奖)令$/;

/** Bodies of a printed name: set apart by white space where each side is one. */
function bodiesOf(printed: string): readonly string[] {
  const parts = printed.split(/[\s\u3000、]+/).filter((part) => part !== '');
  const bodies = parts.length > 1 && parts.every(isSigningAgency) ? parts : [stripSpaces(printed)];
  return bodies.map((body) => body.replace(stateOrgans, '')).filter((body) => body !== '');
}

/** Reads a line that names an order or announcement, such as 国务院令, 令, 财政部公告2005年第3号; null for other lines. */
export function readFormLine(line: string): FormLine | null {
  if (line.length > longestLine) return null;
  const bare = foldWidth(stripSpaces(line));
  const number = numberAtEnd.exec(bare)?.[0] ?? null;
  const name = number === null ? bare : bare.slice(0, -number.length);
  const word = formWord.exec(name)?.[0] as FormWord | undefined;
  if (word === undefined || /关于|《/.test(name)) return null;
  const body = name.slice(0, -word.length);
  const isKind = orderKinds.test(name);
  if (body !== '' && !isKind && !body.split('、').every(givesOrders)) return null;
  if (body === '' || isKind) return { issuers: [], word, number };
  // White space may stand between the bodies only: the printed name ends where its last character does.
  let length = 0;
  for (let at = 0; at < line.length && length < body.length; at += 1) {
    if (stripSpaces(line.charAt(at)) !== '') length += 1;
    if (length === body.length) return { issuers: bodiesOf(line.slice(0, at + 1)), word, number };
  }
  return { issuers: bodiesOf(body), word, number };
}

/** The bodies that head a form, a line each or several a line. */
export const issuersOfLines = (lines: readonly string[]): readonly string[] => lines.flatMap(bodiesOf);

/** Normal form: 国令第706号, 国家税务总局公告2023年第5号; joint bodies stand side by side. */
export function formNumberNormal(issuers: readonly string[], word: FormWord, printed: string): string {
  const number = foldWidth(stripSpaces(printed))
    .replace(/^[(（](?!\d{4}[)）])|(?<=号)[)）]$/g, '')
    .replace(/[[(（【](\d{4}|[一二三四五六七八九十]{1,3}届)[\])）】]/, '〔$1〕')
    // 主席令（九届第37号） is cited as 主席令第三十七号.
    .replace(/^[一二三四五六七八九十]{1,3}届(?=第)/, '');
  const counted = number.replace(/第([一二三四五六七八九十百零〇○]{1,6})号$/, (whole, count: string) => {
    const value = parseNumeral(count);
    return value === null ? whole : `第${value}号`;
  });
  const body = issuers.join('');
  const name = word === '令' && body === '国务院' ? '国' : body;
  return `${name}${word}${counted}`;
}
