/** Issues and documents as lists and the library tree show them. */
import type {
  Appointment,
  Caption,
  ChronicleEntry,
  GazetteDocument,
  IssueFacts,
  ParseWarning,
  Section,
  TocEntry,
} from '../../main/gazette/tree.ts';

export interface IssueRow {
  readonly id: string;
  readonly publication: string;
  readonly year: number | null;
  readonly number: number | string | null;
  readonly cumulativeNumber: number | null;
  /** YYYY-MM-DD or null. */
  readonly publishedOn: string | null;
  /** Count of documents of kind `document`. */
  readonly documents: number;
}

/** The library tree's upper half; an issue's documents come with `issue.open`. */
export interface LibraryTree {
  readonly publications: readonly {
    readonly title: string;
    readonly issues: number;
    readonly years: readonly { readonly year: number | null; readonly issues: readonly IssueRow[] }[];
  }[];
}

/** A document without its text, for lists. */
export interface DocumentRow {
  readonly id: string;
  readonly issueId: string;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly kind: GazetteDocument['kind'];
  readonly section: string | null;
  readonly issuer: string | null;
  readonly signedOn: string | null;
  readonly pages: readonly number[];
  readonly annotations: number;
  readonly bookmarked: boolean;
}

export interface SourceInfo {
  readonly fileName: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly encoding: string;
  /** ISO 8601 with time zone. */
  readonly importedAt: string;
}

export interface IssueView {
  readonly row: IssueRow;
  /** The bundled sample, to be marked 样例·虚构. */
  readonly isSample: boolean;
  readonly facts: IssueFacts;
  readonly toc: readonly TocEntry[];
  readonly sections: readonly Section[];
  readonly documents: readonly DocumentRow[];
  readonly appointments: readonly Appointment[];
  readonly chronicle: readonly ChronicleEntry[];
  readonly captions: readonly Caption[];
  readonly warnings: readonly ParseWarning[];
  readonly source: SourceInfo;
  /** Rows of it that could not be read as they were stored; what is missing has its default. */
  readonly damaged: number;
}
