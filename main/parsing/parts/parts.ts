/**
 * The issue cut into its parts, so that every line belongs to exactly one: official documents from head to
 * head, and between them masthead, contents, articles, appointments, chronicle, captions and colophon.
 */

import { addAll } from '../../gazette/add-all.ts';
import { titleKey } from '../../gazette/characters.ts';
import { articleStart } from '../../gazette/data/label-words.ts';
import { newsOpening } from '../../gazette/data/web-words.ts';
import { wholeLineNumbers } from '../../gazette/document-number.ts';
import { genreOf, instrumentKindOf } from '../../gazette/genres.ts';
import type { Contents } from '../contents/contents.ts';
import { findHeads, type Head } from '../heads/index.ts';
import { areAgencies, isRegisterNumber } from '../lines/below-titles.ts';
import { dateOfLine, isHistoryLine, isProse } from '../lines/line-classes.ts';
import type { Line } from '../lines/lines.ts';
import { isMastheadLine } from '../lines/masthead.ts';
import { withGivenStarts } from './given-starts.ts';
import { kindOfHead } from './kind-of-head.ts';
import { splitLoose } from './loose.ts';
import { findOpenings } from './openings.ts';
import type { Part, PartKind } from './part.ts';

/** Where printed lines [from, to) hold articles of a law, they are an official text though no head was found. */
const hasArticles = (lines: readonly Line[], from: number, to: number): boolean =>
  lines.slice(from, to).filter((line) => articleStart.test(line.bare)).length >= 2;

/** True for a report in the press or on a site: no 文种, no clauses, and its first sentence dated or credited as news is. */
function isNews(lines: readonly Line[], from: number, to: number): boolean {
  const own = lines.slice(from, to);
  const first = own.findIndex((line) => isProse(line));
  const title = own
    .slice(0, Math.max(0, first))
    .map((line) => line.text)
    .join('');
  return (
    newsOpening.test(own[first]?.bare ?? '') &&
    genreOf(title) === null &&
    instrumentKindOf(title) === null &&
    !own.some((line) => line.label?.ordinal != null)
  );
}

/** Title and history above a document's own head take so many lines at most. */
const longestTitleAbove = 12;

/** What stands beside a title at the top: history, register number, who gives it, when, under what number. */
const isBesideTitle = (line: Line): boolean =>
  isHistoryLine(line) ||
  isRegisterNumber(line) ||
  areAgencies(line) ||
  dateOfLine(line) !== null ||
  wholeLineNumbers(line.raw).length > 0;

/** Law texts print title and history above the document, then the title again with its number: all is one document. */
function withTitleAbove(lines: readonly Line[], heads: readonly Head[], floor: number): readonly Head[] {
  const first = heads[0];
  if (first === undefined) return heads;
  const keyOf = (from: readonly Line[]): string =>
    titleKey(
      from
        .filter((line) => !isBesideTitle(line))
        .map((line) => line.bare)
        .join(''),
    );
  // The title above may have been taken for a head of its own.
  const rest = first.from === floor ? heads.slice(1) : heads;
  const named = rest[0];
  if (named === undefined || named.from - floor > longestTitleAbove) return heads;
  const above = lines.slice(floor, named.from);
  const isSame = keyOf(above) === keyOf(lines.slice(named.titleFrom, named.titleTo));
  const isRegistered = above.length > 0 && above.every(isRegisterNumber);
  return isSame || isRegistered ? [{ ...named, from: floor }, ...rest.slice(1)] : heads;
}

