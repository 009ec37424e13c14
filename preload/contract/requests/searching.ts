/** Requests that look for documents, words and places. */
import { z } from 'zod';
import {
  type JumpTarget,
  type SavedSearch,
  type SearchHealth,
  type SearchPage,
  type SearchResults,
  type SearchTotals,
  searchOrders,
} from '../model.ts';
import { handle, id, none, request, title } from './parts.ts';

/** Values chosen of one facet. */
const chosenValues = z.array(z.string().max(200)).max(50).optional();

const searchFields = {
  query: z.string().max(10_000),
  scope: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('all') }),
    z.strictObject({ kind: z.literal('document'), documentId: id }),
    z.strictObject({ kind: z.literal('issue'), issueId: id }),
    z.strictObject({ kind: z.literal('collection'), collectionId: id }),
    z.strictObject({ kind: z.literal('annotated') }),
  ]),
  choice: z.strictObject({
    year: chosenValues,
    publication: chosenValues,
    section: chosenValues,
    issuer: chosenValues,
    genre: chosenValues,
    unit: chosenValues,
  }),
  order: z.enum(searchOrders),
};
/** What a search asks for, as it is asked and kept. */
export const searchRequestSchema = z.strictObject(searchFields);
const searchSchema = z.strictObject({
  ...searchFields,
  limit: z.int().min(1).max(1000),
  offset: z.int().min(0).max(1_000_000),
});

export const searchRequests = {
  'search.query': request<SearchResults>()(searchSchema),
  /** Asked with the same payload, right after the first results are there. */
  'search.totals': request<SearchTotals>()(searchSchema),
  /** All of it, exact, with every block: for the command line. */
  'search.list': request<SearchPage>()(searchSchema),
  /**
   * Writes the list of results with each block found, its issue, page and clause. `left`: documents found that the list
   * leaves out; it holds at most some thousands, and its last row says so.
   */
  'search.export': request<{ rows: number; left: number; file: string }>()(
    z.strictObject({ request: searchRequestSchema, format: z.enum(['csv', 'xlsx']), target: handle }),
  ),
  'savedSearch.list': request<readonly SavedSearch[]>()(none),
  'savedSearch.add': request<SavedSearch>()(z.strictObject({ title, request: searchRequestSchema })),
  'savedSearch.rename': request<null>()(z.strictObject({ savedSearchId: id, title })),
  'savedSearch.remove': request<null>()(z.strictObject({ savedSearchId: id })),
  /** Looks a sample of documents up in the index. */
  'search.health': request<SearchHealth>()(none),
  /** Makes the index anew, beside reading and searching. */
  'search.reindex': request<{ jobId: string }>()(none),
  'search.history': request<readonly string[]>()(none),
  'search.remember': request<null>()(z.strictObject({ query: z.string().trim().min(1).max(200) })),
  'search.clearHistory': request<null>()(none),
  'jump.query': request<readonly JumpTarget[]>()(
    z.strictObject({ text: z.string().max(200), limit: z.int().min(1).max(100) }),
  ),
} as const;
