/** Issues with their documents and blocks: written in one transaction, read back as the same tree. */
import { documentName } from '../../gazette/document-name.ts';
import type { Block, GazetteDocument, IssueFacts, IssueTree } from '../../gazette/tree.ts';
import { ArchiveError } from '../archive-error.ts';
import type { ReadableDb, SqlRow, WritableDb } from '../database/database.ts';
import { withIssueId } from '../database/ids.ts';
import { indexDocument, type SearchIndexer, unindexIssue } from '../searching/search-index.ts';
import { withCitations, writeCitationTargets } from './citation-targets.ts';
import { sha256 } from './originals.ts';

export interface IssueSource {
  readonly sha256: string;
  readonly fileName: string;
  readonly bytes: number;
  readonly encoding: string;
  /** ISO 8601. */
  readonly importedAt: string;
}

export interface IssueRecord {
  readonly id: string;
  readonly publication: string | null;
  readonly year: number | null;
  readonly number: number | string | null;
  readonly cumulativeNumber: number | null;
  readonly publishedOn: string | null;
  /** Count of documents of kind `document`. */
  readonly documents: number;
  readonly removedAt: string | null;
}

/** The parts of a tree that have no table of their own. */
type IssueParts = Omit<IssueTree, 'issue' | 'documents'>;
type DocumentDetails = Omit<
  GazetteDocument,
  'id' | 'kind' | 'title' | 'documentNumber' | 'section' | 'issuer' | 'signedOn' | 'text' | 'blocks'
> & {
  /** True where the name in the column is not the document's own. Rows stored before it was told apart lack it. */
  readonly untitled?: boolean;
};
type BlockDetails = Omit<Block, 'id' | 'kind' | 'level' | 'label' | 'path' | 'parentId' | 'text'>;

export function contentHash(text: string): string {
  return sha256(Buffer.from(text, 'utf8'));
}

const numberAsText = (number: IssueFacts['number']) => (number === null ? null : String(number));
const numberFromText = (text: string | null) => (text !== null && /^\d+$/.test(text) ? Number(text) : text);

/** Adds an issue and gives its id. Call it inside a transaction. */
export function insertIssue(
  db: WritableDb,
  tree: IssueTree,
  source: IssueSource,
  parserVersion: number,
  search: SearchIndexer,
): string {
  const { issue: facts } = tree;
  const { lastId } = db.run(
    `INSERT INTO issue (publication, year, number, cumulativeNumber, publishedOn, sha256, fileName, bytes,
       encoding, importedAt, removedAt, parserVersion, facts, parts)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL, ?, ?, '')`,
    facts.publication,
    facts.year,
    numberAsText(facts.number),
    facts.cumulativeNumber,
    facts.publishedOn,
    source.sha256,
    source.fileName,
    source.bytes,
    source.encoding,
    source.importedAt,
    parserVersion,
    JSON.stringify(facts),
  );
  const issueId = String(lastId);
  writeParts(db, issueId, tree, search);
  return issueId;
}

/** Replaces what was derived from the source of an issue; annotations must be anchored again afterwards. */
export function rewriteIssue(
  db: WritableDb,
  issueId: string,
  tree: IssueTree,
  parserVersion: number,
  search: SearchIndexer,
): void {
  const { issue: facts } = tree;
  unindexIssue(db, Number(issueId), search);
  db.run('DELETE FROM document WHERE issueId = ?', Number(issueId));
  db.run(
    `UPDATE issue SET publication = ?, year = ?, number = ?, cumulativeNumber = ?, publishedOn = ?,
       parserVersion = ?, facts = ? WHERE id = ?`,
    facts.publication,
    facts.year,
    numberAsText(facts.number),
    facts.cumulativeNumber,
    facts.publishedOn,
    parserVersion,
    JSON.stringify(facts),
    Number(issueId),
  );
  writeParts(db, issueId, tree, search);
}

function writeParts(db: WritableDb, issueId: string, local: IssueTree, search: SearchIndexer): void {
  const { issue: _facts, documents, ...parts } = withIssueId(local, issueId);
  db.run(
    'UPDATE issue SET parts = ? WHERE id = ?',
    JSON.stringify(parts satisfies IssueParts),
    Number(issueId),
  );
  const rows = documents.map((document, index) => insertDocument(db, issueId, document, index));
  // After all documents: each one added (its trigger makes a savepoint) would have the index written in a piece.
  documents.forEach((document, index) => {
    indexDocument(db, rows[index] as number, document, search);
  });
}

