import { getIssue, getIssueTree, readPageMap } from '../../archive/index.ts';
import type { IssueTree } from '../../gazette/tree.ts';
import { normalise } from '../../search/index.ts';
import type { EngineContext } from '../context.ts';
import { readMap } from '../pages/page-places.ts';
import { onPages } from '../pages/spans-on-pages.ts';

/** The whole tree of an issue, of a PDF with its places on the pages. Throws `issue/notFound`. */
export async function showIssue({ archive: { db } }: EngineContext, issueId: string): Promise<IssueTree> {
  getIssue(db, issueId);
  const tree = getIssueTree(db, issueId);
  const pageMap = readPageMap(db, issueId);
  return pageMap === null ? tree : withPlaces(tree, pageMap);
}

/** The tree of a PDF with its places on the pages; with those in its text where the pages can't be read. */
export async function withPlaces(tree: IssueTree, pageMap: Uint8Array): Promise<IssueTree> {
  const pdf = await import('../../sources/pdf/index.ts');
  const map = readMap(pdf, pageMap);
  return map === null ? tree : onPages(tree, map, pdf);
}

/** What search compares of a text. */
export function normaliseText(text: string): string {
  return normalise(text);
}
