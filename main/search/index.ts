export { foldAlike, likesOf } from './alike.ts';
export { Catalogue, type CatalogueDocument } from './catalogue.ts';
export { clauseStarts } from './clauses.ts';
export { DocumentSet } from './document-set.ts';
export {
  type DocumentStream,
  documentStream,
  type SearchText,
  type StreamBlock,
  searchTextOf,
} from './document-text.ts';
export { type Evaluation, evaluate } from './evaluate.ts';
export { asksForEvidence, type Evidence, type EvidenceBlock, evidenceOf } from './evidence.ts';
export {
  countFacets,
  type FacetChoice,
  type FacetCount,
  type FacetCounts,
  type FacetName,
  facetNames,
  withChoice,
} from './facets.ts';
export { createJumpIndex, type JumpEntry, type JumpIndex } from './jump/jump-index.ts';
export { fitOfPinyin } from './jump/pinyin-match.ts';
export { createSuggester, type Suggester } from './jump/suggest.ts';
export { signatureOf } from './likeness.ts';
export { border, normalise, normaliserVersion, normaliseWithMap } from './normalise.ts';
export { asksForWords, noteHolds, noteTerms } from './note-match.ts';
export {
  type BlockPart,
  type FoundBlocks,
  findBlocks,
  findOccurrences,
  type Occurrence,
} from './occurrences.ts';
export { inOneReading } from './one-reading.ts';
export { countPlaces, placesOf } from './places.ts';
export {
  type FieldQuery,
  type ParsedQuery,
  type Query,
  type QueryError,
  queryErrors,
  shownTerms,
  type Term,
} from './query/ast.ts';
export { parseQuery } from './query/parser.ts';
export { holdsDay, type Range } from './query/ranges.ts';
export { type Order, rank } from './rank.ts';
export type { NoteText, SearchSource } from './source.ts';
export { type IndexTokens, matchOf, tokensOf, tokenVersion } from './tokens.ts';
