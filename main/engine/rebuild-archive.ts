/** Everything derived is made anew from the originals; notes find their places again afterwards. */
import {
  anchorAgain,
  annotationsOfIssue,
  bookmarksOfIssue,
  countAnnotations,
  type Database,
  getSource,
  itemsOfIssue,
  type LongTask,
  listIssues,
  listRemovedIssues,
  noteOpened,
  placeBookmarksAgain,
  placeItemsAgain,
  readOriginal,
  readReadingState,
  rewriteIssue,
  writePosition,
} from '../archive/index.ts';
import { parseIssue, parserVersion } from '../parsing/index.ts';
import { anchorTargets } from './anchor-targets.ts';
import { sourceOf } from './read-source.ts';
import { searchIndexer } from './search/search-indexer.ts';

/**
 * One transaction an issue: a rebuild that is cut off leaves every issue whole, old or new. An issue without
 * its original stays as it is, and is told at the end.
 */
export async function rebuildArchive(
  db: Database,
  folder: string,
  now: () => string,
  task: LongTask,
): Promise<{ readonly issues: number; readonly unanchored: number }> {
  const issues = [...listIssues(db), ...listRemovedIssues(db)];
  let done = 0;
  let missing: unknown;
  for (const { id } of issues) {
    task.checkCancelled();
    try {
      await rebuildIssue(db, folder, id, now());
    } catch (error) {
      if ((error as { code?: unknown }).code !== 'archive/originalMissing') throw error;
      missing ??= error;
    }
    done += 1;
    task.onProgress({ done, total: issues.length });
    await new Promise<void>((resolve) => setImmediate(resolve));
  }
  if (missing !== undefined) throw missing;
  return { issues: issues.length, unanchored: countAnnotations(db).unanchored };
}

async function rebuildIssue(db: Database, folder: string, issueId: string, now: string): Promise<void> {
  const { sha256, fileName } = getSource(db, issueId);
  const tree = parseIssue(await sourceOf(readOriginal(folder, sha256), fileName));
  db.transaction(() => {
    const annotations = annotationsOfIssue(db, issueId);
    const bookmarks = bookmarksOfIssue(db, issueId);
    const items = itemsOfIssue(db, issueId);
    const state = readReadingState(db, issueId);
    rewriteIssue(db, issueId, tree, parserVersion, searchIndexer);
    const targets = anchorTargets(db, issueId);
    anchorAgain(db, annotations, targets, now, issueId);
    placeBookmarksAgain(db, bookmarks, targets);
    placeItemsAgain(db, items, targets);
    for (const { documentId, position, openedAt } of state) {
      if (!targets.some((target) => target.documentId === documentId)) continue;
      if (position) writePosition(db, documentId, position);
      if (openedAt !== null) noteOpened(db, documentId, openedAt);
    }
  });
}
