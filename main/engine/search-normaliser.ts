import type { SearchNormaliser } from '../archive/index.ts';
import { normaliserVersion, searchTextOf } from '../search/index.ts';

/** Gives the archive the texts that search compares, without either knowing the other. */
export const searchNormaliser: SearchNormaliser = {
  version: normaliserVersion,
  normalise: (document) => searchTextOf(document.blocks),
};
