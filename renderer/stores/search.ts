/** The search page: one request at a time, its hits and totals, and the queries of before. */
import { create } from 'zustand';
import type { ErrorInfo } from '../../preload/contract/errors.ts';
import type { SearchRequest, SearchResults, SearchTotals } from '../../preload/contract/model.ts';
import { ask } from '../app/bridge.ts';
import { coalesce } from '../app/coalesce.ts';
import { askAgain } from './ask-again.ts';

const pageSize = 20;
const mostHits = 1000;
const longestKept = 200;

interface SearchState {
  readonly request: SearchRequest | null;
  readonly results: SearchResults | null;
  /** Come a moment after the results; null until then. */
  readonly totals: SearchTotals | null;
  /** True where they could not be had; the results stand all the same. */
  readonly isWithoutTotals: boolean;
  readonly error: ErrorInfo | null;
  readonly isLoading: boolean;
  readonly history: readonly string[];
}

export const useSearch = create<SearchState>(() => ({
  request: null,
  results: null,
  totals: null,
  isWithoutTotals: false,
  error: null,
  isLoading: false,
  history: [],
}));

const { setState: set, getState: get } = useSearch;
let latest = 0;
/** The count asked for last: more hits of the same request are counted anew. */
let counting = 0;

/** A search of everything, by relevance. */
export const everywhere = (query: string): SearchRequest => ({
  query,
  scope: { kind: 'all' },
  choice: {},
  order: 'relevance',
});

const payloadOf = (request: SearchRequest, offset: number, limit = pageSize) => ({
  query: request.query,
  scope: request.scope,
  choice: Object.fromEntries(
    Object.entries(request.choice).map(([facet, values]) => [facet, [...(values ?? [])]]),
  ),
  order: request.order,
  limit,
  offset,
});

/** At least a page, at most what the contract lets through. */
const limitFor = (hits: number): number => Math.min(mostHits, Math.max(pageSize, hits));

export const isSameRequest = (a: SearchRequest | null, b: SearchRequest | null): boolean =>
  a === b || JSON.stringify(a) === JSON.stringify(b);

/** What a page without an answer shows. */
const nothing = { results: null, totals: null, isWithoutTotals: false, error: null };

/**
 * Runs a request anew; the reply of an older one is dropped. What was found before stays on the page until the new
 * results are there; where there are none, the error stands alone. `hits` asks for more than a page, as on the way
 * back to a list that was longer.
 */
export async function runSearch(request: SearchRequest, hits = pageSize): Promise<void> {
  const turn = ++latest;
  if (request.query.trim() === '') {
    set({ ...nothing, request, isLoading: false });
    return;
  }
  set({ request, isLoading: true });
  const reply = await askAgain('search.query', payloadOf(request, 0, limitFor(hits)), () => turn === latest);
  if (reply === null) return;
  if (!reply.ok) {
    set({ ...nothing, error: reply.error, isLoading: false });
    return;
  }
  set({ ...nothing, results: reply.value, isLoading: false });
  await loadTotals(request, turn);
}

async function loadTotals(request: SearchRequest, turn: number): Promise<void> {
  const shown = get().results?.hits.length ?? 0;
  const payload = payloadOf(request, 0, limitFor(shown));
  const count = ++counting;
  const isWanted = () => turn === latest && count === counting;
  const reply = await askAgain('search.totals', payload, isWanted);
  if (reply === null) return;
  if (reply.ok) set({ totals: reply.value, isWithoutTotals: false });
  else set({ isWithoutTotals: true });
}

/** Counts what is shown once more, where that failed. */
export async function retryTotals(): Promise<void> {
  const { request } = get();
  if (request === null) return;
  set({ isWithoutTotals: false });
  await loadTotals(request, latest);
}

/** Adds the next hits to those shown. */
export async function loadMore(): Promise<void> {
  const { request, results, isLoading } = get();
  if (request === null || results === null || isLoading) return;
  const turn = latest;
  counting += 1;
  set({ isLoading: true });
  const reply = await askAgain(
    'search.query',
    payloadOf(request, results.hits.length),
    () => turn === latest,
  );
  if (reply === null) return;
  if (!reply.ok) {
    set({ error: reply.error, isLoading: false, isWithoutTotals: get().totals === null });
    return;
  }
  set({
    isLoading: false,
    error: null,
    results: { ...reply.value, hits: [...results.hits, ...reply.value.hits] },
  });
  await loadTotals(request, turn);
}

/** Documents that are neither shown nor folded behind one that is. */
export function selectLeft({ results, totals }: SearchState): number {
  if (results === null) return 0;
  return Math.max(0, results.documents - results.hits.length - (totals?.folded ?? 0));
}

/** Keeps a query that the reader meant, as Enter and an opened hit show; one half typed is none. */
export async function rememberSearch(query: string): Promise<void> {
  const words = query.trim();
  // Cut off it would be another query.
  if (words.length > longestKept) return;
  const kept = await ask('search.remember', { query: words });
  if (kept.ok) await loadHistory();
}

export const loadHistory = coalesce(async () => {
  const reply = await ask('search.history', {});
  if (reply.ok) set({ history: reply.value });
});

export async function clearHistory(): Promise<void> {
  const reply = await ask('search.clearHistory', {});
  if (reply.ok) set({ history: [] });
}
