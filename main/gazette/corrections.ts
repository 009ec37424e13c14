/** 校正: what a reader has set right, at places of the source text (UTF-16 units). The source itself never changes. */
import type { CorrectedField } from './corrected-fields.ts';
import type { BlockKind } from './tree.ts';

/** Kinds a block may be given; tables and lists are told by their print. */
export type CorrectedKind = Exclude<BlockKind, 'table' | 'list'>;

/** Characters [start, end) are to be read as `read`. */
export interface TextCorrection {
  readonly kind: 'text';
  readonly start: number;
  readonly end: number;
  readonly read: string;
}

/** A correction as the parser takes it. `at` is a character of the block or document that is meant. */
export type PlacedCorrection =
  | TextCorrection
  | {
      readonly kind: 'value';
      readonly at: number;
      readonly field: CorrectedField;
      readonly value: string | null;
    }
  | { readonly kind: 'blockKind'; readonly at: number; readonly to: CorrectedKind }
  /** A paragraph begins with the character at `at`. */
  | { readonly kind: 'break'; readonly at: number }
  /** The line that holds `at` goes on with the paragraph before it. */
  | { readonly kind: 'join'; readonly at: number }
  /** No document begins at `from`, one begins at `to`: both for a border that moves, one where documents are merged or split. */
  | { readonly kind: 'boundary'; readonly from: number | null; readonly to: number | null };
