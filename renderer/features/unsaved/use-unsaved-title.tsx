/** A name that the reader gives, kept until it is stored. */
import type { ReactNode } from 'react';
import { keyOf, saveText, type TypedRequest, useUnsaved, wordsOf } from '../../stores/unsaved.ts';
import { UnsavedNote } from './unsaved-note.tsx';

export interface UnsavedTitle {
  /** Null where all that was typed is stored. */
  readonly unsaved: { readonly words: string; readonly note: ReactNode } | null;
  readonly rename: (title: string) => void;
}

export function useUnsavedTitle(request: (title: string) => TypedRequest): UnsavedTitle {
  const key = keyOf(request(''));
  const text = useUnsaved(({ texts }) => texts.get(key));
  return {
    unsaved:
      text === undefined
        ? null
        : { words: wordsOf(text.request), note: text.error === null ? null : <UnsavedNote text={text} /> },
    rename: (title) => void saveText(request(title)),
  };
}
