/** The text that was read out of an issue's PDF, to which the spans of its tree point, and its places on the pages. */
import type { SourceText } from '../../gazette/source.ts';
import { layoutOf, type SourceLayout, sourceOfLayout } from '../../gazette/source-layout.ts';
import type { ReadableDb, WritableDb } from '../database/database.ts';

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
    JSON.stringify(layoutOf(source)),
  );
}

/** Null for an issue whose original is itself a text. */
export const readSourceText = (db: ReadableDb, issueId: string): string | null =>
  (db.get('SELECT text FROM sourceText WHERE issueId = ?', Number(issueId))?.text as string | undefined) ??
  null;

/** The text with its pages and lines; null for a text's issue, and for one stored before its lines were kept. */
export function readStoredSource(db: ReadableDb, issueId: string): SourceText | null {
  const row = db.get('SELECT text, layout FROM sourceText WHERE issueId = ?', Number(issueId));
  if (!row || row.layout === null) return null;
  return sourceOfLayout(row.text as string, JSON.parse(row.layout as string) as SourceLayout);
}

/** As it was given; null for an issue that knows no pages. */
export const readPageMap = (db: ReadableDb, issueId: string): Uint8Array | null =>
  (db.get('SELECT pageMap FROM sourceText WHERE issueId = ?', Number(issueId))?.pageMap as
    | Uint8Array
    | undefined) ?? null;

export const knowsPages = (db: ReadableDb, issueId: string): boolean =>
  db.get('SELECT 1 AS known FROM sourceText WHERE issueId = ?', Number(issueId)) !== undefined;
