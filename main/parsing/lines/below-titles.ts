/** Lines right below a title that are no text yet: number, date and issuer, bodies that give it, the register's number. */
import { isSigningAgency } from '../../gazette/agencies.ts';
import { wholeLineNumbers } from '../../gazette/document-number.ts';
import { readHeadNote } from '../../gazette/head-note.ts';
import { dateOfLine, isBrokenNumber, isDateLine } from './line-classes.ts';
import type { Line } from './lines.ts';

/** Bodies named under the title of what a notice passes on: 省民政厅　省财政厅. */
export const areAgencies = (line: Line | undefined): boolean =>
  line !== undefined &&
  line.bare.length <= 60 &&
  line.text.split(/[\s\u3000、]+/).every((name) => name.length >= 2 && isSigningAgency(name));

/** Hunan and others register their rules and print the register's number above the document's own: HYCR-2023-01005. */
export const isRegisterNumber = (line: Line): boolean =>
  /^[A-Z]{2,8}[-—－]?(?:19|20)\d{2}[-—－]?\d{3,8}$/.test(line.half);

/** （1985年5月4日泽政〔1985〕38号）: a date with a number of a series, which is the document's own and no history. */
export const bearsNumber = (line: Line): boolean =>
  /[〔[（(【].{2,6}[〕\]）)】].{1,8}号/.test(line.bare.slice(0, 100)) &&
  (readHeadNote(line.raw)?.numbers.some(({ normal }) => normal.includes('〔')) ?? false);

/** What a line between title and text prints beside them: a number, date and issuer, or bodies that give the text. */
export type HeadLine = 'number' | 'date' | 'issuer' | 'register';

/** Tells what stands in line `at` below a title; null where it is none of the head's lines. */
export function headLineAt(lines: readonly Line[], at: number): HeadLine | null {
  const line = lines[at];
  if (line === undefined || /[：:]$/.test(line.bare)) return null;
  if (isRegisterNumber(line) || isBrokenNumber(line)) return 'register';
  if (wholeLineNumbers(line.raw).length > 0) return 'number';
  const note = readHeadNote(line.raw);
  if (note !== null) return note.numbers.length > 0 ? 'number' : note.bodies.length > 0 ? 'issuer' : 'date';
  const next = lines[at + 1];
  // Bodies with a date below them sign; with the text below them they give it.
  const isGiven =
    next !== undefined && (dateOfLine(next) === null || (isDateLine(next) && /^[（(]/.test(next.bare)));
  return isGiven && areAgencies(line) ? 'issuer' : null;
}
