/** Contents page (目录): where it stands, and its rows, joined over lines. */

import { isAgencyName, isSigningAgency, issuerOfTitle } from '../../gazette/agencies.ts';
import { foldWidth, stripSpaces, titleKey } from '../../gazette/characters.ts';
import {
  contentsHeading,
  goesOnWithMatter,
  noSectionName,
  ornamented,
} from '../../gazette/data/contents-words.ts';
import { wholeLineNumbers } from '../../gazette/document-number.ts';
import { isFormNumber, readFormLine } from '../../gazette/form-number.ts';
import { genreOf } from '../../gazette/genres.ts';
import type { Notes } from '../draft/draft.ts';
import type { Line } from '../lines/lines.ts';
import { isColophonLine } from '../lines/masthead.ts';
import { isInnerContents } from './inner-contents.ts';
import { longestLine, type PageStyle, pageAlone, pageEnd, pageInFront, styleOf } from './page-numbers.ts';
import { type ContentsRow, rowFrom } from './row.ts';

export interface Contents {
  /** Lines [from, to) of the contents page, its heading included. */
  readonly from: number;
  readonly to: number;
  readonly rows: readonly ContentsRow[];
  /** Where its rows print their page. */
  readonly style: PageStyle;
  /** Names of sections as the page prints them, known ones and others. */
  readonly sections: readonly string[];
}

/** A row runs over so many lines at most. */
const maxRowLines = 6;
/** Section names are no longer. */
const longestSection = 16;
/** A joint order names a body a line before its 令. */
const mostBodies = 6;

/** 国务院令 with 第706号 below it begins an order, not a section; so do bodies above 令 and number. */
function isOrderHead(lines: readonly Line[], index: number): boolean {
  for (let at = index; at < index + mostBodies; at += 1) {
    const line = lines[at];
    if (line === undefined) return false;
    if (readFormLine(line.raw) !== null) return isFormNumber(lines[at + 1]?.raw ?? '');
    if (!isSigningAgency(line.bare)) return false;
  }
  return false;
}

/** Lines at which no contents page goes on. */
const endsContents = (lines: readonly Line[], at: number): boolean => {
  const line = lines[at];
  return (
    line === undefined ||
    isColophonLine(line) ||
    isOrderHead(lines, at) ||
    line.raw.length > longestLine ||
    (/[。；：]$/.test(line.bare) && pageEnd(line) === null)
  );
};

/** ◇ 部门规章, 【部门规章】 with or without text behind the sign: the section's name alone. */
const withoutOrnaments = (bare: string): string =>
  bare.replace(/^[【［[◆◇●■□★☆▲△·•○◎※▼]+|[】］\]◆◇●■□★☆▲△·•○◎※▼]+$/g, '');

/** Lines that come again in the body as they are: sections, and titles of one line. */
function countLines(lines: readonly Line[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const line of lines)
    if (line.bare.length <= longestSection) counts.set(line.bare, (counts.get(line.bare) ?? 0) + 1);
  return counts;
}

/** A body's name above a whole row is a section (全国人民代表大会常务委员会); above a matter it is the issuer. */
const isBodySection = (next: Line): boolean =>
  pageEnd(next) !== null && issuerOfTitle(next.text) === null && !goesOnWithMatter.test(next.bare);

