/** Contents rows and documents brought together: by number, by title, by likeness, by the kind a row names. */

import { titleKey } from '../../gazette/characters.ts';
import { numberOfAnnouncement } from '../../gazette/data/contents-words.ts';
import { appointmentNames, chronicleNames } from '../../gazette/data/sections.ts';
import { about } from '../../gazette/data/title-words.ts';
import type { DocumentKind, TocEntry } from '../../gazette/tree.ts';
import type { ContentsRow } from './row.ts';

export interface MatchCandidate {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly title: string;
  readonly documentNumber: string | null;
}

/** Share of neighbouring characters two titles have in common (0 to 1). */
function likeness(a: string, b: string): number {
  const pairs = (text: string): Set<string> =>
    new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)));
  const left = pairs(a);
  const right = pairs(b);
  if (left.size === 0 || right.size === 0) return 0;
  let common = 0;
  for (const pair of left) if (right.has(pair)) common += 1;
  return (2 * common) / (left.size + right.size);
}

/** Below this two titles are of different documents; between it and equality they differ in words. */
const leastLikeness = 0.55;

function ownKind(row: ContentsRow): DocumentKind | null {
  if (chronicleNames.test(row.title) && row.title.length <= 16) return 'chronicle';
  if (appointmentNames.test(row.title) && !about.test(row.title)) return 'appointments';
  return null;
}

function find(row: ContentsRow, candidates: readonly MatchCandidate[]): MatchCandidate | null {
  const key = titleKey(row.title);
  const same = candidates.find((candidate) => titleKey(candidate.title) === key);
  if (same !== undefined) return same;
  if (row.documentNumber !== null) {
    const numbered = candidates.find(
      (candidate) => candidate.documentNumber !== null && candidate.documentNumber === row.documentNumber,
    );
    if (numbered !== undefined) return numbered;
  }
  const kind = ownKind(row);
  const byKind = kind === null ? undefined : candidates.find((candidate) => candidate.kind === kind);
  if (byKind !== undefined) return byKind;
  let best: MatchCandidate | null = null;
  let bestLikeness = leastLikeness;
  for (const candidate of candidates) {
    const value = likeness(titleKey(candidate.title), key);
    if (value > bestLikeness) {
      best = candidate;
      bestLikeness = value;
    }
  }
  return best;
}

/** A title as contents rows have it: announcements are listed without their number. */
const plainTitle = (title: string): string => titleKey(title.replace(numberOfAnnouncement, ''));

/**
 * Matches every row to one document at most. A document has one row, but for rows in its very words: contents may
 * list an order and the rules it promulgates.
 */
export function matchContents(
  rows: readonly ContentsRow[],
  documents: readonly MatchCandidate[],
): readonly TocEntry[] {
  let free = documents.filter((document) => document.kind !== 'contents' && document.kind !== 'frontMatter');
  return rows.map((row) => {
    const match =
      find(row, free) ??
      documents.find((document) => plainTitle(document.title) === plainTitle(row.title)) ??
      null;
    if (match !== null) free = free.filter((candidate) => candidate.id !== match.id);
    const isSame =
      match !== null && (plainTitle(match.title) === plainTitle(row.title) || match.kind === 'chronicle');
    return {
      section: row.section,
      title: row.title,
      documentNumber: row.documentNumber,
      page: row.page,
      documentId: match?.id ?? null,
      state: match === null ? 'missing' : isSame ? 'matched' : 'titleDiffers',
      span: row.span,
    };
  });
}
