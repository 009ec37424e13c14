import { getIssue, getIssueTree } from '../archive/index.ts';
import type { IssueTree } from '../gazette/tree.ts';
import { normalise } from '../search/index.ts';
import type { EngineContext } from './context.ts';

/** The whole tree of an issue. Throws `issue/notFound`. */
export function showIssue(context: EngineContext, issueId: string): IssueTree {
  getIssue(context.archive.db, issueId);
  return getIssueTree(context.archive.db, issueId);
}

/** What search compares of a text. */
export function normaliseText(text: string): string {
  return normalise(text);
}
