/**
 * 文号 (发文字号): found in running text, brought to the normal form in which numbers are compared
 * (吉政发〔2022〕21号, 国令第706号), and mended where OCR or printing lost a bracket.
 */
import { foldWidth } from './characters.ts';
import { afterInnerAnd } from './data/agency-words.ts';
import { parseNumeral } from './numerals.ts';

export interface NumberMatch {
  readonly start: number;
  readonly end: number;
  /** As it stands in the text. */
  readonly printed: string;
  /** 机关代字 + 〔year〕 + sequence + 号, without white space. */
  readonly normal: string;
  /** True where a missing bracket was supplied. */
  readonly repaired: boolean;
}

/** „2009‟ is what some PDFs make of 〔2009〕. */
const open = '[〔\\[(【［（﹝{〈<„]';
const close = '[〕\\])】］）﹞}〉>‟]';
const gap = '[ \\t\\u3000]*';
/** 2009, 09, 2OO9 with the letter, and years in words. */
const year =
  '[12][\\dOo〇○]{3}|\\d{2}|[一二][一二三四五六七八九〇○零O]{3}|[五六七八九][〇○零一二三四五六七八九]';
const sequence = `第?${gap}(\\d{1,5}(?:${gap}[-—－~～至]${gap}\\d{1,5})?)${gap}号`;
const code = '[\\u4e00-\\u9fffA-Z]';
/** Longest 代字 looked for; the longest in use, such as 国办发明电 or 民航总局发, are shorter. */
const codeLength = 12;

const afterCode = new RegExp(`${open}${gap}(${year})${gap}(?:年${gap})?${close}${gap}${sequence}`, 'g');
const missingOpen = new RegExp(
  `(?<=[\\u4e00-\\u9fff])${gap}((?:19|20)\\d{2})${gap}${close}${gap}${sequence}`,
  'g',
);
const missingClose = new RegExp(`${open}${gap}((?:19|20)\\d{2})${gap}(?!\\d)(?!年)${sequence}`, 'g');
const yearFirst = new RegExp(
  `${open}${gap}(${year})${gap}${close}${gap}(${code}{1,8}?)(?:字)?${gap}${sequence}`,
  'g',
);
const order = new RegExp(
  `((?:中华人民共和国)?[\\u4e00-\\u9fff]{0,24}?令)${gap}[(（]?${gap}第${gap}([\\d一二三四五六七八九十百零〇]{1,6})${gap}号`,
  'g',
);
/** 商服贸函2026年第322号: a year without brackets, which some ministries print so; the code ends in what codes end in. */
const plainYear = new RegExp(
  `(?<=[函发字规办电通批复])${gap}((?:19|20)\\d{2})${gap}年${gap}第?${gap}(\\d{1,5})${gap}号`,
  'g',
);
/** What is done with a paper, and no code: 印发2024年第3号. */
const noCode = /^(?:[印下转批制签颁核]发|[来复公发去]函|文字|批复|答复|通电|国办|公办)$/;
const announcement = new RegExp(
  `([\\u4e00-\\u9fff]{2,24}公告)${gap}[(（]?${gap}((?:19|20)\\d{2})${gap}年${gap}第${gap}(\\d{1,4})${gap}号`,
  'g',
);

/** 2020年第74號號外公告, 2030年第6号通告: a number alone on its line, whose body the paper's head names. */
const bareAnnouncement =
  /^[\s\u3000（(]{0,4}(?:19|20)\d{2}\s?年第\s?\d{1,4}\s?[号號](?:[号號]外)?(?:公告|通告)[）)\s\u3000]{0,4}$/;

/** 云泽省人民政府令2030年第15号. */
const orderOfYear = new RegExp(
  `([\\u4e00-\\u9fff]{2,24}令)${gap}[(（]?${gap}((?:19|20)\\d{2})${gap}年${gap}第${gap}(\\d{1,4})${gap}号`,
  'g',
);
/** 国家发展和改革委员会2024年第20号令. */
const yearBeforeOrder = new RegExp(
  `([\\u4e00-\\u9fff]{2,24})${gap}[(（]?${gap}((?:19|20)\\d{2})${gap}年${gap}第${gap}(\\d{1,4})${gap}号${gap}令`,
  'g',
);

