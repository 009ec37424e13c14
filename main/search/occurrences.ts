/** Where terms stand in a document: counted left to right without overlap, mapped back to blocks. */
import type { DocumentStream } from './document-text.ts';
import type { Term } from './query.ts';

/** Number of occurrences of all terms in a normalised text. */
export function countOccurrences(text: string, terms: readonly Term[]): number {
  return terms.reduce((sum, term) => sum + places(text, term.text).length, 0);
}

export interface BlockPart {
  readonly blockIndex: number;
  /** Half-open UTF-16 range in the block's clean text. */
  readonly range: readonly [number, number];
}

/** One occurrence; one that crosses block borders has a part in each block. */
export interface Occurrence {
  readonly parts: readonly BlockPart[];
}

/** All occurrences in reading order. */
export function findOccurrences(stream: DocumentStream, terms: readonly Term[]): readonly Occurrence[] {
  const { normalised } = stream;
  const found = terms.flatMap((term) =>
    places(normalised.text, term.text).map((at) => ({ at, length: term.text.length })),
  );
  found.sort((a, b) => a.at - b.at || a.length - b.length);
  return found.map(({ at, length }) => ({
    parts: partsOf(stream, normalised.starts[at] ?? 0, normalised.ends[at + length - 1] ?? 0),
  }));
}

function places(text: string, term: string): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length)) found.push(at);
  return found;
}

function partsOf({ blockStarts, text }: DocumentStream, start: number, end: number): readonly BlockPart[] {
  const parts: BlockPart[] = [];
  for (let index = blockAt(blockStarts, start); index < blockStarts.length; index += 1) {
    const blockStart = blockStarts[index] ?? 0;
    if (blockStart >= end && parts.length > 0) break;
    const next = blockStarts[index + 1];
    const blockEnd = next === undefined ? text.length : next - 1;
    const from = Math.max(start, blockStart) - blockStart;
    const to = Math.min(end, blockEnd) - blockStart;
    if (to > from) parts.push({ blockIndex: index, range: [from, to] });
    if (blockEnd >= end) break;
  }
  return parts;
}

/** Index of the block that holds an offset, by bisection. */
export function blockAt(blockStarts: readonly number[], offset: number): number {
  let low = 0;
  let high = blockStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((blockStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}
