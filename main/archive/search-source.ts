/** What search reads of the archive: normalised texts by document, issues in the trash left out. */
import type { ReadableDb } from './database.ts';

export interface SearchSource {
  /** Documents whose normalised text contains every needle, newest issue first. */
  readonly containing: (
    needles: readonly string[],
  ) => readonly { readonly documentId: string; readonly text: string }[];
}

export function searchSource(db: ReadableDb): SearchSource {
  return {
    containing: (needles) =>
      db
        .all(
          `SELECT d.id, s.text FROM searchText s
           JOIN document d ON d.rowNumber = s.documentRow JOIN issue i ON i.id = d.issueId
           WHERE i.removedAt IS NULL ${needles.map(() => 'AND instr(s.text, ?) > 0').join(' ')}
           ORDER BY i.publishedOn DESC, d.issueId DESC, d.ord`,
          ...needles,
        )
        .map((row) => ({ documentId: row.id as string, text: row.text as string })),
  };
}
