/** Contents page (目录): where it stands, and its rows, joined over lines. */
import { foldWidth, stripSpaces } from '../gazette/characters.ts';
import { needsSpaceAtJoin } from '../gazette/clean-text.ts';
import { findDocumentNumbers } from '../gazette/document-number.ts';
import { sectionOf } from '../gazette/sections.ts';
import type { TextSpan } from '../gazette/tree.ts';
import type { Notes } from './draft.ts';
import type { Line } from './lines.ts';
import { isColophonLine } from './masthead.ts';

export interface ContentsRow {
  readonly section: string | null;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly page: number | null;
  readonly span: TextSpan;
}

export interface Contents {
  /** Lines [from, to) of the contents page, its heading included. */
  readonly from: number;
  readonly to: number;
  readonly rows: readonly ContentsRow[];
}

const heading = /^(?:目录|目次|本期目录|本期要目|要目|CONTENTS|Contents)$/;
/** A page number that ends a row: in brackets, or after leader dots or a wide gap. */
const pageInBrackets = /[\s.…·・⋯—-]*[（(]\s*(\d{1,4})\s*[)）]\s*$/;
const pageAfterLeader = /(?:[.…·・⋯]{2,}|\s{2,}|\t|\u3000)[\s.…·・⋯]*(\d{1,4})\s*$/;
/** A page number printed on its own line below the row, or a row that consists of leaders and number. */
const pageAlone = /^[\s.…·・⋯]*(\d{1,4})\s*$/;
/** A row runs over so many lines at most. */
const maxRowLines = 6;

interface PageEnd {
  readonly page: number;
  /** Length of the line before leader and page number. */
  readonly length: number;
}

function pageEnd(line: Line): PageEnd | null {
  if (line.raw.length > 200) return null;
  const folded = foldWidth(line.raw);
  for (const pattern of [pageInBrackets, pageAfterLeader]) {
    const match = pattern.exec(folded);
    if (match && Number(match[1]) < 1900) return { page: Number(match[1]), length: match.index };
  }
  return null;
}

function rowFrom(
  lines: readonly Line[],
  end: PageEnd | null,
  section: string | null,
  notes: Notes,
): ContentsRow {
  const first = lines[0];
  const last = lines.at(-1);
  const parts = lines.map((line, index) => {
    const printed = end !== null && index === lines.length - 1 ? line.raw.slice(0, end.length) : line.raw;
    return printed.replace(/[\s.…·・⋯]+$/, '').trim();
  });
  let joined = '';
  for (const part of parts) joined += (joined !== '' && needsSpaceAtJoin(joined, part) ? ' ' : '') + part;
  const numbers = findDocumentNumbers(joined);
  const number = numbers.at(-1);
  let title = joined;
  if (number !== undefined) {
    const before = joined.slice(0, number.start).replace(/[（(\s]+$/, '');
    const after = joined.slice(number.end).replace(/^[\s)）]+/, '');
    if (before.length > 0 && after.length <= 2) title = before;
    if (number.repaired && first !== undefined && last !== undefined) {
      notes.warnings.push({
        code: 'parse/numberRepaired',
        span: { start: first.start, end: last.end },
        params: { printed: stripSpaces(number.printed), read: number.normal },
      });
    }
  }
  return {
    section,
    title: title
      .replace(/(?<=[\u4e00-\u9fff》）])\s+(?=[\u4e00-\u9fff《（])/g, (gap) =>
        gap.length > 0 && !/文件|印发/.test(gap) ? ' ' : gap,
      )
      .trim(),
    documentNumber: numbers.length === 0 ? null : numbers.map((found) => found.normal).join('、'),
    page: end?.page ?? null,
    span: { start: first?.start ?? 0, end: last?.end ?? 0 },
  };
}

/** 国务院令 with 第706号 below it begins an order, not a section. */
const isOrderHead = (lines: readonly Line[], index: number): boolean =>
  /(?:令|公告)$/.test(lines[index]?.bare ?? '') &&
  /^[（(]?第.{1,8}号[）)]?$/.test(lines[index + 1]?.bare ?? '');

/** Contents of a law's chapters is no contents page of an issue. */
function isInnerContents(lines: readonly Line[], from: number): boolean {
  return lines
    .slice(from + 1, from + 3)
    .some((line) => /^第[一二三四五六七八九十百\d]+[编章节条]/.test(line.bare));
}

/**
 * Finds the contents page and reads its rows. Null where there is none. Page numbers tell the rows;
 * a page that prints none is read line by line up to the first sentence.
 */
export function readContents(lines: readonly Line[], notes: Notes): Contents | null {
  const from = lines.findIndex((line, index) => heading.test(line.bare) && !isInnerContents(lines, index));
  if (from < 0) return null;
  const rows: ContentsRow[] = [];
  let section: string | null = null;
  let pending: Line[] = [];
  let to = from + 1;
  for (let index = from + 1; index < lines.length; index += 1) {
    const line = lines[index];
    if (
      line === undefined ||
      isColophonLine(line) ||
      isOrderHead(lines, index) ||
      line.raw.length > 160 ||
      /[。；：]$/.test(line.bare)
    )
      break;
    if (heading.test(line.bare)) {
      to = index + 1;
      continue;
    }
    const named = pending.length === 0 ? sectionOf(line.raw) : null;
    const end = pageEnd(line);
    const alone = end === null ? pageAlone.exec(foldWidth(line.raw)) : null;
    if (named !== null && end === null) section = named;
    else if (end !== null) {
      rows.push(rowFrom([...pending, line], end, section, notes));
      pending = [];
      to = index + 1;
    } else if (alone !== null && pending.length > 0) {
      rows.push(rowFrom([...pending, line], { page: Number(alone[1]), length: 0 }, section, notes));
      pending = [];
      to = index + 1;
    } else {
      pending.push(line);
      if (pending.length > maxRowLines) break;
      // A short line before a row that could not be continued by it is a section of a name we do not know.
      const next = lines[index + 1];
      if (
        pending.length === 1 &&
        line.bare.length <= 12 &&
        next !== undefined &&
        next.gap > 0 &&
        line.gap > 0
      ) {
        const last = lines[index + 2];
        if (
          rows.length > 0 &&
          !/关于/.test(line.bare) &&
          (pageEnd(next) !== null || (last !== undefined && pageEnd(last) !== null))
        ) {
          section = line.bare;
          pending = [];
        }
      }
    }
  }
  if (rows.length > 0) return { from, to, rows };
  return readPlainContents(lines, from, notes);
}

/** Contents without page numbers: titles one a line, each of which comes again in the body. */
function readPlainContents(lines: readonly Line[], from: number, notes: Notes): Contents | null {
  const seen = new Set<string>();
  const rows: ContentsRow[] = [];
  let section: string | null = null;
  let index = from + 1;
  for (; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || seen.has(line.bare) || line.raw.length > 120 || /[。；：]$/.test(line.bare))
      break;
    if (isColophonLine(line) || isOrderHead(lines, index)) break;
    seen.add(line.bare);
    const named = sectionOf(line.raw);
    if (named !== null) section = named;
    else rows.push(rowFrom([line], null, section, notes));
  }
  return rows.length === 0 ? null : { from, to: index, rows };
}
