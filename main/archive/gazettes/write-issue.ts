/** Issues with their documents and blocks, written in one transaction. */
import { documentName } from '../../gazette/document-name.ts';
import type { Block, GazetteDocument, IssueTree } from '../../gazette/tree.ts';
import { blockDetails } from '../codecs/block-details.ts';
import { documentDetails } from '../codecs/document-details.ts';
import { issueFacts, issueParts } from '../codecs/issue.ts';
import type { WritableDb } from '../database/database.ts';
import { withIssueId } from '../database/ids.ts';
import { rowSum } from '../database/row-sums.ts';
import { indexDocument, type SearchIndexer, unindexIssue } from '../searching/search-index.ts';
import { writeCitationTargets } from './citation-targets.ts';
import { type IssueSource, numberAsText } from './issues.ts';
import { sha256 } from './originals.ts';

export function contentHash(text: string): string {
  return sha256(Buffer.from(text, 'utf8'));
}

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
    issueFacts.encode(facts),
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
    issueFacts.encode(facts),
    Number(issueId),
  );
  writeParts(db, issueId, tree, search);
}

function writeParts(db: WritableDb, issueId: string, local: IssueTree, search: SearchIndexer): void {
  const { issue: _facts, documents, ...parts } = withIssueId(local, issueId);
  db.run('UPDATE issue SET parts = ? WHERE id = ?', issueParts.encode(parts), Number(issueId));
  const rows = documents.map((document, index) => insertDocument(db, issueId, document, index));
  // After all documents: each one added (its trigger makes a savepoint) would have the index written in a piece.
  documents.forEach((document, index) => {
    indexDocument(db, rows[index] ?? -1, document, search);
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
    documentDetails.encode({ ...details, untitled: title === '' }),
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
  const row = {
    documentRow,
    ord,
    id,
    kind,
    level,
    label,
    path,
    parentId,
    text,
    details: blockDetails.encode(details),
  };
  db.run(
    `INSERT INTO block (documentRow, ord, id, kind, level, label, path, parentId, text, details, rowSum)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...Object.values(row),
    rowSum(...Object.entries(row).flat()),
  );
}
