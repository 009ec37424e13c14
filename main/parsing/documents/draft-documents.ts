/** Each part of the issue as a document in the making: its blocks, and what they say of it. */
import type { PlacedCorrection } from '../../gazette/corrections.ts';
import type { DocumentKind, Dropped } from '../../gazette/tree.ts';
import { readDocumentBlocks } from '../blocks/document-blocks.ts';
import { isRearranged, withGivenBlocks } from '../blocks/given-blocks.ts';
import { readPlainBlocks } from '../blocks/plain-blocks.ts';
import type { DraftBlock, Notes } from '../draft/draft.ts';
import type { Line } from '../lines/lines.ts';
import type { Part } from '../parts/part.ts';
import { type GivenFacts, givenFactsOf, withGivenFacts } from './given-facts.ts';
import { type DocumentFacts, readDocumentFacts } from './metadata.ts';

/** A part with its blocks and what they say. */
export interface DraftDocument {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly part: Part;
  readonly blocks: readonly DraftBlock[];
  readonly facts: DocumentFacts;
  /** What a reader has set right about it. */
  readonly given: GivenFacts;
  /** True where its paragraphs, their kinds or its borders were set right. */
  readonly isRearranged: boolean;
}

/** Title of a piece that prints none; a word of ours, shown only as a name in lists. */
const photoCaptions = '图片说明';

function kindOf(part: Part): DocumentKind {
  return part.kind === 'captions' ? 'article' : part.kind;
}

function readPart(part: Part, lines: readonly Line[], notes: Notes): readonly DraftBlock[] {
  return part.kind === 'document'
    ? readDocumentBlocks(lines, part.head, part.from, notes)
    : readPlainBlocks(part.kind, lines, notes);
}

function titleOf(part: Part, blocks: readonly DraftBlock[], facts: DocumentFacts): string {
  if (part.kind === 'captions') return photoCaptions;
  if (part.kind !== 'document') {
    const titles = blocks.filter((block) => block.role === 'title').map((block) => block.text.text);
    if (titles.length > 0) return titles.join(' ');
  }
  // A document that prints no title has none: its first words would pass for one.
  if (facts.title !== '' || part.kind === 'document') return facts.title;
  return blocks[0]?.text.text.slice(0, 40) ?? '';
}

/** Section headings printed between documents belong to none: they are dropped as running heads. */
function linesOf(part: Part, lines: readonly Line[], dropped: Dropped[]): readonly Line[] {
  let to = part.to;
  while (to > part.from + 1 && part.kind !== 'frontMatter') {
    const last = lines[to - 1];
    if (last === undefined || last.section === null || to === lines.length) break;
    dropped.push({ span: { start: last.start, end: last.end }, reason: 'runningHead' });
    to -= 1;
  }
  return lines.slice(part.from, to);
}

/** Drafts of all parts, in order, with what `corrections` say of them; their ids count from 1. */
export function draftDocuments(
  lines: readonly Line[],
  parts: readonly Part[],
  notes: Notes,
  corrections: readonly PlacedCorrection[],
): readonly DraftDocument[] {
  return parts.map((part, index) => {
    const blocks = withGivenBlocks(readPart(part, linesOf(part, lines, notes.dropped), notes), corrections);
    const given = givenFactsOf(blocks, corrections);
    const facts = withGivenFacts(readDocumentFacts(blocks), given);
    const kind = kindOf(part);
    const title = given.has('title') ? facts.title : titleOf(part, blocks, facts);
    const start = blocks[0]?.spans[0];
    if (kind === 'document' && title === '' && start !== undefined)
      notes.warnings.push({ code: 'parse/noTitle', span: start });
    return {
      id: String(index + 1),
      kind,
      part,
      blocks,
      facts: { ...facts, title },
      given,
      isRearranged: isRearranged(blocks, corrections),
    };
  });
}
