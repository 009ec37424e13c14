/** The text that was read out of an issue's PDF, to which the spans of its tree point, and its places on the pages. */
import type { ReadableDb, WritableDb } from './database.ts';

/** Keeps both, in place of earlier ones. */
export function writeSourceText(db: WritableDb, issueId: string, text: string, pageMap: Uint8Array): void {
  db.run(
    `INSERT INTO sourceText (issueId, text, pageMap) VALUES (?, ?, ?)
     ON CONFLICT (issueId) DO UPDATE SET text = excluded.text, pageMap = excluded.pageMap`,
    Number(issueId),
    text,
    pageMap,
  );
}

/** Null for an issue whose original is itself a text. */
export const readSourceText = (db: ReadableDb, issueId: string): string | null =>
  (db.get('SELECT text FROM sourceText WHERE issueId = ?', Number(issueId))?.text as string | undefined) ??
  null;

/** As it was given; null for an issue that knows no pages. */
export const readPageMap = (db: ReadableDb, issueId: string): Uint8Array | null =>
  (db.get('SELECT pageMap FROM sourceText WHERE issueId = ?', Number(issueId))?.pageMap as
    | Uint8Array
    | undefined) ?? null;

export const knowsPages = (db: ReadableDb, issueId: string): boolean =>
  db.get('SELECT 1 AS known FROM sourceText WHERE issueId = ?', Number(issueId)) !== undefined;
