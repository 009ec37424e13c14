/**
 * Which documents come first: the one whose number was typed, then those whose title holds the terms, then by
 * relevance (BM25) with a little for the newer; where a term stands in thousands of documents, relevance says nothing
 * and the newest come first.
 */
import type { DocumentKind } from '../gazette/tree.ts';
import type { Catalogue } from './catalogue.ts';
import type { DocumentSet } from './document-set.ts';
import { numberKey } from './numbers.ts';
import type { Query, Term } from './query/ast.ts';
import { shownTerms } from './query/ast.ts';
import type { SearchSource } from './source.ts';
import { matchOf } from './tokens.ts';

export type Order = 'relevance' | 'date';

/** Above so many documents relevance is not asked for: it would cost more than the search. */
export const mostScored = 3000;
/** What a document of this year gains over one of twenty years before. */
const newestGain = 0.25;
const yearsOfGain = 20;
/** What a term in the title is worth, in terms of the best relevance. */
const titleGain = 0.5;

/** More than anything within a tier can gain. */
const tierStep = 10;
/** Masthead, contents page and colophon name what is found elsewhere: they come last within their tier. */
const besides: ReadonlySet<DocumentKind> = new Set(['frontMatter', 'backMatter', 'contents']);
const matterLoss = 5;

/** Places in the order in which they are shown. */
export function rank(
  set: DocumentSet,
  query: Query,
  order: Order,
  catalogue: Catalogue,
  source: SearchSource,
): readonly number[] {
  const places = set.places();
  const terms = shownTerms(query);
  if (order === 'date' || terms.length === 0 || places.length < 2) return places;
  const titles = catalogue.compared('title');
  const bearers = new Set(
    terms.flatMap(({ printed }) => {
      const key = numberKey(printed);
      return key === null ? [] : catalogue.bearing(key);
    }),
  );
  const match = relevanceMatch(query);
  const relevance = match !== null && places.length <= mostScored ? source.relevance(match) : new Map();
  let best = 0;
  for (const value of relevance.values()) best = Math.max(best, value);
  const newest = catalogue.documents[0]?.year ?? 0;
  const scores = new Float64Array(places.length);
  places.forEach((place, at) => {
    const document = catalogue.at(place);
    const title = titles[place] ?? '';
    const own = best > 0 ? (relevance.get(document.row) ?? 0) / best : 0;
    const age =
      document.year === null ? yearsOfGain : Math.min(yearsOfGain, Math.max(0, newest - document.year));
    let inTitle = 0;
    for (const term of terms) if (title.includes(term.text)) inTitle += 1;
    const gain = relevance.size > 0 ? (1 + newestGain * (1 - age / yearsOfGain)) * own : 0;
    const tier = bearers.has(place) ? 2 : inTitle === terms.length ? 1 : 0;
    const matter = besides.has(document.kind) ? matterLoss : 0;
    scores[at] = tier * tierStep + gain + (inTitle / terms.length) * titleGain - matter;
  });
  // A stable sort: equals stay newest first.
  return places
    .map((_, at) => at)
    .sort((a, b) => (scores[b] as number) - (scores[a] as number))
    .map((at) => places[at] as number);
}

/** What the index can say of the query's terms, joined as the query joins them; null where it can say nothing. */
export function relevanceMatch(query: Query): string | null {
  switch (query.kind) {
    case 'term':
      return joinedMatch([query.term]);
    case 'near':
    case 'sameClause':
      return joinedMatch(query.terms);
    case 'and':
    case 'or': {
      const parts = query.parts.flatMap((part) => {
        const match = relevanceMatch(part);
        if (match === null) return [];
        // Terms of an AND stand side by side, as they are looked up.
        return part.kind === 'term' && query.kind === 'and' ? [match] : [`(${match})`];
      });
      return parts.length === 0 ? null : parts.join(query.kind === 'and' ? ' AND ' : ' OR ');
    }
    default:
      return null;
  }
}

function joinedMatch(terms: readonly Term[]): string | null {
  const matches = terms.flatMap(({ text }) => {
    const match = matchOf(text);
    return match.kind === 'pairs' ? [match.match] : [];
  });
  return matches.length === 0 ? null : matches.join(' AND ');
}
