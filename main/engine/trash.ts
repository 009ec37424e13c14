/** Issues taken out of the library: put back, or deleted for good. */
import type { TrashItem } from '../../preload/contract/index.ts';
import {
  annotationsOfIssue,
  deleteIssue,
  finishRemoval,
  getSource,
  indexState,
  issueLabel,
  listRemovedIssues,
  loseAnchors,
  planRemoval,
  type ReadableDb,
  setRemoved,
} from '../archive/index.ts';
import { change, type EngineContext, writerOf } from './context.ts';
import { startIndexing } from './running/run-jobs.ts';
import { searchIndexer } from './search/search-indexer.ts';

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
  db.transaction(() => {
    for (const issue of removed) {
      loseAnchors(db, issue.id);
      planRemoval(db, getSource(db, issue.id).sha256);
      deleteIssue(db, issue.id, searchIndexer);
    }
  });
  undo.clear();
  finishRemoval(db, context.archive.folder);
  context.ports.emit({
    type: 'changed',
    areas: ['library', 'annotations', 'bookmarks', 'collections', 'excerpts'],
  });
  // A damaged index was emptied: it is made anew beside all other work.
  const isIndexing = context.jobs.list().some(({ kind }) => kind === 'index');
  if (!isIndexing && indexState(db, searchIndexer.version).waiting > 0) startIndexing(context, false);
  return { removed: removed.length };
}
