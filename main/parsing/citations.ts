/**
 * 引用: 《标题》（文号）, numbers alone, and titles alone; resolved within the issue. The 《》 often names the
 * instrument while the number is that of the notice that issued it, so the number is tried first.
 */
import { titleKey } from '../gazette/characters.ts';
import { findDocumentNumbers } from '../gazette/document-number.ts';
import type { Citation, TextSpan } from '../gazette/tree.ts';
import { type DraftBlock, sourceSpanOf } from './draft.ts';

/** What citations are resolved against: one entry for each document of the issue. */
export interface CitationTarget {
  readonly documentId: string;
  readonly documentNumber: string | null;
  readonly title: string;
  readonly instruments: readonly string[];
}

export interface CitationIndex {
  readonly byNumber: ReadonlyMap<string, readonly string[]>;
  readonly byTitle: ReadonlyMap<string, readonly string[]>;
}

/** Index of the documents by normal number and by the titles they and their instruments bear. */
export function indexTargets(targets: readonly CitationTarget[]): CitationIndex {
  const byNumber = new Map<string, string[]>();
  const byTitle = new Map<string, string[]>();
  const add = (map: Map<string, string[]>, key: string, id: string): void => {
    const ids = map.get(key) ?? [];
    if (!ids.includes(id)) ids.push(id);
    map.set(key, ids);
  };
  for (const target of targets) {
    if (target.documentNumber !== null)
      for (const number of target.documentNumber.split('、')) add(byNumber, number, target.documentId);
    for (const title of [target.title, ...target.instruments])
      if (title !== '') add(byTitle, titleKey(title), target.documentId);
  }
  return { byNumber, byTitle };
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly title: string | null;
  readonly number: string | null;
}

/** Titles in 《》, with one level of 〈〉 or 《》 inside. */
const titled = /《((?:[^《》]|《[^《》]{1,120}》){1,200})》/g;
/** What may stand between a title and its number: （, 以下简称 and the like end it. */
const betweenTitleAndNumber = /^[（(]?[^（()）。，；]{0,12}$/;

function findCitations(text: string): readonly Found[] {
  const numbers = findDocumentNumbers(text);
  const used = new Set<number>();
  const found: Found[] = [];
  for (const match of text.matchAll(titled)) {
    const end = match.index + match[0].length;
    const index = numbers.findIndex(
      (number, at) => !used.has(at) && number.start >= end && number.start - end <= 12,
    );
    const number = numbers[index];
    const joined =
      number !== undefined &&
      betweenTitleAndNumber.test(text.slice(end, number.start)) &&
      /^[（(]/.test(text.slice(end));
    if (number !== undefined && joined) {
      used.add(index);
      const closing = /^[）)]/.test(text.slice(number.end)) ? 1 : 0;
      found.push({
        start: match.index,
        end: number.end + closing,
        title: match[1] ?? null,
        number: number.normal,
      });
    } else found.push({ start: match.index, end, title: match[1] ?? null, number: null });
  }
  numbers.forEach((number, index) => {
    if (used.has(index) || found.some((other) => number.start < other.end && number.end > other.start))
      return;
    found.push({ start: number.start, end: number.end, title: null, number: number.normal });
  });
  return found.sort((a, b) => a.start - b.start);
}

interface Resolution {
  readonly state: Citation['state'];
  readonly documentId: string | null;
}

function resolve(found: Found, own: CitationTarget, index: CitationIndex): Resolution {
  const key = found.title === null ? '' : titleKey(found.title);
  const byNumber = found.number === null ? undefined : index.byNumber.get(found.number);
  if (byNumber?.includes(own.documentId)) return { state: 'self', documentId: own.documentId };
  if (byNumber !== undefined) {
    const only = byNumber.length === 1 ? (byNumber[0] ?? null) : null;
    return only === null ? { state: 'ambiguous', documentId: null } : { state: 'resolved', documentId: only };
  }
  if (found.number !== null) return { state: 'absent', documentId: null };
  if ([own.title, ...own.instruments].some((title) => title !== '' && titleKey(title) === key)) {
    return { state: 'self', documentId: own.documentId };
  }
  const byTitle = index.byTitle.get(key);
  if (byTitle === undefined) return { state: 'titleOnly', documentId: null };
  const only = byTitle.length === 1 ? (byTitle[0] ?? null) : null;
  return only === null ? { state: 'ambiguous', documentId: null } : { state: 'resolved', documentId: only };
}

/** Citations of one block, in order. The document's own number line cites nothing. */
export function readCitations(
  block: DraftBlock,
  own: CitationTarget,
  index: CitationIndex,
): readonly Citation[] {
  if (block.role === 'number' || block.role === 'title' || block.role === 'instrumentTitle') return [];
  const text = block.text.text;
  if (!/[《号]/.test(text)) return [];
  return findCitations(text).map((found) => ({
    text: text.slice(found.start, found.end),
    title: found.title,
    documentNumber: found.number,
    ...resolve(found, own, index),
    span: sourceSpanOf(block, found.start, found.end) satisfies TextSpan,
    range: [found.start, found.end],
  }));
}
