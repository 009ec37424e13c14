/** Everything derived is made anew from the originals; notes find their places again afterwards. */
import {
  checkIndex,
  countAnnotations,
  type Database,
  getSource,
  isIndexSound,
  type LongTask,
  listIssues,
  listRemovedIssues,
  prepareIndex,
  readOriginal,
} from '../archive/index.ts';
import { sourceOf } from './read-source.ts';
import { rewriteFrom } from './rewrite-issue.ts';
import { buildIndex } from './search/build-index.ts';
import { searchIndexer } from './search/search-indexer.ts';

/** Looked up in the index before it is trusted. */
const checkedDocuments = 500;

/**
 * One transaction an issue: a rebuild that is cut off leaves every issue whole, old or new. An issue without
 * its original stays as it is, and is told at the end. An index that is not sound is made anew with it.
 */
export async function rebuildArchive(
  db: Database,
  folder: string,
  now: () => string,
  task: LongTask,
): Promise<{ readonly issues: number; readonly unanchored: number }> {
  const check = checkIndex(db, searchIndexer, checkedDocuments, (count) => (count * 0.618) % 1);
  if (!isIndexSound(check)) prepareIndex(db, searchIndexer.version, true);
  const issues = [...listIssues(db), ...listRemovedIssues(db)];
  let done = 0;
  let missing: unknown;
  for (const { id } of issues) {
    task.checkCancelled();
    try {
      await rebuildIssue(db, folder, id, now(), task.checkCancelled);
    } catch (error) {
      if ((error as { code?: unknown }).code !== 'archive/originalMissing') throw error;
      missing ??= error;
    }
    done += 1;
    task.onProgress({ done, total: issues.length });
    await new Promise<void>((resolve) => setImmediate(resolve));
  }
  // What the issues have left out: those without an original, and texts of other rules.
  await buildIndex(db, false, task);
  if (missing !== undefined) throw missing;
  return { issues: issues.length, unanchored: countAnnotations(db).unanchored };
}

async function rebuildIssue(
  db: Database,
  folder: string,
  issueId: string,
  now: string,
  checkCancelled: () => void,
): Promise<void> {
  const { sha256, fileName } = getSource(db, issueId);
  const source = await sourceOf(readOriginal(folder, sha256), fileName, checkCancelled);
  rewriteFrom(db, issueId, source, now);
}
