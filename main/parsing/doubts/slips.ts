/**
 * Slips of the pen, the press or the OCR that a careful reader would query: a stop inside a word, marks in a row,
 * a word twice, characters without a face, days that no month has, a factor that does not fit its rate.
 */
import {
  neverDoubled,
  neverParted,
  otherWordsHead,
  rates,
  standsAlone,
  strayWords,
} from '../../gazette/data/slip-words.ts';
import { type DraftBlock, type DraftWarning, sourceSpanOf } from '../draft/draft.ts';
import { takenPlaces } from '../draft/taken.ts';

const isProse = (block: DraftBlock): boolean => block.role === 'body';

function at(
  block: DraftBlock,
  code: string,
  start: number,
  text: string,
  more: Readonly<Record<string, string | number>> = {},
): DraftWarning {
  return { code, span: sourceSpanOf(block, start, start + text.length), params: { text, ...more } };
}

const marksInRow = /[\u4e00-\u9fff]{0,2}(?:[。，、；：][，。、；]|；：|：：)/g;
const loneCharacter = /[\u4e00-\u9fff]{2}。([\u4e00-\u9fff])[。，；]/g;
const partedWord = new RegExp(neverParted.map((word) => `${word[0]}[。，；]${word[1]}`).join('|'), 'g');

/** 服。务: a stop between two characters right before another, within a word, or two marks in a row. */
function strayMarks(block: DraftBlock): readonly DraftWarning[] {
  if (!isProse(block)) return [];
  const { text } = block.text;
  const found: DraftWarning[] = [];
  const taken = takenPlaces(text.length);
  for (const match of text.matchAll(loneCharacter)) {
    if (standsAlone.test(match[1] ?? '')) continue;
    taken.take(match.index, match.index + match[0].length);
    found.push(at(block, 'parse/suspiciousMark', match.index, match[0]));
  }
  for (const match of text.matchAll(partedWord)) {
    if (taken.isTaken(match.index, match.index + 1)) continue;
    if (!otherWordsHead.test(text.slice(match.index + 2, match.index + 6)))
      found.push(at(block, 'parse/suspiciousMark', match.index, match[0]));
  }
  for (const match of text.matchAll(marksInRow))
    found.push(at(block, 'parse/suspiciousMark', match.index, match[0]));
  return found;
}

const doubled = new RegExp(`(${[...neverDoubled].sort((a, b) => b.length - a.length).join('|')})\\1`, 'g');

/** 健康健康管理: a word printed twice. */
const doubledWords = (block: DraftBlock): readonly DraftWarning[] =>
  isProse(block)
    ? [...block.text.text.matchAll(doubled)].map((match) =>
        at(block, 'parse/doubledWord', match.index, match[0]),
      )
    : [];

/** Characters of a private font; one doubt a block. */
function unreadable(block: DraftBlock): readonly DraftWarning[] {
  const found = [...block.text.text.matchAll(/[\ue000-\uf8ff]/g)];
  const [first] = found;
  return first === undefined
    ? []
    : [
        {
          code: 'parse/unreadableCharacter',
          span: sourceSpanOf(block, first.index, first.index + 1),
          params: { count: found.length },
        },
      ];
}

/** 2O22年: letters among the digits of a year. */
const mixedYears = (block: DraftBlock): readonly DraftWarning[] =>
  [...block.text.text.matchAll(/(?<![\dA-Za-z])[12Il][\dOoIl]{3}年/g)]
    .filter((match) => /[OoIl]/.test(match[0]) && /\d{2}/.test(match[0]))
    .map((match) => at(block, 'parse/suspiciousCharacter', match.index, match[0]));

const stray = new RegExp(
  `(?<=[\\u4e00-\\u9fff]\\s?)(?:${strayWords.join('|')})(?=\\s?[\\u4e00-\\u9fff])`,
  'g',
);
/** So many characters are shown on either side. */
const aroundWord = 4;

/** 渠道 and 支渠: an English word between Chinese ones, left by a program. */
function strayEnglish(block: DraftBlock): readonly DraftWarning[] {
  const { text } = block.text;
  if (!isProse(block) || !/[a-z]/.test(text)) return [];
  return [...text.matchAll(stray)].map(({ index, 0: word }) => {
    const from = Math.max(0, index - aroundWord);
    return at(block, 'parse/strayWord', from, text.slice(from, index + word.length + aroundWord));
  });
}

const daysOf = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** 2023年2月30日: a day that the month has not. */
function impossibleDates(block: DraftBlock): readonly DraftWarning[] {
  return [...block.text.text.matchAll(/((?:19|20)\d{2})年(\d{1,2})月(?:(\d{1,2})日)?/g)].flatMap((match) => {
    const [text, year, month, day] = match;
    const isMonth = Number(month) >= 1 && Number(month) <= 12;
    const isDay =
      day === undefined || (Number(day) >= 1 && Number(day) <= daysOf(Number(year), Number(month)));
    return isMonth && isDay ? [] : [at(block, 'parse/impossibleDate', match.index, text)];
  });
}

/** A rate per million with ×100000: the factor does not fit the name of the indicator in the line above. */
function misfitFactors(block: DraftBlock): readonly DraftWarning[] {
  const { text } = block.text;
  if (!/[×xX*]\s?10{2,6}(?!0|%)/.test(text)) return [];
  const lines = text.split('\n');
  let start = 0;
  return lines.flatMap((line, index) => {
    const from = start;
    start += line.length + 1;
    const match = /[×xX*]\s?(10{2,6})(?![\d%‰])/.exec(line);
    if (match === null || !/[/÷]/.test(line)) return [];
    const name = `${lines[index - 1] ?? ''} ${line.slice(0, match.index)}`.replace(/\s/g, '');
    const expected = rates.find(([pattern]) => pattern.test(name))?.[1];
    if (expected === undefined || expected === match[1]) return [];
    return [at(block, 'parse/factorMisfits', from + match.index, match[0], { expected })];
  });
}

/** Slips in one block, in order of their kind. */
export const findSlips = (block: DraftBlock): readonly DraftWarning[] => [
  ...strayMarks(block),
  ...doubledWords(block),
  ...unreadable(block),
  ...mixedYears(block),
  ...strayEnglish(block),
  ...impossibleDates(block),
  ...misfitFactors(block),
];
