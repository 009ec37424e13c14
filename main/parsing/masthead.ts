/** Issue facts: what masthead, contents page, running heads and colophon print of the publication and the issue. */
import { foldWidth, stripSpaces } from '../gazette/characters.ts';
import { findFullDate } from '../gazette/dates.ts';
import { parseNumeral } from '../gazette/numerals.ts';
import type { IssueFacts } from '../gazette/tree.ts';
import type { Line } from './lines.ts';

const colophonKeys =
  '主办单位|主管单位|主办|主管|承办|编辑出版|编辑单位|编辑部|编辑|出版单位|出版|发行|地址|社址|通讯地址|邮编|邮政编码|电话|联系电话|传真|网址|网站|网络版|电子信箱|电子邮箱|邮箱|国际标准刊号|国际标准连续出版物号|国内统一刊号|国内统一连续出版物号|刊号|印刷|印刷单位|承印|主任|副主任|委员|主编|副主编|执行主编|责任编辑|编审|总编辑|副总编辑|编辑委员会|编委会主任|编委|准印证|发行范围|定价|广告|邮发代号';
const keyLine = new RegExp(`^(${colophonKeys})[：:](.*)$`);
const publicationLine =
  /^《?([\u4e00-\u9fff]{0,26}(?:人民政府|政府|国务院|人民代表大会(?:常务委员会)?|人大常委会|部|委员会|总局|署|办公厅)公报)》?$/;
const frequencyLine = /^[（(]?((?:半月|旬|周|双周|月|双月|季)刊|不定期刊?)[）)]?$/;
const cumulative = /[（(]?((?:复总|总|复刊后总)第?(\d{1,5})[期号])[）)]?/;
const issueNumber = /第([\d一二三四五六七八九十]{1,3}(?:[-—－~～、至][\d一二三四五六七八九十]{1,3})?)[期号]/;

/** Lines that only masthead, colophon or editorial board print. */
export function isColophonLine(line: Line): boolean {
  return (
    line.bare.length <= 80 &&
    (keyLine.test(foldWidth(line.bare)) ||
      /^(?:编辑委员会|编委会|《.*公报》编辑(?:委员会|部))$/.test(line.bare))
  );
}

/** Lines that cannot stand in a document's table or list: a key of the colophon, or the publication's name. */
export const isCertainMasthead = (line: Line): boolean =>
  isColophonLine(line) ||
  publicationLine.test(line.bare) ||
  /(?:复总|总)第?\d+期|ISSN/.test(foldWidth(line.bare));

/** Lines of a masthead: names of the publication, number and date of the issue, sponsor, ISSN. */
export function isMastheadLine(line: Line): boolean {
  const bare = foldWidth(line.bare);
  if (bare.length > 60) return false;
  if (isColophonLine(line)) return true;
  return (
    publicationLine.test(bare) ||
    frequencyLine.test(bare) ||
    /^[A-Z][A-Z]*(?:GONGBAO|GAZETTE)$/i.test(bare) ||
    /^(?:\d{4}年?)?(?:第[\d一二三四五六七八九十、\-—－~～至]+[期号])?(?:[（(]?(?:复总|总)第?\d+[期号][）)]?)?$/.test(
      bare,
    ) ||
    /^[（(]?(?:复总|总)第?\d+[期号][）)]?$/.test(bare) ||
    /^(?:\d{4}|[一二〇○零三四五六七八九]{4})年[\d一二三四五六七八九十]+月[\d一二三四五六七八九十]+日(?:出版)$/.test(
      bare,
    ) ||
    /^[\u4e00-\u9fff]{2,24}(?:主办|主管|主管主办|编辑出版|编印)$/.test(bare) ||
    /^(?:ISSN|CN)[\d\-/A-Z]+$/.test(bare) ||
    /^增刊[\d一二三]*$/.test(bare)
  );
}

/** Values of a colophon: a line without a key continues the value of the line before it. */
function colophonValues(lines: readonly Line[]): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, string[]>();
  let current: string[] | null = null;
  let lastIndex = -2;
  for (const line of lines) {
    const folded = foldWidth(line.text.slice(0, 120));
    const match = line.bare.length <= 120 ? keyLine.exec(folded.replace(/^\s+/, '')) : null;
    if (match) {
      const key = match[1] ?? '';
      current = values.get(key) ?? [];
      const value = line.text.slice(folded.indexOf(match[2] ?? '', (match[1] ?? '').length)).trim();
      if (value !== '') current.push(value);
      values.set(key, current);
      lastIndex = line.index;
    } else if (current !== null && line.index === lastIndex + 1 && line.gap === 0 && line.bare.length <= 20) {
      current.push(line.text);
      lastIndex = line.index;
    } else current = null;
  }
  return values;
}

