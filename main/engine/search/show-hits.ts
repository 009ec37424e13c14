/** Documents found as they are shown: with the blocks and characters that hold the terms. */
import type { FoundDocument, SearchHit } from '../../../preload/contract/index.ts';
import { searchBlocks } from '../../archive/index.ts';
import { findBlocks, type Term } from '../../search/index.ts';
import type { ArchiveSource } from './archive-source.ts';

/** One document with at most `mostBlocks` of the blocks that hold a term. */
export function showHit(
  place: number,
  terms: readonly Term[],
  mostBlocks: number,
  source: ArchiveSource,
): FoundDocument {
  const { catalogue, db } = source;
  const { row, documentId, issueId, title, documentNumber, issuer, signedOn } = catalogue.at(place);
  const stored = source.textOf(row);
  const blocks = new Map<number, ReturnType<typeof searchBlocks>[number]>();
  const readBlocks = (from: number, to: number) => {
    const read = searchBlocks(db, row, from, to);
    read.forEach((block, index) => {
      blocks.set(from + index, block);
    });
    return read;
  };
  const found =
    stored === null
      ? { occurrences: 0, blocks: [], blockCount: 0 }
      : findBlocks(stored, terms, mostBlocks, readBlocks);
  return {
    documentId,
    issueId,
    title,
    documentNumber,
    issuer,
    signedOn,
    occurrences: found.occurrences,
    blockCount: found.blockCount,
    blocks: found.blocks.flatMap(({ blockIndex, ranges }) => {
      const block = blocks.get(blockIndex);
      return block === undefined ? [] : [{ blockId: block.id, path: block.path, text: block.text, ranges }];
    }),
  };
}

/** The same as the command line prints it. */
export function asSearchHit({
  documentId,
  issueId,
  title,
  documentNumber,
  occurrences,
  blocks,
}: FoundDocument): SearchHit {
  return { documentId, issueId, title, documentNumber, occurrences, blocks };
}
