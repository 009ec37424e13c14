import type { SearchIndexer } from '../../archive/index.ts';
import { normaliserVersion, searchTextOf, signatureOf, tokensOf, tokenVersion } from '../../search/index.ts';

/** Gives the archive what search stores and indexes of a document, without either knowing the other. */
export const searchIndexer: SearchIndexer = {
  version: normaliserVersion * 1000 + tokenVersion,
  entryOf: (document) => {
    const stored = searchTextOf(document.blocks);
    return { ...stored, signature: signatureOf(stored.text) };
  },
  tokensOf,
};
