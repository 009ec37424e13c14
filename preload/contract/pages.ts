/** Printed pages and places on them. */

/** A sheet of a PDF as shown: its size in points, and what is printed on it. */
export interface PageShape {
  readonly width: number;
  readonly height: number;
  /** Printed page number; null where none is. */
  readonly printed: number | null;
  /** Why its text is not in the text; null where it is. */
  readonly untrusted: string | null;
}

/** A place on a sheet (from 1), in shares of its width and height from the top left. */
export interface PageRectangle {
  readonly sheet: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The character at a place of a page, in the document asked for or another of its issue. */
export interface PagePlace {
  readonly documentId: string;
  readonly blockId: string;
  readonly offset: number;
}

/** The pages of a document's issue, and where each of its blocks stands on them, a rectangle a line. */
export interface DocumentPages {
  readonly issueId: string;
  /** Id of the PDF, for `readParts`. */
  readonly file: string;
  /** Its length. */
  readonly bytes: number;
  readonly sheets: readonly PageShape[];
  readonly places: readonly { readonly blockId: string; readonly rectangles: readonly PageRectangle[] }[];
}