/** Gives the row it has been given. */
function insertDocument(db: WritableDb, issueId: string, document: GazetteDocument, ord: number): number {
  const { id, kind, title, documentNumber, section, issuer, signedOn, text, blocks, ...details } = document;
  const { lastId: row } = db.run(
    `INSERT INTO document (id, issueId, ord, kind, title, documentNumber, section, issuer, signedOn,
       contentHash, details) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    id,
    Number(issueId),
    ord,
    kind,
    documentName(document),
    documentNumber,
    section,
    issuer,
    signedOn,
    contentHash(text),
    JSON.stringify({ ...details, untitled: title === '' } satisfies DocumentDetails),
  );
  blocks.forEach((block, blockOrd) => {
    insertBlock(db, row, block, blockOrd);
  });
  writeCitationTargets(db, row, document);
  writeDuties(db, row, document);
  return row;
}

/** What search filters by: units with their roles, and days that something is due on. */
function writeDuties(db: WritableDb, row: number, { blocks }: GazetteDocument): void {
  for (const { unit, role } of blocks.flatMap((block) => block.responsibilities)) {
    db.run('INSERT OR IGNORE INTO unit (name) VALUES (?)', unit);
    db.run(
      'INSERT OR IGNORE INTO duty (documentRow, unitId, role) SELECT ?, id, ? FROM unit WHERE name = ?',
      row,
      role,
      unit,
    );
  }
  for (const { computedOn } of blocks.flatMap((block) => block.deadlines))
    if (computedOn !== null)
      db.run('INSERT OR IGNORE INTO deadline (documentRow, dueOn) VALUES (?, ?)', row, computedOn);
}

function insertBlock(db: WritableDb, documentRow: number, block: Block, ord: number): void {
  const { id, kind, level, label, path, parentId, text, ...details } = block;
  db.run(
    `INSERT INTO block (documentRow, ord, id, kind, level, label, path, parentId, text, details)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    documentRow,
    ord,
    id,
    kind,
    level,
    label,
    path,
    parentId,
    text,
    JSON.stringify(details satisfies BlockDetails),
  );
}

const recordColumns = `i.id, i.publication, i.year, i.number, i.cumulativeNumber, i.publishedOn, i.removedAt,
  (SELECT count(*) FROM document d WHERE d.issueId = i.id AND d.kind = 'document') AS documents`;

function asRecord(row: SqlRow): IssueRecord {
  return {
    id: String(row.id),
    publication: row.publication as string | null,
    year: row.year as number | null,
    number: numberFromText(row.number as string | null),
    cumulativeNumber: row.cumulativeNumber as number | null,
    publishedOn: row.publishedOn as string | null,
    documents: Number(row.documents),
    removedAt: row.removedAt as string | null,
  };
}

/** All issues that are not in the trash: by publication, newest first. */
export function listIssues(db: ReadableDb): readonly IssueRecord[] {
  return db
    .all(
      `SELECT ${recordColumns} FROM issue i WHERE i.removedAt IS NULL
       ORDER BY i.publication, i.year DESC, i.publishedOn DESC, CAST(i.number AS INTEGER) DESC, i.id DESC`,
    )
    .map(asRecord);
}

export function listRemovedIssues(db: ReadableDb): readonly IssueRecord[] {
  return db
    .all(`SELECT ${recordColumns} FROM issue i WHERE i.removedAt IS NOT NULL ORDER BY i.removedAt DESC`)
    .map(asRecord);
}

/** Throws `issue/notFound`; an issue in the trash is found too. */
export function getIssue(db: ReadableDb, issueId: string): IssueRecord {
  const row = db.get(`SELECT ${recordColumns} FROM issue i WHERE i.id = ?`, asIssueKey(issueId));
  if (!row) throw new ArchiveError('issue/notFound', { issueId });
  return asRecord(row);
}

function asIssueKey(issueId: string): number {
  return /^[1-9]\d{0,14}$/.test(issueId) ? Number(issueId) : -1;
}

export function getSource(db: ReadableDb, issueId: string): IssueSource {
  const row = db.get(
    'SELECT sha256, fileName, bytes, encoding, importedAt FROM issue WHERE id = ?',
    asIssueKey(issueId),
  );
  if (!row) throw new ArchiveError('issue/notFound', { issueId });
  return row as unknown as IssueSource;
}

/** Issues of that source file or of that number, the trash included, the oldest first. */
export function findSame(
  db: ReadableDb,
  hash: string,
  facts: IssueFacts | null,
): { readonly bySource: IssueRecord | null; readonly byNumber: IssueRecord | null } {
  const source = db.get(
    `SELECT ${recordColumns} FROM issue i WHERE i.sha256 = ? ORDER BY i.removedAt IS NOT NULL, i.id`,
    hash,
  );
  const numbered =
    facts?.publication != null && facts.year !== null && facts.number !== null
      ? db.get(
          `SELECT ${recordColumns} FROM issue i
           WHERE i.publication = ? AND i.year = ? AND i.number = ? AND i.removedAt IS NULL ORDER BY i.id`,
          facts.publication,
          facts.year,
          numberAsText(facts.number),
        )
      : undefined;
  return { bySource: source ? asRecord(source) : null, byNumber: numbered ? asRecord(numbered) : null };
}

