/**
 * Citations over the whole archive. What a text cites is stored as it was read; which document that is, is looked up
 * when the document is read, so that a citation finds its target when that arrives and loses it when that goes.
 */
import {
  type CitationLookup,
  type CitationTarget,
  placeOfIssuer,
  resolveCitation,
  singleNumbers,
  titleKeysOf,
} from '../../gazette/citation-matching.ts';
import { findDocumentNumbers, wholeLineNumbers } from '../../gazette/document-number.ts';
import type { Citation, GazetteDocument } from '../../gazette/tree.ts';
import { codec } from '../codecs/codec.ts';
import { instruments } from '../codecs/document-details.ts';
import type { ReadableDb, WritableDb } from '../database/database.ts';
import { text, textOrNull } from '../database/rows.ts';

/** Stores the numbers and titles under which a document may be cited. */
export function writeCitationTargets(db: WritableDb, documentRow: number, document: GazetteDocument): void {
  if (document.kind !== 'document' && document.kind !== 'appointments') return;
  const numbers = singleNumbers(document.documentNumber).map((number) => `n:${number}`);
  const titles = document.kind === 'document' ? titleKeysOf(targetOf(document)).map((key) => `t:${key}`) : [];
  for (const key of new Set([...numbers, ...titles]))
    db.run('INSERT INTO citationTarget (key, documentRow) VALUES (?, ?)', key, documentRow);
}

const targetOf = (document: GazetteDocument): CitationTarget => ({
  documentId: document.id,
  documentNumber: document.documentNumber,
  title: document.kind === 'document' ? document.title : '',
  instruments: document.instruments.map((instrument) => instrument.title),
  signedOn: document.signedOn,
});

const storedInstruments = codec(instruments);

/** Most documents looked at for one key; more than that bear it together and none is meant. */
const mostCandidates = 50;

/** Documents with that key that are not in the trash, the oldest first. */
function targetsBy(db: ReadableDb, key: string): readonly CitationTarget[] {
  return db
    .all(
      `SELECT d.id, d.title, d.documentNumber, d.signedOn, iif(json_valid(d.details), json_extract(d.details, '$.instruments'), '') AS instruments
       FROM citationTarget t JOIN document d ON d.rowNumber = t.documentRow JOIN issue i ON i.id = d.issueId
       WHERE t.key = ? AND i.removedAt IS NULL ORDER BY d.issueId, d.ord LIMIT ${mostCandidates}`,
      key,
    )
    .map((row) => ({
      documentId: text(row, 'id'),
      documentNumber: textOrNull(row, 'documentNumber'),
      title: text(row, 'title'),
      instruments: storedInstruments.decode(row.instruments).value.map((instrument) => instrument.title),
      signedOn: textOrNull(row, 'signedOn'),
    }));
}

function archiveLookup(db: ReadableDb): CitationLookup {
  const known = new Map<string, readonly CitationTarget[]>();
  const find = (key: string): readonly CitationTarget[] => {
    const found = known.get(key) ?? targetsBy(db, key);
    known.set(key, found);
    return found;
  };
  return { byNumber: (number) => find(`n:${number}`), byTitle: (key) => find(`t:${key}`) };
}

/** The document with its citations resolved against the archive as it is now. */
export function withCitations(db: ReadableDb, document: GazetteDocument): GazetteDocument {
  if (document.blocks.every((block) => block.citations.length === 0)) return document;
  const lookup = archiveLookup(db);
  const own = targetOf(document);
  const place = placeOfIssuer(document.issuer);
  const resolved = (citation: Citation): Citation =>
    citation.state === 'self'
      ? citation
      : { ...citation, ...resolveCitation(citedBy(citation), own, lookup, place) };
  return {
    ...document,
    blocks: document.blocks.map((block) =>
      block.citations.length === 0 ? block : { ...block, citations: block.citations.map(resolved) },
    ),
  };
}

/** A short name is looked up by what it stands for. */
function citedBy({ title, documentNumber, standsFor }: Citation): {
  readonly title: string | null;
  readonly documentNumber: string | null;
} {
  if (standsFor === null) return { title, documentNumber };
  const isNumber =
    wholeLineNumbers(standsFor).length > 0 || findDocumentNumbers(standsFor)[0]?.normal === standsFor;
  return isNumber ? { title: null, documentNumber: standsFor } : { title: standsFor, documentNumber: null };
}
