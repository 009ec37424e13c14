/** Messages between host and engine process. Both channels use structured clone, so bytes stay bytes. */
import type { EngineEvent, ErrorInfo, Reply, RequestName } from '../../preload/contract/index.ts';
import type { PrintJob } from '../export/index.ts';
import type { EngineOptions } from './engine.ts';

export interface StartOptions extends Omit<EngineOptions, 'ports'> {
  readonly temporaryFolder: string;
}

export type ToEngine =
  | { readonly type: 'start'; readonly options: StartOptions }
  | { readonly type: 'request'; readonly id: number; readonly name: RequestName; readonly payload: unknown }
  | { readonly type: 'printed'; readonly id: number; readonly bytes: Uint8Array }
  | { readonly type: 'printed'; readonly id: number; readonly error: ErrorInfo }
  | { readonly type: 'close' };

export type FromEngine =
  | { readonly type: 'ready' }
  | { readonly type: 'reply'; readonly id: number; readonly reply: Reply<unknown> }
  | { readonly type: 'event'; readonly event: EngineEvent }
  | { readonly type: 'print'; readonly id: number; readonly job: PrintJob }
  | { readonly type: 'closed' };
