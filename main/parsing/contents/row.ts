/** One row of the contents page, made of its lines. */
import { stripSpaces } from '../../gazette/characters.ts';
import { needsSpaceAtJoin } from '../../gazette/clean-text.ts';
import { findDocumentNumbers, type NumberMatch } from '../../gazette/document-number.ts';
import type { TextSpan } from '../../gazette/tree.ts';
import type { Notes } from '../draft/draft.ts';
import type { Line } from '../lines/lines.ts';

export interface ContentsRow {
  readonly section: string | null;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly page: number | null;
  readonly span: TextSpan;
}

const leaders = /[\s.…·・•⋯_]+$/;
export interface RowText {
  readonly lines: readonly Line[];
  readonly parts: readonly string[];
  readonly page: number | null;
}

/** Where the numbers that end a row begin: several stand side by side with nothing but marks between. */
function numbersAtEnd(text: string, numbers: readonly NumberMatch[]): number {
  let from = text.length;
  for (const found of [...numbers].reverse()) {
    if (from < text.length && !/^[\s、，,;；）)（(]*$/.test(text.slice(found.end, from))) break;
    from = found.start;
  }
  return from;
}

const beginsWithNumber = (part: string): boolean => {
  const first = findDocumentNumbers(part.slice(0, 60))[0];
  return first !== undefined && /^[（(\s]*$/.test(part.slice(0, first.start));
};

export function rowFrom(row: RowText, section: string | null, notes: Notes): ContentsRow {
  const first = row.lines[0];
  const last = row.lines.at(-1);
  const span = { start: first?.start ?? 0, end: last?.end ?? 0 };
  let joined = '';
  for (const printed of row.parts) {
    const part = printed.replace(leaders, '').trim();
    // A number that begins its line is not the end of the word before it.
    const isCut = /[（(][^（()）]{0,14}$/.test(joined.slice(-15));
    const border = beginsWithNumber(part) && !isCut ? '\n' : needsSpaceAtJoin(joined, part) ? ' ' : '';
    joined += (joined === '' ? '' : border) + part;
  }
  const numbers = findDocumentNumbers(joined);
  const number = numbers.at(-1);
  const from = numbersAtEnd(joined, numbers);
  // A title may name another document's number: 关于贯彻某政发〔2012〕3号文件的意见.
  const own = numbers.filter((found) => found.start >= from || numbers[0] === number || found.start === 0);
  let title = joined;
  if (number !== undefined) {
    const before = joined.slice(0, from).replace(/[（(〔[\s]+$/, '');
    const after = joined.slice(number.end).replace(/^[\s)）\]〕]+/, '');
    // The number may also stand before the title: 国令第706号 专利代理条例.
    if (before.length > 0 && after.length <= 2) title = before;
    else if (before.length === 0 && after.length > 4) title = after;
    if (number.repaired)
      notes.warnings.push({
        code: 'parse/numberRepaired',
        span,
        params: { printed: stripSpaces(number.printed), read: number.normal },
      });
  }
  return {
    section,
    title: title.replace(/(?<=[\u4e00-\u9fff》）”])\s+(?=[\u4e00-\u9fff《（])/g, ' ').trim(),
    documentNumber: own.length === 0 ? null : own.map((found) => found.normal).join('、'),
    page: row.page,
    span,
  };
}
