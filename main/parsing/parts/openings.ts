/** What ends the document before it without being one: appointments, chronicle, captions, colophon. */
import { namesRulesOrMatter } from '../../gazette/data/post-words.ts';
import { appointsPeople, captionStart, closingPiece, explanation } from '../../gazette/data/section-words.ts';
import { appointmentNames, chronicleNames } from '../../gazette/data/sections.ts';
import { readEntryDate } from '../../gazette/dates.ts';
import type { Head } from '../heads/index.ts';
import { closesDocument, isHistoryLine, isProse, isTitleLike } from '../lines/line-classes.ts';
import type { Line } from '../lines/lines.ts';
import { colophonStart, isCertainMasthead, isMastheadLine } from '../lines/masthead.ts';
import { kindOfHead } from './kind-of-head.ts';
import type { PartKind } from './part.ts';

/** Something that ends the document before it, though it has no document head. */
export interface Opening {
  readonly at: number;
  readonly kind: PartKind;
}

const isDatedEntry = (line: Line | undefined): boolean => {
  if (line === undefined) return false;
  if (isHistoryLine(line)) return false;
  const date = readEntryDate(line.text);
  return date !== null && /[\s\u3000]/.test(line.text.charAt(date.length));
};

const appointsSomebody = (line: Line): boolean => appointsPeople.test(line.text.slice(0, 200));

/** Three dated entries among four paragraphs make a chronicle; one or two do not. */
function isChronicleStart(lines: readonly Line[], index: number): boolean {
  const first = lines[index];
  if (first === undefined || !isDatedEntry(first) || appointsSomebody(first)) return false;
  const following = lines.slice(index + 1, index + 6);
  return following.filter((line) => isDatedEntry(line)).length >= 2;
}

/** True for the title of an explanation that stands apart below the end of a document. */
function isExplanation(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  const above = lines[index - 1];
  const next = lines[index + 1];
  if (line === undefined || above === undefined || next === undefined || line.gap === 0) return false;
  if (line.bare.length > 90 || line.label !== null || !explanation.test(line.bare)) return false;
  return closesDocument(above) && (next.gap > 0 || next.label !== null || isProse(next));
}

/** Openings from line `floor` on, in order. */
export function findOpenings(
  lines: readonly Line[],
  floor: number,
  heads: readonly Head[],
): readonly Opening[] {
  const openings: Opening[] = [];
  const headOf = new Map<number, Head>();
  for (const head of heads)
    for (let at = head.from; at < Math.max(head.titleTo, head.numberTo); at += 1) headOf.set(at, head);
  let inChronicle = false;
  let lastKind: PartKind = 'document';
  const colophon = colophonStart(lines);
  for (let index = floor; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined) continue;
    if (index === colophon && index > floor && lastKind !== 'backMatter') {
      openings.push({ at: index, kind: 'backMatter' });
      break;
    }
    const head = headOf.get(index);
    if (head !== undefined) {
      lastKind = kindOfHead(lines, head);
      inChronicle = lastKind === 'chronicle';
      continue;
    }
    if (isExplanation(lines, index)) {
      openings.push({ at: index, kind: 'article' });
      lastKind = 'article';
      inChronicle = false;
      continue;
    }
    const isSection = line.section !== null && headOf.get(index + 1)?.from === index + 1;
    if (line.bare.length <= 40 && isTitleLike(line) && line.label === null && !isSection) {
      if (
        appointmentNames.test(line.bare) &&
        !namesRulesOrMatter.test(line.bare) &&
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
      if (closingPiece.test(line.bare)) {
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
