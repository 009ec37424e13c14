/**
 * The issue cut into its parts, so that every line belongs to exactly one: official documents from head to
 * head, and between them masthead, contents, articles, appointments, chronicle, captions and colophon.
 */

import { titleKey } from '../../gazette/characters.ts';
import { appointmentNames, chronicleNames } from '../../gazette/data/sections.ts';
import { readEntryDate } from '../../gazette/dates.ts';
import { genreOf, instrumentKindOf } from '../../gazette/genres.ts';
import { readLabel } from '../../gazette/labels.ts';
import type { DocumentKind } from '../../gazette/tree.ts';
import { findHeads, type Head } from '../heads/index.ts';
import type { Contents } from '../issue/contents.ts';
import { isHistoryLine, isProse, isTitleLike } from '../lines/line-classes.ts';
import type { Line } from '../lines/lines.ts';
import { isCertainMasthead, isMastheadLine } from '../lines/masthead.ts';

export type PartKind = DocumentKind | 'captions';

export interface Part {
  readonly kind: PartKind;
  /** Lines [from, to). */
  readonly from: number;
  readonly to: number;
  readonly head: Head | null;
  /** What told it apart: the head's rule, or the kind of place it was found in. */
  readonly rule: string;
  /** Section heading printed above it in the body, if any. */
  readonly section: string | null;
}

/** Something that ends the document before it, though it has no document head. */
interface Opening {
  readonly at: number;
  readonly kind: PartKind;
}

const isDatedEntry = (line: Line | undefined): boolean => {
  if (line === undefined) return false;
  if (isHistoryLine(line)) return false;
  const date = readEntryDate(line.text);
  return date !== null && /[\s\u3000]/.test(line.text.charAt(date.length));
};

const appointsSomebody = (line: Line): boolean =>
  /(?:任命|免去|聘任|续聘|解聘|任免|兼任|挂职)/.test(line.text.slice(0, 200));
const captionStart = /^[①-⑳](?=\d{1,2}月\d{1,2}日|.*(?:图|摄)|\d{4}年)/;
const closingPiece = /^《?[\u4e00-\u9fff]{2,30}公报》?(?:简介|征订启事|征稿启事|启事|编辑部)?$/;

/** Three dated entries among four paragraphs make a chronicle; one or two do not. */
function isChronicleStart(lines: readonly Line[], index: number): boolean {
  const first = lines[index];
  if (first === undefined || !isDatedEntry(first) || appointsSomebody(first)) return false;
  const following = lines.slice(index + 1, index + 6);
  return following.filter((line) => isDatedEntry(line)).length >= 2;
}

function findOpenings(lines: readonly Line[], floor: number, heads: readonly Head[]): readonly Opening[] {
  const openings: Opening[] = [];
  const headOf = new Map<number, Head>();
  for (const head of heads)
    for (let at = head.from; at < Math.max(head.titleTo, head.numberTo); at += 1) headOf.set(at, head);
  let inChronicle = false;
  let lastKind: PartKind = 'document';
  for (let index = floor; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) continue;
    const head = headOf.get(index);
    if (head !== undefined) {
      lastKind = kindOfHead(lines, head);
      inChronicle = lastKind === 'chronicle';
      continue;
    }
    if (line.bare.length <= 40 && isTitleLike(line) && readLabel(line.text) === null) {
      if (
        appointmentNames.test(line.bare) &&
        !/关于|(?:条例|办法|规定|细则|规则)$/.test(line.bare) &&
        !isSectionAbove(lines, index) &&
        lines.slice(index + 1, index + 6).some(appointsSomebody)
      ) {
        openings.push({ at: index, kind: 'appointments' });
        lastKind = 'appointments';
        inChronicle = false;
        continue;
      }
      if (
        chronicleNames.test(line.bare) &&
        line.bare.length <= 20 &&
        !isSectionAbove(lines, index) &&
        isDatedLater(lines, index + 1)
      ) {
        openings.push({ at: index, kind: 'chronicle' });
        lastKind = 'chronicle';
        inChronicle = true;
        continue;
      }
      if (closingPiece.test(line.bare) && /简介|启事/.test(line.bare)) {
        openings.push({ at: index, kind: 'backMatter' });
        lastKind = 'backMatter';
        inChronicle = false;
        continue;
      }
    }
    if (!inChronicle && isChronicleStart(lines, index)) {
      openings.push({ at: index, kind: 'chronicle' });
      lastKind = 'chronicle';
      inChronicle = true;
      continue;
    }
    if (captionStart.test(line.text) && line.text.startsWith('①') && /^②/.test(nextStart(lines, index))) {
      if (lastKind !== 'document' || /^①\d{1,2}月\d{1,2}日/.test(line.text)) {
        openings.push({ at: index, kind: 'captions' });
        lastKind = 'captions';
        inChronicle = false;
      }
      continue;
    }
    const run = lines.slice(index, index + 3);
    if (
      lastKind !== 'frontMatter' &&
      run.length === 3 &&
      run.every((next) => isMastheadLine(next)) &&
      run.some((next) => isCertainMasthead(next))
    ) {
      openings.push({ at: index, kind: 'backMatter' });
      lastKind = 'frontMatter';
      inChronicle = false;
    }
  }
  return openings;
}

