/**
 * Boundaries that little bears out: a document told by a title without a number, right behind one that nobody signed.
 * There the reader should look whether two documents are one, or where the first one ends.
 */
import type { TextSpan } from '../../gazette/tree.ts';
import type { DraftWarning } from '../draft/draft.ts';

/** What tells where an official document begins, and whether it prints its end. */
export interface Boundary {
  /** True where only a title tells that it begins here: no number, no name of an order. */
  readonly isTitleAlone: boolean;
  readonly title: string;
  readonly isSigned: boolean;
  /** Its first line. */
  readonly span: TextSpan;
}

/** Doubts about the beginnings of an issue's official documents, given in order. */
export function boundaryDoubts(boundaries: readonly Boundary[]): readonly DraftWarning[] {
  return boundaries.flatMap(({ isTitleAlone, title, span }, at): readonly DraftWarning[] => {
    const before = boundaries[at - 1];
    if (before === undefined || !isTitleAlone || before.isSigned) return [];
    return [{ code: 'parse/unsureBoundary', span, params: { title, before: before.title } }];
  });
}
