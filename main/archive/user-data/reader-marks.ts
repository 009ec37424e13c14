/** All that readers have put on an issue's documents, taken up before the documents change and put back afterwards. */
import { type AnchorChange, anchorAgain, PlaceFinder } from '../anchors/anchor-again.ts';
import type { ReadableDb, WritableDb } from '../database/database.ts';
import { type AnnotationRecord, annotationsOfIssue, annotationsWithoutIssue } from './annotations.ts';
import { anchorAnnotationsAgain } from './annotations-again.ts';
import { type BookmarkRecord, bookmarksOfIssue, placeBookmarksAgain } from './bookmarks.ts';
import { type CollectionItemRecord, itemsOfIssue, placeItemsAgain } from './collections.ts';
import { type ExcerptRecord, excerptsOfIssue } from './excerpts.ts';

export interface ReaderMarks {
  readonly annotations: readonly AnnotationRecord[];
  readonly excerpts: readonly ExcerptRecord[];
  readonly bookmarks: readonly BookmarkRecord[];
  readonly items: readonly CollectionItemRecord[];
}

/** Null for what belonged to issues that were deleted for good. */
export function marksOnIssue(db: ReadableDb, issueId: string | null): ReaderMarks {
  return {
    annotations: issueId === null ? annotationsWithoutIssue(db) : annotationsOfIssue(db, issueId),
    excerpts: excerptsOfIssue(db, issueId),
    bookmarks: bookmarksOfIssue(db, issueId),
    items: itemsOfIssue(db, issueId),
  };
}

/** True where the texts as they were tell more than the words alone. */
export const hasAnchors = ({ annotations, excerpts }: ReaderMarks): boolean =>
  annotations.length > 0 || excerpts.length > 0;

export function placeMarksAgain(db: WritableDb, marks: ReaderMarks, change: AnchorChange): void {
  const finder = new PlaceFinder(change.before, change.targets);
  anchorAnnotationsAgain(db, marks.annotations, change, finder);
  anchorAgain(db, 'excerpt', marks.excerpts, change, { finder });
  placeBookmarksAgain(db, marks.bookmarks, change.targets);
  placeItemsAgain(db, marks.items, change.targets);
}
