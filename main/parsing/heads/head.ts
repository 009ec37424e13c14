/** The opening of a document: which lines print its title and number, and the rule that found it. */
import { titleKey } from '../../gazette/characters.ts';
import { areAgencies } from '../lines/below-titles.ts';
import type { Line } from '../lines/lines.ts';

/** `order` (令) and `announcement` (公告 under an agency's name) print a form's name where others print a title. */
export type HeadForm = 'titled' | 'order' | 'announcement';

export interface Head {
  /** First line of the document. */
  readonly from: number;
  /** Lines [titleFrom, titleTo) print the title; empty for an order, whose title is that of its rules. */
  readonly titleFrom: number;
  readonly titleTo: number;
  /** Lines [numberFrom, numberTo) print the number; equal where there is none. */
  readonly numberFrom: number;
  readonly numberTo: number;
  readonly form: HeadForm;
  readonly rule: 'contents' | 'number' | 'order' | 'announcement' | 'title' | 'rules' | 'headless' | 'given';
}

/** A title runs over so many lines at most, the lines of bodies apart that a joint title names first. */
export const maxTitleLines = 6;
const maxBodyLines = 14;

/** Lines from `at` on that print nothing but bodies, which issue a document together. */
function bodyLinesFrom(lines: readonly Line[], at: number): number {
  let length = 0;
  while (length < maxBodyLines && areAgencies(lines[at + length])) length += 1;
  return length;
}

/** How many lines a title that begins at `at` may run over. */
export const longestTitleFrom = (lines: readonly Line[], at: number): number =>
  maxTitleLines + bodyLinesFrom(lines, at);

/** First line after a head. */
export const endOfHead = (head: Head): number => Math.max(head.titleTo, head.numberTo);

/** Lines as one text; for the issuer the space between two bodies counts. */
export const joinText = (lines: readonly Line[]): string => lines.map((line) => line.text).join('');

/** A head's title in the form in which titles are compared. */
export const keyOfHead = (lines: readonly Line[], head: Head): string =>
  titleKey(joinText(lines.slice(head.titleFrom, head.titleTo)));
