/** A file read for the command line, without an archive. */
import { basename } from 'node:path';
import type { IssueTree } from '../../gazette/tree.ts';
import { type Decision, explainIssue, parseIssue } from '../../parsing/index.ts';
import { type ReadSource, readSourceBytes, sourceOf } from '../importing/read-source.ts';
import { withPlaces } from './show.ts';

const readSource = (path: string, password: string | undefined): Promise<ReadSource> => {
  const file = basename(path);
  return sourceOf(readSourceBytes(path, file), file, { password });
};

/** The tree of a file, of a PDF with its places on the pages (`parse`). Throws `import/…` with the file's name. */
export async function parseFile(path: string, password?: string): Promise<IssueTree> {
  const { text, pageMap } = await readSource(path, password);
  const tree = parseIssue(text);
  return pageMap === null ? tree : withPlaces(tree, pageMap);
}

/** What the parser decided on a file and why, in source order (`parse --explain`). Throws `import/…`. */
export async function explainFile(path: string, password?: string): Promise<readonly Decision[]> {
  return explainIssue((await readSource(path, password)).text);
}
