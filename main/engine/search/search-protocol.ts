/** What the engine and its search thread say to each other. */
import type {
  ErrorInfo,
  JumpTarget,
  SearchPage,
  SearchRequest,
  SearchResults,
  SearchTotals,
} from '../../../preload/contract/index.ts';
import type { DriverName } from '../../archive/index.ts';
import type { Language } from '../errors.ts';
import type { Page } from './searcher.ts';

export interface SearchThreadInput {
  readonly folder: string;
  readonly driver: DriverName | undefined;
  /** The archive lies on a medium where nothing can be written beside it. */
  readonly immutable: boolean;
  /** One 32-bit cell: the number of the newest search; older ones stop at their next look. */
  readonly newest: SharedArrayBuffer;
}

export type SearchTask =
  | { readonly kind: 'ready' }
  | { readonly kind: 'first' | 'totals' | 'list'; readonly request: SearchRequest; readonly page: Page }
  | { readonly kind: 'jump'; readonly text: string; readonly limit: number };

export interface SearchAnswers {
  readonly ready: null;
  readonly first: SearchResults;
  readonly totals: SearchTotals;
  readonly list: SearchPage;
  readonly jump: readonly JumpTarget[];
}

export type ToSearchThread =
  /** `search` is the number by which a newer search overtakes this one; null for what is never overtaken. */
  | {
      readonly type: 'task';
      readonly id: number;
      readonly search: number | null;
      readonly task: SearchTask;
      readonly language: Language;
    }
  | { readonly type: 'close' };

export type FromSearchThread =
  | { readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly id: number; readonly ok: false; readonly error: ErrorInfo };
