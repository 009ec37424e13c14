/** The list of annotations at a document's end. */
import { type Markup, markup, nothing } from '../markup.ts';
import type { Wording } from '../wording.ts';
import { type MarkedDocument, notePlace } from './marks.ts';

const quoteLimit = 60;

/**
 * Every annotation with its number, quote, note and tags, also those without a place; nothing where there are none.
 * Each leads to its place in the text; `anchor` is its document's.
 */
export function notesList({ notes }: MarkedDocument, anchor: string, say: Wording): Markup {
  if (notes.length === 0) return nothing;
  const items = notes.map(({ number, annotation }) => {
    const lost = annotation.anchor === null ? say('noteLost') : '';
    const tags = annotation.tags.map((tag) => `#${tag}`).join(' ');
    const place = notePlace(anchor, number);
    return markup`<div class="note"><a class="note-label" href="#${place}">［${number}］</a><div>
<span class="${annotation.style} ${annotation.colour}">${shortened(annotation.quote)}</span>${lost}
${annotation.note ? markup`<div class="note-text">${annotation.note}</div>` : nothing}
${tags ? markup`<div class="note-tags">${tags}</div>` : nothing}</div></div>`;
  });
  return markup`<section class="notes"><div class="notes-title">${say('notes')}</div>${items}</section>`;
}

function shortened(quote: string): string {
  const characters = Array.from(quote);
  return characters.length <= quoteLimit ? quote : `${characters.slice(0, quoteLimit).join('')}……`;
}
