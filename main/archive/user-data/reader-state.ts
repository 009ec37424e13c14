/** What the program remembers for the reader: settings, reading positions, recent documents, search history. */
import { Faults, real } from '../codecs/shapes.ts';
import type { ReadableDb, WritableDb } from '../database/database.ts';
import { number, numberOrNull, text, textOrNull } from '../database/rows.ts';

const recentLimit = 50;
const historyLimit = 50;

/** What is stored of the settings, by name, as it is: what it means is the window's own. */
export const readSettings = (db: ReadableDb): ReadonlyMap<string, string> =>
  new Map(db.all('SELECT name, value FROM setting').map((row) => [text(row, 'name'), text(row, 'value')]));

export function writeSetting(db: WritableDb, name: string, value: string): void {
  db.run(
    'INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value',
    name,
    value,
  );
}

const share = real(0, 1);

/** Place in a document: the block at the window's upper edge and the share of it that is above. */
export interface PositionRecord {
  readonly blockOrd: number;
  readonly fraction: number;
}

export function readPosition(db: ReadableDb, documentId: string): PositionRecord | null {
  const row = db.get('SELECT blockOrd, fraction FROM readingPosition WHERE documentId = ?', documentId);
  if (row === undefined) return null;
  return { blockOrd: number(row, 'blockOrd'), fraction: share(row.fraction, new Faults()) };
}

export function writePosition(db: WritableDb, documentId: string, position: PositionRecord): void {
  db.run(
    `INSERT INTO readingPosition (documentId, blockOrd, fraction) VALUES (?, ?, ?)
     ON CONFLICT (documentId) DO UPDATE SET blockOrd = excluded.blockOrd, fraction = excluded.fraction`,
    documentId,
    position.blockOrd,
    position.fraction,
  );
}

/** Positions and times of opening of an issue's documents, to be kept over a rewrite. */
export function readReadingState(
  db: ReadableDb,
  issueId: string,
): readonly {
  readonly documentId: string;
  readonly position: PositionRecord | null;
  readonly openedAt: string | null;
}[] {
  return db
    .all(
      `SELECT d.id, p.blockOrd, p.fraction, r.openedAt FROM document d
       LEFT JOIN readingPosition p ON p.documentId = d.id LEFT JOIN recent r ON r.documentId = d.id
       WHERE d.issueId = ? AND (p.documentId IS NOT NULL OR r.documentId IS NOT NULL)`,
      Number(issueId),
    )
    .map((row) => {
      const blockOrd = numberOrNull(row, 'blockOrd');
      return {
        documentId: text(row, 'id'),
        position: blockOrd === null ? null : { blockOrd, fraction: share(row.fraction, new Faults()) },
        openedAt: textOrNull(row, 'openedAt'),
      };
    });
}

export function noteOpened(db: WritableDb, documentId: string, now: string): void {
  db.run(
    'INSERT INTO recent (documentId, openedAt) VALUES (?, ?) ON CONFLICT (documentId) DO UPDATE SET openedAt = excluded.openedAt',
    documentId,
    now,
  );
  db.run(
    'DELETE FROM recent WHERE documentId NOT IN (SELECT documentId FROM recent ORDER BY openedAt DESC LIMIT ?)',
    recentLimit,
  );
}

export interface RecentRecord {
  readonly documentId: string;
  readonly openedAt: string;
  readonly title: string;
  readonly documentNumber: string | null;
}

export function listRecent(db: ReadableDb): readonly RecentRecord[] {
  return db
    .all(
      `SELECT r.documentId, r.openedAt, d.title, d.documentNumber FROM recent r
       JOIN document d ON d.id = r.documentId JOIN issue i ON i.id = d.issueId
       WHERE i.removedAt IS NULL ORDER BY r.openedAt DESC`,
    )
    .map((row) => ({
      documentId: text(row, 'documentId'),
      openedAt: text(row, 'openedAt'),
      title: text(row, 'title'),
      documentNumber: textOrNull(row, 'documentNumber'),
    }));
}

export function clearRecent(db: WritableDb): void {
  db.run('DELETE FROM recent');
}

export function rememberQuery(db: WritableDb, query: string, now: string): void {
  db.run(
    'INSERT INTO searchHistory (query, usedAt) VALUES (?, ?) ON CONFLICT (query) DO UPDATE SET usedAt = excluded.usedAt',
    query,
    now,
  );
  db.run(
    'DELETE FROM searchHistory WHERE query NOT IN (SELECT query FROM searchHistory ORDER BY usedAt DESC LIMIT ?)',
    historyLimit,
  );
}

export function listQueries(db: ReadableDb): readonly string[] {
  return db.all('SELECT query FROM searchHistory ORDER BY usedAt DESC').map((row) => text(row, 'query'));
}

export function clearQueries(db: WritableDb): void {
  db.run('DELETE FROM searchHistory');
}
