/** Checks an archive from the file up: pages, keys, originals, texts, search texts, annotations, excerpts. */

import type { GazetteDocument } from '../gazette/tree.ts';
import { anchoredTables } from './anchors/anchored.ts';
import type { LongTask } from './backup.ts';
import type { Database, ReadableDb } from './database/database.ts';
import { isOriginalIntact, listOriginals } from './gazettes/originals.ts';
import { getDocument } from './gazettes/read-issue.ts';
import { contentHash } from './gazettes/write-issue.ts';
import { checkIndex } from './searching/index-check.ts';
import { indexState, type SearchIndexer } from './searching/search-index.ts';
import { countAnnotations } from './user-data/annotations.ts';
import { countExcerpts } from './user-data/excerpts.ts';

export interface Problem {
  readonly code:
    | 'verify/database'
    | 'verify/foreignKey'
    | 'verify/originalMissing'
    | 'verify/originalChanged'
    | 'verify/textChanged'
    | 'verify/searchStale'
    | 'verify/searchMisses'
    | 'verify/annotationMoved'
    | 'verify/excerptMoved';
  readonly what: string;
}

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
  task: LongTask,
): Promise<VerifyResult> {
  const problems: Problem[] = [...checkFile(db)];
  const issues = db.all('SELECT id, sha256 FROM issue ORDER BY id');
  let done = 0;
  for (const issue of issues) {
    task.checkCancelled();
    const hash = issue.sha256 as string;
    if (!(await isOriginalIntact(folder, hash))) {
      const isThere = listOriginals(folder).includes(hash);
      problems.push({ code: isThere ? 'verify/originalChanged' : 'verify/originalMissing', what: hash });
    }
    problems.push(...checkDocuments(db, issue.id as number, search));
    done += 1;
    task.onProgress({ done, total: issues.length });
    await new Promise<void>((resolve) => setImmediate(resolve));
  }
  problems.push(...checkSearch(db, search));
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

function checkFile(db: ReadableDb): readonly Problem[] {
  const pages = db
    .all('PRAGMA integrity_check(20)')
    .map((row) => row.integrity_check as string)
    .filter((line) => line !== 'ok')
    .map((what): Problem => ({ code: 'verify/database', what }));
  const keys = db
    .all('PRAGMA foreign_key_check')
    .map((row): Problem => ({ code: 'verify/foreignKey', what: `${row.table} ${row.rowid}` }));
  return [...pages, ...keys];
}

function checkDocuments(db: ReadableDb, issueId: number, search: SearchIndexer): readonly Problem[] {
  const problems: Problem[] = [];
  const rows = db.all(
    `SELECT d.id, d.contentHash, s.text, s.normaliser, i.indexed FROM document d
     LEFT JOIN searchText s ON s.documentRow = d.rowNumber
     LEFT JOIN searchDocument i ON i.documentRow = d.rowNumber WHERE d.issueId = ? ORDER BY d.ord`,
    issueId,
  );
  for (const row of rows) {
    const document = readable(db, row.id as string);
    if (document === null) {
      problems.push({ code: 'verify/database', what: row.id as string });
      continue;
    }
    if (contentHash(document.text) !== row.contentHash)
      problems.push({ code: 'verify/textChanged', what: document.id });
    // A text of other rules is made anew when its turn comes: no fault while it waits.
    const isStale =
      row.normaliser === search.version ? row.text !== search.entryOf(document).text : row.indexed !== 0;
    if (isStale) problems.push({ code: 'verify/searchStale', what: document.id });
    problems.push(...checkAnchors(db, document));
  }
  return problems;
}

const sampledDocuments = 200;

/** The index is asked for texts that must be there; pieces are taken from different places, the same ones each time. */
function checkSearch(db: ReadableDb, search: SearchIndexer): readonly Problem[] {
  const { wrong, held, due } = checkIndex(db, search, sampledDocuments, (count) => (count * 0.618) % 1);
  const rows = wrong.map((row): Problem => {
    const document = db.get('SELECT id FROM document WHERE rowNumber = ?', row);
    return { code: 'verify/searchMisses', what: (document?.id as string | undefined) ?? `row ${row}` };
  });
  return held === due ? rows : [...rows, { code: 'verify/searchMisses', what: `${held} / ${due}` }];
}

/** Null where a damaged page leaves no document to read: that is a finding, not the end of the check. */
function readable(db: ReadableDb, documentId: string): GazetteDocument | null {
  try {
    return getDocument(db, documentId);
  } catch {
    return null;
  }
}

const movedCodes = { annotation: 'verify/annotationMoved', excerpt: 'verify/excerptMoved' } as const;

function checkAnchors(db: ReadableDb, document: GazetteDocument): readonly Problem[] {
  return anchoredTables.flatMap((table) =>
    db
      .all(
        `SELECT id, startOffset, endOffset, quote FROM ${table} WHERE documentId = ? AND anchored = 1`,
        document.id,
      )
      .filter((row) => document.text.slice(row.startOffset as number, row.endOffset as number) !== row.quote)
      .map((row): Problem => ({ code: movedCodes[table], what: row.id as string })),
  );
}

const count = (db: ReadableDb, sql: string) => Number(db.get(sql)?.n ?? 0);
