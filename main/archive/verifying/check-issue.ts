/** Whether what is stored of one issue fits together: rows that name one another, and what is kept twice. */
import type { GazetteDocument } from '../../gazette/tree.ts';
import type { ReadableDb } from '../database/database.ts';
import { number, text } from '../database/rows.ts';
import { getIssue } from '../gazettes/issues.ts';
import { readIssueFacts, readIssueParts } from '../gazettes/read-issue.ts';
import { readSourceText } from '../gazettes/source-text.ts';
import type { Problem } from './problem.ts';

const damaged = (what: string): Problem => ({ code: 'verify/rowDamaged', what });
const dangling = (what: string): Problem => ({ code: 'verify/rowDangling', what });

/** `documents` are those of the issue that could be read. */
export function checkIssue(
  db: ReadableDb,
  issueId: string,
  documents: readonly GazetteDocument[],
): readonly Problem[] {
  return [
    ...checkFacts(db, issueId),
    ...checkParts(db, issueId, documents),
    ...checkSource(db, issueId, documents),
  ];
}

/** The columns of an issue say what its facts say. */
function checkFacts(db: ReadableDb, issueId: string): readonly Problem[] {
  const { value, faults } = readIssueFacts(db, issueId);
  if (faults.length > 0) return [];
  const row = getIssue(db, issueId);
  const both = ['publication', 'year', 'number', 'cumulativeNumber', 'publishedOn'] as const;
  return both
    .filter((name) => String(row[name]) !== String(value[name]))
    .map((name) => damaged(`issue ${issueId} ${name}`));
}

/** The text that spans point to reaches as far as they do. */
function checkSource(
  db: ReadableDb,
  issueId: string,
  documents: readonly GazetteDocument[],
): readonly Problem[] {
  const source = readSourceText(db, issueId);
  if (source === null) return [];
  const isWhole = documents.every(({ blocks }) =>
    blocks.every(({ spans }) => spans.every((span) => !('end' in span) || span.end <= source.length)),
  );
  return isWhole ? [] : [damaged(`sourceText ${issueId} text`)];
}

/** The parts of an issue name its own documents and blocks. */
function checkParts(
  db: ReadableDb,
  issueId: string,
  documents: readonly GazetteDocument[],
): readonly Problem[] {
  const { toc, sections, appointments, chronicle, captions } = readIssueParts(db, issueId).value;
  const documentIds = new Set(documents.map(({ id }) => id));
  const blockIds = new Set(documents.flatMap(({ blocks }) => blocks.map(({ id }) => id)));
  const lists = [
    { name: 'toc', isWhole: toc.every(({ documentId: id }) => id === null || documentIds.has(id)) },
    {
      name: 'sections',
      isWhole: sections.every((one) => one.documentIds.every((id) => documentIds.has(id))),
    },
    { name: 'appointments', isWhole: appointments.every(({ blockId }) => blockIds.has(blockId)) },
    { name: 'chronicle', isWhole: chronicle.every(({ blockId }) => blockIds.has(blockId)) },
    { name: 'captions', isWhole: captions.every(({ blockId }) => blockIds.has(blockId)) },
  ];
  return lists
    .filter(({ isWhole }) => !isWhole)
    .map(({ name }) => dangling(`issue ${issueId} parts.${name}`));
}

/** What a document's rows say of one another. */
export function checkDocument(issueId: string, document: GazetteDocument): readonly Problem[] {
  const { id, blocks, tables, facts } = document;
  const ids = new Set(blocks.map((block) => block.id));
  const parts = [
    { name: 'tables', isWhole: tables.every(({ blockId }) => ids.has(blockId)) },
    { name: 'facts', isWhole: facts.every(({ blockId }) => ids.has(blockId)) },
  ];
  return [
    ...(id.startsWith(`${issueId}-`) ? [] : [damaged(`document ${id} id`)]),
    ...blocks
      .filter((block) => !block.id.startsWith(`${id}-`))
      .map((block) => damaged(`block ${block.id} id`)),
    ...(ids.size === blocks.length ? [] : [damaged(`document ${id} blocks`)]),
    ...parts.filter(({ isWhole }) => !isWhole).map(({ name }) => dangling(`document ${id} details.${name}`)),
    ...blocks
      .filter(({ parentId }) => parentId !== null && !ids.has(parentId))
      .map((block) => dangling(`block ${block.id} parentId`)),
    ...blocks
      .filter((block) =>
        block.responsibilities.some(({ inheritedFrom: from }) => from !== null && !ids.has(from)),
      )
      .map((block) => dangling(`block ${block.id} details.responsibilities`)),
  ];
}

/** What search filters by is what the blocks say. */
export function checkFindings(
  db: ReadableDb,
  row: number,
  { id, blocks }: GazetteDocument,
): readonly Problem[] {
  const duties = new Set(
    blocks.flatMap(({ responsibilities }) => responsibilities.map(({ unit, role }) => `${role} ${unit}`)),
  );
  const days = new Set(
    blocks.flatMap(({ deadlines }) => deadlines.flatMap(({ computedOn }) => computedOn ?? [])),
  );
  const storedDuties = db
    .all('SELECT d.role, u.name FROM duty d JOIN unit u ON u.id = d.unitId WHERE d.documentRow = ?', row)
    .map((duty) => `${text(duty, 'role')} ${text(duty, 'name')}`);
  const storedDays = db
    .all('SELECT dueOn FROM deadline WHERE documentRow = ?', row)
    .map((deadline) => text(deadline, 'dueOn'));
  return [
    ...(isSame(duties, storedDuties) ? [] : [damaged(`duty ${id}`)]),
    ...(isSame(days, storedDays) ? [] : [damaged(`deadline ${id}`)]),
  ];
}

const isSame = (all: ReadonlySet<string>, stored: readonly string[]): boolean =>
  stored.length === all.size && stored.every((one) => all.has(one));

/** Places of reading and bookmarks beyond the end of their document. */
export function checkPlaces(db: ReadableDb): readonly Problem[] {
  return (['readingPosition', 'bookmark'] as const).flatMap((table) =>
    db
      .all(
        `SELECT p.${table === 'bookmark' ? 'id' : 'documentId'} AS name, p.blockOrd,
           (SELECT count(*) FROM block b WHERE b.documentRow = d.rowNumber) AS blocks
         FROM ${table} p JOIN document d ON d.id = p.documentId WHERE p.blockOrd IS NOT NULL`,
      )
      .filter((row) => number(row, 'blockOrd') >= number(row, 'blocks'))
      .map((row) => dangling(`${table} ${text(row, 'name')} blockOrd`)),
  );
}
