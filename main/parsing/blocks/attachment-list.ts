/** The list of attachments that a paper prints before its signature: 附件：1.…  2.… */
import { countedInWords } from '../../gazette/data/label-words.ts';
import { attachmentListLead } from '../../gazette/data/line-words.ts';
import { readListedNumber } from '../lines/line-classes.ts';
import type { Line } from '../lines/lines.ts';

const mostListed = 40;
const longestTitle = 100;

const withoutLead = (row: Line): string => row.text.replace(attachmentListLead, '');

/** An attachment's title without its number. */
export function listedTitle(row: Line): string {
  const title = withoutLead(row);
  return title.slice(readListedNumber(title)?.length ?? 0);
}

/** Lines of the list that begins at line `at`; further lines of it are numbered. */
export function attachmentListLength(lines: readonly Line[], at: number): number {
  const first = lines[at];
  if (first === undefined) return 0;
  // 附件：一、… alone is followed by 二、…; elsewhere 二、 begins a clause.
  const isCountedInWords = countedInWords.test(readListedNumber(withoutLead(first))?.number ?? '');
  const isFurther = (line: Line | undefined): boolean => {
    const number = line === undefined ? null : readListedNumber(line.bare);
    if (line === undefined || number === null || line.gap > 1 || line.bare.length > longestTitle)
      return false;
    const isNumeral = /^\d/.test(number.number);
    return (isNumeral || (isCountedInWords && !line.bare.includes('。'))) && !/。$/.test(line.bare);
  };
  let length = 1;
  while (length < mostListed && isFurther(lines[at + length])) length += 1;
  return length;
}
