/** Checks an archive from the file up: pages, keys, originals, texts, search texts, annotations, excerpts. */

import { addAll } from '../../gazette/add-all.ts';
import type { GazetteDocument } from '../../gazette/tree.ts';
import { anchoredTables } from '../anchors/anchored.ts';
import { describeAnchor } from '../anchors/anchoring.ts';
import type { LongTask } from '../backup.ts';
import type { Database, ReadableDb, SqlRow } from '../database/database.ts';
import { foreignObjects } from '../database/foreign-objects.ts';
import { schemaVersion } from '../database/migrate.ts';
import { bytesOrNull, number, numberOrNull, numbersOfBlob, text, textOrNull } from '../database/rows.ts';
import { hasIssue } from '../gazettes/issues.ts';
import { isOriginalIntact, listOriginals } from '../gazettes/originals.ts';
import { type ReadDocument, readDocument } from '../gazettes/read-issue.ts';
import { contentHash } from '../gazettes/write-issue.ts';
import { checkIndex } from '../searching/index-check.ts';
import { indexState, type SearchIndexer } from '../searching/search-index.ts';
import { countAnnotations } from '../user-data/annotations.ts';
import { countExcerpts } from '../user-data/excerpts.ts';
import { checkDocument, checkFindings, checkIssue, checkPlaces } from './check-issue.ts';
import { checkRows, type OuterCodecs } from './check-rows.ts';
import type { Problem } from './problem.ts';

export interface VerifyResult {
  readonly ok: boolean;
  readonly issues: number;
  readonly documents: number;
  readonly annotations: number;
  readonly unanchored: number;
  readonly excerpts: number;
  readonly originals: number;
  /** Documents that the index does not hold yet: they are found all the same, and are no fault. */
  readonly waiting: number;
  readonly problems: readonly Problem[];
}

export async function verifyArchive(
  db: Database,
  folder: string,
  search: SearchIndexer,
  outer: OuterCodecs,
  task: LongTask,
): Promise<VerifyResult> {
  const problems: Problem[] = [...checkFile(db), ...(await checkRows(db, outer, task)), ...checkPlaces(db)];
  const issues = db.all('SELECT id, sha256 FROM issue ORDER BY id');
  let done = 0;
  for (const issue of issues) {
    task.checkCancelled();
    const hash = text(issue, 'sha256');
    if (!(await isOriginalIntact(folder, hash))) {
      const isThere = listOriginals(folder).includes(hash);
      problems.push({ code: isThere ? 'verify/originalChanged' : 'verify/originalMissing', what: hash });
    }
    addAll(problems, checkDocuments(db, number(issue, 'id'), search));
    done += 1;
    task.onProgress({ done, total: issues.length });
    await new Promise<void>((resolve) => setImmediate(resolve));
  }
  addAll(problems, checkSearch(db, search));
  const annotations = countAnnotations(db);
  return {
    ok: problems.length === 0,
    issues: issues.length,
    documents: count(db, 'SELECT count(*) AS n FROM document'),
    annotations: annotations.all,
    unanchored: annotations.unanchored,
    excerpts: countExcerpts(db).all,
    originals: count(db, 'SELECT count(DISTINCT sha256) AS n FROM issue'),
    waiting: indexState(db, search.version).waiting,
    problems,
  };
}

function checkFile(db: Database): readonly Problem[] {
  const pages = db
    .all('PRAGMA integrity_check(20)')
    .map((row) => text(row, 'integrity_check'))
    .filter((line) => line !== 'ok')
    .map((what): Problem => ({ code: 'verify/database', what }));
  const keys = db
    .all('PRAGMA foreign_key_check')
    .map((row): Problem => ({ code: 'verify/foreignKey', what: `${row.table} ${row.rowid}` }));
  const foreign = foreignObjects(db, schemaVersion(db)).map(
    (what): Problem => ({ code: 'verify/foreignObject', what }),
  );
  return [...pages, ...keys, ...foreign];
}

