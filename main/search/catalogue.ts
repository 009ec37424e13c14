/** What is kept in memory of every document: enough to filter, count and order thousands without reading one. */
import type { DocumentKind } from '../gazette/tree.ts';
import { normalise } from './normalise.ts';
import { keysOfDocument } from './numbers.ts';

export interface CatalogueDocument {
  /** Its row in the archive and in the index. */
  readonly row: number;
  readonly documentId: string;
  readonly issueId: string;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly kind: DocumentKind;
  readonly section: string | null;
  readonly issuer: string | null;
  readonly genre: string | null;
  /** ISO date. */
  readonly signedOn: string | null;
  readonly publication: string | null;
  /** Of the issue, or of the signature where the issue bears none. */
  readonly year: number | null;
  /** A number, or 4-5 for a joint issue. */
  readonly issueNumber: string | null;
  readonly signature: Uint32Array | null;
}

/** Fields compared by what their text holds. */
export type ComparedField = 'title' | 'number' | 'issuer' | 'section' | 'genre' | 'publication';

const printedValue: Readonly<Record<ComparedField, (document: CatalogueDocument) => string | null>> = {
  title: (document) => document.title,
  number: (document) => document.documentNumber,
  issuer: (document) => document.issuer,
  section: (document) => document.section,
  genre: (document) => document.genre,
  publication: (document) => document.publication,
};

/** Documents newest first; a document's place is its index here. */
export class Catalogue {
  readonly documents: readonly CatalogueDocument[];
  /** By row; -1 where there is none. */
  readonly #places: Int32Array;
  #numbers: ReadonlyMap<string, readonly number[]> | null = null;
  readonly #compared = new Map<ComparedField, readonly string[]>();

  constructor(documents: readonly CatalogueDocument[]) {
    this.documents = documents;
    const rows = documents.reduce((most, { row }) => Math.max(most, row), 0) + 1;
    this.#places = new Int32Array(rows).fill(-1);
    documents.forEach(({ row }, place) => {
      this.#places[row] = place;
    });
  }

  get size(): number {
    return this.documents.length;
  }

  at(place: number): CatalogueDocument {
    return this.documents[place] as CatalogueDocument;
  }

  /** Place of a row; undefined for a document that is not to be found (its issue is in the trash). */
  placeOf(row: number): number | undefined {
    const place = this.#places[row];
    return place === -1 ? undefined : place;
  }

  /** Places of the documents that bear a number, by its key. */
  bearing(key: string): readonly number[] {
    this.#numbers ??= this.#placesByNumber();
    return this.#numbers.get(key) ?? [];
  }

  #placesByNumber(): ReadonlyMap<string, readonly number[]> {
    const places = new Map<string, number[]>();
    this.documents.forEach(({ documentNumber }, place) => {
      for (const key of keysOfDocument(documentNumber)) {
        const own = places.get(key);
        if (own === undefined) places.set(key, [place]);
        else own.push(place);
      }
    });
    return places;
  }

  /** Normalised values of a field, by place; the same value is normalised once. */
  compared(field: ComparedField): readonly string[] {
    const known = this.#compared.get(field);
    if (known !== undefined) return known;
    const folded = new Map<string, string>();
    const values = this.documents.map((document) => {
      const value = printedValue[field](document) ?? '';
      const done = folded.get(value) ?? normalise(value);
      folded.set(value, done);
      return done;
    });
    this.#compared.set(field, values);
    return values;
  }
}
