/** The list of results for spreadsheet programs: a row for each block that holds a term, with its place in print. */
import type { SearchRequest } from '../../../preload/contract/index.ts';
import words from '../../../resources/locales/zh-CN/lists.json' with { type: 'json' };
import { issueLabel, listIssues, pagesOfBlocks, type ReadableDb, summariesOf } from '../../archive/index.ts';
import { pageCell } from '../../export/forms/rows/page-cell.ts';
import type { Sheet } from '../../export/index.ts';
import { type CheckCancelled, createSearcher } from './searcher.ts';

export interface ListSheet {
  readonly sheet: Sheet;
  /** Rows that stand for what was found. */
  readonly rows: number;
  /** Documents found that the list leaves out; its last row says so. */
  readonly left: number;
}

/** The sheet of a search with at most `most` documents, all of one moment. Throws what `check` throws. */
export function listSheet(
  db: ReadableDb,
  request: SearchRequest,
  most: number,
  check: CheckCancelled,
): ListSheet {
  return db.atOneMoment(() => {
    const { hits, documents } = createSearcher(db).list(request, { limit: most, offset: 0 }, check);
    const labels = new Map(
      listIssues(db).map((issue) => [issue.id, issueLabel(issue.publication, issue.year, issue.number)]),
    );
    const rows = hits.flatMap((hit) => {
      const blocks = hit.blocks.length > 0 ? hit.blocks : [{ blockId: '', path: '', text: '' }];
      const pages = summariesOf(db, [hit.documentId])[0]?.pages ?? [];
      const pageOf = pagesOfBlocks(db, hit.documentId);
      return blocks.map(({ blockId, path, text }) => [
        labels.get(hit.issueId) ?? '',
        pageCell(pageOf.get(blockId) ?? null, pages),
        hit.documentNumber ?? '',
        hit.title,
        path,
        text,
        hit.occurrences,
      ]);
    });
    const left = documents - hits.length;
    const last = left === 0 ? [] : [['', null, '', cutNote(hits.length, left), '', '', null]];
    return { sheet: { ...sheetOf(request.query), rows: [...rows, ...last] }, rows: rows.length, left };
  });
}

const cutNote = (shown: number, left: number): string =>
  words.searchList.cut.replace('{shown}', String(shown)).replace('{left}', String(left));

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
