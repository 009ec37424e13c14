/** From a request to the documents it means, in their order: what first page, totals and lists have in common. */
import type { SearchRequest } from '../../../preload/contract/index.ts';
import { annotatedRows, collectionRows } from '../../archive/index.ts';
import {
  type Catalogue,
  type CatalogueDocument,
  DocumentSet,
  evaluate,
  inOneReading,
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
  const read = inOneReading(query, request.order, catalogue.size, source);
  const found = evaluate(query, { catalogue, source: read, checkCancelled });
  const all = request.scope.kind === 'all' ? found : found.and(scopeOf(request.scope, source));
  const chosen = withChoice(all, catalogue, request.choice, source.unitsOf);
  return {
    query,
    terms: shownTerms(query),
    all,
    chosen,
    ranked: () => rank(chosen, query, request.order, catalogue, read),
  };
}

/** Documents among which a search looks. */
export function scopeOf(scope: SearchRequest['scope'], { catalogue, db }: ArchiveSource): DocumentSet {
  switch (scope.kind) {
    case 'all':
      return DocumentSet.all(catalogue.size);
    case 'document':
      return placesWith(catalogue, ({ documentId }) => documentId === scope.documentId);
    case 'issue':
      return placesWith(catalogue, ({ issueId }) => issueId === scope.issueId);
    case 'collection':
      return placesOfRows(catalogue, collectionRows(db, scope.collectionId));
    case 'annotated':
      return placesOfRows(catalogue, annotatedRows(db));
  }
}

function placesWith(catalogue: Catalogue, isIn: (document: CatalogueDocument) => boolean): DocumentSet {
  const set = DocumentSet.empty(catalogue.size);
  catalogue.documents.forEach((document, place) => {
    if (isIn(document)) set.add(place);
  });
  return set;
}

const placesOfRows = (catalogue: Catalogue, rows: readonly number[]): DocumentSet =>
  DocumentSet.of(
    catalogue.size,
    rows.flatMap((row) => catalogue.placeOf(row) ?? []),
  );
