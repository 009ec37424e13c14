import { colophonKeys, publicationName } from '../../gazette/data/issue-words.ts';
import type { Line } from './lines.ts';

const chineseYear = '[一二三四五六七八九〇零○]{4}';
const chineseYearOrFigures = `(?:(?:19|20)\\d{2}|${chineseYear})`;
const ordinal = '[\\d一二三四五六七八九十]{1,4}';

/** Facts of an issue as they stand in one line, without white space; half width. */
export const issuePatterns = {
  cumulative:
    /[（(]?((?:复总|复刊后总|总|累计)(?:第|号|期|期号)?[:：]?第?(\d{1,5}|[一二三四五六七八九十百零〇○]{1,7})(?:[-—－~～、至](?:\d{1,5}|[一二三四五六七八九十百零〇○]{1,7}))?[期号]?)[）)]?/,
  number: new RegExp(`第(${ordinal}(?:[-—－~～、,，至和]第?${ordinal}){0,3})[期号]`),
  supplement: /[（(]?增刊[（(]?(?:第?([\d一二三四五]{1,2})[期号]?)?[）)]?/,
  /** 2010·3 */
  dotted: /^((?:19|20)\d{2})[·.．•](\d{1,2})$/,
  day: /[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日(?:出版|编印|出刊)?/,
  year: new RegExp(`((?:19|20)\\d{2}|${chineseYear})年?`),
  date: new RegExp(
    `((?:19|20)\\d{2}|${chineseYear})年([\\d一二三四五六七八九十]{1,3})月([\\d一二三四五六七八九十]{1,3})日(?:出版|编印|出刊)?`,
  ),
  frequency: /[（(]?((?:半月|双周|双月|旬|周|月|季)刊|不定期刊?)[）)]?/,
  sponsor: /([\u4e00-\u9fff]{2,24}?)(?:主管主办|主办|主管|编辑出版发行|编辑出版|出版发行|编印|编)/,
  codes: /(?:ISSN|CN|国际标准刊号|国内统一刊号)[:：]?[\d\-—/A-Z]+/,
} as const;

/** What may stand between facts. */
const filling =
  /合刊|[（(）)《》:：,，、·.．\-—－|｜/]|GONGBAO|GAZETTE(?:OF[A-Z]+)?|本期|共\d+页|星期[一二三四五六日]/gi;

const keyAtStart = new RegExp(`^(?:${colophonKeys.join('|')})[：:]`);
/** 《某省政报》 or the day of issue before the first key of a line. */
const beforeKey = new RegExp(
  `^(?:${publicationName.source.replace(/^\^/, '')}|${chineseYearOrFigures}年[\\d一二三四五六七八九十]{1,3}月[\\d一二三四五六七八九十]{1,3}日出版)`,
);
const longest = 80;

/** True for a line that, all facts of an issue taken out, says nothing more. */
function holdsOnlyFacts(bare: string): boolean {
  let rest = bare.replace(publicationName, '');
  for (const name of [
    'cumulative',
    'date',
    'number',
    'supplement',
    'frequency',
    'codes',
    'day',
    'year',
  ] as const)
    rest = rest.replace(issuePatterns[name], '');
  return rest.replace(filling, '') === '';
}

/** Lines that print number, year or date of the issue, with the publication's name or without. A date alone is none. */
export function isIssueLine(line: Line): boolean {
  const bare = line.half;
  if (bare.length > 60 || !/[期号]|增刊/.test(bare)) return false;
  if (!issuePatterns.number.test(bare) && !issuePatterns.cumulative.test(bare) && !/增刊/.test(bare))
    return false;
  return holdsOnlyFacts(bare);
}

/** Lines that only colophon or editorial board print. */
export function isColophonLine(line: Line): boolean {
  return (
    line.bare.length <= longest &&
    (keyAtStart.test(line.half) ||
      keyAtStart.test(line.half.replace(beforeKey, '')) ||
      /^(?:编辑委员会|编委会|《.*(?:公报|政报)》编辑(?:委员会|部)(?:编辑?|编印|出版)?)$/.test(line.bare))
  );
}

/** 国家样例部公报（双月刊）: the publication's name with facts of the issue beside it. */
const isNameWithFacts = (bare: string): boolean =>
  bare.length <= 60 && publicationName.test(bare) && holdsOnlyFacts(bare);

/** The publication's name alone. */
const isPublicationLine = (bare: string): boolean => bare.replace(publicationName, '') === '';

/** Lines that cannot stand in a document's table or list: a key of the colophon, or the publication's name. */
export const isCertainMasthead = (line: Line): boolean =>
  isColophonLine(line) || isPublicationLine(line.bare) || /(?:复总|总)第?\d+[期号]|ISSN/.test(line.half);

/** Facts that stand alone in a line. */
const aloneInLine: readonly RegExp[] = [
  new RegExp(`^${issuePatterns.frequency.source}$`),
  /^[A-Z]{4,}(?:GONGBAO|ZHENGBAO|GAZETTE)$/i,
  /^THE?GAZETTEOF/i,
  /^(?:19|20)\d{2}年?$/,
  issuePatterns.dotted,
  new RegExp(`^${chineseYear}年?$`),
  new RegExp(`^${issuePatterns.date.source.replace('(?:出版|编印|出刊)?', '(?:出版|编印|出刊)')}$`),
  new RegExp(`^${issuePatterns.sponsor.source}$`),
  new RegExp(`^${issuePatterns.codes.source}$`),
];

/** Keys under which only a publication tells who makes it; 电话 and 地址 stand at the end of notices too. */
const ofPublication =
  /(?:主[管办]|编辑|编印|出版|承印|印刷|总?发行|准印证|刊号|定价|工本费|邮发代号|印数|赠阅|发放范围)[^。：:]{0,12}[：:]|ISSN|CN\d{2}|(?:公报|政报|文告)》?(?:编辑部|编委会)/;

/**
 * Where the colophon begins that ends the lines, right below the last document; their number where none does. Its
 * lines are a masthead's, and the first of them names the publication or who makes it.
 */
export function colophonStart(lines: readonly Line[]): number {
  let from = lines.length;
  let start = lines.length;
  while (from > 0 && isMastheadLine(lines[from - 1] as Line)) {
    from -= 1;
    const { half } = lines[from] as Line;
    if (ofPublication.test(half) || publicationName.test(half)) start = from;
  }
  const found = lines.slice(start);
  const isCertain =
    found.some((line) => publicationName.test(line.half)) ||
    found.filter((line) => ofPublication.test(line.half)).length > 1;
  return isCertain ? start : lines.length;
}

/** Lines of a masthead: names of the publication, number and date of the issue, sponsor, ISSN. */
export function isMastheadLine(line: Line): boolean {
  const bare = line.half;
  if (bare === '' || bare.length > longest) return false;
  if (isColophonLine(line) || isPublicationLine(bare) || isNameWithFacts(bare) || isIssueLine(line))
    return true;
  return aloneInLine.some((pattern) => pattern.test(bare));
}
