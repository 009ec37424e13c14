/** Lines between a title and its text: who issued it and when, who speaks, whom it addresses. */

import { titleKey } from '../../gazette/characters.ts';
import { notAddressees } from '../../gazette/data/addressee-words.ts';
import { issuerAndDay } from '../../gazette/data/date-words.ts';
import { headLineAt } from '../lines/below-titles.ts';
import {
  attachmentListStart,
  couldBeNames,
  endsInColon,
  isDateLine,
  isHistoryNote,
} from '../lines/line-classes.ts';
import type { Line } from '../lines/lines.ts';

/** （省财政厅　二〇一〇年十一月二十日） under the title of what a notice passes on, in either order. */
export const bearsIssuerAndDate = (line: Line): boolean =>
  line.bare.length <= 60 && issuerAndDay.test(line.bare);

/** Bodies under the title of what they propose: a line of names with their date below it. */
export const areDatedBodies = (lines: readonly Line[], at: number): boolean => {
  const line = lines[at];
  const next = lines[at + 1];
  return (
    line !== undefined &&
    next !== undefined &&
    isDateLine(next) &&
    line.bare.length <= 60 &&
    line.text.split(/[\s\u3000]+/).every((name) => /^[\u4e00-\u9fff（）]{3,20}$/.test(name))
  );
};

/** A title is printed again over so many lines at most. */
const repeatedLines = 5;

/** How many lines from `at` on print the title again, its number with it or not; 0 where they do not. */
export function repeatedTitleLength(lines: readonly Line[], at: number, title: string): number {
  const key = titleKey(title);
  if (key.length < 6) return 0;
  let printed = '';
  for (let length = 1; length <= repeatedLines; length += 1) {
    const line = lines[at + length - 1];
    if (line === undefined) return 0;
    printed += titleKey(line.bare);
    if (printed === key) return length;
    if (!key.startsWith(printed)) return 0;
  }
  return 0;
}

/** A list of bodies by the dozen, set in lines of an ordinary page, takes so many. */
const mostAddresseeLines = 12;

/** Addressees are names: they open the text and end in a colon; a long list runs over some lines. */
export function addresseeLength(lines: readonly Line[], at: number): number {
  for (let length = 1; length <= mostAddresseeLines; length += 1) {
    const line = lines[at + length - 1];
    if (line === undefined || line.hasTab || !couldBeNames(line.text) || line.label !== null) return 0;
    if (endsInColon(line)) {
      const joined = lines
        .slice(at, at + length)
        .map((part) => part.text)
        .join('');
      return notAddressees.test(joined) || notAddressees.test(line.text) || attachmentListStart(joined)
        ? 0
        : length;
    }
    // A list that goes on stops behind a name or a mark; a date or a number above it is a line of its own.
    if (headLineAt(lines, at + length - 1) !== null) return 0;
  }
  return 0;
}

const mostHistoryLines = 14;

/** Lines of a bracket from line `at` on that tells when rules were passed and amended; 0 where it is none, or one line. */
export function historyLength(lines: readonly Line[], at: number): number {
  const first = lines[at];
  if (first === undefined || !/^[（(]/.test(first.bare) || /[）)]$/.test(first.bare)) return 0;
  for (let length = 2; length <= mostHistoryLines; length += 1) {
    const last = lines[at + length - 1];
    if (last === undefined || last.label !== null || last.hasTab) return 0;
    if (!/[）)]$/.test(last.bare)) continue;
    if (
      isHistoryNote(
        lines
          .slice(at, at + length)
          .map((line) => line.bare)
          .join(''),
      )
    )
      return length;
  }
  return 0;
}
