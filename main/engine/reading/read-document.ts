/** One document for the reader: with its issue, notes, place, neighbours and warnings. */
import type { DocumentView, FindMatch, RecentDocument } from '../../../preload/contract/index.ts';
import {
  annotationsOfDocument,
  asStorageError,
  bookmarksOfDocument,
  clearRecent,
  collectionsOfDocument,
  getDocument,
  getIssue,
  getIssueParts,
  getSource,
  issueOfDocument,
  knowsPages,
  listRecent,
  noteOpened,
  type ReadableDb,
  readDocument,
  readPosition,
  splitBlockId,
  summariesOf,
  summariesOfIssue,
  writePosition,
} from '../../archive/index.ts';
import { documentName } from '../../gazette/document-name.ts';
import type { Span } from '../../gazette/tree.ts';
import { documentStream, findOccurrences, shownTerms } from '../../search/index.ts';
import { type EngineContext, writerOf } from '../context.ts';
import { isSample } from '../importing/sample.ts';
import { readQuery } from '../search/find-documents.ts';
import { getSettings } from '../settings.ts';
import { annotationView, bookmarkView, issueRow } from './views.ts';

/** Opening also notes the document among the recent ones, where that is wanted and the archive can be written. */
export function openDocument(context: EngineContext, documentId: string): DocumentView {
  const { db } = context.archive;
  const { document, damaged } = readDocument(db, documentId);
  const issueId = issueOfDocument(db, documentId);
  const neighbours = summariesOfIssue(db, issueId).map((summary) => summary.id);
  const at = neighbours.indexOf(documentId);
  const position = readPosition(db, documentId);
  const block = position ? document.blocks[position.blockOrd] : undefined;
  noteOpening(context, documentId);
  return {
    document: { ...document, title: documentName(document) },
    issue: issueRow(getIssue(db, issueId)),
    isSample: isSample(getSource(db, issueId).sha256),
    annotations: annotationsOfDocument(db, documentId).map((record) => annotationView(db, record, document)),
    bookmarks: bookmarksOfDocument(db, documentId).map((record) =>
      bookmarkView(record, record.blockOrd === null ? undefined : document.blocks[record.blockOrd]),
    ),
    collectionIds: collectionsOfDocument(db, documentId),
    position: position && block ? { blockId: block.id, fraction: position.fraction } : null,
    previousId: neighbours[at - 1] ?? null,
    nextId: neighbours[at + 1] ?? null,
    hasPages: knowsPages(db, issueId),
    damaged,
    warnings: getIssueParts(db, issueId).warnings.filter((warning) => lies(warning.span, document.span)),
  };
}

function noteOpening(context: EngineContext, documentId: string): void {
  const { archive, ports } = context;
  if (archive.readOnly !== null || !getSettings(archive.db).keepRecent) return;
  try {
    noteOpened(writerOf(context).db, documentId, ports.now());
  } catch (error) {
    // Reading goes on where nothing can be written for now.
    if (asStorageError(error, archive.folder) === error) throw error;
    return;
  }
  ports.emit({ type: 'changed', areas: ['recent'] });
}

function lies(inner: Span, outer: Span): boolean {
  if ('start' in inner && 'start' in outer) return inner.start >= outer.start && inner.end <= outer.end;
  return false;
}

/** All places of the query's terms in reading order. Throws the code of a query that can't be understood. */
export function findInDocument(db: ReadableDb, documentId: string, query: string): readonly FindMatch[] {
  const terms = shownTerms(readQuery(query));
  const { blocks } = getDocument(db, documentId);
  return findOccurrences(documentStream(blocks), terms).map(({ parts }) => ({
    parts: parts.flatMap(({ blockIndex, range }) => {
      const block = blocks[blockIndex];
      return block ? [{ blockId: block.id, range }] : [];
    }),
  }));
}

export function setPosition(
  context: EngineContext,
  place: { readonly documentId: string; readonly blockId: string; readonly fraction: number },
): null {
  if (context.archive.readOnly !== null) return null;
  const block = splitBlockId(place.blockId);
  const { db } = writerOf(context);
  const ord = getDocument(db, place.documentId).blocks.findIndex(
    (candidate) => candidate.id === place.blockId,
  );
  if (block?.documentId === place.documentId && ord >= 0) {
    writePosition(db, place.documentId, { blockOrd: ord, fraction: place.fraction });
  }
  return null;
}

export function recentDocuments(db: ReadableDb): readonly RecentDocument[] {
  return listRecent(db).flatMap((recent) => {
    const [summary] = summariesOf(db, [recent.documentId]);
    return summary ? [{ ...recent, issueLabel: summary.issueLabel }] : [];
  });
}

export function forgetRecent(context: EngineContext): null {
  clearRecent(writerOf(context).db);
  context.ports.emit({ type: 'changed', areas: ['recent'] });
  return null;
}
