/** What the engine and its worker thread say to each other: one worker a job. */
import type { ErrorInfo, ImportResult, VerifyReport } from '../../../preload/contract/index.ts';
import type { DriverName } from '../../archive/index.ts';
import type { Language } from '../errors.ts';
import type { ImportOptions } from '../importing/import-issue.ts';
import type { RebuildReport } from '../importing/rebuild-archive.ts';
import type { Aside } from '../importing/source-files.ts';

export type WorkerTask =
  | {
      readonly kind: 'import';
      readonly paths: readonly string[];
      /** Names of the files to take; null for all. */
      readonly only: readonly string[] | null;
      readonly options: ImportOptions;
    }
  | { readonly kind: 'rebuild'; readonly passwords: readonly string[] }
  | { readonly kind: 'index'; readonly isWhole: boolean }
  | { readonly kind: 'verify' }
  | { readonly kind: 'backup'; readonly target: string };

export interface WorkerInput {
  readonly folder: string;
  readonly driver: DriverName | undefined;
  readonly readOnly: boolean;
  readonly language: Language;
  readonly task: WorkerTask;
  /** One 32-bit cell; not 0 once the reader has cancelled. */
  readonly cancelled: SharedArrayBuffer;
}

export type WorkerResult =
  | {
      readonly kind: 'import';
      readonly results: readonly ImportResult[];
      readonly aside: readonly Aside[];
    }
  | ({ readonly kind: 'rebuild' } & RebuildReport)
  | { readonly kind: 'index'; readonly documents: number }
  | { readonly kind: 'verify'; readonly report: VerifyReport }
  | { readonly kind: 'backup'; readonly bytes: number };

export type WorkerMessage =
  | { readonly type: 'progress'; readonly done: number; readonly total: number; readonly label: string }
  | { readonly type: 'item'; readonly item: ImportResult }
  | { readonly type: 'end'; readonly result: WorkerResult }
  | { readonly type: 'error'; readonly error: ErrorInfo };
