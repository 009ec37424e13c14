/** What the window is shown: rows and views made by the engine from the archive. */

import type { QuoteForm } from '../../main/gazette/citing.ts';
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
import type { ErrorInfo } from './errors.ts';

export type {
  Appointment,
  Block,
  ChronicleEntry,
  Citation,
  Fact,
  GazetteDocument,
  IssueFacts,
  ParseWarning,
  Responsibility,
  Span,
  Table,
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
}

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
  readonly tags: readonly { readonly tag: string; readonly count: number }[];
  readonly colours: readonly { readonly colour: AnnotationColour; readonly count: number }[];
}

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
}

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

export interface RecentDocument {
  readonly documentId: string;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly issueLabel: string;
  readonly openedAt: string;
}

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
  readonly request: SearchRequest;
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

export const themes = ['system', 'light', 'dark', 'eyeCare'] as const;
export const readingFonts = ['serif', 'fangsong', 'kai', 'sans'] as const;

export const sheetFlows = ['continuous', 'single'] as const;
export const sheetSpreads = ['one', 'two', 'twoCover'] as const;
export const pagePanels = ['none', 'thumbnails', 'outline'] as const;
export const sheetTurns = [0, 90, 180, 270] as const;

/** How the printed pages are shown. */
export interface PageViewSettings {
  /** All sheets one below the other, or one row of them at a time. */
  readonly flow: (typeof sheetFlows)[number];
  /** Sheets in a row; `twoCover` leaves the first one alone, as a bound issue does. */
  readonly spread: (typeof sheetSpreads)[number];
  /** Fitted to the pane, or a share of the printed size (1 is 100 %). */
  readonly zoom: 'width' | 'page' | number;
  /** Degrees clockwise beyond the file's own. */
  readonly turn: (typeof sheetTurns)[number];
  readonly panel: (typeof pagePanels)[number];
}

/** How words are copied with their source: as official papers cite, by GB/T 7714, the source on a line of its own. */
export const quoteForms = ['official', 'gbt7714', 'plain'] as const satisfies readonly QuoteForm[];
/** `text`: the words alone. */
export const quotedForms = ['text', ...quoteForms] as const;
export type QuotedForm = (typeof quotedForms)[number];

export interface Settings {
  readonly language: 'zh-CN' | 'en';
  readonly theme: (typeof themes)[number];
  readonly readingFont: (typeof readingFonts)[number];
  readonly fontSizePx: number;
  readonly lineHeight: number;
  /** Characters to a line. */
  readonly measure: number;
  readonly leftPaneWidthPx: number;
  readonly rightPaneWidthPx: number;
  readonly annotator: string;
  readonly keepRecent: boolean;
  /** The form in which words were last copied with their source. */
  readonly quoteForm: (typeof quoteForms)[number];
  readonly keepSearchHistory: boolean;
  /** When the reader accepted the notice on non-classified use; null before. */
  readonly acceptedUseAt: string | null;
  readonly backupReminderDays: number;
  readonly lastBackupAt: string | null;
  /** The document that was in the main reader when the window closed; null where it was another page. */
  readonly lastDocumentId: string | null;
  /** Options last used in the export dialog. */
  readonly exportOptions: ExportOptions | null;
  readonly exportForm: FormChoice | null;
  readonly pageView: PageViewSettings;
}

export const exportLayouts = ['gb9704', 'gazette', 'original'] as const;
export type ExportLayout = (typeof exportLayouts)[number];

export interface ExportOptions {
  readonly layout: ExportLayout;
  readonly cover: boolean;
  readonly contents: boolean;
  readonly annotations: boolean;
  /** Title on the cover; empty for the program's own wording. */
  readonly title: string;
}

/** Forms other than PDF, in the order in which they are offered. */
export const exportForms = [
  'docx',
  'html',
  'text',
  'markdown',
  'akn',
  'xlsx',
  'csv',
  'gbt7714',
  'bibtex',
  'ris',
  'webAnnotation',
] as const;
export type ExportForm = (typeof exportForms)[number];

/** What the rows of `xlsx` and `csv` are of. */
export const exportSubjects = [
  'duties',
  'deadlines',
  'tables',
  'appointments',
  'chronicle',
  'annotations',
] as const;
export type ExportSubject = (typeof exportSubjects)[number];

export interface FormOptions {
  readonly form: ExportForm;
  readonly subject: ExportSubject;
  /** Of the forms of text; rows of annotations and `webAnnotation` are asked for by their own name. */
  readonly annotations: boolean;
  /** Empty for the program's own wording. */
  readonly title: string;
}

