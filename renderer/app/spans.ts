/** Spans of text sources and of PDFs told apart. */
import type { Span } from '../../preload/contract/model.ts';

/** Start and end for text sources; null for places on a PDF page. */
export function textSpan(span: Span): { readonly start: number; readonly end: number } | null {
  return 'start' in span ? span : null;
}
