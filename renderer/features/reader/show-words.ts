/** Words to be looked at stand out for a while, without being selected. */
import type { Anchor } from '../../../preload/contract/model.ts';
import { rangeBetween } from './selection-dom.ts';

/** Name of the highlight in the style sheet. */
const highlight = 'shown-words';
const shownMs = 5000;

let timer: ReturnType<typeof setTimeout> | undefined;

/** Lays a tint over the anchor's words for five seconds; words shown before lose theirs. */
export function showWords(article: Element, anchor: Anchor): void {
  const range = rangeBetween(
    article,
    { blockId: anchor.startBlockId, offset: anchor.startOffset },
    { blockId: anchor.endBlockId, offset: Math.max(0, anchor.endOffset - 1) },
  );
  if (range === null) return;
  CSS.highlights.set(highlight, new Highlight(range));
  clearTimeout(timer);
  timer = setTimeout(() => CSS.highlights.delete(highlight), shownMs);
}
