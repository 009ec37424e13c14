/** The text that was read out of an issue's PDF, to which the spans of its tree point, and its places on the pages. */
import type { SourceText } from '../../gazette/source.ts';
import { layoutOf, sourceOfLayout } from '../../gazette/source-layout.ts';
import { sourceLayout } from '../codecs/source-layout.ts';
import type { ReadableDb, WritableDb } from '../database/database.ts';
import { bytes, text } from '../database/rows.ts';
import { wholeness } from '../tables/read-row.ts';
import * as columns from '../tables/tables.ts';

const isWhole = wholeness(columns.tables.sourceText);

/** Keeps both, in place of earlier ones. */
export function writeSourceText(
  db: WritableDb,
  issueId: string,
  source: SourceText,
  pageMap: Uint8Array,
): void {
  db.run(
    `INSERT INTO sourceText (issueId, text, pageMap, layout) VALUES (?, ?, ?, ?)
     ON CONFLICT (issueId) DO UPDATE
     SET text = excluded.text, pageMap = excluded.pageMap, layout = excluded.layout`,
    Number(issueId),
    source.text,
    pageMap,
    sourceLayout.encode(layoutOf(source)),
  );
}

/** Null for an issue whose original is itself a text. */
export function readSourceText(db: ReadableDb, issueId: string): string | null {
  const row = db.get('SELECT text FROM sourceText WHERE issueId = ?', Number(issueId));
  return row === undefined ? null : text(row, 'text');
}

/** The text with its pages and lines; null for a text's issue, and where its lines were not kept or are damaged. */
export function readStoredSource(db: ReadableDb, issueId: string): SourceText | null {
  const row = db.get('SELECT * FROM sourceText WHERE issueId = ?', Number(issueId));
  if (!row || row.layout === null || !isWhole(row)) return null;
  const { value, faults } = sourceLayout.decode(row.layout);
  return faults.length > 0 ? null : sourceOfLayout(text(row, 'text'), value);
}

/** As it was given; null for an issue that knows no pages. */
export function readPageMap(db: ReadableDb, issueId: string): Uint8Array | null {
  const row = db.get('SELECT pageMap FROM sourceText WHERE issueId = ?', Number(issueId));
  return row === undefined ? null : bytes(row, 'pageMap');
}

export const knowsPages = (db: ReadableDb, issueId: string): boolean =>
  db.get('SELECT 1 AS known FROM sourceText WHERE issueId = ?', Number(issueId)) !== undefined;
