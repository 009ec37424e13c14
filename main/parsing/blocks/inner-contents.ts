/**
 * The contents a law or plan prints between its title and its text: 目录, 第一章 总则, 第二章 …. They name the
 * chapters and are none: the text begins where the first of them comes again.
 */
import { isHeadingStyle, type Label, readLabel } from '../../gazette/labels.ts';
import { isProse } from '../lines/line-classes.ts';
import type { Line } from '../lines/lines.ts';

/** Lines of an inner contents at most: a code of law lists its parts, chapters and sections. */
const longest = 400;
/** Without the word 目录 above them so many headings in a row, the first of which comes again, are contents. */
const fewestUntitled = 3;

const isSame = (one: Label, other: Label | null): boolean =>
  other !== null && other.style === one.style && other.ordinal === one.ordinal;

/** True for 目录 on a line of its own. */
export const isContentsTitle = (line: Line): boolean => /^目[录次]$/.test(line.bare);

/** Rows of the inner contents from line `at` on, the word 目录 included; 0 where none begins there. */
export function innerContentsLength(lines: readonly Line[], at: number): number {
  const titled = lines[at] !== undefined && isContentsTitle(lines[at]) ? 1 : 0;
  const first = readLabel(lines[at + titled]?.text ?? '');
  if (first === null || first.ordinal === null || (titled === 0 && !isHeadingStyle(first.style))) return 0;
  let rows = 1;
  let headings = 1;
  for (; titled + rows < longest; rows += 1) {
    const line = lines[at + titled + rows];
    if (line === undefined || isProse(line) || line.hasTab) break;
    const label = readLabel(line.text);
    if (isSame(first, label)) return titled === 1 || headings >= fewestUntitled ? titled + rows : 0;
    if (label !== null && !isHeadingStyle(label.style) && isHeadingStyle(first.style)) break;
    if (label !== null) headings += 1;
    else if (titled === 0) break;
  }
  // The text below has lost its own headings: only what is headed 目录 is taken for contents.
  if (titled === 0) return 0;
  let end = at + 1;
  while (end < at + titled + rows && readLabel(lines[end]?.text ?? '') !== null) end += 1;
  return end - at;
}
