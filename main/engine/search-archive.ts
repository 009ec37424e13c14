/** Search over the archive. The set of documents is always that of a scan of the normalised texts. */
import type { SearchHit, SearchPage } from '../../preload/contract/index.ts';
import {
  clearQueries,
  getDocument,
  issueOfDocument,
  listQueries,
  type ReadableDb,
  rememberQuery,
  searchSource,
} from '../archive/index.ts';
import type { Term } from '../search/index.ts';
import { countOccurrences, documentStream, findOccurrences, parseQuery, rankHits } from '../search/index.ts';
import { type EngineContext, writerOf } from './context.ts';
import { EngineError } from './errors.ts';
import { getSettings } from './settings.ts';

/** Throws `search/empty` for a query that holds nothing to compare. */
export function searchArchive(
  db: ReadableDb,
  query: { readonly query: string; readonly limit: number; readonly offset: number },
): SearchPage {
  const started = performance.now();
  const parsed = parseQuery(query.query);
  if (!parsed.ok) throw new EngineError(parsed.code);
  const { terms } = parsed;
  const scanned = searchSource(db)
    .containing(terms.map((term) => term.text))
    .map(({ documentId, title, documentNumber, text }) => ({
      documentId,
      title,
      documentNumber,
      length: text.length,
      occurrences: countOccurrences(text, terms),
    }));
  const page = rankHits(scanned, terms).slice(query.offset, query.offset + query.limit);
  return {
    documents: scanned.length,
    occurrences: scanned.reduce((sum, hit) => sum + hit.occurrences, 0),
    hits: page.map((hit) => expand(db, hit.documentId, hit.occurrences, terms)),
    ms: Math.round((performance.now() - started) * 10) / 10,
  };
}

function expand(db: ReadableDb, documentId: string, occurrences: number, terms: readonly Term[]): SearchHit {
  const document = getDocument(db, documentId);
  const ranges = new Map<number, (readonly [number, number])[]>();
  for (const { parts } of findOccurrences(documentStream(document.blocks), terms)) {
    for (const { blockIndex, range } of parts) {
      ranges.set(blockIndex, [...(ranges.get(blockIndex) ?? []), range]);
    }
  }
  return {
    documentId,
    issueId: issueOfDocument(db, documentId),
    title: document.title,
    documentNumber: document.documentNumber,
    occurrences,
    blocks: [...ranges].flatMap(([index, blockRanges]) => {
      const block = document.blocks[index];
      return block ? [{ blockId: block.id, path: block.path, text: block.text, ranges: blockRanges }] : [];
    }),
  };
}

export function searchHistory(db: ReadableDb): readonly string[] {
  return listQueries(db);
}

export function rememberSearch(context: EngineContext, query: string): null {
  if (context.archive.readOnly === null && getSettings(context.archive.db).keepSearchHistory) {
    rememberQuery(writerOf(context).db, query, context.ports.now());
  }
  return null;
}

export function forgetSearches(context: EngineContext): null {
  clearQueries(writerOf(context).db);
  return null;
}
