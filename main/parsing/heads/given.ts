/** The head of a document that begins where a reader says so. */
import { wholeLineNumbers } from '../../gazette/document-number.ts';
import type { Line } from '../lines/lines.ts';
import type { Head } from './head.ts';
import { titleEndBelow } from './title-lines.ts';

const isNumberLine = (line: Line | undefined): boolean =>
  line !== undefined && wholeLineNumbers(line.raw).length > 0;

const numbersEnd = (lines: readonly Line[], from: number, ceiling: number): number => {
  let to = from;
  while (to < ceiling && isNumberLine(lines[to])) to += 1;
  return to;
};

/**
 * Title and number from line `at` on, the one or the other first, none from line `ceiling` on; null where no title ends
 * in a 文种 there.
 */
export function givenHead(lines: readonly Line[], at: number, ceiling: number): Head | null {
  const titleFrom = numbersEnd(lines, at, ceiling);
  const titleTo = titleEndBelow(lines, titleFrom, ceiling);
  if (titleTo === titleFrom) return null;
  const number =
    titleFrom > at
      ? { numberFrom: at, numberTo: titleFrom }
      : { numberFrom: titleTo, numberTo: numbersEnd(lines, titleTo, ceiling) };
  return { from: at, titleFrom, titleTo, ...number, form: 'titled', rule: 'given' };
}
