/** A query taken apart: terms joined by AND, each a plain word or a phrase in quotation marks. */
import { normalise } from './normalise.ts';

export interface Term {
  readonly printed: string;
  /** What is compared; never empty. */
  readonly text: string;
}

export type ParsedQuery =
  | { readonly ok: true; readonly terms: readonly Term[] }
  /** Nothing is left to compare: the query was empty or held soft marks only. */
  | { readonly ok: false; readonly code: 'search/empty' };

/**
 * Quotation marks hold a phrase together only where they enclose a whole term. Elsewhere they are soft marks
 * of the text, as in a pasted 推行“双随机、一公开”监管.
 */
const piece = /"([^"]*)"(?=\s|$)|“([^”]*)”(?=\s|$)|(\S+)/gu;

/** Spaces part terms outside a quoted phrase; the same term twice counts once. */
export function parseQuery(query: string): ParsedQuery {
  const terms = new Map<string, Term>();
  for (const match of query.matchAll(piece)) {
    const printed = match[1] ?? match[2] ?? match[3] ?? '';
    const text = normalise(printed);
    if (text !== '') terms.set(text, { printed, text });
  }
  return terms.size === 0 ? { ok: false, code: 'search/empty' } : { ok: true, terms: [...terms.values()] };
}
