/** What a query says, once it has been read. */
import type { ResponsibilityRole } from '../../gazette/tree.ts';

/** A word or phrase; `text` is what is compared and never empty. */
export interface Term {
  readonly printed: string;
  readonly text: string;
}

/** Names of the duties a 责任分工 gives. */
export type DutyRole = ResponsibilityRole;

/** Fields compared by the text they hold. */
export const textFields = [
  'title',
  'number',
  'issuer',
  'section',
  'genre',
  'publication',
  'unit',
  'note',
] as const;
export type TextField = (typeof textFields)[number];

/** Fields compared by a range, both ends included; null leaves an end open. */
export const rangeFields = ['year', 'issue', 'signedOn', 'deadline'] as const;
export type RangeField = (typeof rangeFields)[number];

export type FieldQuery =
  | { readonly kind: 'field'; readonly field: TextField; readonly term: Term }
  | {
      readonly kind: 'range';
      readonly field: RangeField;
      readonly from: string | null;
      readonly to: string | null;
    }
  | { readonly kind: 'role'; readonly role: DutyRole };

export type Query =
  | { readonly kind: 'term'; readonly term: Term }
  /** Terms in any order with at most `distance` compared characters between neighbours. */
  | { readonly kind: 'near'; readonly terms: readonly Term[]; readonly distance: number }
  /** Terms within one block (条款, paragraph, row of a table). */
  | { readonly kind: 'sameClause'; readonly terms: readonly Term[] }
  | FieldQuery
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Query[] }
  | { readonly kind: 'not'; readonly part: Query };

export const queryErrors = [
  'search/empty',
  'search/openQuote',
  'search/openBracket',
  'search/strayBracket',
  'search/missingTerm',
  'search/missingValue',
  'search/badRange',
  'search/badRole',
  'search/nearNeedsTerms',
  'search/tooDeep',
  'search/tooManyTerms',
] as const;
export type QueryErrorCode = (typeof queryErrors)[number];

/** Where a query can't be understood: half-open UTF-16 range in it. */
export interface QueryError {
  readonly code: QueryErrorCode;
  readonly start: number;
  readonly end: number;
  /** What stands there. */
  readonly text: string;
}

export type ParsedQuery =
  | { readonly ok: true; readonly query: Query }
  | { readonly ok: false; readonly error: QueryError };

/** Terms whose places are shown: those that a hit may hold, each once, in the order of the query. */
export function shownTerms(query: Query): readonly Term[] {
  const terms = new Map<string, Term>();
  const visit = (node: Query): void => {
    if (node.kind === 'term') terms.set(node.term.text, node.term);
    else if (node.kind === 'near' || node.kind === 'sameClause')
      for (const term of node.terms) terms.set(term.text, term);
    else if (node.kind === 'and' || node.kind === 'or') node.parts.forEach(visit);
  };
  visit(query);
  return [...terms.values()];
}
