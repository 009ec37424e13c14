export { type DocumentStream, documentStream, searchTextOf } from './document-text.ts';
export { border, normalise, normaliserVersion, normaliseWithMap } from './normalise.ts';
export {
  type BlockPart,
  blockAt,
  countOccurrences,
  findOccurrences,
  type Occurrence,
} from './occurrences.ts';
export { type ParsedQuery, parseQuery, type Term } from './query.ts';
export { rankHits, type ScannedDocument } from './rank.ts';
export { createSuggester, type Suggester } from './suggest.ts';
