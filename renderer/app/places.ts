/** Where the reader can be, and the way back: pure functions on an immutable history. */
import type { Anchor, SearchRequest } from '../../preload/contract/model.ts';

/** Exact characters to open at, with the words that led there. */
export interface Target {
  readonly blockId: string;
  readonly range: readonly [number, number] | null;
  readonly annotationId?: string;
  /** Words that are to stand out for a while. */
  readonly shown?: Anchor;
}

export type Place =
  | { readonly kind: 'home' }
  | { readonly kind: 'issue'; readonly issueId: string }
  | {
      readonly kind: 'document';
      readonly documentId: string;
      readonly target?: Target;
      /** Query whose matches are outlined on opening. */
      readonly find?: string;
    }
  | { readonly kind: 'search'; readonly request: SearchRequest }
  | { readonly kind: 'annotations' }
  | { readonly kind: 'excerpts' }
  | { readonly kind: 'bookmarks' }
  | { readonly kind: 'recent' }
  | { readonly kind: 'collection'; readonly collectionId: string }
  | { readonly kind: 'trash' }
  | { readonly kind: 'settings' };

export interface History {
  readonly back: readonly Place[];
  readonly here: Place;
  readonly forward: readonly Place[];
}

/** Steps kept; beyond that the oldest is forgotten. */
const longest = 100;

export const startHistory: History = { back: [], here: { kind: 'home' }, forward: [] };

/** True where both name the same page, whatever the exact characters. */
export function isSamePage(a: Place, b: Place): boolean {
  switch (a.kind) {
    case 'issue':
      return b.kind === 'issue' && a.issueId === b.issueId;
    case 'document':
      return b.kind === 'document' && a.documentId === b.documentId;
    case 'collection':
      return b.kind === 'collection' && a.collectionId === b.collectionId;
    case 'search':
      return (
        b.kind === 'search' &&
        a.request.query === b.request.query &&
        JSON.stringify(a.request.scope) === JSON.stringify(b.request.scope)
      );
    default:
      return a.kind === b.kind;
  }
}

/** A name that two places share only where they are the same page. */
export function nameOfPlace(place: Place): string {
  switch (place.kind) {
    case 'issue':
      return `issue ${place.issueId}`;
    case 'document':
      return `document ${place.documentId}`;
    case 'collection':
      return `collection ${place.collectionId}`;
    case 'search':
      return `search ${JSON.stringify(place.request)}`;
    default:
      return place.kind;
  }
}

/** Going to the page one is on replaces the place (another target) and leaves the way back as it is. */
export function goTo(history: History, place: Place): History {
  if (isSamePage(history.here, place)) return { ...history, here: place };
  return { back: [...history.back, history.here].slice(-longest), here: place, forward: [] };
}

/** Another place instead of the one that one is at, as when a query is typed on. */
export function replaceHere(history: History, place: Place): History {
  return { ...history, here: place };
}

export function goBack(history: History): History {
  const here = history.back.at(-1);
  if (here === undefined) return history;
  return { back: history.back.slice(0, -1), here, forward: [history.here, ...history.forward] };
}

export function goForward(history: History): History {
  const [here, ...forward] = history.forward;
  if (here === undefined) return history;
  return { back: [...history.back, history.here], here, forward };
}

/** Takes out places that are gone, such as those of a removed issue. */
export function forget(history: History, isGone: (place: Place) => boolean): History {
  const back = history.back.filter((place) => !isGone(place));
  const forward = history.forward.filter((place) => !isGone(place));
  if (!isGone(history.here)) return { back, here: history.here, forward };
  return { back: back.slice(0, -1), here: back.at(-1) ?? { kind: 'home' }, forward };
}

/** Where an anchor begins, as a target; a selection over several blocks opens at its first. */
export function targetOf(anchor: Anchor, annotationId?: string): Target {
  const end = anchor.startBlockId === anchor.endBlockId ? anchor.endOffset : anchor.startOffset + 1;
  return {
    blockId: anchor.startBlockId,
    range: [anchor.startOffset, end],
    ...(annotationId === undefined ? {} : { annotationId }),
  };
}
