import { getIssue, getIssueTree, readPageMap } from '../../archive/index.ts';
import type { IssueTree } from '../../gazette/tree.ts';
import { normalise } from '../../search/index.ts';
import type { EngineContext } from '../context.ts';
import { readMap } from '../pages/page-places.ts';
import { onPages } from '../pages/spans-on-pages.ts';

/** The whole tree of an issue, with its places on the pages where its source has any. Throws `issue/notFound`. */
export function showIssue({ archive: { db } }: EngineContext, issueId: string): IssueTree {
  getIssue(db, issueId);
  const tree = getIssueTree(db, issueId);
  const pageMap = readPageMap(db, issueId);
  return pageMap === null ? tree : withPlaces(tree, pageMap);
}

/** The tree with its places on the pages; with those in its text where the map of the pages can't be read. */
export function withPlaces(tree: IssueTree, pageMap: Uint8Array): IssueTree {
  const map = readMap(pageMap);
  return map === null ? tree : onPages(tree, map);
}

/** What search compares of a text. */
export function normaliseText(text: string): string {
  return normalise(text);
}
