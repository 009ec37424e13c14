/** What a reader of PDFs and its thread say to each other: one file at a time. */
import type { SourceText } from '../../gazette/source.ts';
import type { PdfErrorCode } from '../../sources/pdf/index.ts';

export interface ToPdfThread {
  readonly bytes: Uint8Array;
  readonly password: string | undefined;
}

export type FromPdfThread =
  /** It is at the next page, or still busy with a long one. */
  | { readonly type: 'going' }
  | { readonly type: 'read'; readonly text: SourceText; readonly pageMap: Uint8Array }
  | { readonly type: 'refused'; readonly code: PdfErrorCode }
  | { readonly type: 'failed'; readonly reason: string };
