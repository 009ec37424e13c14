/** What the search reads of an archive. Rows are those of the catalogue; all answers are of one moment. */
import type { SearchText } from './document-text.ts';
import type { DutyRole } from './query/ast.ts';
import type { Range } from './query/ranges.ts';

export interface SearchSource {
  /** Rows whose pairs of characters match an expression of the index. */
  readonly withPairs: (match: string) => readonly number[];
  /** Rows that hold a character. */
  readonly withCharacter: (match: string) => readonly number[];
  /** Relevance (BM25) of the rows that match, the more the better. */
  readonly relevance: (match: string) => ReadonlyMap<number, number>;
  readonly textOf: (row: number) => SearchText | null;
  /** Where each clause of a document begins in its text (see `clauseStarts`). */
  readonly clauseStartsOf: (row: number, text: SearchText) => Uint32Array;
  /**
   * Of the texts that the index does not hold yet, the rows that hold each of the terms. All are scanned, so that
   * nothing is missed while it is made; rows of texts that it holds by now may be among them.
   */
  readonly waitingWith: (
    terms: readonly string[],
    checkCancelled: () => void,
  ) => ReadonlyMap<string, readonly number[]>;
  /** Names of all units that bear a duty, by id. */
  readonly units: () => readonly { readonly id: number; readonly name: string }[];
  /** Rows with a duty of any of the units (all where null), in the role (any where null). */
  readonly withDuty: (units: readonly number[] | null, role: DutyRole | null) => readonly number[];
  readonly withDeadline: (range: Range) => readonly number[];
  /** The reader's own notes: their text, tags and quote. */
  readonly notes: () => readonly NoteText[];
}

export interface NoteText {
  readonly annotationId: string;
  readonly row: number | null;
  readonly text: string;
}
