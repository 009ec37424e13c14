/**
 * The source as the stages read it: without the characters that print nothing, radicals as the ideographs they look
 * like. The tree counts in the source as it is and shows its characters; facts are given in plain ones.
 */
import { printsNothing, printsNothingClass } from '../gazette/characters.ts';
import type { TextCorrection } from '../gazette/corrections.ts';
import { radicalsIn, withoutRadicals } from '../gazette/radicals.ts';
import type { SourceText } from '../gazette/source.ts';
import type { Block, Dropped, IssueTree, Span } from '../gazette/tree.ts';

const oneOfThem = new RegExp(`[${printsNothingClass}\\u2e80-\\u2fdf]`, 'u');

/** The changes that make a source plain, in order. A line that prints nothing at all stays, to be dropped as a whole. */
export function plainEdits(source: SourceText): readonly TextCorrection[] {
  if (!oneOfThem.test(source.text)) return [];
  const edits: TextCorrection[] = [];
  for (const page of source.pages)
    for (const { text, start } of page.lines) {
      if (!oneOfThem.test(text) || text.replace(printsNothing, '').trim() === '') continue;
      for (const pattern of [printsNothing, radicalsIn])
        for (const match of text.matchAll(pattern)) {
          const at = start + match.index;
          const read = withoutRadicals(match[0].replace(printsNothing, ''));
          edits.push({ kind: 'text', start: at, end: at + match[0].length, read });
        }
    }
  return edits.sort((a, b) => a.start - b.start);
}

const isBlank = (character: string): boolean => /\s/.test(character);
const isInvisible = (character: string): boolean => character.replace(printsNothing, '') === '';

interface Shown {
  readonly text: string;
  /** Offset in `text` of each UTF-16 unit of the plain text, and of its end. */
  readonly places: readonly number[];
}

/** A block's text with its characters as the source has them; null where it has no others, or the two run apart. */
function asInSource(block: Block, source: SourceText): Shown | null {
  const printed = block.spans
    .map((span: Span) => ('start' in span ? source.text.slice(span.start, span.end) : ''))
    .join('');
  if (!oneOfThem.test(printed)) return null;
  const characters = [...printed];
  const places: number[] = [];
  let text = '';
  let at = 0;
  /** Takes what prints nothing, and white space that the plain text has its own of. */
  const skip = (): void => {
    for (
      let next = characters[at];
      next !== undefined && (isBlank(next) || isInvisible(next));
      next = characters[at]
    ) {
      if (!isBlank(next)) text += next;
      at += 1;
    }
  };
  for (const read of block.text) {
    if (!isBlank(read)) {
      skip();
      const character = characters[at];
      if (character === undefined || withoutRadicals(character) !== read) return null;
      at += 1;
      for (let unit = 0; unit < read.length; unit += 1) places.push(text.length + unit);
      text += character;
    } else {
      places.push(text.length);
      text += read;
    }
  }
  skip();
  return { text, places: [...places, text.length] };
}

function shownBlock(block: Block, source: SourceText): Block {
  const shown = asInSource(block, source);
  if (shown === null) return block;
  const placeOf = (offset: number): number => shown.places[offset] ?? shown.text.length;
  const moved = <Item extends { readonly range: readonly [number, number] }>(
    items: readonly Item[],
  ): readonly Item[] =>
    items.map((item) => ({ ...item, range: [placeOf(item.range[0]), placeOf(item.range[1])] as const }));
  return {
    ...block,
    text: shown.text,
    headLength: block.headLength === 0 ? 0 : placeOf(block.headLength),
    duties: moved(block.duties),
    citations: moved(block.citations),
    deadlines: moved(block.deadlines),
    targets: moved(block.targets),
  };
}

/** The tree of a plain source, its spans already in the source as it is, with the source's own characters in its texts. */
export function withSourceCharacters(tree: IssueTree, source: SourceText): IssueTree {
  return {
    ...tree,
    documents: tree.documents.map((document) => {
      const blocks = document.blocks.map((block) => shownBlock(block, source));
      return { ...document, blocks, text: blocks.map(({ text }) => text).join('\n') };
    }),
  };
}

/** The tree with what prints nothing and stands in no block dropped: at the edges of lines, between the cells of a row. */
export function withInvisibleDropped(tree: IssueTree, edits: readonly TextCorrection[]): IssueTree {
  const spans = [
    ...tree.documents.flatMap(({ blocks }) => blocks.flatMap((block) => block.spans)),
    ...tree.dropped.map(({ span }) => span),
  ]
    .filter((span) => 'start' in span)
    .sort((a, b) => a.start - b.start);
  const dropped: Dropped[] = [];
  let at = 0;
  for (const { start, end, read } of edits) {
    if (read !== '') continue;
    while (at < spans.length && (spans[at]?.end ?? 0) <= start) at += 1;
    if ((spans[at]?.start ?? Number.POSITIVE_INFINITY) >= end)
      dropped.push({ span: { start, end }, reason: 'webResidue' });
  }
  if (dropped.length === 0) return tree;
  const startOf = ({ span }: Dropped): number => ('start' in span ? span.start : span.page);
  return { ...tree, dropped: [...tree.dropped, ...dropped].sort((a, b) => startOf(a) - startOf(b)) };
}
