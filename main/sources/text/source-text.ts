/** A text as one page of lines. */
import type { SourceLine, SourceText } from '../../gazette/source.ts';

/**
 * Splits decoded text into lines without copying it more than once. Line ends may be LF, CRLF, CR or a form
 * feed; offsets count in `text`, which is kept as it is but for a byte-order mark.
 */
export function sourceFromText(text: string, encoding = 'utf-8'): SourceText {
  const content = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  const lines: SourceLine[] = [];
  let start = 0;
  for (const match of content.matchAll(/\r\n|[\n\r\f\u2028\u2029]/g)) {
    lines.push({ text: content.slice(start, match.index), start });
    start = match.index + match[0].length;
  }
  if (start < content.length) lines.push({ text: content.slice(start), start });
  return { text: content, pages: [{ sheet: 0, printed: null, lines }], encoding };
}
