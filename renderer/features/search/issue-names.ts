/** Names of issues by id, from the tree that is there anyway. */
import type { LibraryTree } from '../../../preload/contract/model.ts';
import { issueLabel } from '../../app/format.ts';

/** Null for an issue that is not in the tree. */
export function issueLabelOf(tree: LibraryTree | null, issueId: string): string | null {
  for (const publication of tree?.publications ?? []) {
    for (const year of publication.years) {
      const issue = year.issues.find((row) => row.id === issueId);
      if (issue !== undefined) return issueLabel(issue);
    }
  }
  return null;
}
