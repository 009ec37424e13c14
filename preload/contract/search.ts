/** Searching: what is asked, what is found. */

export interface SearchHit {
  readonly documentId: string;
  readonly issueId: string;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly occurrences: number;
  readonly blocks: readonly {
    readonly blockId: string;
    readonly path: string;
    readonly text: string;
    /** Half-open UTF-16 ranges in `text`. */
    readonly ranges: readonly (readonly [number, number])[];
  }[];
}

/** The command line's `search` prints this as it is. */
export interface SearchPage {
  readonly documents: number;
  readonly occurrences: number;
  readonly ms: number;
  readonly hits: readonly SearchHit[];
}

/** Where a search looks. */
export type SearchScope =
  | { readonly kind: 'all' }
  | { readonly kind: 'document'; readonly documentId: string }
  | { readonly kind: 'issue'; readonly issueId: string }
  | { readonly kind: 'collection'; readonly collectionId: string }
  /** Documents that bear a note of the reader. */
  | { readonly kind: 'annotated' };

export const searchFacets = ['year', 'publication', 'section', 'issuer', 'genre', 'unit'] as const;
export type SearchFacet = (typeof searchFacets)[number];

export const searchOrders = ['relevance', 'date'] as const;
export type SearchOrder = (typeof searchOrders)[number];

export interface SearchRequest {
  readonly query: string;
  readonly scope: SearchScope;
  /** Values chosen of facets: alternatives within a facet, joined by AND between them. */
  readonly choice: Readonly<Partial<Record<SearchFacet, readonly string[]>>>;
  readonly order: SearchOrder;
}

/** A document in the list of results, with the first of its blocks that hold a term. */
export interface FoundDocument extends SearchHit {
  readonly issuer: string | null;
  readonly signedOn: string | null;
  /** All blocks that hold a term. */
  readonly blockCount: number;
}

/** What a search shows at once. Near-duplicates stand behind the first of them (`SearchTotals.alike`). */
export interface SearchResults {
  readonly documents: number;
  /** Terms as typed, for marking them in a document that is opened. */
  readonly terms: readonly string[];
  readonly hits: readonly FoundDocument[];
  readonly ms: number;
}

/** A search that the reader keeps under a name. */
export interface SavedSearch {
  readonly id: string;
  readonly title: string;
  /** Null where it can't be read any more: it is shown by its name, and can be removed. */
  readonly request: SearchRequest | null;
}

export interface LikeDocument {
  readonly documentId: string;
  readonly issueId: string;
  readonly title: string;
  readonly documentNumber: string | null;
}

/** What comes a moment after the first results. */
export interface SearchTotals {
  readonly occurrences: number;
  readonly facets: Readonly<
    Record<SearchFacet, readonly { readonly value: string; readonly count: number }[]>
  >;
  /** Documents that stand behind others in the list up to the page asked for. */
  readonly folded: number;
  readonly alike: readonly {
    readonly documentId: string;
    readonly count: number;
    /** The first of them. */
    readonly documents: readonly LikeDocument[];
  }[];
  /** Notes of the reader that hold all terms. */
  readonly notes: {
    readonly count: number;
    readonly first: readonly {
      readonly annotationId: string;
      readonly documentId: string | null;
      readonly title: string;
      readonly text: string;
      readonly ranges: readonly (readonly [number, number])[];
      /** Where the note stands in its document; null where it has lost its place. */
      readonly target: { readonly blockId: string; readonly range: readonly [number, number] } | null;
    }[];
  };
  /** Documents that are not indexed yet; they are searched all the same, only slower. */
  readonly waiting: number;
}

/** How the full-text index stands, and what a look at a sample of its documents found. */
export interface SearchHealth {
  readonly documents: number;
  /** Not indexed yet; they are searched all the same, only slower. */
  readonly waiting: number;
  /** Documents looked up, and those of them that were not found, or found where they are not. */
  readonly sampled: number;
  readonly wrong: number;
  /** True where the index holds other documents than the archive: it must be made anew. */
  readonly isStale: boolean;
}

/** One occurrence within a document; it may cover parts of several blocks. */
export interface FindMatch {
  readonly parts: readonly { readonly blockId: string; readonly range: readonly [number, number] }[];
}

export type JumpTarget =
  | {
      readonly kind: 'document';
      readonly documentId: string;
      readonly title: string;
      readonly detail: string;
    }
  | { readonly kind: 'issue'; readonly issueId: string; readonly title: string; readonly detail: string }
  /** Opens a search for what a section holds, or what a unit has to do. */
  | { readonly kind: 'section' | 'unit'; readonly title: string; readonly detail: string }
  | {
      readonly kind: 'collection';
      readonly collectionId: string;
      readonly title: string;
      readonly detail: string;
    };
