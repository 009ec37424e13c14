/** From a request to the documents it means, in their order: what first page, totals and lists have in common. */
import type { SearchRequest } from '../../../preload/contract/index.ts';
import { annotatedRows, collectionRows } from '../../archive/index.ts';
import {
  DocumentSet,
  evaluate,
  parseQuery,
  type Query,
  rank,
  shownTerms,
  type Term,
  withChoice,
} from '../../search/index.ts';
import { EngineError } from '../errors.ts';
import type { ArchiveSource } from './archive-source.ts';

export interface FoundDocuments {
  readonly query: Query;
  /** Terms whose places are shown. */
  readonly terms: readonly Term[];
  /** What the query finds within its scope, before facets are chosen. */
  readonly all: DocumentSet;
  /** What the chosen facets leave. */
  readonly chosen: DocumentSet;
  /** Places of `chosen`, in the order asked for. */
  readonly ranked: () => readonly number[];
}

/** Throws the code of a query that can't be understood, with its place. */
export function readQuery(text: string): Query {
  const parsed = parseQuery(text);
  if (parsed.ok) return parsed.query;
  const { code, start, end, text: found } = parsed.error;
  throw new EngineError(code, { start, end, text: found, place: start + 1 });
}

export function findDocuments(
  request: SearchRequest,
  source: ArchiveSource,
  checkCancelled: () => void,
): FoundDocuments {
  const { catalogue } = source;
  const query = readQuery(request.query);
  const found = evaluate(query, { catalogue, source, checkCancelled });
  const all = withinScope(found, request.scope, source);
  const chosen = withChoice(all, catalogue, request.choice, source.unitsOf);
  return {
    query,
    terms: shownTerms(query),
    all,
    chosen,
    ranked: () => rank(chosen, query, request.order, catalogue, source),
  };
}

function withinScope(
  set: DocumentSet,
  scope: SearchRequest['scope'],
  { catalogue, db }: ArchiveSource,
): DocumentSet {
  switch (scope.kind) {
    case 'all':
      return set;
    case 'document':
      return keep(set, (place) => catalogue.at(place).documentId === scope.documentId, catalogue.size);
    case 'issue':
      return keep(set, (place) => catalogue.at(place).issueId === scope.issueId, catalogue.size);
    case 'collection':
      return set.and(rowSet(collectionRows(db, scope.collectionId)));
    case 'annotated':
      return set.and(rowSet(annotatedRows(db)));
  }
  function rowSet(rows: readonly number[]): DocumentSet {
    return DocumentSet.of(
      catalogue.size,
      rows.flatMap((row) => catalogue.placeOf(row) ?? []),
    );
  }
}

const keep = (set: DocumentSet, isKept: (place: number) => boolean, size: number): DocumentSet =>
  DocumentSet.of(size, set.places().filter(isKept));
