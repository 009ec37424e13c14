/** Which documents come first: exact number, then title, then density of the terms, then the newest. */
import { normalise } from './normalise.ts';
import type { Term } from './query.ts';

export interface ScannedDocument {
  readonly documentId: string;
  readonly title: string;
  readonly documentNumber: string | null;
  readonly occurrences: number;
  /** Length of the normalised text. */
  readonly length: number;
}

/** A stable order: equals keep the order they came in, which is newest first. */
export function rankHits<Hit extends ScannedDocument>(
  hits: readonly Hit[],
  terms: readonly Term[],
): readonly Hit[] {
  const scored = hits.map((hit) => ({ hit, score: scoreOf(hit, terms) }));
  scored.sort((a, b) => b.score - a.score);
  return scored.map(({ hit }) => hit);
}

function scoreOf(hit: ScannedDocument, terms: readonly Term[]): number {
  const number = hit.documentNumber === null ? '' : normalise(hit.documentNumber);
  const title = normalise(hit.title);
  const byNumber = terms.some((term) => term.text === number) ? 1000 : 0;
  const byTitle = terms.filter((term) => title.includes(term.text)).length * 100;
  const density = Math.min(50, (hit.occurrences * 1000) / Math.max(500, hit.length));
  return byNumber + byTitle + density;
}