/** Cuts the issue into parts. Together they hold every line once, in order. */
export function cutIntoParts(lines: readonly Line[], contents: Contents | null): readonly Part[] {
  const floor = contents?.to ?? 0;
  const heads = withTitleAbove(lines, findHeads(lines, contents, floor), floor);
  const openings = findOpenings(lines, floor, heads);
  const found = [
    ...heads.map((head) => ({ at: head.from, kind: kindOfHead(lines, head), head })),
    ...openings.map((opening) => ({ at: opening.at, kind: opening.kind, head: null })),
  ].sort((a, b) => a.at - b.at);
  const starts = withGivenStarts(lines, floor, found);
  const parts: Part[] = [];
  const contentsFrom = contents?.from ?? 0;
  if (contents !== null) {
    addAll(parts, splitLoose(lines, 0, contentsFrom, 'frontMatter'));
    parts.push({
      kind: 'contents',
      from: contentsFrom,
      to: floor,
      head: null,
      rule: 'contentsPage',
      section: null,
    });
  }
  const first = starts[0]?.at ?? lines.length;
  const between = lines.slice(floor, first);
  const isSectionOnly =
    contents !== null && between.length > 0 && between.every((line) => line.section !== null);
  // The section printed between contents and first document goes with the contents and is dropped there.
  if (isSectionOnly) parts[parts.length - 1] = { ...(parts.at(-1) as Part), to: first };
  else if (floor < first)
    addAll(parts, beforeFirst(lines, floor, first, starts.length === 0 && contents === null));
  starts.forEach((start, index) => {
    const to = starts[index + 1]?.at ?? lines.length;
    if (start.kind === 'backMatter') {
      const edge = index === 0 ? 'frontMatter' : 'backMatter';
      const loose = splitLoose(lines, start.at, to, edge);
      parts.push(
        ...loose.map((part) => (edge === 'backMatter' ? { ...part, kind: 'backMatter' as PartKind } : part)),
      );
    } else {
      const rule = start.head?.rule ?? `opening.${start.kind}`;
      parts.push({ kind: start.kind, from: start.at, to, head: start.head, rule, section: null });
    }
  });
  return withPrintedSections(lines, mergeNeighbours(parts));
}

function beforeFirst(lines: readonly Line[], from: number, to: number, isWhole: boolean): Part[] {
  const document = (start: number, end: number): Part => ({
    kind: 'document',
    from: start,
    to: end,
    head: null,
    rule: 'wholeText',
    section: null,
  });
  let start = from;
  while (start < to && lines[start] !== undefined && isMastheadLine(lines[start] as Line)) start += 1;
  if (hasArticles(lines, start, to)) {
    const front = splitLoose(lines, from, start, 'frontMatter');
    return [...front, document(start, to)];
  }
  const loose = splitLoose(lines, from, to, 'frontMatter');
  // A text that is one piece without any head of a gazette is taken as one document.
  if (isWhole && !loose.some((part) => lines.slice(part.from, part.to).some(isMastheadLine)))
    return [isNews(lines, from, to) ? { ...document(from, to), kind: 'article' } : document(from, to)];
  return loose;
}

function mergeNeighbours(parts: readonly Part[]): Part[] {
  const merged: Part[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    if (
      last !== undefined &&
      last.kind === part.kind &&
      last.to === part.from &&
      (part.kind === 'backMatter' || part.kind === 'frontMatter')
    ) {
      merged[merged.length - 1] = { ...last, to: part.to };
    } else merged.push(part);
  }
  return merged;
}

/**
 * A section heading printed above a document stands at the end of the part before it. It becomes the next
 * part's section; its line stays where it is and is dropped as a running head later.
 */
function withPrintedSections(lines: readonly Line[], parts: readonly Part[]): readonly Part[] {
  let current: string | null = null;
  return parts.map((part, index) => {
    if (part.kind === 'contents' || part.kind === 'frontMatter') return part;
    const before = parts[index - 1];
    const above = lines[part.from - 1];
    if (before !== undefined && above !== undefined) current = above.section ?? current;
    // 人事任免 and 大事记 are title and section in one.
    if (part.kind === 'appointments' || part.kind === 'chronicle')
      current = lines[part.from]?.section ?? current;
    return { ...part, section: current };
  });
}
