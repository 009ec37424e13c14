/** What stands outside official documents: masthead, articles, colophon. */
import { isProse } from '../lines/line-classes.ts';
import type { Line } from '../lines/lines.ts';
import { isMastheadLine } from '../lines/masthead.ts';
import type { Part, PartKind } from './part.ts';

/** Empty lines: a title's own lines have fewer between them. */
const farAbove = 3;

type LineClass = 'masthead' | 'prose' | 'short';

const classOf = (line: Line): LineClass =>
  isMastheadLine(line) ? 'masthead' : isProse(line) ? 'prose' : 'short';

/** Cuts lines that are no official document into masthead and articles: short lines go with the prose below them. */
export function splitLoose(
  lines: readonly Line[],
  from: number,
  to: number,
  edge: 'frontMatter' | 'backMatter',
): Part[] {
  const parts: Part[] = [];
  const push = (kind: PartKind, start: number, end: number): void => {
    if (start >= end) return;
    const last = parts.at(-1);
    if (last !== undefined && last.kind === kind && kind === edge)
      parts[parts.length - 1] = { ...last, to: end };
    else
      parts.push({
        kind,
        from: start,
        to: end,
        head: null,
        rule: kind === 'article' ? 'prose' : 'mastheadLines',
        section: null,
      });
  };
  const at = (index: number): LineClass => {
    const line = lines[index];
    return line === undefined ? 'short' : classOf(line);
  };
  let index = from;
  while (index < to) {
    const start = index;
    while (index < to && at(index) !== 'prose') index += 1;
    // Lines [start, index) are short or masthead; the short ones right before prose head an article.
    let headline = index;
    // What stands on the page before, or far above, heads nothing here.
    const isFar = (place: number): boolean => place < index && (lines[place]?.gap ?? 0) >= farAbove;
    while (headline > start && at(headline - 1) === 'short' && index < to && !isFar(headline)) headline -= 1;
    push(edge, start, headline);
    const article = headline;
    while (index < to && at(index) === 'prose') index += 1;
    push('article', article, index);
  }
  return parts;
}
