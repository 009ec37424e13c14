/** Page numbers of contents rows, in the styles in which they are printed. */
import { foldWidth } from '../../gazette/characters.ts';
import type { Line } from '../lines/lines.ts';

/** A page number that ends a row: in brackets, after leader dots or a wide gap, or after a stroke. */
const pageInBrackets = /[\s.…·・•⋯—\-_]*[（(]\s*(\d{1,4})\s*[)）]\s*$/;
const pageAfterLeader = /(?:[.…·・•⋯—_-]{2,}|\s{2,}|\t|\u3000)[\s.…·・•⋯—_-]*(\d{1,4})\s*$/;
const pageAfterStroke = /[/／|｜]\s*(\d{1,4})\s*$/;
/** Behind the row's own document number one space sets the page apart: …的通知 某政发〔2019〕7号 4. */
const pageAfterNumber = /(?<=\d号[）)]?)\s+(\d{1,4})\s*$/;
/** A page number printed on its own line below the row, or a line that consists of leaders and number. */
export const pageAlone = /^[\s.…·・•⋯—_-]*[（(]?(\d{1,4})[)）]?\s*$/;
/** A page number before the title. */
export const pageInFront =
  /^[（(]?\s*(\d{1,4})\s*[)）]?(?:[\s\u3000.、．]*(?=[\u4e00-\u9fff《“])|[\s\u3000]+(?=(?:19|20)\d{2}年))/;
/** Years are no page numbers. */
const mostPages = 1900;

/** No row of a contents page is longer on one line. */
export const longestLine = 200;

export interface PageEnd {
  readonly page: number;
  /** Length of the line before leader and page number. */
  readonly length: number;
}

export function pageEnd(line: Line): PageEnd | null {
  if (line.raw.length > longestLine) return null;
  const folded = foldWidth(line.raw);
  for (const pattern of [pageInBrackets, pageAfterLeader, pageAfterStroke, pageAfterNumber]) {
    const match = pattern.exec(folded);
    if (match && Number(match[1]) < mostPages && match.index > 0)
      return { page: Number(match[1]), length: match.index };
  }
  return null;
}

/** Where a row's page number stands. */
export type PageStyle = 'end' | 'front' | 'none';

/** The style of the page numbers below the heading: the first of which three are seen, else none. */
export function styleOf(
  lines: readonly Line[],
  from: number,
  endsContents: (lines: readonly Line[], at: number) => boolean,
): PageStyle {
  let ends = 0;
  let fronts = 0;
  let lastFront = 0;
  for (let at = from + 1; at < lines.length && at < from + 80 && !endsContents(lines, at); at += 1) {
    const line = lines[at] as Line;
    if (pageEnd(line) !== null || (pageAlone.test(foldWidth(line.raw)) && at > from + 1)) ends += 1;
    const front = pageInFront.exec(foldWidth(line.raw));
    if (front !== null && Number(front[1]) >= lastFront && !/^\d{4}年/.test(line.bare)) {
      fronts += 1;
      lastFront = Number(front[1]);
    }
  }
  if (ends > 0 && ends >= fronts) return 'end';
  return fronts >= 2 ? 'front' : 'none';
}
