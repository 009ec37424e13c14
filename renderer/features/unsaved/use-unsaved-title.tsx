/** A name that the reader gives, kept until it is stored. */
import type { ReactNode } from 'react';
import { saveText, type TypedRequest } from '../../stores/unsaved.ts';
import { UnsavedNote } from './unsaved-note.tsx';
import { useTyped } from './use-typed.ts';

export interface UnsavedTitle {
  /** Null where all that was typed is stored. */
  readonly unsaved: { readonly words: string; readonly note: ReactNode } | null;
  readonly rename: (title: string) => void;
}

export function useUnsavedTitle(request: (title: string) => TypedRequest): UnsavedTitle {
  const { words, unsaved, hasFailed } = useTyped(request, '');
  return {
    unsaved: unsaved === null ? null : { words, note: hasFailed ? <UnsavedNote text={unsaved} /> : null },
    rename: (title) => void saveText(request(title)),
  };
}