/** 人事任免 above a list that has a title of its own is the section's name. */
function isSectionAbove(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  const next = lines[index + 1];
  if (line === undefined || next === undefined || line.section === null) return false;
  return isTitleLike(next) && (appointmentNames.test(next.bare) || chronicleNames.test(next.bare));
}

const nextStart = (lines: readonly Line[], index: number): string =>
  lines
    .slice(index + 1, index + 4)
    .map((line) => line.text.slice(0, 1))
    .find((start) => /[①-⑳]/.test(start)) ?? '';

const isDatedLater = (lines: readonly Line[], index: number): boolean =>
  lines.slice(index, index + 4).some((line) => readEntryDate(line.text) !== null);

type LineClass = 'masthead' | 'prose' | 'short';

const classOf = (line: Line): LineClass =>
  isMastheadLine(line) ? 'masthead' : isProse(line) ? 'prose' : 'short';

/** Cuts lines that are no official document into masthead and articles: short lines go with the prose below them. */
function splitLoose(
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
    while (headline > start && at(headline - 1) === 'short' && index < to) headline -= 1;
    push(edge, start, headline);
    const article = headline;
    while (index < to && at(index) === 'prose') index += 1;
    push('article', article, index);
  }
  return parts;
}

/** Where printed lines [from, to) hold articles of a law, they are an official text though no head was found. */
const hasArticles = (lines: readonly Line[], from: number, to: number): boolean =>
  lines.slice(from, to).filter((line) => /^第[一二三四五六七八九十百千零〇\d]{1,9}条/.test(line.bare))
    .length >= 2;

/** A title that only the contents know, of no 文种 and no kind of rules, heads an article: 解读, 讲话, 综述. */
function kindOfHead(lines: readonly Line[], head: Head): PartKind {
  if (head.rule !== 'contents') return 'document';
  const title = lines
    .slice(head.titleFrom, head.titleTo)
    .map((line) => line.text)
    .join('');
  if (appointmentNames.test(title) && !/关于/.test(title)) return 'appointments';
  if (chronicleNames.test(title) && !/关于/.test(title) && title.length <= 40) return 'chronicle';
  return genreOf(title) === null && instrumentKindOf(title) === null ? 'article' : 'document';
}

/** Title and history above a document's own head take so many lines at most. */
const longestTitleAbove = 12;

/** Law texts print title and history above the document, then the title again with its number: all is one document. */
function withTitleAbove(lines: readonly Line[], heads: readonly Head[], floor: number): readonly Head[] {
  const first = heads[0];
  if (first === undefined) return heads;
  const keyOf = (from: readonly Line[]): string =>
    titleKey(
      from
        .filter((line) => !isHistoryLine(line))
        .map((line) => line.bare)
        .join(''),
    );
  // The title above may have been taken for a head of its own.
  const rest = first.from === floor ? heads.slice(1) : heads;
  const named = rest[0];
  if (named === undefined || named.from - floor > longestTitleAbove) return heads;
  const isSame = keyOf(lines.slice(floor, named.from)) === keyOf(lines.slice(named.titleFrom, named.titleTo));
  return isSame ? [{ ...named, from: floor }, ...rest.slice(1)] : heads;
}

/** Cuts the issue into parts. Together they hold every line once, in order. */
export function cutIntoParts(lines: readonly Line[], contents: Contents | null): readonly Part[] {
  const floor = contents?.to ?? 0;
  const heads = withTitleAbove(lines, findHeads(lines, contents, floor), floor);
  const openings = findOpenings(lines, floor, heads);
  const starts: { at: number; kind: PartKind; head: Head | null }[] = [
    ...heads.map((head) => ({ at: head.from, kind: kindOfHead(lines, head), head })),
    ...openings.map((opening) => ({ at: opening.at, kind: opening.kind, head: null })),
  ].sort((a, b) => a.at - b.at);
  const parts: Part[] = [];
  const contentsFrom = contents?.from ?? 0;
  if (contents !== null) {
    parts.push(...splitLoose(lines, 0, contentsFrom, 'frontMatter'));
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
    parts.push(...beforeFirst(lines, floor, first, starts.length === 0 && contents === null));
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
    return [document(from, to)];
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
    if (before !== undefined && before.kind !== 'frontMatter' && above !== undefined)
      current = above.section ?? current;
    return { ...part, section: current };
  });
}
