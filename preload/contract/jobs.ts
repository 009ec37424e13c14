/** Work that takes its time, and what the engine tells of it. */
import type { ErrorInfo } from './errors.ts';
import type { ExportReport, FilesReport, FormReport } from './export.ts';

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
  readonly excerpts: number;
  readonly originals: number;
  /** Documents that the index does not hold yet: they are found all the same, only more slowly. */
  readonly waiting: number;
  readonly problems: readonly { readonly code: string; readonly what: string }[];
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
  | {
      readonly kind: 'import';
      readonly results: readonly ImportResult[];
      /** Files of the folders that were left aside, by suffix; "~$" for locks, "." for hidden ones, "" for those without. */
      readonly aside: readonly { readonly kind: string; readonly count: number }[];
    }
  | { readonly kind: 'export'; readonly report: ExportReport; readonly file: string }
  | { readonly kind: 'form'; readonly report: FormReport; readonly file: string }
  | { readonly kind: 'files'; readonly report: FilesReport }
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
  | {
      readonly type: 'changed';
      readonly areas: readonly ChangeArea[];
      /** The issues whose text is another now; without it any may be. */
      readonly issueIds?: readonly string[];
    }
  /** The steps that would be taken back and done again next. */
  | { readonly type: 'history'; readonly undo: string | null; readonly redo: string | null }
  | { readonly type: 'engine.restarted' };

export type ChangeArea =
  | 'library'
  | 'annotations'
  | 'bookmarks'
  | 'collections'
  | 'excerpts'
  | 'corrections'
  | 'settings'
  | 'recent'
  | 'savedSearches'
  | 'archive';
