/**
 * The contents a law or plan prints between its title and its text: 目录, 第一章 总则, 第二章 …. They name the
 * chapters and are none: the text begins where the first of them comes again.
 */
import { contentsTitle, namesDocument, preambleRow } from '../../gazette/data/contents-words.ts';
import { wholeLineNumbers } from '../../gazette/document-number.ts';
import { decimalDepth, isHeadingStyle, type Label } from '../../gazette/labels.ts';
import { hasLeader, isProse } from '../lines/line-classes.ts';
import type { Line } from '../lines/lines.ts';

/** Lines of an inner contents at most: a code of law lists its parts, chapters and sections. */
const longest = 400;
/** Without the word 目录 above them so many headings in a row, the first of which comes again, are contents. */
const fewestUntitled = 3;

const isSame = (one: Label, other: Label | null): boolean =>
  other !== null && other.style === one.style && other.ordinal === one.ordinal;

/** A row above the first chapter's: 序言, 前言, which have no label (the constitution's own contents). */
const namesPreamble = (line: Line): boolean => preambleRow.test(line.bare);

/** True for 目录 on a line of its own. */
export const isContentsTitle = (line: Line): boolean => contentsTitle.test(line.bare);

/** Rows looked at to tell whose contents they are. */
const rowsSeen = 12;

/** A plan's chapters (一、总体要求) bear neither numbers nor 关于, as the titles on an issue's contents page do. */
const nameChapters = (rows: readonly Line[]): boolean =>
  rows[0]?.label?.style === 'han' &&
  rows[0].label.ordinal === 1 &&
  rows.filter((row) => row.label !== null).length * 2 > rows.length &&
  !rows.some((row) => namesDocument.test(row.bare));

/** True where the text of a document stands above: its number alone on a line, and sentences below that. */
function isWithinDocument(lines: readonly Line[], at: number): boolean {
  const number = lines.slice(0, at).findIndex((line) => wholeLineNumbers(line.raw).length > 0);
  return number >= 0 && lines.slice(number, at).some((line) => isProse(line) && /。/.test(line.bare));
}

/** True where 目录 at line `at` heads the chapters of a law or plan, not the documents of an issue. */
export function isInnerContents(lines: readonly Line[], at: number): boolean {
  const rows = lines.slice(at + 1, at + 1 + rowsSeen);
  const numbersChapters = rows
    .slice(0, 2)
    .some(({ label }) => label !== null && (isHeadingStyle(label.style) || decimalDepth(label.style) > 0));
  return numbersChapters || nameChapters(rows) || isWithinDocument(lines, at);
}

/** Rows of the inner contents from line `at` on, the word 目录 included; 0 where none begins there. */
export function innerContentsLength(lines: readonly Line[], at: number): number {
  const titled = lines[at] !== undefined && isContentsTitle(lines[at]) ? 1 : 0;
  const preamble =
    titled === 1 && lines[at + 1] !== undefined && namesPreamble(lines[at + 1] as Line) ? 1 : 0;
  const first = lines[at + titled + preamble]?.label ?? null;
  const isOutline = first !== null && decimalDepth(first.style) === 1 && first.ordinal === 1;
  if (first === null || first.ordinal === null) return 0;
  if (titled === 0 && !isHeadingStyle(first.style) && !isOutline) return 0;
  let rows = preamble + 1;
  let headings = 1;
  for (; titled + rows < longest; rows += 1) {
    const line = lines[at + titled + rows];
    if (line === undefined || line.hasTab || (isProse(line) && !hasLeader(line))) break;
    const label = line.label;
    if (isSame(first, label)) return titled === 1 || headings >= fewestUntitled ? titled + rows : 0;
    if (label !== null && !isHeadingStyle(label.style) && isHeadingStyle(first.style)) break;
    if (label !== null) headings += 1;
    else if (titled === 0) break;
  }
  // The text below has lost its own headings: only what is headed 目录 is taken for contents.
  if (titled === 0) return 0;
  let end = at + 1 + preamble;
  while (end < at + titled + rows && lines[end]?.label != null) end += 1;
  return end - at;
}
