/** The place's own page when it failed; a document that can't be shown is not opened again at the next start. */
import { type ReactNode, useEffect } from 'react';
import { noteFailed } from './last-place.ts';

export function PlaceFault({ words }: { readonly words: ReactNode }) {
  useEffect(noteFailed, []);
  return <div className="page">{words}</div>;
}