const editorKeys = [
  '主任',
  '副主任',
  '委员',
  '主编',
  '副主编',
  '执行主编',
  '责任编辑',
  '编审',
  '总编辑',
  '副总编辑',
  '编委',
];

function editorsOf(values: ReadonlyMap<string, readonly string[]>): IssueFacts['editors'] {
  return editorKeys.flatMap((role) => {
    const names = (values.get(role) ?? [])
      .flatMap((value) => value.split(/[\s\u3000、，,]+/))
      .filter((name) => name !== '');
    return names.length === 0 ? [] : [{ role, names }];
  });
}

function numberOf(text: string): number | string | null {
  const match = issueNumber.exec(text);
  if (!match) return null;
  const parts = (match[1] ?? '').split(/[-—－~～、至]/).map((part) => parseNumeral(part));
  if (parts.some((part) => part === null)) return null;
  return parts.length === 1 ? (parts[0] ?? null) : parts.join('-');
}

/** True where a line could name the issue; running text that mentions an issue is left aside. */
const namesIssue = (line: Line): boolean => line.bare.length <= 60 && isMastheadLine(line);

/**
 * Reads the issue facts from the lines outside official documents (`lines` may be all lines: only lines that
 * look like masthead or colophon are used). What is not printed is null.
 */
export function readIssueFacts(lines: readonly Line[]): IssueFacts {
  const short = lines.filter((line) => line.bare.length <= 80);
  const mast = short.filter(namesIssue);
  const values = colophonValues(short);
  const value = (...keys: string[]): string | null => {
    for (const key of keys) {
      const found = values.get(key);
      if (found !== undefined && found.length > 0) return found.join('');
    }
    return null;
  };
  const publication = mast
    .map((line) => publicationLine.exec(stripSpaces(line.bare))?.[1])
    .find((name) => name !== undefined);
  const joined = mast.map((line) => foldWidth(line.bare)).join('\n');
  const total = cumulative.exec(joined);
  const withoutTotal = joined.replace(new RegExp(cumulative.source, 'g'), '');
  const supplement = /增刊([\d一二三四五]*)/.exec(withoutTotal);
  const number = numberOf(withoutTotal);
  const published = mast.map((line) => findFullDate(line.bare)?.iso).find((iso) => iso !== undefined) ?? null;
  const yearAlone = /(?:^|\n)((?:19|20)\d{2})年?(?:\n|$|第)/.exec(withoutTotal)?.[1];
  const yearWithNumber = /((?:19|20)\d{2})年第/.exec(withoutTotal)?.[1];
  const printedYear = yearWithNumber ?? yearAlone ?? published?.slice(0, 4);
  const codes = short.map((line) => foldWidth(line.bare));
  const issn = codes
    .map(
      (text) => /(?:ISSN|国际标准(?:连续出版物|刊)号[：:])(?:ISSN)?[：:]?(\d{4}-\d{3}[\dXx])/.exec(text)?.[1],
    )
    .find(Boolean);
  const cn = codes.map((text) => /CN[：:]?(\d{2}-\d{4}(?:\/[A-Z]{1,2})?)/.exec(text)?.[1]).find(Boolean);
  const sponsor =
    value('主办单位', '主办') ??
    mast.map((line) => /^(.{2,24}?)(?:主管主办|主办)$/.exec(line.bare)?.[1]).find(Boolean) ??
    null;
  const phones = (values.get('电话') ?? values.get('联系电话') ?? []).flatMap((text) =>
    text.split(/[\s\u3000、，,；;]+/),
  );
  const hasMasthead = publication !== undefined;
  return {
    publication: publication ?? null,
    year: hasMasthead && printedYear !== undefined ? Number(printedYear) : null,
    number: hasMasthead ? (supplement ? `增刊${supplement[1] ?? ''}` : number) : null,
    cumulativeNumber: total ? Number(total[2]) : null,
    cumulativePrinted: total?.[1] ?? null,
    publishedOn: published,
    frequency:
      mast.map((line) => frequencyLine.exec(line.bare)?.[1]).find((text) => text !== undefined) ?? null,
    sponsor,
    publisher: value('编辑出版', '出版单位', '出版', '编辑单位'),
    editors: editorsOf(values),
    issn: issn?.toUpperCase() ?? null,
    cn: cn ?? null,
    address: value('地址', '社址', '通讯地址'),
    postcode: value('邮编', '邮政编码'),
    phones,
    fax: value('传真'),
    website: value('网址', '网站', '网络版'),
    email: value('电子信箱', '电子邮箱', '邮箱'),
    printer: value('印刷', '印刷单位', '承印'),
  };
}
