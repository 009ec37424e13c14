/**
 * Which documents match and how relevant each is, from one reading of the index instead of two. It pays where every
 * match will be scored: in an archive of no more documents than are ever scored.
 */
import type { Query } from './query/ast.ts';
import { mostScored, type Order, relevanceMatch } from './rank.ts';
import type { SearchSource } from './source.ts';

/** So many pairs seldom stand together in a second document, and one document needs no score. */
const fewestPairsFoundFirst = 7;

const isFoundFirst = (match: string): boolean => match.split(' ').length >= fewestPairsFoundFirst;

/** The source for one search; what it has read of the query's relevance it does not read again. */
export function inOneReading<Source extends SearchSource>(
  query: Query,
  order: Order,
  documents: number,
  source: Source,
): Source {
  const match = order === 'relevance' && documents <= mostScored ? relevanceMatch(query) : null;
  if (match === null || isFoundFirst(match)) return source;
  let read: ReadonlyMap<number, number> | null = null;
  const scores = (): ReadonlyMap<number, number> => {
    read ??= source.relevance(match);
    return read;
  };
  return {
    ...source,
    withPairs: (asked: string) => (asked === match ? [...scores().keys()] : source.withPairs(asked)),
    relevance: (asked: string) => (asked === match ? scores() : source.relevance(asked)),
  };
}
