import { type AnchorTarget, getDocument, type ReadableDb, summariesOfIssue } from '../../archive/index.ts';

/** The documents of an issue as places for notes. */
export function anchorTargets(db: ReadableDb, issueId: string): readonly AnchorTarget[] {
  return summariesOfIssue(db, issueId).map((summary) => ({
    documentId: summary.id,
    title: summary.title,
    documentNumber: summary.documentNumber,
    text: getDocument(db, summary.id).text,
  }));
}