/** What the dialog offered last. */
export interface FormChoice {
  readonly form: ExportForm | 'pdf';
  readonly subject: ExportSubject;
}

export interface FormReport {
  readonly form: ExportForm;
  readonly bytes: number;
  readonly documents: number;
  /** Rows, citations or annotations written; null for the forms of text. */
  readonly rows: number | null;
}

export interface ExportReport {
  readonly pages: number;
  readonly bytes: number;
  readonly documents: number;
  /** Role (仿宋, 小标宋 …) and the face that was used. */
  readonly fonts: readonly { readonly role: string; readonly face: string; readonly substituted: boolean }[];
  /** Characters for which no face has a glyph. */
  readonly missingGlyphs: readonly string[];
}

export interface ExportPreview extends ExportReport {
  /** Handle of the PDF, to be read with `bridge.readFile`. */
  readonly file: string;
}

/** One line of `gazette import --json`. */
export interface ImportResult {
  readonly file: string;
  readonly outcome: 'imported' | 'duplicate' | 'replaced' | 'failed';
  /** A duplicate's: the issue that is there; failed: null. */
  readonly issueId: string | null;
  readonly documents: number;
  readonly warnings: number;
  readonly ms: number;
  readonly error?: ErrorInfo;
}

export interface VerifyReport {
  readonly ok: boolean;
  readonly issues: number;
  readonly documents: number;
  readonly annotations: number;
  readonly unanchored: number;
  readonly originals: number;
  /** Documents that the index does not hold yet: they are found all the same, only more slowly. */
  readonly waiting: number;
  readonly problems: readonly { readonly code: string; readonly what: string }[];
}

export interface ArchiveInfo {
  readonly path: string;
  /** Why nothing can be written, or null. */
  readonly readOnly: 'network' | 'medium' | 'locked' | null;
  readonly issues: number;
  readonly documents: number;
  readonly annotations: number;
  readonly bytes: number;
  /** Issues that were read with earlier rules; a rebuild renews them. */
  readonly outdated: number;
  readonly sqlite: string;
}

export interface AppInfo {
  readonly version: string;
  readonly host: 'electron' | 'browser';
  readonly archive: ArchiveInfo;
  readonly logFolder: string;
  /** True when the last run did not end properly; what was recovered is in the archive's own check. */
  readonly recovered: boolean;
  readonly hasSample: boolean;
}

export interface TrashItem {
  readonly issueId: string;
  readonly label: string;
  readonly removedAt: string;
  readonly annotations: number;
}

export type JobKind = 'import' | 'export' | 'verify' | 'backup' | 'restore' | 'rebuild' | 'index';

export interface JobInfo {
  readonly id: string;
  readonly kind: JobKind;
  readonly done: number;
  readonly total: number;
  /** File or document now worked on. */
  readonly label: string;
}

export type JobResult =
  | { readonly kind: 'import'; readonly results: readonly ImportResult[] }
  | { readonly kind: 'export'; readonly report: ExportReport; readonly file: string }
  | { readonly kind: 'form'; readonly report: FormReport; readonly file: string }
  | { readonly kind: 'verify'; readonly report: VerifyReport }
  | { readonly kind: 'backup'; readonly file: string; readonly bytes: number }
  | { readonly kind: 'restore'; readonly issues: number }
  /** `locked`: issues that kept their text because the password of their original was not given. */
  | {
      readonly kind: 'rebuild';
      readonly issues: number;
      readonly unanchored: number;
      readonly locked: number;
    }
  | { readonly kind: 'index'; readonly documents: number };

export type EngineEvent =
  | { readonly type: 'job.progress'; readonly job: JobInfo }
  | { readonly type: 'job.item'; readonly jobId: string; readonly item: ImportResult }
  | {
      readonly type: 'job.end';
      readonly jobId: string;
      readonly kind: JobKind;
      readonly outcome: 'done' | 'cancelled' | 'failed';
      readonly result: JobResult | null;
      readonly error: ErrorInfo | null;
    }
  /** Something in the archive changed; whoever shows it asks again. */
  | { readonly type: 'changed'; readonly areas: readonly ChangeArea[] }
  | { readonly type: 'engine.restarted' };

export type ChangeArea =
  | 'library'
  | 'annotations'
  | 'bookmarks'
  | 'collections'
  | 'corrections'
  | 'settings'
  | 'recent'
  | 'savedSearches'
  | 'archive';
