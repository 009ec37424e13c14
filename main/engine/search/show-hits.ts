/** Documents found as they are shown: with the blocks and characters that hold the terms or answer to the fields. */
import type { FoundDocument, SearchHit } from '../../../preload/contract/index.ts';
import { answeringBlocks, searchBlocks } from '../../archive/index.ts';
import { asksForEvidence, evidenceOf, findBlocks, type Query, type Term } from '../../search/index.ts';
import type { ArchiveSource } from './archive-source.ts';

type ShownBlock = FoundDocument['blocks'][number];

/** What the blocks of a hit are chosen by. */
export interface Asked {
  readonly query: Query;
  readonly terms: readonly Term[];
}

/** One document with at most `mostBlocks` of the blocks that hold a term; those that answer to a field come first. */
export function showHit(
  place: number,
  asked: Asked,
  mostBlocks: number,
  source: ArchiveSource,
): FoundDocument {
  const { row, documentId, issueId, title, documentNumber, issuer, signedOn } = source.catalogue.at(place);
  const held = heldBlocks(row, asked.terms, mostBlocks, source);
  const answering = asksForEvidence(asked.query) ? answeringTo(asked.query, title, row, source) : [];
  const answers = new Set(answering.map(({ blockId }) => blockId));
  const others = held.blocks.filter(({ blockId }) => !answers.has(blockId));
  const heldById = new Map(held.blocks.map((block) => [block.blockId, block]));
  const withTerms = answering.map((block) => ({
    ...block,
    ranges: heldById.get(block.blockId)?.ranges ?? block.ranges,
  }));
  return {
    documentId,
    issueId,
    title,
    documentNumber,
    issuer,
    signedOn,
    occurrences: held.occurrences,
    blockCount: held.blockCount + withTerms.filter(({ blockId }) => !heldById.has(blockId)).length,
    blocks: [...withTerms, ...others].slice(0, mostBlocks),
  };
}

function heldBlocks(
  row: number,
  terms: readonly Term[],
  mostBlocks: number,
  { db, textOf }: ArchiveSource,
): { readonly occurrences: number; readonly blockCount: number; readonly blocks: readonly ShownBlock[] } {
  const stored = textOf(row);
  if (stored === null) return { occurrences: 0, blockCount: 0, blocks: [] };
  const read = new Map<number, ReturnType<typeof searchBlocks>[number]>();
  const readBlocks = (from: number, to: number) => {
    const blocks = searchBlocks(db, row, from, to);
    blocks.forEach((block, index) => {
      read.set(from + index, block);
    });
    return blocks;
  };
  const { occurrences, blockCount, blocks } = findBlocks(stored, terms, mostBlocks, readBlocks);
  return {
    occurrences,
    blockCount,
    blocks: blocks.flatMap(({ blockIndex, ranges }) => {
      const block = read.get(blockIndex);
      return block === undefined ? [] : [{ blockId: block.id, path: block.path, text: block.text, ranges }];
    }),
  };
}

const answeringTo = (
  query: Query,
  title: string,
  row: number,
  { db }: ArchiveSource,
): readonly ShownBlock[] =>
  evidenceOf(query, title, answeringBlocks(db, row)).map(({ block: { id, path, text }, ranges }) => ({
    blockId: id,
    path,
    text,
    ranges,
  }));

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
