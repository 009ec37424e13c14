/**
 * Web pages and compilations run the head of a document together in one printed line: its number before or behind
 * the title, date and number before the first sentence, the page's buttons behind the number. Each becomes a line of
 * its own, so that what follows need know one form only.
 */

import { contentsTitle } from '../../gazette/data/contents-words.ts';
import { namesMatter } from '../../gazette/data/title-words.ts';
import { webKeyAtStart } from '../../gazette/data/web-words.ts';
import { findDocumentNumbers } from '../../gazette/document-number.ts';
import { genreOf } from '../../gazette/genres.ts';
import { readHeadNote } from '../../gazette/head-note.ts';
import { cutLine } from './cut-line.ts';
import type { Line } from './lines.ts';

/** The head of a text stands among its first lines. */
const headLines = 30;
const longest = 160;

/** True for the first line of running text: no head goes on below it. */
export const endsHeadZone = (line: Line): boolean =>
  /。/.test(line.bare) || line.hasTab || (line.label !== null && line.label.style !== 'dash');

const isTitle = (text: string): boolean =>
  namesMatter.test(text) && genreOf(text) !== null && !/[。；]/.test(text);

/** Where a line of a head is to be cut; null where it is one line. */
function borderOf(line: Line): number | null {
  const { raw } = line;
  if (line.pieces !== undefined || line.hasTab || !/号/.test(raw.slice(0, longest))) return null;
  const dated =
    /^[（(][^（()）]{4,40}?(?:[（(〔[【]\d{4}[）)〕\]】][^（()）]{1,10})?[）)]\s*(?=[\u4e00-\u9fff《])/.exec(
      raw,
    );
  if (dated !== null) {
    const note = readHeadNote(dated[0].trim());
    if (note !== null && note.date !== null && note.numbers.length > 0) return dated[0].length;
  }
  if (raw.length > longest) return null;
  const numbers = findDocumentNumbers(raw);
  const first = numbers[0];
  if (first === undefined) return null;
  if (first.start === 0) {
    const rest = raw.slice(first.end).trim();
    return isTitle(rest) || webKeyAtStart.test(rest) ? first.end : null;
  }
  const last = numbers.at(-1);
  const behind = last === undefined ? null : /^[）)]?$/.exec(raw.slice(last.end).trim());
  if (last === undefined || behind === null) return null;
  const title = raw.slice(0, last.start).replace(/[（(\s]+$/, '');
  return isTitle(title) ? title.length : null;
}

/** All lines, those of the head cut where several were printed as one. A list of titles with their numbers is none. */
export function splitHeadLines(lines: readonly Line[]): readonly Line[] {
  const cuts = new Map<number, number>();
  for (const line of lines.slice(0, headLines)) {
    if (contentsTitle.test(line.bare)) break;
    const border = borderOf(line);
    if (border !== null) cuts.set(line.index, border);
    else if (endsHeadZone(line)) break;
  }
  if (cuts.size === 0 || cuts.size > 2) return lines;
  return lines
    .flatMap((line) => {
      const at = cuts.get(line.index);
      return at === undefined ? [line] : [cutLine(line, 0, at), cutLine(line, at, line.raw.length)];
    })
    .map((line, index) => ({ ...line, index }));
}
