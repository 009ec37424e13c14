import {
  cnPattern,
  colophonKeys,
  dayEndsLine,
  dayOfFront,
  editorKeys,
  issnPattern,
  issuePatterns,
  publicationName,
  supplementWord,
  yearOfFront,
} from '../../gazette/data/issue-words.ts';
import { findFullDate } from '../../gazette/dates.ts';
import { parseNumeral } from '../../gazette/numerals.ts';
import type { IssueFacts } from '../../gazette/tree.ts';
import type { Line } from '../lines/lines.ts';
import { isMastheadLine } from '../lines/masthead.ts';
import { partsOfHead } from '../lines/residue.ts';

const longest = 120;
const keyInLine = new RegExp(`(?:^|[\\s\\u3000;；,，。】])(${colophonKeys.join('|')})[：:]`, 'g');
/** Values of the colophon are short; what is longer is running text that happens to hold a key. */
const longestContinuation = 30;

type Values = ReadonlyMap<string, readonly string[]>;

/** Keys and values of the colophon, several a line; a line without a key right below goes on with the value. */
function colophonValues(lines: readonly Line[]): Values {
  const values = new Map<string, string[]>();
  let current: string[] | null = null;
  let lastIndex = -2;
  for (const line of lines) {
    // Keys are set wide: 地　　址：
    const text = line.raw.replace(
      /(?<=^|[\s\u3000])([\u4e00-\u9fff])[\s\u3000]{1,8}([\u4e00-\u9fff])(?=[：:])/g,
      '$1$2',
    );
    const found = line.bare.length <= longest ? [...text.matchAll(keyInLine)] : [];
    const startsWithKey = found[0]?.index === 0;
    if (startsWithKey) {
      found.forEach((match, index) => {
        const key = match[1] ?? '';
        const from = match.index + match[0].length;
        const value = text
          .slice(from, found[index + 1]?.index)
          .replace(/\s+/g, (gap) =>
            editorKeys.some((editor) => editor === key) ? gap : gap.length > 1 ? ' ' : gap,
          )
          .trim();
        current = values.get(key) ?? [];
        if (value !== '') current.push(value);
        values.set(key, current);
      });
      lastIndex = line.index;
    } else if (
      current !== null &&
      line.index === lastIndex + 1 &&
      line.gap === 0 &&
      line.bare.length <= longestContinuation &&
      !isMastheadLine(line)
    ) {
      (current as string[]).push(line.text);
      lastIndex = line.index;
    } else current = null;
  }
  return values;
}

/** 习某某, 买买提·艾力; a line of the imprint that goes on beside the names is none. */
const personName = /^(?:[\u4e00-\u9fff]{1,5}|[\u4e00-\u9fff]+(?:·[\u4e00-\u9fff]+)+)$/;

function editorsOf(values: Values): IssueFacts['editors'] {
  return editorKeys.flatMap((role) => {
    const names = joinSpacedNames((values.get(role) ?? []).join('　'))
      .split(/[\s\u3000、，,]+/)
      .filter((name) => personName.test(name));
    return names.length === 0 ? [] : [{ role, names }];
  });
}

/** 张　三 is one name of two characters: single characters in a list of names stand in pairs. */
const joinSpacedNames = (text: string): string =>
  text.replace(
    /(?<=^|[\s\u3000、，])([\u4e00-\u9fff])[\s\u3000]{1,3}([\u4e00-\u9fff])(?=$|[\s\u3000、，])/g,
    '$1$2',
  );

/** 2010·3: the number after the year. */
function dottedNumber(text: string): readonly string[] | null {
  const match = issuePatterns.dotted.exec(text);
  return match === null ? null : [match[0], match[2] ?? ''];
}

/** 4, "4-5" for 第4-5期 and 第4、5期合刊, "增刊1"; null where none is printed. */
function numberOf(text: string): number | string | null {
  const supplement = issuePatterns.supplement.exec(text);
  if (supplement !== null) {
    const count = parseNumeral(supplement[1] ?? '');
    return `增刊${count ?? ''}`;
  }
  const match = issuePatterns.number.exec(text) ?? dottedNumber(text);
  if (!match) return null;
  const parts = (match[1] ?? '')
    .replaceAll('第', '')
    .split(/[-—－~～、,，至和]/)
    .map(parseNumeral);
  if (parts.some((part) => part === null)) return null;
  return parts.length === 1 ? (parts[0] ?? null) : `${parts[0]}-${parts.at(-1)}`;
}

const firstOf = <T>(lines: readonly string[], read: (line: string) => T | null | undefined): T | null => {
  for (const line of lines) {
    const found = read(line);
    if (found !== null && found !== undefined) return found;
  }
  return null;
};

const mastheadLength = 12;

/** Dates among the lines right below the publication's name. */
function frontLines(lines: readonly Line[]): readonly string[] {
  const at = lines.findIndex((line) => publicationName.test(line.bare.slice(0, 60)));
  if (at < 0) return [];
  return lines
    .slice(at, at + mastheadLength)
    .map((line) => line.half)
    .filter((bare) => bare.length <= 40 && dayEndsLine.test(bare));
}

