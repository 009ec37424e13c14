/**
 * Decimal labels (1, 1.1, 1.1.1), as emergency plans (应急预案), guides and technical rules number their clauses. A
 * line that begins with 1.5 may as well go on a sentence (1.5万亩): what can be a label is read here, what is one only
 * the document's own sequence can tell (GB/T 1.1-2020, 7.3: numbers of clauses run without a gap).
 */
import { foldWidth } from './characters.ts';
import { nounsLikeUnits } from './data/decimal-words.ts';

export interface DecimalLabel {
  /** Its numbers from the outermost on: 2.1.3 is [2, 1, 3]. */
  readonly numbers: readonly number[];
  /** As printed, with a stop behind it, without white space. */
  readonly label: string;
  /** Length in the text, white space behind it not counted. */
  readonly length: number;
  /** What stands between label and text: nothing, white space, or a mark (1. 总则). */
  readonly border: 'none' | 'space' | 'mark';
}

const pattern = /^(\d{1,2}(?:\s?[.]\s?\d{1,2}){0,4})(\s?[.、])?(?=(\s*)(\S|$))/;
/** A figure goes on with its unit; a range, a ratio and a date with their sign. */
const figure =
  /^(?:[万亿千百%‰℃°元个吨亩倍级年月日时分秒米°度人名户家项次条件套岁所期届号类批座辆天周]|公里|公顷|公斤|平方|立方|左右|以上|以下|以内|至|到|[-~—/:+×*=])/;

/** Reads what may be a decimal label at the start of a printed line; null where none can be. */
export function readDecimalLabel(text: string): DecimalLabel | null {
  if (!/^[\d０-９]/.test(text)) return null;
  const folded = foldWidth(text.slice(0, 60));
  const match = pattern.exec(folded);
  if (match === null) return null;
  const [, printed = '', mark, space = '', next = ''] = match;
  const numbers = printed.split('.').map(Number);
  if (numbers.some((number) => number === 0) || /[\d.,，;；)）%]/.test(next)) return null;
  const border = mark !== undefined ? 'mark' : space !== '' ? 'space' : 'none';
  const rest = folded.slice(match[0].length);
  if (border === 'none' && (next === '' || (figure.test(rest) && !nounsLikeUnits.test(rest)))) return null;
  const length = match[0].length;
  return { numbers, label: text.slice(0, length).replace(/\s+/g, ''), length, border };
}
