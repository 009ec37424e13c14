/**
 * A text that begins with its number or with those it addresses: copies leave the title out. It is a document all the
 * same, and what it issues below its signature is no document of its own.
 */

import { notAddressees } from '../../gazette/data/addressee-words.ts';
import { passesOn } from '../../gazette/data/title-words.ts';
import { wholeLineNumbers } from '../../gazette/document-number.ts';
import { couldBeNames, dateOfLine, endsInColon } from '../lines/line-classes.ts';
import type { Line } from '../lines/lines.ts';
import { isMastheadLine } from '../lines/masthead.ts';
import type { Head } from './head.ts';

const addresses = (line: Line | undefined): boolean =>
  line !== undefined &&
  endsInColon(line) &&
  couldBeNames(line.text) &&
  line.label === null &&
  !notAddressees.test(line.text);

/** The head, without a title, of a text that begins so; null for others. */
function headlessStart(lines: readonly Line[], floor: number): Head | null {
  let from = floor;
  while (lines[from] !== undefined && isMastheadLine(lines[from] as Line)) from += 1;
  const numbers = wholeLineNumbers(lines[from]?.raw ?? '').length > 0 ? 1 : 0;
  if (numbers === 0 && !addresses(lines[from])) return null;
  const place = { from, titleFrom: from, titleTo: from, numberFrom: from, numberTo: from + numbers };
  return { ...place, form: 'titled', rule: 'headless' };
}

/** True where the head stands right below the first date of the text: what the text issues or passes on. */
function isIssued(lines: readonly Line[], from: number, head: Head): boolean {
  const above = lines.slice(from, head.from);
  const signed = above.findIndex((line) => dateOfLine(line) !== null);
  return (
    signed >= 0 &&
    above.slice(signed + 1).every((line) => /^[（(].*[）)]$/.test(line.bare)) &&
    above.some((line) => passesOn.test(line.bare))
  );
}

/** Heads with that of a text that prints no title, where nothing stronger opens the text. */
export function withHeadless(lines: readonly Line[], heads: readonly Head[], floor: number): readonly Head[] {
  const start = headlessStart(lines, floor);
  const [first, ...rest] = heads;
  if (start === null || (first !== undefined && first.from <= start.numberTo)) return heads;
  const isOwn = first !== undefined && isIssued(lines, start.from, first);
  return first !== undefined && !isOwn ? heads : [start, ...rest];
}
