/** Issues and documents, read back as the trees they were written from, whatever of a row can't be read. */
import type { Block, GazetteDocument, IssueFacts, IssueTree } from '../../gazette/tree.ts';
import { ArchiveError } from '../archive-error.ts';
import type { Decoded } from '../codecs/codec.ts';
import { type IssueParts, issueFacts, issueParts } from '../codecs/issue.ts';
import { Faults } from '../codecs/shapes.ts';
import type { ReadableDb, SqlRow } from '../database/database.ts';
import { sumColumn } from '../database/row-sums.ts';
import { number, numberOrNull, text, textOrNull } from '../database/rows.ts';
import { rowReader, wholeness } from '../tables/read-row.ts';
import * as columns from '../tables/tables.ts';
import { withCitations } from './citation-targets.ts';
import { asIssueKey, numberFromText } from './issues.ts';
import { contentHash } from './write-issue.ts';

const isWholeIssue = wholeness(columns.issue);

/** What an issue says of itself. What its facts can't tell is told by its columns, as far as they go. */
export function readIssueFacts(db: ReadableDb, issueId: string): Decoded<IssueFacts> {
  const row = db.get('SELECT * FROM issue WHERE id = ?', asIssueKey(issueId));
  if (!row) throw new ArchiveError('issue/notFound', { issueId });
  const { value, faults } = issueFacts.decode(row.facts, number(row, 'parserVersion'));
  if (faults.length === 0) return { value, faults: isWholeIssue(row) ? [] : [sumColumn] };
  const told = {
    ...value,
    publication: value.publication ?? textOrNull(row, 'publication'),
    year: value.year ?? numberOrNull(row, 'year'),
    number: value.number ?? numberFromText(textOrNull(row, 'number')),
    cumulativeNumber: value.cumulativeNumber ?? numberOrNull(row, 'cumulativeNumber'),
    publishedOn: value.publishedOn ?? textOrNull(row, 'publishedOn'),
  };
  return { value: told, faults };
}

export const getIssueFacts = (db: ReadableDb, issueId: string): IssueFacts =>
  readIssueFacts(db, issueId).value;

/** Contents, sections, appointments, chronicle, captions, dropped spans and warnings. */
export function readIssueParts(db: ReadableDb, issueId: string): Decoded<IssueParts> {
  const row = db.get('SELECT parts, parserVersion FROM issue WHERE id = ?', asIssueKey(issueId));
  if (!row) throw new ArchiveError('issue/notFound', { issueId });
  return issueParts.decode(row.parts, number(row, 'parserVersion'));
}

export const getIssueParts = (db: ReadableDb, issueId: string): IssueParts =>
  readIssueParts(db, issueId).value;

const select =
  'SELECT d.*, (SELECT i.parserVersion FROM issue i WHERE i.id = d.issueId) AS parserVersion FROM document d';

/** The whole tree, as `show` prints it. */
export function getIssueTree(db: ReadableDb, issueId: string): IssueTree {
  const { toc, sections, ...rest } = getIssueParts(db, issueId);
  const rows = db.all(`${select} WHERE d.issueId = ? ORDER BY d.ord`, asIssueKey(issueId));
  return {
    issue: getIssueFacts(db, issueId),
    toc,
    sections,
    documents: rows.map((row) => withCitations(db, readRow(db, row).document)),
    ...rest,
  };
}

/** A document with what of it could not be read as it was written, and has its default. */
export interface ReadDocument {
  readonly document: GazetteDocument;
  readonly damaged: {
    /** What is told of the document as a whole: its pages, tables, attachments and the like. */
    readonly head: boolean;
    /** Blocks whose duties, citations, place in the source and the like are not all there; their text is. */
    readonly blockIds: readonly string[];
  };
}

/** Throws `document/notFound`. */
export function readDocument(db: ReadableDb, documentId: string): ReadDocument {
  const row = db.get(`${select} WHERE d.id = ?`, documentId);
  if (!row) throw new ArchiveError('document/notFound', { documentId });
  const { document, damaged } = readRow(db, row);
  return { document: withCitations(db, document), damaged };
}

/** Throws `document/notFound`. */
export const getDocument = (db: ReadableDb, documentId: string): GazetteDocument =>
  readDocument(db, documentId).document;

const {
  rowNumber: _row,
  issueId: _issue,
  ord: _ord,
  contentHash: _hash,
  rowSum: _sum,
  ...ownColumns
} = columns.document;
const readColumns = rowReader(ownColumns);
const isWholeDocument = wholeness(columns.document);
const isWholeBlock = wholeness(columns.block);

/** By hand: a document may have thousands. */
const readBlock = (row: SqlRow, faults: Faults): Block => ({
  id: text(row, 'id'),
  kind: columns.block.kind(row.kind, faults),
  level: columns.block.level(row.level, faults),
  label: textOrNull(row, 'label'),
  path: text(row, 'path'),
  parentId: textOrNull(row, 'parentId'),
  text: text(row, 'text'),
  ...columns.block.details(row.details, faults),
});

function readRow(db: ReadableDb, row: SqlRow): ReadDocument {
  // Of a document without an issue it is not known which parser wrote it.
  const parser = numberOrNull(row, 'parserVersion') ?? 0;
  const blockIds: string[] = [];
  const blockFaults = new Faults(parser);
  const blocks = db
    .all('SELECT * FROM block WHERE documentRow = ? ORDER BY ord', number(row, 'rowNumber'))
    .map((blockRow): Block => {
      const mark = blockFaults.count;
      const block = readBlock(blockRow, blockFaults);
      if (blockFaults.count > mark || !isWholeBlock(blockRow)) blockIds.push(block.id);
      return block;
    });
  const faults = new Faults(parser);
  const { details, title, ...own } = readColumns(row, faults);
  const { untitled, ...told } = details;
  const whole = blocks.map((block) => block.text).join('\n');
  // A block that is lost is told by no sum of its own.
  const isTextWhole = blockIds.length > 0 || contentHash(whole) === row.contentHash;
  return {
    document: { ...own, title: untitled ? '' : title, ...told, text: whole, blocks },
    damaged: { head: faults.count > 0 || !isTextWhole || !isWholeDocument(row), blockIds },
  };
}