/** 国务院第675号令: the number before 令. */
const orderAfter = new RegExp(
  `([\\u4e00-\\u9fff]{2,24})${gap}[(（]?${gap}第${gap}([\\d一二三四五六七八九十百零〇]{1,6})${gap}号${gap}令`,
  'g',
);

/**
 * Words before a 代字 that belong to the sentence, not to the number. 和 is one of them unless a code of that place
 * follows (和政发 of 和平区 goes on with 政).
 */
const sentenceWords = new RegExp(
  `^.*(?:根据|按照|依据|依照|遵照|参照|贯彻|落实|执行|印发|下发|制发|发布|公布|颁布|转发|批转|废止|文号为|文件|通知|以及|关于|同时|详见|参见|原(?=.{4,})|\\d日|[年月]|日(?=.{3,})|(?<!共)和(?!政|府|平|田|${afterInnerAnd.join('|')})|[的以见与及按对由据将])(?=.{2,})`,
);
/** Sentence words that never stand in a 代字: cut off whatever the code ends in. */
const surelySentence =
  /^.*(?:根据|按照|依据|依照|遵照|参照|贯彻|落实|执行|印发|下发|制发|废止|文号为|文件|通知|以及|关于|同时|详见|参见)(?=.{2,})/;
/** An issuer named right before its number: 国务院国发〔2021〕37号. */
const issuerBefore =
  /^.*(?:国务院办公厅|国务院|人民政府|省政府|市政府|县政府|区政府|办公厅|办公室|中共中央)(?=[\u4e00-\u9fff]{2,})/;

/** A date right before a code (5月4日皖政…), whoever is spoken to (你院粤法…), the paper that bears the number. */
const spokenBefore =
  /^.*(?:[\d一二三四五六七八九十]日|[你我](?:省|市|院|厅|局|部|委|行|会|署|办|区|县|州)|报告|请示)(?=.{2,})/;
/** 法（办）发: a code with a bracket in its middle, and what may stand right before it in a sentence. */
const bracketInCode = /([\u4e00-\u9fff]{1,8})\([\u4e00-\u9fff]{1,3}\)$/;
const wordBefore = /^.*(?:[你我].|[据照和与及的以对由]|报告|请示)(?=.)/;
const endsBody = /(?:国务院|政府|委员会|总局|[部委局署院行会厅])$/;
/** A joint order names so many bodies at most. */
const mostBodies = 12;

/** What a body that gives orders ends in. */
const givesOrders = /(?:国务院|政府|部|委|局|署|会|行|院|主席|厅)$/;

/** 商服贸函〔2026〕322号 for 商服贸函2026年第322号: one number under two forms; null for a number of another form. */
export function yearInBrackets(normal: string): string | null {
  const match = /^([\u4e00-\u9fff]{2,12}[函发字规办电通批复])((?:19|20)\d{2})年第?(\d{1,5})号$/.exec(normal);
  return match === null ? null : `${match[1]}〔${match[2]}〕${Number(match[3])}号`;
}

function wholeYear(printed: string): string {
  const figures = printed
    .replace(/[Oo〇○零]/g, '0')
    .replace(/[一二三四五六七八九]/g, (digit) => String(parseNumeral(digit)));
  return figures.length === 2 ? String(1900 + Number(figures)) : figures;
}
const squeeze = (text: string): string => text.replace(/[ \t\u3000]+/g, '');
const sequenceNormal = (text: string): string =>
  squeeze(text)
    .replace(/[—－~～至]/g, '-')
    .replace(/^0+(?=\d)/, '');

