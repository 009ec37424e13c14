/** The search that follows the keys: after a pause in typing, unless the reader has gone elsewhere meanwhile. */
import type { Place } from '../app/places.ts';
import { goOnTo, replacePlace, selectPlace, useNavigation } from './navigation.ts';

/** A pause in typing after which what is there is searched. */
const pauseMs = 80;

let timer: ReturnType<typeof setTimeout> | undefined;

/** The search that was made by typing, as long as the reader has not been elsewhere: typing on takes its place. */
let typed: { readonly place: Place; readonly visit: number } | null = null;

/**
 * Searches for these words on the page of results that is shown, with its scope and choice as they are by then. The
 * search that was shown before stays on the way back.
 */
export function searchSoon(words: string): void {
  dropTyped();
  const query = words.trim();
  if (query === '') return;
  timer = setTimeout(() => {
    timer = undefined;
    const state = useNavigation.getState();
    const place = selectPlace(state);
    if (place.kind !== 'search' || place.request.query === query) return;
    const next: Place = { kind: 'search', request: { ...place.request, query } };
    const isTyped = typed?.place === place && typed.visit === state.visit;
    (isTyped ? replacePlace : goOnTo)(next);
    typed = { place: next, visit: state.visit };
  }, pauseMs);
}

/** Forgets what was typed and not yet searched; true where there was something. */
export function dropTyped(): boolean {
  const isWaiting = timer !== undefined;
  clearTimeout(timer);
  timer = undefined;
  return isWaiting;
}

/**
 * Drops what was typed as soon as the reader goes to another place, and tells `onDrop`. A change of the same place
 * (`replacePlace`: a choice, an order) is none, nor is a document opened beside it.
 */
export function dropTypedOnLeaving(onDrop: () => void): () => void {
  return useNavigation.subscribe((now, before) => {
    if (now.history.here === before.history.here || now.visit === before.visit) return;
    if (dropTyped()) onDrop();
  });
}
