/** What the engine and the thread that reads files say to each other: one file at a time. */
import type { SourceText } from '../../gazette/source.ts';
import type { RefusalCode } from '../../sources/index.ts';

export interface ToSourceThread {
  /** Of the kind of source. */
  readonly kind: string;
  readonly bytes: Uint8Array;
  readonly password: string | undefined;
}

export type FromSourceThread =
  /** It is at the next page, or still busy with a long one. */
  | { readonly type: 'going' }
  | { readonly type: 'read'; readonly text: SourceText; readonly pageMap: Uint8Array | null }
  | { readonly type: 'refused'; readonly code: RefusalCode }
  | { readonly type: 'failed'; readonly reason: string };
