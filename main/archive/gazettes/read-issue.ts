/** Issues and documents, read back as the trees they were written from. */
import type { Block, GazetteDocument, IssueFacts, IssueTree } from '../../gazette/tree.ts';
import { ArchiveError } from '../archive-error.ts';
import type { ReadableDb, SqlRow } from '../database/database.ts';
import { withCitations } from './citation-targets.ts';
import { asIssueKey } from './issues.ts';
import type { BlockDetails, DocumentDetails, IssueParts } from './stored-details.ts';

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
