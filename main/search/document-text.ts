/** A document as search sees it: its blocks in one stream, so that a term may cross block borders. */
import type { Block } from '../gazette/tree.ts';
import { type NormalisedText, normaliseWithMap } from './normalise.ts';

export interface DocumentStream {
  readonly text: string;
  /** Offset of each block's first character in `text`. */
  readonly blockStarts: readonly number[];
  readonly normalised: NormalisedText;
}

export type StreamBlock = Pick<Block, 'kind' | 'text'> & Partial<Pick<Block, 'headLength'>>;

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

/** What is stored of a document and scanned. */
export interface SearchText {
  readonly text: string;
  /** Where each block begins in `text`; a block that holds nothing to compare begins where the next one does. */
  readonly blockStarts: Uint32Array;
}

export function searchTextOf(blocks: readonly StreamBlock[]): SearchText {
  const { blockStarts, normalised } = documentStream(blocks);
  const starts = new Uint32Array(blockStarts.length);
  let at = 0;
  blockStarts.forEach((start, block) => {
    while (at < normalised.starts.length && (normalised.starts[at] as number) < start) at += 1;
    starts[block] = at;
  });
  return { text: normalised.text, blockStarts: starts };
}
