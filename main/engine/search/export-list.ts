/** The list of results for spreadsheet programs: a row for each block that holds a term, with its place in print. */
import { basename } from 'node:path';
import type { SearchRequest } from '../../../preload/contract/index.ts';
import words from '../../../resources/locales/zh-CN/lists.json' with { type: 'json' };
import {
  assertNotOwnFile,
  getIssueParts,
  issueLabel,
  listIssues,
  type ReadableDb,
} from '../../archive/index.ts';
import { type Sheet, writeSheet } from '../../export/index.ts';
import type { EngineContext } from '../context.ts';

export interface ListExport {
  readonly rows: number;
  readonly file: string;
}

/** More documents than an office will go through by hand; the rest is left to a narrower query. */
const mostDocuments = 5000;

export async function exportSearchList(
  context: EngineContext,
  request: SearchRequest,
  format: 'csv' | 'xlsx',
  target: string,
): Promise<ListExport> {
  assertNotOwnFile(context.archive.folder, target);
  const page = { limit: mostDocuments, offset: 0 };
  const { hits } = await context.search.ask({ kind: 'list', request, page }, context.language());
  const { db } = context.archive;
  const labels = new Map(
    listIssues(db).map((issue) => [issue.id, issueLabel(issue.publication, issue.year, issue.number)]),
  );
  const pages = pagesOf(db);
  const rows = hits.flatMap((hit) => {
    const blocks = hit.blocks.length > 0 ? hit.blocks : [{ path: '', text: '' }];
    return blocks.map(({ path, text }) => [
      labels.get(hit.issueId) ?? '',
      pages(hit.issueId, hit.documentId),
      hit.documentNumber ?? '',
      hit.title,
      path,
      text,
      hit.occurrences,
    ]);
  });
  await writeSheet({ ...sheetOf(request.query), rows }, target, format);
  return { rows: rows.length, file: basename(target) };
}

function sheetOf(query: string): Omit<Sheet, 'rows'> {
  const { columns } = words.searchList;
  return {
    // Excel's own limits of a sheet's name.
    name: `${words.searchList.name} ${query}`
      .replace(/[\\/?*[\]:]/g, ' ')
      .slice(0, 31)
      .trim(),
    columns: [
      { title: columns.issue, width: 26 },
      { title: columns.page, width: 8 },
      { title: columns.number, width: 22 },
      { title: columns.title, width: 40 },
      { title: columns.clause, width: 16 },
      { title: columns.quote, width: 80 },
      { title: columns.occurrences, width: 8 },
    ],
  };
}

/** Page of a document as the issue's contents print it; each issue is read once. */
function pagesOf(db: ReadableDb): (issueId: string, documentId: string) => number | null {
  const known = new Map<string, ReadonlyMap<string, number | null>>();
  return (issueId, documentId) => {
    let pages = known.get(issueId);
    if (pages === undefined) {
      pages = new Map(
        getIssueParts(db, issueId).toc.flatMap((row) =>
          row.documentId === null ? [] : [[row.documentId, row.page] as const],
        ),
      );
      known.set(issueId, pages);
    }
    return pages.get(documentId) ?? null;
  };
}
