/** Annotations find their places again: by their words as all anchored records do, rectangles without words by their page. */
import {
  type AnchorChange,
  type AnchorTarget,
  anchorAgain,
  isSameDocument,
  type PlaceFinder,
} from '../anchors/anchor-again.ts';
import type { WritableDb } from '../database/database.ts';
import type { AnnotationRecord } from './annotations.ts';

/** See `anchorAgain`. */
export function anchorAnnotationsAgain(
  db: WritableDb,
  annotations: readonly AnnotationRecord[],
  change: AnchorChange,
  finder?: PlaceFinder,
): { readonly anchored: number; readonly unanchored: number } {
  return anchorAgain(db, 'annotation', annotations, change, {
    keeps: (annotation) => keepsRegion(db, annotation, change.targets, change.adoptIssue),
    ...(finder === undefined ? {} : { finder }),
  });
}

/** A rectangle without words stays on its page, as long as its issue is still read from the same file. */
function keepsRegion(
  db: WritableDb,
  { id, quote, region, ...annotation }: AnnotationRecord,
  targets: readonly AnchorTarget[],
  adoptIssue: string | null,
): boolean {
  if (region === null || quote !== '') return false;
  const issueId = adoptIssue ?? annotation.issueId;
  const issue =
    issueId === null ? undefined : db.get('SELECT sha256 FROM issue WHERE id = ?', Number(issueId));
  const same = targets.find((target) => isSameDocument(annotation, target)) ?? targets[0];
  if (issue?.sha256 !== region.source || same === undefined) return false;
  db.run(
    'UPDATE annotation SET anchored = 1, documentId = ?, issueId = ? WHERE id = ?',
    same.documentId,
    Number(issueId),
    id,
  );
  return true;
}
