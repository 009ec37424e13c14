/**
 * What a paper prints above its title beside the red head: the form of a telegram (发电单位 … 等级 特提·明电 …号), number of
 * the copy, secrecy and urgency. The lines belong to the document, and the telegram's number is its number.
 */
import { telegramLine } from '../../gazette/data/title-words.ts';
import { findDocumentNumbers } from '../../gazette/document-number.ts';
import type { Line } from '../lines/lines.ts';
import type { Head } from './head.ts';

const longest = 4;

/** The head with the lines of the form above it. */
export function withFormAbove(lines: readonly Line[], head: Head, floor: number): Head {
  let from = head.from;
  while (from > floor && head.from - from < longest) {
    const line = lines[from - 1];
    if (line === undefined || line.bare.length > 80 || !telegramLine.test(line.bare)) break;
    from -= 1;
  }
  if (from === head.from) return head;
  const at = lines.slice(from, head.from).findIndex((line) => findDocumentNumbers(line.raw).length > 0);
  const isNumbered = head.numberTo > head.numberFrom || at < 0;
  return isNumbered ? { ...head, from } : { ...head, from, numberFrom: from + at, numberTo: from + at + 1 };
}
