import type { DocumentKind } from '../../gazette/tree.ts';
import type { Head } from '../heads/index.ts';

export type PartKind = DocumentKind | 'captions';

export interface Part {
  readonly kind: PartKind;
  /** Lines [from, to). */
  readonly from: number;
  readonly to: number;
  readonly head: Head | null;
  /** What told it apart: the head's rule, or the kind of place it was found in. */
  readonly rule: string;
  /** Section heading printed above it in the body, if any. */
  readonly section: string | null;
}
