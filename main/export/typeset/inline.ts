/** The text of one block as markup: its bold lead, its marks, and nothing but its own characters. */
import type { Block } from '../../gazette/tree.ts';
import { type Markup, markup } from '../markup.ts';
import { type Mark, noteWords } from './marks.ts';

export interface InlineStyle {
  /** Class of the lead sentence (黑体, 楷体), or null for no lead. */
  readonly lead: string | null;
  /** Heading level of the lead in the outline, or null to keep it out. */
  readonly outlineLevel: number | null;
}

/** The whole text of a block, label included; marks that overlap the lead are split at its end. */
export function inlineText(block: Block, marks: readonly Mark[], style: InlineStyle): Markup {
  const leadEnd = style.lead === null ? 0 : Math.min(block.headLength, block.text.length);
  const lead = stretch(block.text, 0, leadEnd, marks);
  const rest = stretch(block.text, leadEnd, block.text.length, marks);
  if (leadEnd === 0 || style.lead === null) return rest;
  return markup`${leadElement(lead, style.lead, style.outlineLevel)}${rest}`;
}

function leadElement(lead: Markup, name: string, level: number | null): Markup {
  if (level === 2) return markup`<h2 class="lead ${name}">${lead}</h2>`;
  if (level === 3) return markup`<h3 class="lead ${name}">${lead}</h3>`;
  return markup`<span class="${name}">${lead}</span>`;
}

/** The characters from `start` to `end`, cut where a mark begins or ends. */
export function stretch(text: string, start: number, end: number, marks: readonly Mark[]): Markup {
  const within = marks.filter((mark) => mark.start < end && mark.end > start);
  const cuts = new Set([start, end]);
  for (const mark of within) {
    cuts.add(Math.max(start, mark.start));
    cuts.add(Math.min(end, mark.end));
  }
  const places = [...cuts].sort((a, b) => a - b);
  return markup`${places.slice(1).map((to, index) => piece(text, places[index] ?? start, to, within))}`;
}

function piece(text: string, from: number, to: number, marks: readonly Mark[]): Markup {
  const over = marks.filter((mark) => mark.start <= from && mark.end >= to);
  const characters = markup`${text.slice(from, to)}`;
  const marked = over.reduce(
    (inner, { annotation }) => markup`<span class="${annotation.style} ${annotation.colour}">${inner}</span>`,
    characters,
  );
  const ending = over.filter((mark) => mark.isLast && mark.end === to && noteWords(mark.annotation) !== '');
  return ending.length === 0 ? marked : markup`${marked}${noteNumbers(ending)}`;
}

/** Numbers of notes above the end of what they mark: in the space between two lines, so that no line breaks elsewhere. */
function noteNumbers(marks: readonly Mark[]): Markup {
  const places = marks.map(({ place }) => markup`<span id="${place}"></span>`);
  const numbers = marks.map(({ number }) => markup`［${number}］`);
  // Not read aloud in the middle of a sentence, and no part of the document's text. A link would be both.
  return markup`<span class="note-numbers" aria-hidden="true">${places}<span>${numbers}</span></span>`;
}
