/**
 * The line under a title that prints date, number and issuer together: （1985年5月4日 泽政〔1985〕38号）,
 * （省财政厅　二〇一〇年十一月二十日）, 1988年12月8日，最高人民法院. Gazettes of the 1980s and 1990s and the
 * compilations made of them set it so.
 */
import { isSigningAgency } from './agencies.ts';
import { stripSpaces } from './characters.ts';
import { findFullDate } from './dates.ts';
import { findDocumentNumbers, type NumberMatch } from './document-number.ts';

export interface HeadNote {
  /** YYYY-MM-DD; null where no whole date is printed. */
  readonly date: string | null;
  readonly numbers: readonly NumberMatch[];
  readonly bodies: readonly string[];
}

const longest = 100;
/** What the note may say of the bodies: 财政部发布. */
const issues = /(?:发布|公布|颁布|印发)$/;

/** Reads a line that prints date or number, bodies beside them or not, and nothing else; null for other lines. */
export function readHeadNote(line: string): HeadNote | null {
  if (line.length > longest || !/[日号]/.test(line)) return null;
  const numbers = findDocumentNumbers(line);
  let rest = line;
  for (const { start, end } of [...numbers].reverse()) rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  const found = findFullDate(rest);
  if (found !== null) rest = `${rest.slice(0, found.start)} ${rest.slice(found.end)}`;
  if (found === null && numbers.length === 0) return null;
  const bodies = rest
    .split(/[\s，,、；;：:（）()【】[\]]+/)
    .map((part) => stripSpaces(part).replace(issues, ''))
    .filter((part) => part !== '');
  return bodies.every(isSigningAgency) ? { date: found?.iso ?? null, numbers, bodies } : null;
}
