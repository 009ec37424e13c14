/** The search page: one query at a time, its pages of hits, and the queries of before. */
import { create } from 'zustand';
import type { ErrorInfo } from '../../preload/contract/errors.ts';
import type { SearchPage } from '../../preload/contract/model.ts';
import { ask } from '../app/bridge.ts';

const pageSize = 20;

interface SearchState {
  readonly query: string;
  readonly page: SearchPage | null;
  readonly error: ErrorInfo | null;
  readonly isLoading: boolean;
  readonly history: readonly string[];
}

export const useSearch = create<SearchState>(() => ({
  query: '',
  page: null,
  error: null,
  isLoading: false,
  history: [],
}));

const { setState: set, getState: get } = useSearch;
let latest = 0;

/** Runs a query anew; the reply of an older one is dropped. */
export async function runSearch(query: string): Promise<void> {
  const turn = ++latest;
  if (query.trim() === '') {
    set({ query: '', page: null, error: null, isLoading: false });
    return;
  }
  set((state) => ({ query, isLoading: true, error: null, page: state.query === query ? state.page : null }));
  const reply = await ask('search.query', { query, limit: pageSize, offset: 0 });
  if (turn !== latest) return;
  if (!reply.ok) {
    set({ error: reply.error, page: null, isLoading: false });
    return;
  }
  set({ page: reply.value, isLoading: false });
  const kept = await ask('search.remember', { query: query.trim().slice(0, 200) });
  if (kept.ok) await loadHistory();
}

/** Adds the next hits to those shown. */
export async function loadMore(): Promise<void> {
  const { query, page, isLoading } = get();
  if (page === null || isLoading || page.hits.length >= page.documents) return;
  const turn = latest;
  set({ isLoading: true });
  const reply = await ask('search.query', { query, limit: pageSize, offset: page.hits.length });
  if (turn !== latest) return;
  if (!reply.ok) set({ error: reply.error, isLoading: false });
  else set({ isLoading: false, page: { ...reply.value, hits: [...page.hits, ...reply.value.hits] } });
}

export async function loadHistory(): Promise<void> {
  const reply = await ask('search.history', {});
  if (reply.ok) set({ history: reply.value });
}

export async function clearHistory(): Promise<void> {
  const reply = await ask('search.clearHistory', {});
  if (reply.ok) set({ history: [] });
}
