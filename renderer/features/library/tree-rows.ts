/** The library tree as flat rows, and how the keys move among them. Pure. */
import type { DocumentRow, IssueRow, IssueView, LibraryTree } from '../../../preload/contract/model.ts';
import { issueKey, publicationKey, yearKey } from '../../stores/library.ts';

interface RowBase {
  readonly key: string;
  /** From 1, as `aria-level` counts. */
  readonly level: number;
  /** Null for rows that can't be opened. */
  readonly isExpanded: boolean | null;
  readonly position: number;
  readonly siblings: number;
}

export type TreeRow =
  | (RowBase & { readonly kind: 'publication'; readonly title: string; readonly count: number })
  | (RowBase & { readonly kind: 'year'; readonly year: number | null; readonly count: number })
  | (RowBase & { readonly kind: 'issue'; readonly issue: IssueRow })
  | (RowBase & { readonly kind: 'section'; readonly title: string; readonly documentIds: readonly string[] })
  | (RowBase & { readonly kind: 'document'; readonly document: DocumentRow })
  | (RowBase & { readonly kind: 'loading' });

/** Kinds that are read; contents page and colophon belong to the issue page. */
const readable = new Set(['document', 'article', 'appointments', 'chronicle']);

interface SectionGroup {
  readonly title: string | null;
  readonly documents: readonly DocumentRow[];
}

/** Readable documents by section, in printed order. */
export function sectionsOf(view: IssueView): readonly SectionGroup[] {
  const groups: { title: string | null; documents: DocumentRow[] }[] = [];
  for (const document of view.documents) {
    if (!readable.has(document.kind)) continue;
    const last = groups.at(-1);
    if (last !== undefined && last.title === document.section) last.documents.push(document);
    else groups.push({ title: document.section, documents: [document] });
  }
  return groups;
}

/** All rows that are open, from the top. */
export function flattenTree(
  tree: LibraryTree,
  issues: ReadonlyMap<string, IssueView>,
  expanded: ReadonlySet<string>,
): readonly TreeRow[] {
  const rows: TreeRow[] = [];
  tree.publications.forEach((publication, index) => {
    const key = publicationKey(publication.title);
    const isExpanded = expanded.has(key);
    rows.push({
      kind: 'publication',
      key,
      level: 1,
      isExpanded,
      position: index + 1,
      siblings: tree.publications.length,
      title: publication.title,
      count: publication.issues,
    });
    if (!isExpanded) return;
    publication.years.forEach((year, at) => {
      const yearRow = yearKey(publication.title, year.year);
      const isYearOpen = expanded.has(yearRow);
      rows.push({
        kind: 'year',
        key: yearRow,
        level: 2,
        isExpanded: isYearOpen,
        position: at + 1,
        siblings: publication.years.length,
        year: year.year,
        count: year.issues.length,
      });
      if (isYearOpen) {
        year.issues.forEach((issue, place) => {
          rows.push(...issueRows(issue, place, year.issues.length, issues, expanded));
        });
      }
    });
  });
  return rows;
}

function issueRows(
  issue: IssueRow,
  place: number,
  siblings: number,
  issues: ReadonlyMap<string, IssueView>,
  expanded: ReadonlySet<string>,
): readonly TreeRow[] {
  const key = issueKey(issue.id);
  const isExpanded = expanded.has(key);
  const row: TreeRow = { kind: 'issue', key, level: 3, isExpanded, position: place + 1, siblings, issue };
  if (!isExpanded) return [row];
  const view = issues.get(issue.id);
  if (view === undefined) {
    return [
      row,
      { kind: 'loading', key: `${key}:wait`, level: 4, isExpanded: null, position: 1, siblings: 1 },
    ];
  }
  const groups = sectionsOf(view);
  return [row, ...groups.flatMap((group, index) => sectionRows(key, group, index, groups.length))];
}

function sectionRows(
  parent: string,
  group: SectionGroup,
  index: number,
  siblings: number,
): readonly TreeRow[] {
  const titled = group.title !== null;
  const documents = group.documents.map(
    (document, at): TreeRow => ({
      kind: 'document',
      key: `d:${document.id}`,
      level: titled ? 5 : 4,
      isExpanded: null,
      position: at + 1,
      siblings: group.documents.length,
      document,
    }),
  );
  if (group.title === null) return documents;
  const section: TreeRow = {
    kind: 'section',
    key: `${parent}:s${index}`,
    level: 4,
    isExpanded: true,
    position: index + 1,
    siblings,
    title: group.title,
    documentIds: group.documents.map((document) => document.id),
  };
  return [section, ...documents];
}

export type TreeMove =
  | { readonly kind: 'focus'; readonly index: number }
  | { readonly kind: 'toggle'; readonly key: string; readonly open: boolean }
  | { readonly kind: 'activate'; readonly index: number }
  | { readonly kind: 'pick'; readonly index: number }
  | null;

/** What a key does when the row at `index` has the focus. Sections stay open: they only group. */
export function moveInTree(rows: readonly TreeRow[], index: number, key: string): TreeMove {
  const row = rows[index];
  if (row === undefined) return rows.length > 0 ? { kind: 'focus', index: 0 } : null;
  const canToggle = row.isExpanded !== null && row.kind !== 'section';
  switch (key) {
    case 'ArrowDown':
      return index + 1 < rows.length ? { kind: 'focus', index: index + 1 } : null;
    case 'ArrowUp':
      return index > 0 ? { kind: 'focus', index: index - 1 } : null;
    case 'Home':
      return { kind: 'focus', index: 0 };
    case 'End':
      return { kind: 'focus', index: rows.length - 1 };
    case 'ArrowRight':
      if (canToggle && row.isExpanded === false) return { kind: 'toggle', key: row.key, open: true };
      return (rows[index + 1]?.level ?? 0) > row.level ? { kind: 'focus', index: index + 1 } : null;
    case 'ArrowLeft': {
      if (canToggle && row.isExpanded === true) return { kind: 'toggle', key: row.key, open: false };
      const parent = rows.slice(0, index).findLastIndex((other) => other.level < row.level);
      return parent >= 0 ? { kind: 'focus', index: parent } : null;
    }
    case 'Enter':
      return { kind: 'activate', index };
    case ' ':
      return { kind: 'pick', index };
    default:
      return null;
  }
}
