/** Everything derived is made anew from the originals; notes find their places again afterwards. */
import {
  ArchiveError,
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
  readStoredSource,
} from '../../archive/index.ts';
import { buildIndex } from '../search/build-index.ts';
import { searchIndexer } from '../search/search-indexer.ts';
import { type ReadSource, sourceOf } from './read-source.ts';
import { rewriteFrom } from './rewrite-issue.ts';

/** Looked up in the index before it is trusted. */
const checkedDocuments = 500;

export interface RebuildRun {
  readonly db: Database;
  readonly folder: string;
  readonly now: () => string;
  /** Tried in turn on encrypted originals. */
  readonly passwords: readonly string[];
}

export interface RebuildReport {
  readonly issues: number;
  readonly unanchored: number;
  /** Issues that kept the text they had: none of the passwords opens their original. */
  readonly locked: number;
}

/**
 * One transaction an issue: a rebuild that is cut off leaves every issue whole, old or new. An issue without
 * its original, or with one that is no longer what was imported, stays as it is, and is told at the end with their
 * `count`; so does one whose original bears a password that is not known. An index that is not sound is made anew with it.
 */
export async function rebuildArchive(run: RebuildRun, task: LongTask): Promise<RebuildReport> {
  const { db } = run;
  const check = checkIndex(db, searchIndexer, checkedDocuments, (count) => (count * 0.618) % 1);
  if (!isIndexSound(check)) prepareIndex(db, searchIndexer.version, true);
  const issues = [...listIssues(db), ...listRemovedIssues(db)];
  let done = 0;
  let locked = 0;
  const unread: ArchiveError[] = [];
  for (const { id } of issues) {
    task.checkCancelled();
    try {
      const read = await readAgain(run, id, task.checkCancelled);
      if (read === null) locked += 1;
      // The text as it was read once can still be taken apart anew.
      const stored = read === null ? readStoredSource(db, id) : null;
      const source = read ?? (stored === null ? null : { text: stored, pageMap: null });
      if (source !== null) rewriteFrom(db, id, source, run.now());
    } catch (error) {
      if (!(error instanceof ArchiveError) || !originalCodes.has(error.code)) throw error;
      unread.push(error);
    }
    done += 1;
    task.onProgress({ done, total: issues.length });
    await new Promise<void>((resolve) => setImmediate(resolve));
  }
  // What the issues have left out: those without an original, and texts of other rules.
  await buildIndex(db, false, task);
  const [first] = unread;
  if (first !== undefined) throw new ArchiveError(first.code, { ...first.details, count: unread.length });
  return { issues: issues.length, unanchored: countAnnotations(db).unanchored, locked };
}

/** The issue keeps the text it has. */
const originalCodes: ReadonlySet<string> = new Set(['archive/originalMissing', 'archive/originalChanged']);
const lockedCodes: ReadonlySet<unknown> = new Set(['import/encrypted', 'import/wrongPassword']);

/** Null for an encrypted original that none of the passwords opens. */
async function readAgain(
  { db, folder, passwords }: RebuildRun,
  issueId: string,
  checkCancelled: () => void,
): Promise<ReadSource | null> {
  const { sha256, fileName } = getSource(db, issueId);
  const bytes = readOriginal(folder, sha256);
  for (const password of [undefined, ...passwords]) {
    try {
      return await sourceOf(bytes, fileName, { checkCancelled, password });
    } catch (error) {
      if (!lockedCodes.has((error as { code?: unknown }).code)) throw error;
    }
  }
  return null;
}
