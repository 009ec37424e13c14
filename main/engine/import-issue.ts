/** Import of one file: read, recognise, take apart, store. All of it or nothing. */
import { readFileSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import type { ImportResult } from '../../preload/contract/index.ts';
import {
  anchorAgain,
  annotationsOfIssue,
  annotationsWithoutIssue,
  asArchiveError,
  bookmarksOfIssue,
  type Database,
  dropOriginal,
  findSame,
  getIssue,
  getIssueParts,
  type IssueRecord,
  insertIssue,
  isSourceUsed,
  itemsOfIssue,
  placeBookmarksAgain,
  placeItemsAgain,
  setRemoved,
  sha256,
  storeOriginal,
} from '../archive/index.ts';
import { findSecrecyMark } from '../gazette/secrecy.ts';
import type { SourceText } from '../gazette/source.ts';
import type { IssueTree } from '../gazette/tree.ts';
import { type Decision, explainIssue, parseIssue, parserVersion } from '../parsing/index.ts';
import { decodeSource } from '../sources/index.ts';
import { anchorTargets } from './anchor-targets.ts';
import { asErrorInfo, EngineError, type Language } from './errors.ts';
import { searchIndexer } from './search/search-indexer.ts';

export interface ImportOptions {
  readonly onDuplicate: 'skip' | 'replace' | 'keepBoth';
  readonly restrictedConfirmed: boolean;
}

export interface ImportRun {
  readonly db: Database;
  readonly folder: string;
  readonly language: Language;
  readonly now: () => string;
  /** Throws `job/cancelled`; asked between the stages, the last time just before the issue is committed. */
  readonly checkCancelled: () => void;
}

/** A year of a daily gazette is far below this; what is larger is not one issue. */
const maxSourceBytes = 256 * 1024 * 1024;

/** Never throws but for a cancelled job: a file that can't be imported is a result, and the next one follows. */
export function importFile(run: ImportRun, path: string, options: ImportOptions): ImportResult {
  const started = performance.now();
  const file = basename(path);
  const result = (fields: Omit<ImportResult, 'file' | 'ms'>): ImportResult => ({
    file,
    ...fields,
    ms: Math.round(performance.now() - started),
  });
  try {
    return result(importBytes(run, file, readSource(path, file), options));
  } catch (error) {
    if ((error as { code?: unknown }).code === 'job/cancelled') throw error;
    return result({
      outcome: 'failed',
      issueId: null,
      documents: 0,
      warnings: 0,
      error: asErrorInfo(withFile(asArchiveError(error, run.folder), file), run.language),
    });
  }
}

type Outcome = Omit<ImportResult, 'file' | 'ms'>;

function importBytes(run: ImportRun, file: string, bytes: Uint8Array, options: ImportOptions): Outcome {
  const { db } = run;
  const hash = sha256(bytes);
  const { bySource } = findSame(db, hash, null);
  // The very file of an issue that is here: an original that was lost comes back with it.
  if (bySource) storeOriginal(run.folder, hash, bytes);
  if (bySource && bySource.removedAt === null && options.onDuplicate !== 'replace') {
    return outcomeOf(db, 'duplicate', bySource);
  }
  if (bySource && bySource.removedAt !== null) {
    setRemoved(db, bySource.id, null);
    return outcomeOf(db, 'imported', getIssue(db, bySource.id));
  }
  const decoded = decodeSource(bytes);
  if (!decoded.ok) throw new EngineError(decoded.code, { file });
  const mark = findSecrecyMark(decoded.source.text);
  if (mark && !options.restrictedConfirmed)
    throw new EngineError('import/restricted', { file, mark: mark.mark });
  run.checkCancelled();
  const tree = parseIssue(decoded.source);
  run.checkCancelled();
  const known = bySource ?? findSame(db, hash, tree.issue).byNumber;
  if (known && options.onDuplicate === 'skip') return outcomeOf(db, 'duplicate', known);
  const replaced = options.onDuplicate === 'replace' ? known : null;
  const source = {
    sha256: hash,
    fileName: file,
    bytes: bytes.byteLength,
    encoding: decoded.source.encoding,
    importedAt: run.now(),
  };
  const isNew = storeOriginal(run.folder, hash, bytes);
  try {
    const issueId = db.transaction(() => {
      const id = insertIssue(db, tree, source, parserVersion, searchIndexer);
      adoptNotes(run, id, replaced);
      run.checkCancelled();
      return id;
    });
    return outcomeOf(db, replaced ? 'replaced' : 'imported', getIssue(db, issueId));
  } catch (error) {
    if (isNew && !isSourceUsed(db, hash)) dropOriginal(run.folder, hash);
    throw error;
  }
}

/** Notes follow: those of the issue that is replaced, and those whose issue was deleted and is back. */
function adoptNotes(run: ImportRun, issueId: string, replaced: IssueRecord | null): void {
  const { db } = run;
  const targets = anchorTargets(db, issueId);
  if (replaced) {
    anchorAgain(db, annotationsOfIssue(db, replaced.id), targets, run.now(), issueId);
    placeBookmarksAgain(db, bookmarksOfIssue(db, replaced.id), targets);
    placeItemsAgain(db, itemsOfIssue(db, replaced.id), targets);
    setRemoved(db, replaced.id, run.now());
  }
  anchorAgain(db, annotationsWithoutIssue(db), targets, run.now(), null);
  placeBookmarksAgain(db, bookmarksOfIssue(db, null), targets);
  placeItemsAgain(db, itemsOfIssue(db, null), targets);
}

function outcomeOf(db: Database, outcome: ImportResult['outcome'], issue: IssueRecord): Outcome {
  return {
    outcome,
    issueId: issue.id,
    documents: issue.documents,
    warnings: getIssueParts(db, issue.id).warnings.length,
  };
}

function readSource(path: string, file: string): Uint8Array {
  try {
    const stats = statSync(path);
    // Folders have been walked: one that is still here could not be read.
    if (stats.isDirectory()) throw new EngineError('import/forbidden', { file });
    // Reading a pipe or a device would wait for ever.
    if (!stats.isFile()) throw new EngineError('import/unsupported', { file });
    const { size } = stats;
    if (size > maxSourceBytes)
      throw new EngineError('import/tooLarge', { file, bytes: size, limit: maxSourceBytes });
    if (extname(path).toLowerCase() !== '.txt') throw new EngineError('import/unsupported', { file });
    return readFileSync(path);
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new EngineError('import/vanished', { file }, error);
    if (code === 'EACCES' || code === 'EPERM') throw new EngineError('import/forbidden', { file }, error);
    if (error instanceof EngineError) throw error;
    throw new EngineError('import/failed', { file }, error);
  }
}

/** Names the file in errors of the archive; a bug while reading one file is that file's failure. */
function withFile(error: unknown, file: string): unknown {
  const { code } = error as { code?: unknown };
  if (typeof code === 'string' && /^(archive|import)\//.test(code)) return error;
  return new EngineError('import/failed', { file }, error);
}

function readFile(path: string): SourceText {
  const file = basename(path);
  const decoded = decodeSource(readSource(path, file));
  if (!decoded.ok) throw new EngineError(decoded.code, { file });
  return decoded.source;
}

/** The tree of a file without an archive, for the command line's `parse`. Throws `import/…`. */
export const parseFile = (path: string): IssueTree => parseIssue(readFile(path));

/** What the parser decided on a file and why, in source order (`parse --explain`). Throws `import/…`. */
export const explainFile = (path: string): readonly Decision[] => explainIssue(readFile(path));