/** The number of the title above on a line of its own: 林果市〔2006〕18号, （国家林果部 国家样商部令第6号）. */
const numbersRowAbove = (line: Line): boolean =>
  wholeLineNumbers(line.raw).length > 0 && /[〔[【]|^[（(]/.test(line.bare);

/** A short line that begins no title: a section of a name we do not know. */
function isUnknownSection(lines: readonly Line[], at: number, counts: ReadonlyMap<string, number>): boolean {
  const line = lines[at];
  const next = lines[at + 1];
  if (line === undefined || next === undefined || line.bare.length > longestSection || line.bare.length < 2)
    return false;
  if (isAgencyName(line.bare)) return isBodySection(next);
  if (noSectionName.test(line.bare)) return false;
  if (ornamented.test(line.bare)) return true;
  if (numbersRowAbove(next)) return false;
  // 通告 above the title of one: the section is named after the kind it holds.
  if (genreOf(line.bare) === line.bare)
    return issuerOfTitle(next.text) !== null && genreOf(next.text) === line.bare;
  if (genreOf(line.bare) !== null) return false;
  if ((counts.get(line.bare) ?? 0) >= 2) return true;
  const standsApart = line.gap > 0 && next.gap > 0;
  return (
    standsApart && (issuerOfTitle(next.text) !== null || pageEnd(next) !== null || isAgencyName(next.bare))
  );
}

class ContentsReader {
  readonly rows: ContentsRow[] = [];
  readonly sections = new Set<string>();
  to: number;
  readonly #lines: readonly Line[];
  readonly #notes: Notes;
  readonly #counts: ReadonlyMap<string, number>;
  #section: string | null = null;
  #pending: { line: Line; part: string }[] = [];
  #page: number | null = null;

  constructor(lines: readonly Line[], from: number, notes: Notes) {
    this.#lines = lines;
    this.#notes = notes;
    this.#counts = countLines(lines);
    this.to = from + 1;
  }

  #close(page: number | null, at: number): void {
    if (this.#pending.length === 0) return;
    const row = {
      lines: this.#pending.map(({ line }) => line),
      parts: this.#pending.map(({ part }) => part),
      page,
    };
    this.rows.push(rowFrom(row, this.#section, this.#notes));
    this.#pending = [];
    this.#page = null;
    this.to = at + 1;
  }

  /** Takes line `at` for a section's name where it is one. */
  #takeSection(at: number): boolean {
    const line = this.#lines[at];
    if (line === undefined) return false;
    const isKnown = line.section !== null;
    if (!isKnown && !isUnknownSection(this.#lines, at, this.#counts)) return false;
    this.#section = line.section ?? withoutOrnaments(line.bare);
    this.sections.add(this.#section);
    return true;
  }

  /** Rows that end in their page number. */
  readEnds(from: number): void {
    for (let at = from; at < this.#lines.length && !endsContents(this.#lines, at); at += 1) {
      const line = this.#lines[at] as Line;
      if (contentsHeading.test(line.bare)) {
        this.to = at + 1;
        continue;
      }
      const end = pageEnd(line);
      const alone = end === null && this.#pending.length > 0 ? pageAlone.exec(foldWidth(line.raw)) : null;
      if (end !== null) {
        this.#pending.push({ line, part: line.raw.slice(0, end.length) });
        this.#close(end.page, at);
      } else if (alone !== null) {
        this.#pending.push({ line, part: '' });
        this.#close(Number(alone[1]), at);
      } else if (this.#pending.length > 0 || !this.#takeSection(at)) {
        this.#pending.push({ line, part: line.raw });
        if (this.#pending.length > maxRowLines) return;
      }
    }
  }

  /** Rows that begin with their page number; the last ends where the first title comes again in the body. */
  readFronts(from: number): void {
    for (let at = from; at < this.#lines.length && !endsContents(this.#lines, at); at += 1) {
      const line = this.#lines[at] as Line;
      const front = pageInFront.exec(foldWidth(line.raw));
      if (front !== null) {
        this.#close(this.#page, at - 1);
        this.#page = Number(front[1]);
        this.#pending.push({ line, part: line.raw.slice(front[0].length) });
      } else if (this.#isTitleAgain(at) || this.#pending.length >= maxRowLines) break;
      else if (line.section !== null || isUnknownSection(this.#lines, at, this.#counts)) {
        this.#close(this.#page, at - 1);
        this.#takeSection(at);
      } else if (this.#pending.length > 0) this.#pending.push({ line, part: line.raw });
      else break;
    }
    this.#close(this.#page, this.#pending.at(-1)?.line.index ?? this.to - 1);
  }

  /** Rows without page numbers: a title a line, or over lines until it has its 文种. */
  readPlain(from: number): void {
    let at = from;
    for (; at < this.#lines.length && !endsContents(this.#lines, at); at += 1) {
      const line = this.#lines[at] as Line;
      if (line.raw.length > 120 || this.#isTitleAgain(at)) break;
      if (ornamented.test(line.bare)) this.#close(null, at - 1);
      if (this.#pending.length === 0 && this.#takeSection(at)) {
        this.to = at + 1;
        continue;
      }
      this.#pending.push({ line, part: line.raw });
      const text = this.#pending.map(({ part }) => part).join('');
      const next = this.#lines[at + 1];
      const isNumbered = readFormLine(text)?.number != null;
      const isOpen =
        (!isNumbered && issuerOfTitle(stripSpaces(text)) !== null) || isAgencyName(text)
          ? genreOf(text) === null
          : false;
      const isNumberNext = next !== undefined && numbersRowAbove(next);
      if ((!isOpen && !isNumberNext) || this.#pending.length >= maxRowLines) this.#close(null, at);
    }
    this.#close(null, at - 1);
  }

  /** True where the title of a row read before begins anew: the body has begun. */
  #isTitleAgain(at: number): boolean {
    let key = '';
    const keys = this.rows.map((row) => titleKey(row.title)).filter((known) => known.length >= 6);
    for (let to = at; to < Math.min(at + maxRowLines, this.#lines.length); to += 1) {
      key += titleKey(this.#lines[to]?.bare ?? '');
      if (keys.includes(key)) return true;
      if (!keys.some((known) => known.startsWith(key))) return false;
    }
    return false;
  }
}

/** Finds the contents page and reads its rows. Null where there is none. */
export function readContents(lines: readonly Line[], notes: Notes): Contents | null {
  const from = lines.findIndex(
    (line, index) => contentsHeading.test(line.bare) && !isInnerContents(lines, index),
  );
  if (from < 0) return null;
  const reader = new ContentsReader(lines, from, notes);
  const style = styleOf(lines, from, endsContents);
  if (style === 'end') reader.readEnds(from + 1);
  else if (style === 'front') reader.readFronts(from + 1);
  else reader.readPlain(from + 1);
  if (reader.rows.length === 0) return null;
  return { from, to: reader.to, rows: reader.rows, style, sections: [...reader.sections] };
}
