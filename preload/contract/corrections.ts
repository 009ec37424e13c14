/** 校正: what the window asks for and is told. */
import { z } from 'zod';
import type { CorrectedField } from '../../main/gazette/corrected-fields.ts';
import type { CorrectedKind } from '../../main/gazette/corrections.ts';

/** What of a document can be given in place of what was read. */
export const correctedFields = [
  'title',
  'documentNumber',
  'signedOn',
  'section',
] as const satisfies readonly CorrectedField[];
/** Kinds a block can be given. */
export const correctedKinds = [
  'paragraph',
  'heading',
  'clause',
  'signature',
  'caption',
  'other',
] as const satisfies readonly CorrectedKind[];

const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
const offset = z.int().min(0).max(100_000_000);
/** A reading date: YYYY-MM-DD. */
const day = z.iso.date();

/** What the reader saw there and set right: where it is not what stands there now, `correction/changed`. */
const was = z.string().max(200_000);

/** What a reader sets right in a document; `blockId` and `offset` count in its clean text as shown. */
export const correctionRequest = z.union([
  z.strictObject({
    kind: z.literal('value'),
    field: z.enum(correctedFields).exclude(['signedOn']),
    value: z.string().trim().min(1).max(500).nullable(),
    was: was.nullable().optional(),
  }),
  z.strictObject({
    kind: z.literal('value'),
    field: z.literal('signedOn'),
    value: day.nullable(),
    was: was.nullable().optional(),
  }),
  /** The whole text of the block as it is to be read. */
  z.strictObject({
    kind: z.literal('text'),
    blockId: id,
    text: z.string().max(200_000),
    was: was.optional(),
  }),
  z.strictObject({ kind: z.literal('blockKind'), blockId: id, to: z.enum(correctedKinds) }),
  z.strictObject({ kind: z.literal('break'), blockId: id, offset }),
  /** The block goes on with the one before. */
  z.strictObject({ kind: z.literal('join'), blockId: id }),
  /** A document begins with the block. */
  z.strictObject({ kind: z.literal('split'), blockId: id }),
  /** The document goes on with the one before. */
  z.strictObject({ kind: z.literal('merge') }),
  /** The document begins with this block, its own or one of the document before. */
  z.strictObject({ kind: z.literal('moveStart'), blockId: id }),
]);

export type CorrectionRequest = z.infer<typeof correctionRequest>;

export type CorrectionKind =
  | 'value'
  | 'text'
  | 'blockKind'
  | 'break'
  | 'join'
  | 'split'
  | 'merge'
  | 'moveStart'
  /** It can't be read any more and has no effect; it can be taken back. */
  | 'damaged';

/** One correction in the list of an issue. */
export interface CorrectionView {
  readonly id: string;
  readonly kind: CorrectionKind;
  /** Of a value, which; of a kind of block, none. */
  readonly field: CorrectedField | null;
  /** The first printed words of the place. */
  readonly words: string;
  /** What is printed or was read; empty for borders. */
  readonly printed: string;
  /** What is read instead: words, a value, a kind of block; null where a value was taken away or borders moved. */
  readonly read: string | null;
  /** Where it stands now; null where its words are not found in the source any more. */
  readonly place: { readonly documentId: string; readonly blockId: string } | null;
  /** ISO 8601. */
  readonly createdAt: string;
}

/** Where to go on reading after a correction: documents have been numbered anew. */
export interface CorrectedPlace {
  readonly documentId: string;
  readonly blockId: string | null;
}
