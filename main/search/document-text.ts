/** A document as search sees it: its blocks in one stream, so that a term may cross block borders. */
import type { Block } from '../gazette/tree.ts';
import { type NormalisedText, normaliseWithMap } from './normalise.ts';

export interface DocumentStream {
  readonly text: string;
  /** Offset of each block's first character in `text`. */
  readonly blockStarts: readonly number[];
  readonly normalised: NormalisedText;
}

type StreamBlock = Pick<Block, 'kind' | 'text'> & Partial<Pick<Block, 'headLength'>>;

/** A clause that is nothing but its head (一、总体要求) is a heading like any other. */
const isHeading = (block: StreamBlock) =>
  block.kind === 'heading' || (block.kind === 'clause' && block.headLength === block.text.length);

/** Blocks joined by line feeds; the end of a heading is a border. */
export function documentStream(blocks: readonly StreamBlock[]): DocumentStream {
  const blockStarts: number[] = [];
  const borders = new Set<number>();
  let text = '';
  blocks.forEach((block, index) => {
    if (index > 0) text += '\n';
    blockStarts.push(text.length);
    text += block.text;
    if (isHeading(block)) borders.add(text.length);
  });
  return { text, blockStarts, normalised: normaliseWithMap(text, borders) };
}

/** The text that is stored and scanned. */
export function searchTextOf(blocks: readonly StreamBlock[]): string {
  return documentStream(blocks).normalised.text;
}
