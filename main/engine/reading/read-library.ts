/** The library tree, one issue, its source, the trash. */
import type { IssueRow, IssueView, LibraryTree, TrashItem } from '../../../preload/contract/index.ts';
import {
  annotationsOfIssue,
  deleteIssue,
  dropOriginal,
  getIssue,
  getIssueFacts,
  getIssueParts,
  getSource,
  indexState,
  isSourceUsed,
  issueLabel,
  listIssues,
  listRemovedIssues,
  loseAnchors,
  type ReadableDb,
  readOriginal,
  readSourceText,
  setRemoved,
  summariesOfIssue,
} from '../../archive/index.ts';
import { change, type EngineContext, writerOf } from '../context.ts';
import { sourceOf } from '../importing/read-source.ts';
import { isSample } from '../importing/sample.ts';
import { startIndexing } from '../running/run-jobs.ts';
import { searchIndexer } from '../search/search-indexer.ts';
import { documentRow, issueRow } from './views.ts';

/** By publication, then year, newest first; a year that is not known comes last. */
export function libraryTree(db: ReadableDb): LibraryTree {
  const publications = new Map<string, Map<number | null, IssueRow[]>>();
  for (const record of listIssues(db)) {
    const row = issueRow(record);
    const years = publications.get(row.publication) ?? new Map<number | null, IssueRow[]>();
    publications.set(row.publication, years);
    years.set(row.year, [...(years.get(row.year) ?? []), row]);
  }
  return {
    publications: [...publications].map(([title, years]) => ({
      title,
      issues: [...years.values()].reduce((sum, rows) => sum + rows.length, 0),
      years: [...years].map(([year, issues]) => ({ year, issues })),
    })),
  };
}

export function openIssue(db: ReadableDb, issueId: string): IssueView {
  const { dropped: _dropped, ...parts } = getIssueParts(db, issueId);
  const source = getSource(db, issueId);
  return {
    row: issueRow(getIssue(db, issueId)),
    isSample: isSample(source.sha256),
    facts: getIssueFacts(db, issueId),
    documents: summariesOfIssue(db, issueId).map(documentRow),
    source,
    ...parts,
  };
}

/** The decoded source around a span, cut to what is there. */
export async function showSource(
  context: EngineContext,
  span: { readonly issueId: string; readonly start: number; readonly end: number; readonly context: number },
): Promise<{ readonly start: number; readonly text: string }> {
  const { db, folder } = context.archive;
  const { sha256, fileName } = getSource(db, span.issueId);
  const text =
    readSourceText(db, span.issueId) ?? (await sourceOf(readOriginal(folder, sha256), fileName)).text.text;
  const start = Math.max(0, Math.min(span.start, text.length) - span.context);
  return { start, text: text.slice(start, Math.min(text.length, span.end + span.context)) };
}

export function removeIssue(context: EngineContext, issueId: string): { readonly issueId: string } {
  change(
    context,
    'issue.remove',
    ['library', 'annotations', 'bookmarks', 'collections', 'excerpts', 'recent'],
    (db) => {
      setRemoved(db, issueId, context.ports.now());
    },
  );
  return { issueId };
}

export function restoreIssue(context: EngineContext, issueId: string): { readonly issueId: string } {
  change(
    context,
    'issue.restore',
    ['library', 'annotations', 'bookmarks', 'collections', 'excerpts', 'recent'],
    (db) => {
      setRemoved(db, issueId, null);
    },
  );
  return { issueId };
}

export function listTrash(db: ReadableDb): readonly TrashItem[] {
  return listRemovedIssues(db).map((issue) => ({
    issueId: issue.id,
    label: issueLabel(issue.publication, issue.year, issue.number),
    removedAt: issue.removedAt ?? '',
    annotations: annotationsOfIssue(db, issue.id).length,
  }));
}

/** Deletes the trash for good. Annotations and excerpts of it stay, with their text but without a place. */
export function emptyTrash(context: EngineContext): { readonly removed: number } {
  const { db, undo } = writerOf(context);
  const removed = listRemovedIssues(db);
  const hashes = removed.map((issue) => getSource(db, issue.id).sha256);
  db.transaction(() => {
    for (const issue of removed) {
      loseAnchors(db, issue.id);
      deleteIssue(db, issue.id, searchIndexer);
    }
  });
  undo.clear();
  for (const hash of hashes) {
    if (!isSourceUsed(db, hash)) dropOriginal(context.archive.folder, hash);
  }
  context.ports.emit({
    type: 'changed',
    areas: ['library', 'annotations', 'bookmarks', 'collections', 'excerpts'],
  });
  // A damaged index was emptied: it is made anew beside all other work.
  const isIndexing = context.jobs.list().some(({ kind }) => kind === 'index');
  if (!isIndexing && indexState(db, searchIndexer.version).waiting > 0) startIndexing(context, false);
  return { removed: removed.length };
}
