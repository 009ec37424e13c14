/** Marks that copies in Markdown set around headings: # 第一篇, **第一章 发展基础**. They print nothing and leave the text. */
import type { SourceText } from '../../gazette/source.ts';

const heading = /^(?:#{1,6}\s+\S|\*\*[^*\s][^*]{0,80}\*\*$)/;
const edge = /^(#{1,6})?(\s*)(\*{2,3}(?=[^*\s]))?/;
/** So many headings set like that show that the source is in Markdown. */
const leastHeadings = 2;

export const isMarkdown = (source: SourceText): boolean =>
  source.pages
    .flatMap((page) => page.lines)
    .filter(({ text }) => /^\s*[#*]/.test(text.slice(0, 40)) && heading.test(text.trim().slice(0, 120)))
    .slice(0, leastHeadings).length === leastHeadings;

export interface EdgeMarks {
  /** Length of the marks at the start, white space behind them included, and at the end. */
  readonly before: number;
  readonly behind: number;
  /** Where the marks themselves stand in the line. */
  readonly places: readonly (readonly [number, number])[];
}

/** Marks at the edges of a trimmed line. Bold within a line stays as printed: only a line that is bold as a whole is read. */
export function edgeMarks(text: string): EdgeMarks {
  const [all = '', sharps = '', space = '', bold = ''] = edge.exec(text.slice(0, 40)) ?? [];
  const behind = bold === '' || !text.endsWith(bold) ? 0 : bold.length;
  const isHeading = sharps !== '' && space !== '';
  if (bold !== '' && behind === 0) return { before: 0, behind: 0, places: [] };
  if (!isHeading && (sharps !== '' || bold === '')) return { before: 0, behind: 0, places: [] };
  const places: (readonly [number, number])[] = [];
  if (sharps !== '') places.push([0, sharps.length]);
  if (bold !== '') places.push([all.length - bold.length, all.length], [text.length - behind, text.length]);
  return { before: all.length, behind, places };
}
