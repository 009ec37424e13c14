/** What the engine and the thread of one list say to each other. */
import type { ErrorInfo, SearchRequest } from '../../../preload/contract/index.ts';
import type { DriverName } from '../../archive/index.ts';
import type { Language } from '../errors.ts';

export interface ListRequest {
  readonly request: SearchRequest;
  readonly format: 'csv' | 'xlsx';
  readonly target: string;
  /** Documents at most. */
  readonly most: number;
}

export interface ListExport {
  readonly rows: number;
  /** Documents found that the list leaves out. */
  readonly left: number;
  readonly file: string;
}

export interface ListThreadInput extends ListRequest {
  readonly folder: string;
  readonly driver: DriverName | undefined;
  readonly immutable: boolean;
  readonly language: Language;
  /** One 32-bit cell; not 0 once the list is no longer wanted. */
  readonly stop: SharedArrayBuffer;
}

export type FromListThread =
  | { readonly ok: true; readonly value: ListExport }
  | { readonly ok: false; readonly error: ErrorInfo };