/** The publication as most lines name it, the first of them where they tie: a document's title may name another. */
function publicationOf(bare: readonly string[], hasState: boolean): string | null {
  const named = firstOf(bare, (line) => publicationName.exec(line)?.[1]);
  // 中华人民共和国 may stand on a line of its own.
  return named === '国务院公报' && hasState ? '中华人民共和国国务院公报' : named;
}

function codesOf(texts: readonly string[]): { readonly issn: string | null; readonly cn: string | null } {
  const issn = firstOf(texts, (text) => issnPattern.exec(text)?.[1]);
  const cn = firstOf(texts, (text) => cnPattern.exec(text)?.[1]);
  return { issn: issn?.replace('—', '-').toUpperCase() ?? null, cn: cn?.replace('—', '-') ?? null };
}

/** 省政府文件　　某省人民政府公报 2016·09: a head's parts, the publication's name taken from what stands beside it. */
function factsOfHead(line: Line): readonly string[] {
  return partsOfHead(line).flatMap((part) => {
    const issue = part.replace(publicationName, '');
    return issue === part || issue === '' ? [part] : [part, issue];
  });
}

/**
 * Reads the issue facts from the lines outside official documents (only those that look like masthead or colophon
 * count) and, where these say nothing, from the running heads. What is not printed is null.
 */
export function readIssueFacts(lines: readonly Line[], heads: readonly Line[]): IssueFacts {
  const short = lines.filter((line) => line.bare.length <= longest);
  const mast = [
    ...short.filter(isMastheadLine).map((line) => line.half),
    ...heads.flatMap((line) => [line.half, ...factsOfHead(line)]),
  ];
  const values = colophonValues(short);
  const value = (...keys: readonly string[]): string | null => {
    for (const key of keys) {
      const found = values.get(key);
      if (found !== undefined && found.length > 0) return found.join('');
    }
    return null;
  };
  const publication = publicationOf(
    mast,
    lines.slice(0, mastheadLength).some((line) => line.bare === '中华人民共和国'),
  );
  const total = firstOf(mast, (line) => issuePatterns.cumulative.exec(line));
  const withoutTotal = mast.map((line) => line.replace(issuePatterns.cumulative, ''));
  const number = firstOf(withoutTotal, numberOf);
  const front = frontLines(lines);
  const published =
    firstOf(mast, (line) => findFullDate(line)?.iso) ??
    firstOf(front, (line) => findFullDate(line)?.iso) ??
    findFullDate(value('出版日期') ?? '')?.iso ??
    null;
  const withYear = (year: number | null): string | null =>
    year === null
      ? null
      : firstOf(
          [...front, ...mast],
          (line) => findFullDate(`${year}年${dayOfFront.exec(line)?.[0] ?? ''}`)?.iso,
        );
  const withNumber = withoutTotal.filter(
    (line) => issuePatterns.number.test(line) || supplementWord.test(line),
  );
  const printedYear =
    firstOf([...withNumber, ...withoutTotal], (line) => parseNumeral(yearOfFront.exec(line)?.[1] ?? '')) ??
    (published === null ? null : Number(published.slice(0, 4)));
  const named = (...words: readonly string[]): string | null =>
    firstOf(mast, (line) => new RegExp(`^([\\u4e00-\\u9fff]{2,24}?)(?:${words.join('|')})$`).exec(line)?.[1]);
  const phones = ['电话', '联系电话', '编辑部电话', '发行电话', '咨询电话', '订阅电话']
    .flatMap((key) => values.get(key) ?? [])
    .flatMap((text) => text.split(/[\s\u3000、，,；;]+/))
    .filter((phone) => phone !== '');
  return {
    publication,
    year: publication === null ? null : printedYear,
    number: publication === null ? null : number,
    cumulativeNumber: total === null ? null : parseNumeral(total[2] ?? ''),
    cumulativePrinted: total?.[1] ?? null,
    publishedOn: published ?? withYear(printedYear),
    frequency: firstOf([...mast, ...front], (line) => issuePatterns.frequency.exec(line)?.[1]),
    sponsor:
      value('主办单位', '主管主办', '主办', '主管、主办单位', '主管、主办', '主办、主管') ??
      named('主管主办', '主办'),
    publisher:
      value(
        '编辑出版',
        '编辑出版发行',
        '编辑、出版',
        '编辑、出版、发行',
        '出版、发行',
        '出版单位',
        '出版发行',
        '出版',
        '编辑单位',
        '编印',
      ) ?? named('编辑出版发行', '编辑出版', '出版发行', '编印'),
    editors: editorsOf(values),
    ...codesOf(short.map((line) => line.half)),
    address: value('地址', '社址', '通讯地址', '通信地址', '编辑部地址'),
    postcode: value('邮编', '邮政编码'),
    phones,
    fax: value('传真'),
    website: value('网址', '网站', '网络版网址', '网络版'),
    email: value('电子信箱', '电子邮箱', '电子邮件', '邮箱', 'E-mail', 'Email'),
    printer: value('印刷', '印刷单位', '承印', '承印单位'),
  };
}
