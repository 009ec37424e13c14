/** What readers keep at hand: bookmarks, collections, documents read of late. */
import type { DocumentRow } from './library.ts';

export interface Bookmark {
  readonly id: string;
  /** Null when the document is no longer in the archive. */
  readonly documentId: string | null;
  /** Null for the document as a whole. */
  readonly blockId: string | null;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly issueId: string | null;
  readonly issueLabel: string;
  /** Clause path, empty for the document as a whole. */
  readonly path: string;
  readonly createdAt: string;
}

export interface Collection {
  readonly id: string;
  readonly title: string;
  readonly items: number;
}

export interface CollectionView extends Collection {
  readonly documents: readonly (DocumentRow & { readonly issueLabel: string })[];
}

export interface RecentDocument {
  readonly documentId: string;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly issueLabel: string;
  readonly openedAt: string;
}
