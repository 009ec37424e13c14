/** The quick jump: documents, issues and collections by their names, exact first, then typing slips forgiven. */
import type { JumpTarget } from '../../preload/contract/index.ts';
import {
  issueLabel,
  type JumpRow,
  jumpRows,
  listCollections,
  listIssues,
  type ReadableDb,
} from '../archive/index.ts';
import { createSuggester, normalise, type Suggester } from '../search/index.ts';

/** Documents by number and title, issues and collections whose name holds the text; exact numbers first. */
export function jump(db: ReadableDb, text: string, limit: number): readonly JumpTarget[] {
  const needle = normalise(text);
  if (needle === '') return [];
  const rows = jumpRows(db);
  const exact = [
    ...documentsNamed(rows, needle),
    ...issuesNamed(db, needle),
    ...collectionsNamed(db, needle),
  ];
  return exact.length > 0 ? exact.slice(0, limit) : suggestions(rows, needle, limit);
}

function documentsNamed(rows: readonly JumpRow[], needle: string): readonly JumpTarget[] {
  return rows
    .map((row) => ({ row, number: row.documentNumber === null ? '' : normalise(row.documentNumber) }))
    .filter(({ row, number }) => number.includes(needle) || normalise(row.title).includes(needle))
    .sort((a, b) => Number(b.number === needle) - Number(a.number === needle))
    .map(({ row }) => documentTarget(row));
}

function documentTarget(row: JumpRow): JumpTarget {
  const detail = [row.documentNumber, row.issueLabel].filter(Boolean).join(' ');
  return { kind: 'document', documentId: row.id, title: row.title, detail };
}

function issuesNamed(db: ReadableDb, needle: string): readonly JumpTarget[] {
  return listIssues(db)
    .map((issue) => ({ issue, label: issueLabel(issue.publication, issue.year, issue.number) }))
    .filter(({ issue, label }) => normalise(`${label}${issue.cumulativeNumber ?? ''}`).includes(needle))
    .map(({ issue, label }) => ({
      kind: 'issue',
      issueId: issue.id,
      title: label,
      detail: issue.publishedOn ?? '',
    }));
}

function collectionsNamed(db: ReadableDb, needle: string): readonly JumpTarget[] {
  return listCollections(db)
    .filter((collection) => normalise(collection.title).includes(needle))
    .map(({ id, title }) => ({ kind: 'collection', collectionId: id, title, detail: '' }));
}

/** Made anew only when the archive holds other documents than last time. */
let made: { readonly key: string; readonly suggester: Suggester } | null = null;

function suggestions(rows: readonly JumpRow[], needle: string, limit: number): readonly JumpTarget[] {
  const key = `${rows.length} ${rows[0]?.id ?? ''} ${rows.at(-1)?.id ?? ''}`;
  if (made?.key !== key) made = { key, suggester: createSuggester(rows.map((row) => normalise(row.title))) };
  return made.suggester.suggest(needle, limit).flatMap((at) => {
    const row = rows[at];
    return row ? [documentTarget(row)] : [];
  });
}
