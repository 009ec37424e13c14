/** Pages and lines of a source beside its text, so that it can be read again without its file. */
import type { FurnitureSpan, SourceLine, SourceText } from './source.ts';

interface PageLayout {
  readonly sheet: number;
  readonly printed: number | null;
  readonly isPicture?: boolean;
  readonly notes?: readonly number[];
  /** Start and length of each line, one after the other. */
  readonly lines: readonly number[];
}

/** What a source is besides its text; plain data for JSON. */
export interface SourceLayout {
  readonly encoding: string;
  readonly pages: readonly PageLayout[];
  readonly furniture?: readonly FurnitureSpan[];
}

export const layoutOf = ({ encoding, pages, furniture }: SourceText): SourceLayout => ({
  encoding,
  pages: pages.map(({ lines, ...page }) => ({
    ...page,
    lines: lines.flatMap(({ start, text }) => [start, text.length]),
  })),
  ...(furniture === undefined ? {} : { furniture }),
});

/** The source again. */
export const sourceOfLayout = (text: string, { pages, ...rest }: SourceLayout): SourceText => ({
  text,
  ...rest,
  pages: pages.map(({ lines, ...page }) => ({ ...page, lines: linesOf(text, lines) })),
});

function linesOf(text: string, places: readonly number[]): readonly SourceLine[] {
  const lines: SourceLine[] = [];
  for (let at = 0; at < places.length; at += 2) {
    const start = places[at] ?? 0;
    lines.push({ text: text.slice(start, start + (places[at + 1] ?? 0)), start });
  }
  return lines;
}