export function getIssueFacts(db: ReadableDb, issueId: string): IssueFacts {
  const row = db.get('SELECT facts FROM issue WHERE id = ?', asIssueKey(issueId));
  if (!row) throw new ArchiveError('issue/notFound', { issueId });
  return JSON.parse(row.facts as string) as IssueFacts;
}

/** Contents, sections, appointments, chronicle, captions, dropped spans and warnings. */
export function getIssueParts(db: ReadableDb, issueId: string): IssueParts {
  const row = db.get('SELECT parts FROM issue WHERE id = ?', asIssueKey(issueId));
  if (!row) throw new ArchiveError('issue/notFound', { issueId });
  return JSON.parse(row.parts as string) as IssueParts;
}

/** The whole tree, as `show` prints it. */
export function getIssueTree(db: ReadableDb, issueId: string): IssueTree {
  const { toc, sections, ...rest } = getIssueParts(db, issueId);
  const rows = db.all('SELECT * FROM document WHERE issueId = ? ORDER BY ord', asIssueKey(issueId));
  return {
    issue: getIssueFacts(db, issueId),
    toc,
    sections,
    documents: rows.map((row) => withCitations(db, readDocument(db, row))),
    ...rest,
  };
}

/** Throws `document/notFound`. */
export function getDocument(db: ReadableDb, documentId: string): GazetteDocument {
  const row = db.get('SELECT * FROM document WHERE id = ?', documentId);
  if (!row) throw new ArchiveError('document/notFound', { documentId });
  return withCitations(db, readDocument(db, row));
}

function readDocument(db: ReadableDb, row: SqlRow): GazetteDocument {
  const blocks = db
    .all('SELECT * FROM block WHERE documentRow = ? ORDER BY ord', row.rowNumber as number)
    .map(readBlock);
  const { untitled = false, ...details } = JSON.parse(row.details as string) as DocumentDetails;
  return {
    id: row.id as string,
    section: row.section as string | null,
    title: untitled ? '' : (row.title as string),
    documentNumber: row.documentNumber as string | null,
    issuer: row.issuer as string | null,
    signedOn: row.signedOn as string | null,
    kind: row.kind as GazetteDocument['kind'],
    ...details,
    corrected: details.corrected ?? [],
    // Rows stored before cells carried down were told apart.
    tables: details.tables.map((table) => ({ ...table, carried: table.carried ?? [] })),
    text: blocks.map((block) => block.text).join('\n'),
    blocks,
  };
}

/** A block as stored; fields that parsers before this one did not give have their default. */
function readBlock(row: SqlRow): Block {
  const details = JSON.parse(row.details as string) as BlockDetails;
  return {
    id: row.id as string,
    kind: row.kind as Block['kind'],
    level: row.level as number,
    label: row.label as string | null,
    path: row.path as string,
    parentId: row.parentId as string | null,
    text: row.text as string,
    ...details,
    duties: details.duties ?? [],
    citations: details.citations.map((citation) => ({
      ...citation,
      standsFor: citation.standsFor ?? null,
    })),
    responsibilities: details.responsibilities.map((duty) => ({
      ...duty,
      origin: duty.origin ?? 'bracket',
      row: duty.row ?? null,
    })),
  };
}

/** Throws `document/notFound`. */
export function issueOfDocument(db: ReadableDb, documentId: string): string {
  const row = db.get('SELECT issueId FROM document WHERE id = ?', documentId);
  if (!row) throw new ArchiveError('document/notFound', { documentId });
  return String(row.issueId);
}

/** Puts an issue into the trash, or takes it out again with `removedAt` null. */
export function setRemoved(db: WritableDb, issueId: string, removedAt: string | null): void {
  const { changes } = db.run('UPDATE issue SET removedAt = ? WHERE id = ?', removedAt, asIssueKey(issueId));
  if (changes === 0) throw new ArchiveError('issue/notFound', { issueId });
}

/** Deletes an issue for good; annotations stay, without a place. */
export function deleteIssue(db: WritableDb, issueId: string, search: SearchIndexer): void {
  unindexIssue(db, asIssueKey(issueId), search);
  db.run('DELETE FROM issue WHERE id = ?', asIssueKey(issueId));
}

export function isSourceUsed(db: ReadableDb, hash: string): boolean {
  return db.get('SELECT 1 AS used FROM issue WHERE sha256 = ? LIMIT 1', hash) !== undefined;
}
