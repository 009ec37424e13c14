/** One document as the reader shows it. */
import type { Fact, GazetteDocument, ParseWarning } from '../../main/gazette/tree.ts';
import type { Annotation } from './annotations.ts';
import type { IssueRow } from './library.ts';
import type { Bookmark } from './shelves.ts';

export interface ReadingPosition {
  readonly blockId: string;
  /** Share of the block above the window's upper edge, 0 to 1. */
  readonly fraction: number;
}

/** 效力线索: what other documents of the archive say of one; sentences, never a verdict. */
export interface EffectsOn {
  readonly effects: readonly {
    readonly kind: Fact['kind'];
    /** As printed. */
    readonly sentence: string;
    readonly blockId: string;
    /** False where more than one document bears the title that is named. */
    readonly isCertain: boolean;
    readonly by: {
      readonly documentId: string;
      readonly title: string;
      readonly documentNumber: string | null;
      readonly issueId: string;
      readonly issueLabel: string;
    };
  }[];
  /** False where the archive could not be looked through whole: no finding then means nothing. */
  readonly isWhole: boolean;
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
