/** First stage: printed lines, cleaned one by one, with their places in the source. Blank lines are counted, not kept. */

import { foldWidth, isSpace, stripSpaces } from '../../gazette/characters.ts';
import { cleanLine } from '../../gazette/clean-text.ts';
import { divisionAlone } from '../../gazette/data/label-words.ts';
import { type Label, readLabel } from '../../gazette/labels.ts';
import type { MappedText } from '../../gazette/offsets.ts';
import { sectionOf } from '../../gazette/sections.ts';
import type { SourceText } from '../../gazette/source.ts';
import type { Dropped, TextSpan } from '../../gazette/tree.ts';
import { edgeMarks, isMarkdown } from './markdown.ts';

/** What a reader says of a line: that a document begins with it, or that none does. */
export type LineMark = 'beginsDocument' | 'beginsNone';

export interface Line {
  /** Place in the list of lines. */
  readonly index: number;
  /** Source offsets of the first character and after the last one that is not white space. */
  readonly start: number;
  readonly end: number;
  /** As printed, trimmed. */
  readonly raw: string;
  readonly clean: MappedText;
  /** Clean text of `clean`. */
  readonly text: string;
  /** Without any white space; at most the first 200 characters, enough to recognise what a short line is. */
  readonly bare: string;
  /** `bare` in half width. */
  readonly half: string;
  /** The clause's label it begins with; null where it begins with none. */
  readonly label: Label | null;
  /** Width of the white space before it, in half columns. */
  readonly indent: number;
  /** Blank lines between the line before and this one; a page border counts as one. */
  readonly gap: number;
  /** The section (栏目) whose name the line is, without ornaments; null for other lines. */
  readonly section: string | null;
  /** True where the line is a row of cells set apart by tabs. */
  readonly hasTab: boolean;
  /** The row's cells, empty ones included; none where the line holds no tab. */
  readonly cells: readonly Cell[];
  /** Where a printed paragraph of several lines stands in pieces, with what was dropped between them. */
  readonly pieces?: readonly TextSpan[];
  /** True where something printed after the line's end was dropped: no span runs on to the next line. */
  readonly isTrimmed?: boolean;
  /** True where something printed before its start was: no span runs on into it. */
  readonly isTrimmedBefore?: boolean;
  /** True of a footnote: it is no part of the paragraphs around it. */
  readonly isNote?: boolean;
  /** What a reader has set right about it. */
  readonly mark?: LineMark;
  /** True where a drawn row goes on: its cells belong to those of the row above. */
  readonly continuesRow?: boolean;
}

/** True where nothing but white space stands between two lines. */
export const isNextTo = (before: Line, line: Line): boolean =>
  line.index === before.index + 1 &&
  line.gap === 0 &&
  before.isTrimmed !== true &&
  line.isTrimmedBefore !== true;

export interface Cell {
  readonly raw: string;
  readonly start: number;
}

function readCells(text: string, start: number): readonly Cell[] {
  const cells: Cell[] = [];
  let at = 0;
  for (const raw of text.split('\t')) {
    cells.push({ raw, start: start + at });
    at += raw.length + 1;
  }
  return cells;
}

const filled = (text: string): boolean => text.trim() !== '';

const bareLength = 200;

function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += character === '\u3000' ? 2 : character === '\t' ? 4 : 1;
  return width;
}

function leadingSpaces(text: string): number {
  let at = 0;
  while (at < text.length && isSpace(text.charAt(at))) at += 1;
  return at;
}

function trailingEnd(text: string): number {
  let at = text.length;
  while (at > 0 && isSpace(text.charAt(at - 1))) at -= 1;
  return at;
}

/** 第五章 set apart from its title by a tab is a heading, no row. */
const isTabbedHeading = (cells: readonly Cell[]): boolean =>
  cells.length === 2 && divisionAlone.test(cells[0]?.raw.slice(0, 40) ?? '');

const isPartOfTable = (before: Line | undefined, gap: number): boolean =>
  before?.hasTab === true && gap === 0;

