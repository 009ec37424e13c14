/** An issue read anew from its source, with the corrections it has; what readers added finds its place again. */
import {
  correctionsOfIssue,
  type Database,
  getSource,
  hasAnchors,
  markReadWith,
  marksOnIssue,
  noteOpened,
  placeMarksAgain,
  readOriginal,
  readReadingState,
  readStoredSource,
  rewriteIssue,
  writePosition,
  writeSourceText,
} from '../../archive/index.ts';
import type { SourceText } from '../../gazette/source.ts';
import { parseIssue, parserVersion } from '../../parsing/index.ts';
import { searchIndexer } from '../search/search-indexer.ts';
import { anchorTargets } from './anchor-targets.ts';
import { placeCorrections } from './place-corrections.ts';
import { type ReadSource, sourceOf } from './read-source.ts';

/** The text an issue was read from, to which its spans point: as stored, or read from its original. Throws `archive/originalMissing`, `archive/originalChanged`, `import/…`. */
export async function storedSource(db: Database, folder: string, issueId: string): Promise<SourceText> {
  const stored = readStoredSource(db, issueId);
  if (stored !== null) return stored;
  const { sha256, fileName } = getSource(db, issueId);
  return (await sourceOf(readOriginal(folder, sha256), fileName)).text;
}

/** One transaction: the issue is whole, old or new. `source` may be newly read; its page map is kept then. */
export function rewriteFrom(db: Database, issueId: string, source: ReadSource, now: string): void {
  const placed = placeCorrections(source.text.text, correctionsOfIssue(db, issueId));
  const tree = parseIssue(source.text, placed);
  db.transaction(() => {
    const marks = marksOnIssue(db, issueId);
    const state = readReadingState(db, issueId);
    const before = hasAnchors(marks) ? anchorTargets(db, issueId) : [];
    rewriteIssue(db, issueId, tree, parserVersion, searchIndexer);
    if (source.pageMap !== null) writeSourceText(db, issueId, source.text, source.pageMap);
    markReadWith(db, issueId);
    const targets = anchorTargets(db, issueId);
    placeMarksAgain(db, marks, { before, targets, now, adoptIssue: issueId });
    for (const { documentId, position, openedAt } of state) {
      if (!targets.some((target) => target.documentId === documentId)) continue;
      if (position) writePosition(db, documentId, position);
      if (openedAt !== null) noteOpened(db, documentId, openedAt);
    }
  });
}

/** Reads an issue again after its corrections have changed. Throws as `storedSource` does. */
export async function readAgain(db: Database, folder: string, issueId: string, now: string): Promise<void> {
  const text = await storedSource(db, folder, issueId);
  rewriteFrom(db, issueId, { text, pageMap: null }, now);
}
