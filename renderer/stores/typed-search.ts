/** The search that follows the keys: after a pause in typing, unless the reader has gone elsewhere meanwhile. */
import { replacePlace, selectPlace, useNavigation } from './navigation.ts';

/** A pause in typing after which what is there is searched. */
const pauseMs = 80;

let timer: ReturnType<typeof setTimeout> | undefined;

/** Searches for these words on the page of results that is shown, with its scope and choice as they are by then. */
export function searchSoon(words: string): void {
  dropTyped();
  const query = words.trim();
  if (query === '') return;
  timer = setTimeout(() => {
    timer = undefined;
    const place = selectPlace(useNavigation.getState());
    if (place.kind === 'search') replacePlace({ kind: 'search', request: { ...place.request, query } });
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
