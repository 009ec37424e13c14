/** Occurrences mapped back to the blocks and characters that are shown. */
import { type DocumentStream, documentStream, type SearchText, type StreamBlock } from './document-text.ts';
import { normaliseWithMap } from './normalise.ts';
import { blockAt, placesOf } from './places.ts';
import type { Term } from './query/ast.ts';

export interface BlockPart {
  readonly blockIndex: number;
  /** Half-open UTF-16 range in the block's clean text. */
  readonly range: readonly [number, number];
}

/** One occurrence; one that crosses block borders has a part in each block. */
export interface Occurrence {
  readonly parts: readonly BlockPart[];
}

interface Place {
  readonly term: string;
  readonly at: number;
  readonly length: number;
}

function placesOfAll(text: string, terms: readonly Term[]): readonly Place[] {
  const found = terms.flatMap((term) =>
    placesOf(text, term.text).map((at) => ({ term: term.text, at, length: term.text.length })),
  );
  return found.sort((a, b) => a.at - b.at || a.length - b.length);
}

/** All occurrences in reading order. */
export function findOccurrences(stream: DocumentStream, terms: readonly Term[]): readonly Occurrence[] {
  const { normalised } = stream;
  return placesOfAll(normalised.text, terms).map(({ at, length }) => ({
    parts: partsOf(stream, normalised.starts[at] ?? 0, normalised.ends[at + length - 1] ?? 0),
  }));
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

export interface FoundBlocks {
  /** Occurrences in the whole document. */
  readonly occurrences: number;
  /** Blocks that hold one, in order, up to the number asked for. */
  readonly blocks: readonly {
    readonly blockIndex: number;
    readonly ranges: readonly (readonly [number, number])[];
  }[];
  /** Blocks that hold one, all of them. */
  readonly blockCount: number;
}

/** A stretch of the normalised text in one block; an occurrence over several blocks runs to the borders between them. */
interface Stretch {
  /** Null where the occurrence began in a block before. */
  readonly from: number | null;
  /** Null where it goes on in the next block. */
  readonly to: number | null;
}

type ReadBlocks = (from: number, to: number) => readonly StreamBlock[];

/**
 * Where terms stand in a document, as blocks with ranges: where there are more than `mostBlocks`, those that hold most
 * of the terms, the first of them before later ones. Only the blocks given are read (`readBlocks` gives those of indices
 * [from, to)), so that a code of laws costs no more than a letter.
 */
export function findBlocks(
  stored: SearchText,
  terms: readonly Term[],
  mostBlocks: number,
  readBlocks: ReadBlocks,
): FoundBlocks {
  const { text, blockStarts } = stored;
  const places = placesOfAll(text, terms);
  const stretches = new Map<number, Stretch[]>();
  const held = new Map<number, Set<string>>();
  for (const { at, length, term } of places) {
    const first = blockAt(blockStarts, at);
    const last = blockAt(blockStarts, at + length - 1);
    for (let block = first; block <= last; block += 1) {
      const own = stretches.get(block) ?? [];
      own.push({ from: block === first ? at : null, to: block === last ? at + length : null });
      stretches.set(block, own);
      held.set(block, (held.get(block) ?? new Set()).add(term));
    }
  }
  const indices = [...stretches.keys()].sort((a, b) => a - b);
  const shown =
    indices.length <= mostBlocks
      ? indices
      : [...indices]
          .sort((a, b) => (held.get(b)?.size ?? 0) - (held.get(a)?.size ?? 0) || a - b)
          .slice(0, mostBlocks)
          .sort((a, b) => a - b);
  const blocks = shown
    .map((blockIndex) => ({
      blockIndex,
      ranges: rangesInBlock(stored, blockIndex, stretches.get(blockIndex) ?? [], readBlocks),
    }))
    .filter((block) => block.ranges.length > 0);
  return { occurrences: places.length, blocks, blockCount: indices.length };
}

/** Stretches of the normalised text as ranges of a block's own. */
function rangesInBlock(
  { text, blockStarts }: SearchText,
  blockIndex: number,
  stretches: readonly Stretch[],
  readBlocks: ReadBlocks,
): readonly (readonly [number, number])[] {
  const start = blockStarts[blockIndex] as number;
  const own = text.slice(start, blockStarts[blockIndex + 1] ?? text.length);
  const [block] = readBlocks(blockIndex, blockIndex + 1);
  if (block === undefined) return [];
  const { length } = block.text;
  const alone = normaliseWithMap(block.text, new Set([length]));
  // A border may have run together with the one before it, and a point may stand between digits of two blocks.
  const shift = alone.text.startsWith(own) ? 0 : alone.text.slice(1).startsWith(own) ? 1 : null;
  const map =
    shift === null ? mapInStream(blockIndex, start, readBlocks) : { ...alone, skipped: start - shift };
  return stretches.flatMap(({ from, to }) => {
    const first = from === null ? 0 : (map.starts[from - map.skipped] ?? length);
    const last = to === null ? length : (map.ends[to - 1 - map.skipped] ?? 0);
    return last <= first ? [] : [[first, Math.min(last, length)] as const];
  });
}

/** Offsets in a block of the normalised characters that come from it, told by the whole document. */
function mapInStream(
  blockIndex: number,
  start: number,
  readBlocks: ReadBlocks,
): { readonly starts: Uint32Array; readonly ends: Uint32Array; readonly skipped: number } {
  const { blockStarts, normalised } = documentStream(readBlocks(0, Number.MAX_SAFE_INTEGER));
  const before = blockStarts[blockIndex] ?? 0;
  return {
    starts: normalised.starts.slice(start).map((at) => Math.max(0, at - before)),
    ends: normalised.ends.slice(start).map((at) => Math.max(0, at - before)),
    skipped: start,
  };
}
