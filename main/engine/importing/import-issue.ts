/** Import of one file: read, recognise, take apart, store. All of it or nothing. */
import type { ImportResult } from '../../../preload/contract/index.ts';
import {
  adoptCorrections,
  asArchiveError,
  correctionsOfIssue,
  type Database,
  dropOriginal,
  findSame,
  getIssue,
  getIssueParts,
  type IssueRecord,
  insertIssue,
  isSourceUsed,
  marksOnIssue,
  placeMarksAgain,
  setRemoved,
  sha256,
  storeOriginal,
  writeSourceText,
} from '../../archive/index.ts';
import { findSecrecyMark } from '../../gazette/secrecy.ts';
import { parseIssue, parserVersion } from '../../parsing/index.ts';
import { asErrorInfo, EngineError, type Language } from '../errors.ts';
import { searchIndexer } from '../search/search-indexer.ts';
import { anchorTargets } from './anchor-targets.ts';
import { readSourceBytes, sourceOf } from './read-source.ts';
import { rewriteFrom } from './rewrite-issue.ts';
import type { SourceFile } from './source-files.ts';

export interface ImportOptions {
  readonly onDuplicate: 'skip' | 'replace' | 'keepBoth';
  readonly restrictedConfirmed: boolean;
  /** Opens an encrypted PDF; it is not kept. */
  readonly password?: string;
}

export interface ImportRun {
  readonly db: Database;
  readonly folder: string;
  readonly language: Language;
  readonly now: () => string;
  /** Throws `job/cancelled`; asked between the stages, the last time just before the issue is committed. */
  readonly checkCancelled: () => void;
}

/** Never throws but for a cancelled job: a file that can't be imported is a result, and the next one follows. */
export async function importFile(
  run: ImportRun,
  { path, name: file }: SourceFile,
  options: ImportOptions,
): Promise<ImportResult> {
  const started = performance.now();
  const result = (fields: Omit<ImportResult, 'file' | 'ms'>): ImportResult => ({
    file,
    ...fields,
    ms: Math.round(performance.now() - started),
  });
  try {
    return result(await importBytes(run, file, readSourceBytes(path, file), options));
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

async function importBytes(
  run: ImportRun,
  file: string,
  bytes: Uint8Array,
  options: ImportOptions,
): Promise<Outcome> {
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
  const { text, pageMap } = await sourceOf(bytes, file, {
    checkCancelled: run.checkCancelled,
    password: options.password,
  });
  const mark = findSecrecyMark(text.text);
  if (mark && !options.restrictedConfirmed)
    throw new EngineError('import/restricted', { file, mark: mark.mark });
  run.checkCancelled();
  const tree = parseIssue(text);
  run.checkCancelled();
  const known = bySource ?? findSame(db, hash, tree.issue).byNumber;
  if (known && options.onDuplicate === 'skip') return outcomeOf(db, 'duplicate', known);
  const replaced = options.onDuplicate === 'replace' ? known : null;
  const source = {
    sha256: hash,
    fileName: file,
    bytes: bytes.byteLength,
    encoding: text.encoding,
    importedAt: run.now(),
  };
  const isNew = storeOriginal(run.folder, hash, bytes);
  try {
    const issueId = db.transaction(() => {
      const id = insertIssue(db, tree, source, parserVersion, searchIndexer);
      if (pageMap !== null) writeSourceText(db, id, text, pageMap);
      adoptNotes(run, id, replaced);
      adoptCorrections(db, id, replaced?.id ?? null);
      if (correctionsOfIssue(db, id).length > 0) rewriteFrom(db, id, { text, pageMap: null }, run.now());
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
    const before = anchorTargets(db, replaced.id);
    const change = { before, targets, now: run.now(), adoptIssue: issueId };
    placeMarksAgain(db, marksOnIssue(db, replaced.id), change);
    setRemoved(db, replaced.id, run.now());
  }
  placeMarksAgain(db, marksOnIssue(db, null), { before: [], targets, now: run.now(), adoptIssue: null });
}

function outcomeOf(db: Database, outcome: ImportResult['outcome'], issue: IssueRecord): Outcome {
  return {
    outcome,
    issueId: issue.id,
    documents: issue.documents,
    warnings: getIssueParts(db, issue.id).warnings.length,
  };
}

/** Names the file in errors of the archive; a bug while reading one file is that file's failure. */
function withFile(error: unknown, file: string): unknown {
  const { code } = error as { code?: unknown };
  if (typeof code === 'string' && /^(archive|import)\//.test(code)) return error;
  return new EngineError('import/failed', { file }, error);
}
