/** What search reads of the archive: normalised texts by document, issues in the trash left out. */
import type { ReadableDb } from './database.ts';

export interface SearchCandidate {
  readonly documentId: string;
  readonly title: string;
  readonly documentNumber: string | null;
  /** Normalised text. */
  readonly text: string;
}

export interface SearchSource {
  /** Documents whose normalised text contains every needle, newest issue first. */
  readonly containing: (needles: readonly string[]) => readonly SearchCandidate[];
}

/** SQL looks for the longest needle only: a query may hold more terms than an expression may be deep. */
export function searchSource(db: ReadableDb): SearchSource {
  return {
    containing: (needles) => {
      const [longest = '', ...others] = [...needles].sort((a, b) => b.length - a.length);
      const rows = db.all(
        `SELECT d.id AS documentId, d.title, d.documentNumber, s.text FROM searchText s
         JOIN document d ON d.rowNumber = s.documentRow JOIN issue i ON i.id = d.issueId
         WHERE i.removedAt IS NULL AND instr(s.text, ?) > 0
         ORDER BY i.publishedOn DESC, d.issueId DESC, d.ord`,
        longest,
      ) as unknown as readonly SearchCandidate[];
      return rows.filter((row) => others.every((needle) => row.text.includes(needle)));
    },
  };
}
