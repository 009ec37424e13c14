/** One document as the reader shows it. */
import type { GazetteDocument, ParseWarning } from '../../main/gazette/tree.ts';
import type { Annotation } from './annotations.ts';
import type { IssueRow } from './library.ts';
import type { Bookmark } from './shelves.ts';

export interface ReadingPosition {
  readonly blockId: string;
  /** Share of the block above the window's upper edge, 0 to 1. */
  readonly fraction: number;
}

export interface DocumentView {
  readonly document: GazetteDocument;
  readonly issue: IssueRow;
  /** The bundled sample, to be marked 样例·虚构. */
  readonly isSample: boolean;
  readonly annotations: readonly Annotation[];
  readonly bookmarks: readonly Bookmark[];
  readonly collectionIds: readonly string[];
  readonly position: ReadingPosition | null;
  readonly previousId: string | null;
  readonly nextId: string | null;
  /** Warnings whose span lies in this document. */
  readonly warnings: readonly ParseWarning[];
  /** True of an issue that came as a PDF: its pages can be shown beside the text. */
  readonly hasPages: boolean;
  /** What could not be read as it was stored and has its default: the reader is told. All text there is, is shown. */
  readonly damaged: {
    /** What is told of the document as a whole: its pages, tables, attachments and the like. */
    readonly head: boolean;
    /** Blocks whose duties, citations, places in the source and the like are not all there. */
    readonly blockIds: readonly string[];
  };
}
