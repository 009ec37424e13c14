/** Whether a note of the reader is what a query asks for: its words are read as those of a document are. */
import { standNear } from './places.ts';
import type { FieldQuery, Query, Term } from './query/ast.ts';

export interface MatchedNote {
  /** Normalised note, tags and quotation. */
  readonly text: string;
  /** True where the document it stands in is what a field asks for. */
  readonly isIn: (field: FieldQuery) => boolean;
}

/** A note is one clause. A field speaks of its document, but 批注 of the note itself. */
export function noteHolds(query: Query, note: MatchedNote): boolean {
  switch (query.kind) {
    case 'term':
      return note.text.includes(query.term.text);
    case 'sameClause':
      return query.terms.every((term) => note.text.includes(term.text));
    case 'near':
      return standNear(note.text, query.terms, query.distance);
    case 'and':
      return query.parts.every((part) => noteHolds(part, note));
    case 'or':
      return query.parts.some((part) => noteHolds(part, note));
    case 'not':
      return !noteHolds(query.part, note);
    case 'field':
      return query.field === 'note' ? note.text.includes(query.term.text) : note.isIn(query);
    default:
      return note.isIn(query);
  }
}

/** True where the query names words at all: notes are not listed for 年:2023 alone. */
export function asksForWords(query: Query): boolean {
  switch (query.kind) {
    case 'term':
    case 'near':
    case 'sameClause':
      return true;
    case 'and':
    case 'or':
      return query.parts.some(asksForWords);
    case 'not':
      return false;
    default:
      return query.kind === 'field' && query.field === 'note';
  }
}

/** Terms to be marked in a note: those of `shownTerms`, and what 批注 asks for. */
export function noteTerms(query: Query): readonly Term[] {
  switch (query.kind) {
    case 'term':
      return [query.term];
    case 'near':
    case 'sameClause':
      return query.terms;
    case 'and':
    case 'or':
      return query.parts.flatMap(noteTerms);
    case 'not':
      return [];
    default:
      return query.kind === 'field' && query.field === 'note' ? [query.term] : [];
  }
}