function checkDocuments(db: ReadableDb, issueId: number, search: SearchIndexer): readonly Problem[] {
  const problems: Problem[] = [];
  const rows = db.all(
    `SELECT d.id, d.rowNumber, d.contentHash, s.text, s.normaliser, s.blockStarts, i.indexed, i.genre, i.signature
     FROM document d
     LEFT JOIN searchText s ON s.documentRow = d.rowNumber
     LEFT JOIN searchDocument i ON i.documentRow = d.rowNumber WHERE d.issueId = ? ORDER BY d.ord`,
    issueId,
  );
  const documents: GazetteDocument[] = [];
  for (const row of rows) {
    const read = readable(db, text(row, 'id'));
    if (read === null) {
      problems.push({ code: 'verify/database', what: text(row, 'id') });
      continue;
    }
    const { document, damaged } = read;
    documents.push(document);
    if (contentHash(document.text) !== row.contentHash)
      problems.push({ code: 'verify/textChanged', what: document.id });
    if (!isSearchTextOf(row, document, search))
      problems.push({ code: 'verify/searchStale', what: document.id });
    problems.push(
      ...checkAnchors(db, document, text(row, 'contentHash')),
      ...checkDocument(String(issueId), document),
    );
    // What can't be read of a block can't be compared.
    if (damaged.blockIds.length === 0)
      addAll(problems, checkFindings(db, number(row, 'rowNumber'), document));
  }
  if (documents.length === rows.length && hasIssue(db, String(issueId)))
    addAll(problems, checkIssue(db, String(issueId), documents));
  return problems;
}

/** What is stored for search is made of the document. A text of other rules is made anew when its turn comes: no fault while it waits. */
function isSearchTextOf(row: SqlRow, document: GazetteDocument, search: SearchIndexer): boolean {
  if (numberOrNull(row, 'normaliser') !== search.version) return numberOrNull(row, 'indexed') === 0;
  const { text: searched, blockStarts, signature } = search.entryOf(document);
  if (textOrNull(row, 'text') !== searched) return false;
  // An index of other rules left no more than the text.
  if (numberOrNull(row, 'indexed') !== 1) return true;
  return (
    textOrNull(row, 'genre') === document.genre &&
    isSameNumbers(numbersOfBlob(bytesOrNull(row, 'blockStarts')), blockStarts) &&
    isSameNumbers(numbersOfBlob(bytesOrNull(row, 'signature')), signature)
  );
}

const isSameNumbers = (a: Uint32Array | null, b: Uint32Array | null): boolean =>
  a === null || b === null ? a === b : a.length === b.length && a.every((one, at) => one === b[at]);

const sampledDocuments = 200;

/** The index is asked for texts that must be there; pieces are taken from different places, the same ones each time. */
function checkSearch(db: ReadableDb, search: SearchIndexer): readonly Problem[] {
  const { wrong, held, due } = checkIndex(db, search, sampledDocuments, (count) => (count * 0.618) % 1);
  const rows = wrong.map((row): Problem => {
    const document = db.get('SELECT id FROM document WHERE rowNumber = ?', row);
    return {
      code: 'verify/searchMisses',
      what: document === undefined ? `row ${row}` : text(document, 'id'),
    };
  });
  return held === due ? rows : [...rows, { code: 'verify/searchMisses', what: `${held} / ${due}` }];
}

/** Null where a damaged page leaves no document to read: that is a finding, not the end of the check. */
function readable(db: ReadableDb, documentId: string): ReadDocument | null {
  try {
    return readDocument(db, documentId);
  } catch {
    return null;
  }
}

const movedCodes = { annotation: 'verify/annotationMoved', excerpt: 'verify/excerptMoved' } as const;

function checkAnchors(db: ReadableDb, document: GazetteDocument, hash: string): readonly Problem[] {
  return anchoredTables.flatMap((table) =>
    db
      .all(
        `SELECT id, startOffset, endOffset, quote, prefix, suffix, contentHash FROM ${table}
         WHERE documentId = ? AND anchored = 1`,
        document.id,
      )
      .flatMap((row): readonly Problem[] => {
        const [start, end] = [number(row, 'startOffset'), number(row, 'endOffset')];
        const own = describeAnchor(document.text, start, end);
        if (own.quote !== row.quote) return [{ code: movedCodes[table], what: text(row, 'id') }];
        // Of a text that was another when it was anchored, what surrounds the words may have changed.
        const isSame = row.contentHash !== hash || (own.prefix === row.prefix && own.suffix === row.suffix);
        return isSame ? [] : [{ code: 'verify/rowDamaged', what: `${table} ${text(row, 'id')} prefix` }];
      }),
  );
}

const count = (db: ReadableDb, sql: string) => Number(db.get(sql)?.n ?? 0);
