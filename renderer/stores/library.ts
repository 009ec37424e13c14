/** The library tree, the issues opened from it, and the documents picked for export or a collection. */
import { create } from 'zustand';
import type { ErrorInfo } from '../../preload/contract/errors.ts';
import type { IssueRow, IssueView, LibraryTree } from '../../preload/contract/model.ts';
import { ask } from '../app/bridge.ts';

interface LibraryState {
  readonly tree: LibraryTree | null;
  readonly error: ErrorInfo | null;
  readonly issues: ReadonlyMap<string, IssueView>;
  readonly issueErrors: ReadonlyMap<string, ErrorInfo>;
  /** Keys of opened rows (see tree-rows.ts); null until the first tree has set it. */
  readonly expanded: ReadonlySet<string> | null;
  /** In the order they were picked. */
  readonly picked: readonly string[];
}

export const useLibrary = create<LibraryState>(() => ({
  tree: null,
  error: null,
  issues: new Map(),
  issueErrors: new Map(),
  expanded: null,
  picked: [],
}));

const { setState: set, getState: get } = useLibrary;
const loading = new Set<string>();
let latestTree = 0;

export const publicationKey = (title: string): string => `p:${title}`;
export const yearKey = (publication: string, year: number | null): string =>
  `y:${publication}:${year ?? '-'}`;
export const issueKey = (issueId: string): string => `i:${issueId}`;

/** How far a publication reaches in the archive. */
export function newestIssueOf(tree: LibraryTree | null, publication: string): IssueRow | null {
  const own = tree?.publications.find(({ title }) => title === publication);
  return own?.years[0]?.issues[0] ?? null;
}

/** On first sight all publications are open, and in each its newest year. */
function firstExpanded(tree: LibraryTree): ReadonlySet<string> {
  return new Set(
    tree.publications.flatMap((publication) => {
      const newest = publication?.years?.[0];
      return newest === undefined
        ? []
        : [publicationKey(publication.title), yearKey(publication.title, newest.year)];
    }),
  );
}

export async function loadTree(): Promise<void> {
  const turn = ++latestTree;
  const reply = await ask('library.tree', {});
  if (turn !== latestTree) return;
  if (!reply.ok) {
    set({ error: reply.error });
    return;
  }
  set(({ expanded }) => ({
    // Shown as it is: a tree that can't be drawn is said by the pane that draws it.
    tree: reply.value,
    error: null,
    // An empty library says nothing of what should be open once there are issues.
    expanded: expanded === null || expanded.size === 0 ? firstExpanded(reply.value) : expanded,
  }));
}

/** Asks for an issue unless it is there or on its way. */
export async function loadIssue(issueId: string): Promise<void> {
  if (get().issues.has(issueId) || loading.has(issueId)) return;
  await fetchIssue(issueId);
}

/** Asks for an issue whether it is there or not. */
export const reloadIssue = (issueId: string): Promise<void> => fetchIssue(issueId);

async function fetchIssue(issueId: string): Promise<void> {
  loading.add(issueId);
  const reply = await ask('issue.open', { issueId });
  loading.delete(issueId);
  set(({ issues, issueErrors }) => {
    const errors = new Map(issueErrors);
    const next = new Map(issues);
    if (reply.ok) {
      errors.delete(issueId);
      next.set(issueId, reply.value);
    } else {
      errors.set(issueId, reply.error);
      next.delete(issueId);
    }
    return { issues: next, issueErrors: errors };
  });
}

/** After a change: the tree and every issue that is shown somewhere. */
export async function refreshLibrary(): Promise<void> {
  await Promise.all([loadTree(), refreshIssues()]);
}

export async function refreshIssues(): Promise<void> {
  await Promise.all([...get().issues.keys()].map(fetchIssue));
}

export function toggleExpanded(key: string, open?: boolean): void {
  set(({ expanded }) => {
    const next = new Set(expanded ?? []);
    if (open ?? !next.has(key)) next.add(key);
    else next.delete(key);
    return { expanded: next };
  });
  if (key.startsWith('i:') && get().expanded?.has(key)) void loadIssue(key.slice(2));
}

/** Opens the branch down to an issue, so that what is read is seen in the tree. */
export function revealIssue(issueId: string): void {
  const { tree } = get();
  if (tree === null) return;
  for (const publication of tree.publications) {
    for (const year of publication.years) {
      if (!year.issues.some((issue) => issue.id === issueId)) continue;
      for (const key of [
        publicationKey(publication.title),
        yearKey(publication.title, year.year),
        issueKey(issueId),
      ]) {
        if (!get().expanded?.has(key)) toggleExpanded(key, true);
      }
    }
  }
}

export function togglePicked(documentId: string): void {
  set(({ picked }) => ({
    picked: picked.includes(documentId) ? picked.filter((id) => id !== documentId) : [...picked, documentId],
  }));
}

/** Picks or drops several at once, keeping the order of those already picked. */
export function setPicked(documentIds: readonly string[], isPicked: boolean): void {
  set(({ picked }) => {
    const rest = picked.filter((id) => isPicked || !documentIds.includes(id));
    return { picked: isPicked ? [...new Set([...rest, ...documentIds])] : rest };
  });
}

export function clearPicked(): void {
  set({ picked: [] });
}

/** Forgets everything: another archive was opened. */
export function resetLibrary(): void {
  set({ tree: null, error: null, issues: new Map(), issueErrors: new Map(), expanded: null, picked: [] });
}

export const selectIssueCount = ({ tree }: LibraryState): number =>
  tree?.publications.reduce((sum, publication) => sum + publication.issues, 0) ?? 0;
