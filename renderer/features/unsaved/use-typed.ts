import { keyOf, type TypedRequest, type UnsavedText, useUnsaved, wordsOf } from '../../stores/unsaved.ts';

export interface Typed {
  /** Names the field. */
  readonly key: string;
  /** As the reader typed it last, stored or not. */
  readonly words: string;
  /** Null where all that was typed is stored. */
  readonly unsaved: UnsavedText | null;
  /** True where storing it has failed, and the reader must know. */
  readonly hasFailed: boolean;
}

/** A field of a record as the reader left it: what is typed and not stored yet stands for what is stored. */
export function useTyped(request: (words: string) => TypedRequest, stored: string): Typed {
  const key = keyOf(request(''));
  const unsaved = useUnsaved(({ texts }) => texts.get(key)) ?? null;
  return {
    key,
    words: unsaved === null ? stored : wordsOf(unsaved.request),
    unsaved,
    hasFailed: unsaved !== null && (unsaved.error !== null || unsaved.isKept),
  };
}
