/** The searches themselves, on one connection. They run in a thread of their own, or where the command line runs. */
import type {
  SearchPage,
  SearchRequest,
  SearchResults,
  SearchTotals,
} from '../../../preload/contract/index.ts';
import { indexState, type ReadableDb, readySearch } from '../../archive/index.ts';
import { countFacets, countPlaces, foldAlike, likesOf, type Term } from '../../search/index.ts';
import { type ArchiveSource, createSourceCache } from './archive-source.ts';
import { findDocuments } from './find-documents.ts';
import { findNotes } from './find-notes.ts';
import { searchIndexer } from './search-indexer.ts';
import { asSearchHit, showHit } from './show-hits.ts';

export interface Page {
  readonly limit: number;
  readonly offset: number;
}

/** Throws where the search is no longer wanted. */
export type CheckCancelled = () => void;

export interface Searcher {
  /** Reads what every search needs, so that the first one does not wait for it. */
  readonly ready: () => void;
  /** The first documents and how many there are: what must come at once. */
  readonly first: (request: SearchRequest, page: Page, check: CheckCancelled) => SearchResults;
  /** Occurrences, facets, likes and notes: what may come a moment later. */
  readonly totals: (request: SearchRequest, page: Page, check: CheckCancelled) => SearchTotals;
  /** Everything, exact and unfolded, with every block: for the command line and lists that leave the program. */
  readonly list: (request: SearchRequest, page: Page, check: CheckCancelled) => SearchPage;
}

/** Blocks of a document in the list of results, its title among them; the reader shows all. */
export const shownBlocks = 4;
const shownLikes = 20;

const since = (started: number): number => Math.round((performance.now() - started) * 10) / 10;

export function createSearcher(db: ReadableDb): Searcher {
  const open = createSourceCache(db);
  const searcher: Searcher = {
    ready: () => {
      open().catalogue.compared('title');
      readySearch(db);
    },
    first: (request, page, check) => {
      const started = performance.now();
      const source = open();
      const found = findDocuments(request, source, check);
      const shown = foldAlike(found.ranked(), page.offset + page.limit, source.catalogue);
      return {
        documents: found.chosen.count,
        terms: found.terms.map((term) => term.printed),
        hits: shown.slice(page.offset).map((place) => showHit(place, found, shownBlocks, source)),
        ms: since(started),
      };
    },
    totals: (request, page, check) => {
      const source = open();
      const { catalogue } = source;
      const found = findDocuments(request, source, check);
      const ranked = found.ranked();
      const shown = foldAlike(ranked, page.offset + page.limit, catalogue);
      const likes = likesOf(shown, ranked, catalogue);
      return {
        occurrences: countAll(ranked, found.terms, source, check),
        facets: countFacets(found.all, catalogue, request.choice, source.unitsOf),
        folded: [...likes.values()].reduce((sum, places) => sum + places.length, 0),
        alike: shown.flatMap((place) => {
          const places = likes.get(place) ?? [];
          if (places.length === 0) return [];
          const documents = places.slice(0, shownLikes).map((like) => {
            const { documentId, issueId, title, documentNumber } = catalogue.at(like);
            return { documentId, issueId, title, documentNumber };
          });
          return [{ documentId: catalogue.at(place).documentId, count: places.length, documents }];
        }),
        notes: findNotes(found.query, request.scope, source, check),
        waiting: indexState(db, searchIndexer.version).waiting,
      };
    },
    list: (request, page, check) => {
      const started = performance.now();
      const source = open();
      const found = findDocuments(request, source, check);
      const ranked = found.ranked();
      return {
        documents: found.chosen.count,
        occurrences: countAll(ranked, found.terms, source, check),
        hits: ranked.slice(page.offset, page.offset + page.limit).map((place) => {
          check();
          return asSearchHit(showHit(place, found, Number.MAX_SAFE_INTEGER, source));
        }),
        ms: since(started),
      };
    },
  };
  // A batch indexed between two reads would be in neither answer: each search reads one moment.
  return {
    ready: () => db.atOneMoment(searcher.ready),
    first: (...asked) => db.atOneMoment(() => searcher.first(...asked)),
    totals: (...asked) => db.atOneMoment(() => searcher.totals(...asked)),
    list: (...asked) => db.atOneMoment(() => searcher.list(...asked)),
  };
}

function countAll(
  places: readonly number[],
  terms: readonly Term[],
  source: ArchiveSource,
  check: CheckCancelled,
): number {
  if (terms.length === 0) return 0;
  let count = 0;
  for (const place of places) {
    check();
    const text = source.textOf(source.catalogue.at(place).row)?.text;
    if (text !== undefined) count += countPlaces(text, terms);
  }
  return count;
}
