/** Lines that sign a document: bodies or persons, and the date below or beside them. */
import { dayAtEnd, signatureWithDay } from '../../gazette/data/date-words.ts';
import { dateOfLine, isAgencySignature, personSignatureOf, signsBelowDate } from '../lines/line-classes.ts';
import type { Line } from '../lines/lines.ts';

/** A joint signature with names and offices runs over so many lines at most. */
const maxSignatureLines = 14;

const lostDate = /^(?:19|20)\d{4,6}$/;

/** Agency and person lines that end in a date: the signature that begins at `at`, or 0 lines. */
export function signatureLength(lines: readonly Line[], at: number): number {
  if (signsBelowDate(lines, at + 1)) return 2;
  for (let length = 0; length < maxSignatureLines; length += 1) {
    const line = lines[at + length];
    if (line === undefined) return 0;
    const date = dateOfLine(line);
    // A year alone dates a signature, but stands in tables too: only a day can stand without a name above it.
    if (date !== null) return length === 0 && date.day === null ? 0 : length + 1;
    // 20171116: a date that lost its 年月日 still ends the signature below a body's name, though it dates nothing.
    if (length > 0 && lostDate.test(line.half)) return length + 1;
    if (line.hasTab || line.label !== null) return 0;
    if (!isAgencySignature(line) && personSignatureOf(line) === null) return 0;
  }
  return 0;
}

/** 国务院办公厅 2018年11月5日 printed on one line. */
export const signedOnOneLine = (line: Line): boolean =>
  line.bare.length <= 60 &&
  signatureWithDay.test(line.half) &&
  isAgencySignature({ ...line, bare: line.bare.replace(dayAtEnd, '') });