/** The 代字 that ends at `end`: the Chinese characters before it, less the words of the sentence. */
function codeBefore(text: string, end: number): { readonly start: number; readonly code: string } | null {
  let at = end;
  while (at > 0 && /[ \t\u3000]/.test(text.charAt(at - 1))) at -= 1;
  const stop = at;
  while (at > 0 && stop - at < codeLength && /[\u4e00-\u9fffA-Z]/.test(text.charAt(at - 1))) at -= 1;
  const run = text.slice(at, stop);
  const bracketed = run.length > 2 ? null : bracketInCode.exec(text.slice(Math.max(0, at - 13), at));
  if (bracketed !== null) {
    const from = at - bracketed[0].length + (wordBefore.exec(bracketed[1] ?? '')?.[0].length ?? 0);
    const whole = squeeze(text.slice(from, stop));
    return /^.{1,4}\(/.test(whole) ? { start: from, code: whole } : null;
  }
  const spoken = spokenBefore.exec(text.slice(at - (/\d/.test(text.charAt(at - 1)) ? 1 : 0), stop));
  if (spoken !== null) {
    const from = stop - (spoken.input.length - spoken[0].length);
    return { start: from, code: text.slice(from, stop) };
  }
  const words = /[发函字规电办批复任文]$/.test(run) ? sentenceWords : surelySentence;
  const sentence = words.exec(run)?.[0].length ?? 0;
  const cut = sentence + (issuerBefore.exec(run.slice(sentence))?.[0].length ?? 0);
  const found = run.slice(cut);
  return found.length >= 1 ? { start: at + cut, code: found } : null;
}

/**
 * Where the bodies before the last of a joint order begin, and their names: 国务院、中央军事委员会令第22号 names two.
 * `at` is where the last of them begins.
 */
function bodiesBefore(text: string, at: number): { readonly start: number; readonly names: string } {
  let start = at;
  let names = '';
  for (let count = 1; count < mostBodies; count += 1) {
    const gapLength = /[、 \t\u3000]{1,3}$/.exec(text.slice(Math.max(0, start - 3), start))?.[0].length ?? 0;
    const stop = start - gapLength;
    const run =
      gapLength === 0
        ? ''
        : (/[\u4e00-\u9fff]{2,24}$/.exec(text.slice(Math.max(0, stop - 24), stop))?.[0] ?? '');
    if (!endsBody.test(run)) break;
    const cut = sentenceWords.exec(run)?.[0].length ?? 0;
    names = run.slice(cut) + names;
    start = stop - run.length + cut;
    if (cut > 0) break;
  }
  return { start, names };
}

/** 国令 for the State Council's; a body that is no more (原国家环保总局) keeps its name without 原. */
function orderNormal(body: string, number: string): string {
  const name = body
    .replace(/^原(?=.{3,})/, '')
    .replace(/^中华人民共和国(?=国务院|主席|.+[部委行署局会])/, '');
  return `${name === '国务院令' ? '国令' : name}第${parseNumeral(number) ?? number}号`;
}

/** A number that fills its line, brackets and white space around it apart. */
function wholeNumber(line: string): NumberMatch {
  const printed = line.replace(/^[\s\u3000（(]+|[）)\s\u3000]+$/g, '');
  const start = line.indexOf(printed);
  return {
    start,
    end: start + printed.length,
    printed,
    normal: squeeze(foldWidth(printed)),
    repaired: false,
  };
}

/** All document numbers of a text, in order, none overlapping another. */
export function findDocumentNumbers(text: string): readonly NumberMatch[] {
  if (bareAnnouncement.test(text)) return [wholeNumber(text)];
  // Every other form of a number ends in 号.
  if (!text.includes('号')) return [];
  const folded = foldWidth(text);
  const found: NumberMatch[] = [];
  // A line may be nothing but numbers: to compare each with all others would take for ever.
  const covered = new Uint8Array(text.length);
  const push = (start: number, end: number, normal: string, repaired: boolean): void => {
    if (covered.subarray(start, end).includes(1)) return;
    covered.fill(1, start, end);
    found.push({ start, end, printed: text.slice(start, end), normal, repaired });
  };
  for (const [pattern, repaired] of [
    [afterCode, false],
    [missingOpen, true],
    [missingClose, true],
  ] as const) {
    for (const match of folded.matchAll(pattern)) {
      const head = codeBefore(folded, match.index);
      if (head === null) continue;
      // 国发[1997]第5号字 and the like keep the 字 of older numbers in their code.
      push(
        head.start,
        match.index + match[0].length,
        `${head.code}〔${wholeYear(match[1] ?? '')}〕${sequenceNormal(match[2] ?? '')}号`,
        repaired,
      );
    }
  }
  if (folded.includes('号')) {
    for (const match of folded.matchAll(yearFirst)) {
      const normal = `${match[2]}〔${wholeYear(match[1] ?? '')}〕${sequenceNormal(match[3] ?? '')}号`;
      push(match.index, match.index + match[0].length, normal, false);
    }
    for (const match of folded.matchAll(announcement)) {
      const name = match[1] ?? '';
      const cut = sentenceWords.exec(name)?.[0].length ?? 0;
      push(
        match.index + cut,
        match.index + match[0].length,
        `${name.slice(cut)}${match[2]}年第${match[3]}号`,
        false,
      );
    }
    for (const match of folded.matchAll(plainYear)) {
      const head = codeBefore(folded, match.index);
      if (head === null || head.code.length < 3 || noCode.test(head.code)) continue;
      const end = match.index + match[0].length;
      push(head.start, end, squeeze(folded.slice(head.start, end)), false);
    }
    for (const pattern of [orderOfYear, yearBeforeOrder])
      for (const match of folded.matchAll(pattern)) {
        const printed = (match[1] ?? '').replace(/令$/, '');
        const cut = sentenceWords.exec(printed)?.[0].length ?? 0;
        if (!givesOrders.test(printed.slice(cut))) continue;
        const name = orderNormal(`${printed.slice(cut)}令`, '0').replace(/第0号$/, '');
        const normal = `${name}${match[2]}年第${Number(match[3])}号`;
        push(match.index + cut, match.index + match[0].length, normal, false);
      }
    for (const match of folded.matchAll(order)) {
      const body = match[1] ?? '';
      const full = body.indexOf('中华人民共和国');
      const cut = full > 0 ? full : (sentenceWords.exec(body)?.[0].length ?? 0);
      const joint = cut === 0 ? bodiesBefore(folded, match.index) : { start: match.index + cut, names: '' };
      push(
        joint.start,
        match.index + match[0].length,
        joint.names === ''
          ? orderNormal(body.slice(cut), match[2] ?? '')
          : orderNormal(`${joint.names}${body}`, match[2] ?? ''),
        false,
      );
    }
    for (const match of folded.matchAll(orderAfter)) {
      const body = match[1] ?? '';
      const cut = sentenceWords.exec(body)?.[0].length ?? 0;
      const name = body.slice(cut);
      if (!givesOrders.test(name)) continue;
      push(match.index + cut, match.index + match[0].length, orderNormal(`${name}令`, match[2] ?? ''), false);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The numbers a line consists of and nothing else (brackets around it and a separator apart), else none. */
export function wholeLineNumbers(line: string): readonly NumberMatch[] {
  if (line.length > 120 || !/[号號]/.test(line)) return [];
  const found = findDocumentNumbers(line);
  const squeezed = squeeze(line);
  // Set wide: 某 政 办 发 ［２０１４］ ８ 号.
  if (found.length === 0 || !coversLine(line, found))
    return squeezed.length < line.length && squeezed.length > 0 ? wholeLineNumbers(squeezed) : [];
  return found;
}

/** What may stand behind a number: the class of a reply to a proposal （A类）, the urgency of a paper. */
const classBehind = /[（(](?:[A-Z]\d?类?|特急|加急|急件|平急|不公开|公开)[)）]/g;

/** True where nothing but brackets and separators stands beside the numbers. */
function coversLine(line: string, found: readonly NumberMatch[]): boolean {
  let rest = line;
  for (const match of [...found].reverse()) rest = rest.slice(0, match.start) + rest.slice(match.end);
  return /^[\s\u3000（）()、，,;；]*$/.test(rest.replace(classBehind, ''));
}
