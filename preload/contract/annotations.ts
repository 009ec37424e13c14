/** What readers mark, and how. */
import type { PageRectangle } from './pages.ts';

export const annotationColours = ['yellow', 'red', 'green', 'blue', 'purple'] as const;
export type AnnotationColour = (typeof annotationColours)[number];
/** `box`: a rectangle on a page, around the words it holds, if any. */
export const annotationStyles = ['highlight', 'underline', 'box'] as const;
export type AnnotationStyle = (typeof annotationStyles)[number];

/** A stretch of a document's clean text: UTF-16 offsets within blocks; it may cross block borders. */
export interface Anchor {
  readonly startBlockId: string;
  readonly startOffset: number;
  readonly endBlockId: string;
  readonly endOffset: number;
}

export interface Annotation {
  readonly id: string;
  /** Null when the document is no longer in the archive. */
  readonly documentId: string | null;
  readonly documentTitle: string;
  readonly documentNumber: string | null;
  readonly issueId: string | null;
  readonly issueLabel: string;
  /** Null when the place was not found again (unanchored); the quote is kept all the same. */
  readonly anchor: Anchor | null;
  /** The rectangle of a `box`, where the file it was drawn on is still the issue's. */
  readonly region: PageRectangle | null;
  /** Clause path of the first block. */
  readonly path: string;
  readonly page: number | null;
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly style: AnnotationStyle;
  readonly colour: AnnotationColour;
  readonly note: string;
  readonly tags: readonly string[];
  readonly createdAt: string;
  readonly updatedAt: string;
}

export interface AnnotationPage {
  readonly total: number;
  readonly items: readonly Annotation[];
  /** Of all that pass the filter, those of which something could not be read: tags, a colour, a place. */
  readonly damaged: number;
  readonly tags: readonly { readonly tag: string; readonly count: number }[];
  readonly colours: readonly { readonly colour: AnnotationColour; readonly count: number }[];
}
