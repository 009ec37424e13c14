import type { Fact } from '../../gazette/tree.ts';

/** A fact whose block has no id yet. */
export type DraftFact = Omit<Fact, 'blockId'> & { readonly blockIndex: number };