/** Entities that web pages leave at the edge of a line: 国务院办公厅 &sp; */
const trailingEntities = /(?:[\s\u3000]*&(?:nbsp|ensp|emsp|sp|lt|gt|amp|#\d{2,5});?)+$/;

/** A text of fewer lines shows no habit of spacing; of more, so small a share may stand without an empty line above. */
const fewestSpaced = 8;
const mostUnspaced = 0.05;

/** True of a text in which every line is followed by an empty one, as copies of web pages have it: it parts nothing. */
function isDoubleSpaced({ pages }: SourceText): boolean {
  let [lines, close] = [0, 0];
  let isBelowEmpty = true;
  for (const { text } of pages.length === 1 ? (pages[0]?.lines ?? []) : []) {
    const isEmpty = leadingSpaces(text) === text.length;
    if (!isEmpty) {
      lines += 1;
      if (!isBelowEmpty) close += 1;
    }
    isBelowEmpty = isEmpty;
  }
  return lines >= fewestSpaced && close <= lines * mostUnspaced;
}

/** All lines of a source that hold more than white space; remains of web pages at their ends are dropped. */
export function readLines(source: SourceText, dropped: Dropped[]): readonly Line[] {
  const lines: Line[] = [];
  const isMarked = isMarkdown(source);
  const usualGap = isDoubleSpaced(source) ? 1 : 0;
  let empty = 0;
  for (const page of source.pages) {
    const notes = new Set(page.notes);
    for (const printed of page.lines) {
      let from = leadingSpaces(printed.text);
      if (from === printed.text.length) {
        empty += 1;
        continue;
      }
      const gap = Math.max(0, empty - usualGap);
      let to = trailingEnd(printed.text);
      const entities = to - from < 400 ? trailingEntities.exec(printed.text.slice(from, to)) : null;
      if (entities !== null) {
        const lead = leadingSpaces(entities[0]);
        dropped.push({
          span: { start: printed.start + from + entities.index + lead, end: printed.start + to },
          reason: 'webResidue',
        });
        to = from + entities.index;
        if (to === from) continue;
      }
      const marks = isMarked ? edgeMarks(printed.text.slice(from, to)) : null;
      for (const [start, end] of marks?.places ?? [])
        dropped.push({
          span: { start: printed.start + from + start, end: printed.start + from + end },
          reason: 'webResidue',
        });
      from += marks?.before ?? 0;
      to -= marks?.behind ?? 0;
      const raw = printed.text.slice(from, to);
      // A line of zero-width characters prints nothing.
      if (raw.length < 20 && stripSpaces(raw) === '') {
        dropped.push({
          span: { start: printed.start + from, end: printed.start + to },
          reason: 'webResidue',
        });
        empty += 1;
        continue;
      }
      const clean = cleanLine(raw, printed.start + from);
      // A tab before the first or after the last word makes cells too, but not where it only indents a sentence.
      const isCut = entities !== null || (marks !== null && marks.places.length > 0);
      const cells = !printed.text.includes('\t')
        ? []
        : isCut
          ? readCells(raw, printed.start + from)
          : readCells(printed.text, printed.start);
      const isRow =
        cells.length > 1 &&
        !isTabbedHeading(cells) &&
        (cells.filter((cell) => filled(cell.raw)).length > 1 ||
          isPartOfTable(lines.at(-1), gap) ||
          printed.text.endsWith('\t'));
      lines.push({
        index: lines.length,
        start: printed.start + from,
        end: printed.start + to,
        raw,
        clean,
        text: clean.text,
        ...bareOf(raw),
        label: readLabel(clean.text),
        // A leading tab is an empty first cell, not an indent.
        indent: widthOf(printed.text.slice(0, from)),
        gap,
        section: raw.length <= 60 ? sectionOf(raw) : null,
        hasTab: isRow,
        cells: isRow ? cells : [],
        ...(entities === null && (marks?.behind ?? 0) === 0 ? {} : { isTrimmed: true }),
        ...((marks?.before ?? 0) === 0 ? {} : { isTrimmedBefore: true }),
        ...(notes.has(printed.start) ? { isNote: true } : {}),
      });
      empty = 0;
    }
    empty = Math.max(empty, 1 + usualGap);
  }
  return lines;
}

/** Running heads that the source's reader has already taken out: they may name the issue. Those and page numbers are dropped. */
export function readFurniture(source: SourceText, dropped: Dropped[]): readonly Line[] {
  const furniture = source.furniture ?? [];
  for (const { start, end, reason } of furniture) dropped.push({ span: { start, end }, reason });
  const heads = furniture.filter(({ reason }) => reason === 'runningHead');
  if (heads.length === 0) return [];
  const lines = heads.map(({ start, end }) => ({ text: source.text.slice(start, end), start }));
  return readLines({ ...source, pages: [{ sheet: 0, printed: null, lines }] }, []);
}

/**
 * Lines in which the sections that the contents page names are known too; what it lists as a title (政务要闻 …… 40)
 * is no section here.
 */
export function withSections(
  lines: readonly Line[],
  names: readonly string[],
  titles: readonly string[],
): readonly Line[] {
  const known = new Set(names);
  const listed = new Set(titles.map(stripSpaces));
  return lines.map((line) => {
    if (line.section !== null && listed.has(line.section)) return { ...line, section: null };
    if (line.section !== null || line.bare.length > 40) return line;
    const name = line.bare.replace(/^[【［[◆◇●■□★☆▲△·•]+|[】］\]◆◇●■□★☆▲△·•]+$/g, '');
    return known.has(name) ? { ...line, section: name } : line;
  });
}

/** What a line is recognised by, from its text with or without white space: at most `bareLength` characters. */
export function bareOf(text: string): Pick<Line, 'bare' | 'half'> {
  const bare = stripSpaces(text.slice(0, bareLength * 2)).slice(0, bareLength);
  return { bare, half: foldWidth(bare) };
}
