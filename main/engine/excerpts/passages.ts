/** Passages of stored documents, told as excerpts tell them: heading path, pages, and the source as official papers cite. */
import {
  type AnchoredRecord,
  getDocument,
  getIssueFacts,
  hasDocument,
  hasPlaceIn,
  issueOfDocument,
  type ReadableDb,
} from '../../archive/index.ts';
import { officialSource } from '../../gazette/citing.ts';
import { type Passage, passageOf, type TextRange } from '../../gazette/passage.ts';
import type { GazetteDocument, IssueFacts } from '../../gazette/tree.ts';

export interface StoredDocument {
  readonly document: GazetteDocument;
  readonly issueId: string;
  readonly facts: IssueFacts;
}

export interface ToldPassage extends Passage {
  readonly source: string;
}

/** Reads each document and issue once. */
export class PassageReader {
  readonly #db: ReadableDb;
  readonly #documents = new Map<string, StoredDocument>();
  readonly #facts = new Map<string, IssueFacts>();

  constructor(db: ReadableDb) {
    this.#db = db;
  }

  /** True where the record's document is there and holds its words at its place. */
  holds(documentId: string, record: AnchoredRecord): boolean {
    return hasDocument(this.#db, documentId) && hasPlaceIn(this.document(documentId).document.text, record);
  }

  /** Throws `document/notFound`. */
  document(documentId: string): StoredDocument {
    const known = this.#documents.get(documentId);
    if (known !== undefined) return known;
    const issueId = issueOfDocument(this.#db, documentId);
    const facts = this.#facts.get(issueId) ?? getIssueFacts(this.#db, issueId);
    this.#facts.set(issueId, facts);
    const stored = { document: getDocument(this.#db, documentId), issueId, facts };
    this.#documents.set(documentId, stored);
    return stored;
  }

  passage(documentId: string, range: TextRange): ToldPassage {
    const { document, facts } = this.document(documentId);
    const passage = passageOf(document, range);
    return { ...passage, source: officialSource({ document, issue: facts, pages: passage.pages }) };
  }
}
