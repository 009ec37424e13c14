/** The library tree, one issue, its source. */
import type { IssueRow, IssueView, LibraryTree } from '../../../preload/contract/index.ts';
import {
  getIssue,
  getSource,
  listIssues,
  type ReadableDb,
  readIssueFacts,
  readIssueParts,
  readOriginal,
  readSourceText,
  summariesOfIssue,
} from '../../archive/index.ts';
import type { EngineContext } from '../context.ts';
import { sourceOf } from '../importing/read-source.ts';
import { isSample } from '../importing/sample.ts';
import { documentRow, issueRow } from './views.ts';

/** By publication, then year, newest first; a year that is not known comes last. */
export function libraryTree(db: ReadableDb): LibraryTree {
  const publications = new Map<string, Map<number | null, IssueRow[]>>();
  for (const record of listIssues(db)) {
    const row = issueRow(record);
    const years = publications.get(row.publication) ?? new Map<number | null, IssueRow[]>();
    publications.set(row.publication, years);
    years.set(row.year, [...(years.get(row.year) ?? []), row]);
  }
  return {
    publications: [...publications].map(([title, years]) => ({
      title,
      issues: [...years.values()].reduce((sum, rows) => sum + rows.length, 0),
      years: [...years].map(([year, issues]) => ({ year, issues })),
    })),
  };
}

export function openIssue(db: ReadableDb, issueId: string): IssueView {
  const stored = readIssueParts(db, issueId);
  const { dropped: _dropped, ...parts } = stored.value;
  const facts = readIssueFacts(db, issueId);
  const summaries = summariesOfIssue(db, issueId);
  const source = getSource(db, issueId);
  return {
    row: issueRow(getIssue(db, issueId)),
    isSample: isSample(source.sha256),
    facts: facts.value,
    documents: summaries.map(documentRow),
    source,
    ...parts,
    damaged:
      Number(facts.faults.length > 0) +
      Number(stored.faults.length > 0) +
      summaries.filter(({ damaged }) => damaged).length,
  };
}

/** The decoded source around a span, cut to what is there. */
export async function showSource(
  context: EngineContext,
  span: { readonly issueId: string; readonly start: number; readonly end: number; readonly context: number },
): Promise<{ readonly start: number; readonly text: string }> {
  const { db, folder } = context.archive;
  const { sha256, fileName } = getSource(db, span.issueId);
  const text =
    readSourceText(db, span.issueId) ?? (await sourceOf(readOriginal(folder, sha256), fileName)).text.text;
  const start = Math.max(0, Math.min(span.start, text.length) - span.context);
  return { start, text: text.slice(start, Math.min(text.length, span.end + span.context)) };
}
