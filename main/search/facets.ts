/** Counts of what the found documents are (年份, 公报, 栏目, 发文机关, 文种, 责任单位), and the choice among them. */
import type { Catalogue, CatalogueDocument } from './catalogue.ts';
import { DocumentSet } from './document-set.ts';

export const facetNames = ['year', 'publication', 'section', 'issuer', 'genre', 'unit'] as const;
export type FacetName = (typeof facetNames)[number];

/** Values chosen of each facet: those of one facet are alternatives, facets are joined by AND. */
export type FacetChoice = Readonly<Partial<Record<FacetName, readonly string[]>>>;

export interface FacetCount {
  readonly value: string;
  readonly count: number;
}
export type FacetCounts = Readonly<Record<FacetName, readonly FacetCount[]>>;

/** Full names of the units with a duty in a document, by its row. */
export type UnitsOf = (row: number) => readonly string[];

/** No more values of a facet are given: the most frequent ones. */
const mostValues = 50;

const ownValue: Readonly<Record<Exclude<FacetName, 'unit'>, (document: CatalogueDocument) => string | null>> =
  {
    year: (document) => (document.year === null ? null : String(document.year)),
    publication: (document) => document.publication,
    section: (document) => document.section,
    issuer: (document) => document.issuer,
    genre: (document) => document.genre,
  };

function valuesOf(name: FacetName, document: CatalogueDocument, unitsOf: UnitsOf): readonly string[] {
  if (name === 'unit') return unitsOf(document.row);
  const value = ownValue[name](document);
  return value === null || value === '' ? [] : [value];
}

function chosen(
  set: DocumentSet,
  catalogue: Catalogue,
  choice: FacetChoice,
  unitsOf: UnitsOf,
  except: FacetName | null,
): DocumentSet {
  const names = facetNames.filter((name) => name !== except && (choice[name]?.length ?? 0) > 0);
  if (names.length === 0) return set;
  const wanted = names.map((name) => [name, new Set(choice[name])] as const);
  return DocumentSet.of(
    catalogue.size,
    set
      .places()
      .filter((place) =>
        wanted.every(([name, values]) =>
          valuesOf(name, catalogue.at(place), unitsOf).some((value) => values.has(value)),
        ),
      ),
  );
}

/** The documents that the reader's choice leaves. */
export const withChoice = (
  set: DocumentSet,
  catalogue: Catalogue,
  choice: FacetChoice,
  unitsOf: UnitsOf,
): DocumentSet => chosen(set, catalogue, choice, unitsOf, null);

/** Counts over what the choice in all other facets leaves, so that a facet shows what else could be chosen of it. */
export function countFacets(
  set: DocumentSet,
  catalogue: Catalogue,
  choice: FacetChoice,
  unitsOf: UnitsOf,
): FacetCounts {
  const countOf = (name: FacetName): readonly FacetCount[] => {
    const counts = new Map<string, number>();
    for (const place of chosen(set, catalogue, choice, unitsOf, name).places())
      for (const value of valuesOf(name, catalogue.at(place), unitsOf))
        counts.set(value, (counts.get(value) ?? 0) + 1);
    const listed = [...counts].map(([value, count]) => ({ value, count }));
    listed.sort((a, b) => (name === 'year' ? Number(b.value) - Number(a.value) : b.count - a.count));
    return listed.slice(0, mostValues);
  };
  return Object.fromEntries(facetNames.map((name) => [name, countOf(name)])) as unknown as FacetCounts;
}
