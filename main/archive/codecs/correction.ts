import type { CorrectedField } from '../../gazette/corrected-fields.ts';
import type { CorrectedKind } from '../../gazette/corrections.ts';
import { codec } from './codec.ts';
import { byKind, integer, nameOf, nullable, object, type Shape, text } from './shapes.ts';

/** A stretch of text by its words and what surrounds them. */
export interface StoredAnchor {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** A correction with its places as anchors in the source text; `before` is what was read without it. */
export type StoredChange =
  | { readonly kind: 'text'; readonly at: StoredAnchor; readonly read: string }
  | {
      readonly kind: 'value';
      readonly at: StoredAnchor;
      readonly field: CorrectedField;
      readonly value: string | null;
      readonly before: string | null;
    }
  | {
      readonly kind: 'blockKind';
      readonly at: StoredAnchor;
      readonly to: CorrectedKind;
      readonly before: string;
    }
  | { readonly kind: 'break'; readonly at: StoredAnchor }
  | { readonly kind: 'join'; readonly at: StoredAnchor }
  | { readonly kind: 'boundary'; readonly from: StoredAnchor | null; readonly to: StoredAnchor | null };

const at = object<StoredAnchor>({
  start: integer(0),
  end: integer(0),
  quote: text,
  prefix: text,
  suffix: text,
});

const field: Shape<CorrectedField> = nameOf(
  { title: true, documentNumber: true, signedOn: true, section: true },
  'title',
);
const to: Shape<CorrectedKind> = nameOf(
  { heading: true, paragraph: true, clause: true, signature: true, caption: true, other: true },
  'paragraph',
);

const kind = <K extends StoredChange['kind']>(name: K) =>
  nameOf<K>({ [name]: true } as Record<K, true>, name);
type Change<K extends StoredChange['kind']> = Extract<StoredChange, { readonly kind: K }>;

/** Null for a change of no known kind. One with any fault is another change than the reader made: it has no effect. */
export const correctionChange = codec<StoredChange | null>(
  byKind<StoredChange>({
    text: object<Change<'text'>>({ kind: kind('text'), at, read: text }),
    value: object<Change<'value'>>({
      kind: kind('value'),
      at,
      field,
      value: nullable(text),
      before: nullable(text),
    }),
    blockKind: object<Change<'blockKind'>>({ kind: kind('blockKind'), at, to, before: text }),
    break: object<Change<'break'>>({ kind: kind('break'), at }),
    join: object<Change<'join'>>({ kind: kind('join'), at }),
    boundary: object<Change<'boundary'>>({
      kind: kind('boundary'),
      from: nullable(at),
      to: nullable(at),
    }),
  }),
);
