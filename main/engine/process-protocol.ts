/** Messages between host and engine process. Both channels use structured clone, so bytes stay bytes. */
import type { EngineEvent, ErrorInfo, Reply, RequestName } from '../../preload/contract/index.ts';
import type { PageContent, PageFile } from '../export/index.ts';
import type { EngineOptions } from './engine.ts';

export interface StartOptions extends Omit<EngineOptions, 'ports'> {
  readonly temporaryFolder: string;
}

/** What the engine asks of the host's printer; pages are named by numbers of the engine's own. */
export type PrintCommand =
  | { readonly kind: 'open'; readonly page: number; readonly file: PageFile }
  | {
      readonly kind: 'print';
      readonly page: number;
      readonly content: PageContent;
      readonly timeoutMs: number;
    }
  | { readonly kind: 'close'; readonly page: number };

/** `bytes` only of a print. */
export type PrintAnswer =
  | { readonly type: 'printed'; readonly id: number; readonly bytes: Uint8Array | null }
  | { readonly type: 'printed'; readonly id: number; readonly error: ErrorInfo };

export type ToEngine =
  | { readonly type: 'start'; readonly options: StartOptions }
  | { readonly type: 'request'; readonly id: number; readonly name: RequestName; readonly payload: unknown }
  | PrintAnswer
  | { readonly type: 'close' };

export type FromEngine =
  | { readonly type: 'ready' }
  | { readonly type: 'reply'; readonly id: number; readonly reply: Reply<unknown> }
  | { readonly type: 'event'; readonly event: EngineEvent }
  | { readonly type: 'print'; readonly id: number; readonly command: PrintCommand }
  | { readonly type: 'closed' };
