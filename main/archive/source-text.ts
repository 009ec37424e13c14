/** The text that was read out of an issue's PDF, to which the spans of its tree point. */
import type { ReadableDb, WritableDb } from './database.ts';

/** Keeps the text, in place of an earlier one. */
export function writeSourceText(db: WritableDb, issueId: string, text: string): void {
  db.run(
    'INSERT INTO sourceText (issueId, text) VALUES (?, ?) ON CONFLICT (issueId) DO UPDATE SET text = excluded.text',
    Number(issueId),
    text,
  );
}

/** Null for an issue whose original is itself a text. */
export const readSourceText = (db: ReadableDb, issueId: string): string | null =>
  (db.get('SELECT text FROM sourceText WHERE issueId = ?', Number(issueId))?.text as string | undefined) ??
  null;
