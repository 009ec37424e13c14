/** The line on every page: what this is, and which issues its words come from. */
import { issueLabel, type Wording } from '../wording.ts';
import { documentsOf } from './entries.ts';
import type { ExcerptItem } from './excerpt-input.ts';

export function excerptCopyLine(items: readonly ExcerptItem[], say: Wording): string {
  const labels = new Set(
    items.map(({ place, kept }) => (place === null ? kept.issueLabel : issueLabel(place.item.issue, say))),
  );
  const [only] = [...labels];
  const source = labels.size === 1 && only ? only : say('severalIssues');
  const corrections = correctionsIn(items);
  return [
    items.some(({ place }) => place?.item.issue.isSample) ? say('sample') : '',
    say('excerptCopy', { source }),
    corrections > 0 ? say('corrected', { count: corrections }) : '',
  ].join('');
}

/** Corrections to the words taken, and to the titles and numbers that the sources name. */
function correctionsIn(items: readonly ExcerptItem[]): number {
  const blocks = new Map<string, number>();
  for (const { place } of items) {
    if (place === null) continue;
    let at = 0;
    for (const { id, text, corrections } of place.item.document.blocks) {
      if (at < place.end && at + text.length > place.start) blocks.set(id, corrections.length);
      at += text.length + 1;
    }
  }
  const named = documentsOf(items).flatMap(({ document }) => document.corrected);
  return [...blocks.values()].reduce((sum, count) => sum + count, named.length);
}
