/**
 * Other spellings of the numbers in a term: 第101条之一 and 第一百零一条之一 are one article, 二〇二五 is printed with a
 * letter O or a figure 0 as well. What the comparison folds anyway (〇, ○ and 零) is none.
 */
import { hanNumeral, numeralClass, parseNumeral } from '../../gazette/numerals.ts';

/** Labels and their parts, counted up to this number. */
const largest = 9999;
const counted = new RegExp(
  `第\\s?(\\d{1,4}|[${numeralClass}]{1,9})\\s?([条條章节節编編款项項])(?:\\s?之\\s?(\\d{1,2}|[一二三四五六七八九十]{1,3}))?`,
  'gu',
);
/** A number written figure by figure, with a zero in it. */
const figures = /(?=[一二三四五六七八九〇○零]*[〇○零])[一二三四五六七八九〇○零]{3,8}/gu;

/** A term has so many spellings at most. */
const mostSpellings = 8;

const inHan = (text: string): string => {
  const value = parseNumeral(text);
  return value === null || value < 1 || value > largest ? text : hanNumeral(value);
};
const inFigures = (text: string): string => {
  const value = parseNumeral(text);
  return value === null || value < 1 || value > largest ? text : String(value);
};

type Spelling = (number: string, kind: string, branch: string | undefined) => string;

const branchOf = (branch: string | undefined): string => (branch === undefined ? '' : `之${branch}`);
const spellings: readonly Spelling[] = [
  (number, kind, branch) => `第${inHan(number)}${kind}${branchOf(branch && inHan(branch))}`,
  (number, kind, branch) => `第${inFigures(number)}${kind}${branchOf(branch && inHan(branch))}`,
  (number, kind, branch) => `第${inFigures(number)}${kind}${branchOf(branch && inFigures(branch))}`,
];

/** All spellings of a text, itself first; it alone where it holds no such number. */
export function spellingsOf(text: string): readonly string[] {
  const plain = text.normalize('NFKC');
  const found = new Set([text]);
  if (new RegExp(counted.source, 'u').test(plain))
    for (const spell of spellings)
      found.add(
        plain.replace(counted, (_, number: string, kind: string, branch?: string) =>
          spell(number, kind, branch),
        ),
      );
  for (const spelled of [...found])
    if (new RegExp(figures.source, 'u').test(spelled))
      for (const zero of ['O', '0'])
        found.add(spelled.replace(figures, (number) => number.replace(/[〇○零]/gu, zero)));
  return [...found].slice(0, mostSpellings);
}
