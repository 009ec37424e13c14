/** The likeliest places of an annotation or excerpt whose own was lost, for the reader to choose from. */
import type { LikelyPlace } from '../../../preload/contract/index.ts';
import {
  type AnchoredRecord,
  type DocumentSummary,
  documentsNamed,
  getDocument,
  getIssue,
  hasDocument,
  hasIssue,
  hasPlaceIn,
  isSameDocument,
  likelyPlaces,
  type ReadableDb,
  summariesOfIssue,
} from '../../archive/index.ts';
import type { GazetteDocument } from '../../gazette/tree.ts';
import { anchorOfOffsets } from '../text-offsets.ts';

/** Characters of an excerpt: before and behind the words, and of the words at their beginning and end. */
const aroundLength = 16;
const endLength = 40;

/**
 * At most three, the likeliest first: in the documents of its issue, and in those of the same number or title
 * elsewhere. None for what has its place.
 */
export function placesOf(db: ReadableDb, record: AnchoredRecord): readonly LikelyPlace[] {
  if (hasPlace(db, record)) return [];
  const documents = searchedFor(db, record).map((summary) => ({
    summary,
    document: getDocument(db, summary.id),
  }));
  const places = likelyPlaces(
    record,
    documents.map(({ summary, document }) => ({
      documentId: summary.id,
      text: document.text,
      isOwn: isSameDocument(record, summary),
    })),
  );
  return places.flatMap(({ documentId, start, end, score }) => {
    const found = documents.find(({ summary }) => summary.id === documentId);
    const anchor = found === undefined ? null : anchorOfOffsets(found.document.blocks, start, end);
    if (found === undefined || anchor === null) return [];
    const { title, issueLabel } = found.summary;
    return [{ documentId, title, issueLabel, anchor, excerpt: excerptOf(found.document, start, end), score }];
  });
}

function hasPlace(db: ReadableDb, record: AnchoredRecord): boolean {
  const { documentId, anchored, quote } = record;
  if (!anchored || quote === '' || documentId === null || !hasDocument(db, documentId)) return anchored;
  return hasPlaceIn(getDocument(db, documentId).text, record);
}

function searchedFor(db: ReadableDb, record: AnchoredRecord): readonly DocumentSummary[] {
  const { issueId, documentNumber, documentTitle: title } = record;
  const isThere = issueId !== null && hasIssue(db, issueId) && getIssue(db, issueId).removedAt === null;
  const own = isThere ? summariesOfIssue(db, issueId) : [];
  const known = new Set(own.map(({ id }) => id));
  return [...own, ...documentsNamed(db, { documentNumber, title }).filter(({ id }) => !known.has(id))];
}

function excerptOf({ text }: GazetteDocument, start: number, end: number): LikelyPlace['excerpt'] {
  const inLine = (words: string) => words.replace(/\s+/gu, ' ');
  const words = [...inLine(text.slice(start, end))];
  // What surrounds the words is of their paragraph: of the next one nothing could be told apart.
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const [after = ''] = text.slice(end).split('\n', 1);
  return {
    before: [...inLine(before)].slice(-aroundLength).join(''),
    words:
      words.length <= endLength * 2
        ? words.join('')
        : `${words.slice(0, endLength).join('')}……${words.slice(-endLength).join('')}`,
    after: [...inLine(after)].slice(0, aroundLength).join(''),
  };
}
