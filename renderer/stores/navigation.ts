/** Where the window is: the history of the main place, and a second document beside it. */
import { create } from 'zustand';
import {
  forget,
  goBack,
  goForward,
  goTo,
  type History,
  type Place,
  replaceHere,
  startHistory,
  type Target,
} from '../app/places.ts';

export type PaneId = 'main' | 'beside';

interface NavigationState {
  readonly history: History;
  /** Document shown to the right of the main one. */
  readonly beside: Extract<Place, { kind: 'document' }> | null;
  /** The reader that find, outline and notes belong to. */
  readonly activePane: PaneId;
  /** Grows with each opening, so that opening the same characters again scrolls there again. */
  readonly visit: number;
}

export const useNavigation = create<NavigationState>(() => ({
  history: startHistory,
  beside: null,
  activePane: 'main',
  visit: 0,
}));

const set = useNavigation.setState;

export function open(place: Place): void {
  set(({ history, visit }) => ({ history: goTo(history, place), activePane: 'main', visit: visit + 1 }));
}

/** Goes on to a place without leaving: what is being done where one was (typing, say) is not disturbed. */
export function goOnTo(place: Place): void {
  set(({ history }) => ({ history: goTo(history, place) }));
}

/** Another place in the stead of the one that is shown; the way back stays as it is. */
export function replacePlace(place: Place): void {
  set(({ history }) => ({ history: replaceHere(history, place) }));
}

export function openDocument(documentId: string, target?: Target, find?: string): void {
  open({
    kind: 'document',
    documentId,
    ...(target === undefined ? {} : { target }),
    ...(find === undefined ? {} : { find }),
  });
}

/** Opens in the reader that is in use, so that a citation followed on the right stays on the right. */
export function openDocumentIn(pane: PaneId, documentId: string, target?: Target): void {
  if (pane === 'main') openDocument(documentId, target);
  else openBeside(documentId, target);
}

export function openBeside(documentId: string, target?: Target): void {
  set(({ visit }) => ({
    beside: { kind: 'document', documentId, ...(target === undefined ? {} : { target }) },
    activePane: 'beside',
    visit: visit + 1,
  }));
}

export function closeBeside(): void {
  set({ beside: null, activePane: 'main' });
}

export function activatePane(pane: PaneId): void {
  if (useNavigation.getState().activePane !== pane) set({ activePane: pane });
}

export function back(): void {
  set(({ history, visit }) => ({ history: goBack(history), activePane: 'main', visit: visit + 1 }));
}

export function forward(): void {
  set(({ history, visit }) => ({ history: goForward(history), activePane: 'main', visit: visit + 1 }));
}

/** Tells, for an answer that comes later, whether the reader has opened nothing else since. */
export function whileHere(): () => boolean {
  const { visit } = useNavigation.getState();
  return () => useNavigation.getState().visit === visit;
}

/** Leaves places that are gone. */
export function forgetPlaces(isGone: (place: Place) => boolean): void {
  set(({ history, beside }) => ({
    history: forget(history, isGone),
    beside: beside !== null && isGone(beside) ? null : beside,
  }));
}

export const selectPlace = (state: NavigationState): Place => state.history.here;
export const selectCanGoBack = (state: NavigationState): boolean => state.history.back.length > 0;
export const selectCanGoForward = (state: NavigationState): boolean => state.history.forward.length > 0;

/** Pages that have the window to themselves; the second reader comes back after them. */
const alone: ReadonlySet<Place['kind']> = new Set(['home', 'settings', 'trash']);

/** The document shown beside the main place, where that page leaves room for it. */
export function selectBeside({ history, beside }: NavigationState): NavigationState['beside'] {
  return alone.has(history.here.kind) ? null : beside;
}

/** True where at least one reader is on the screen. */
export function selectHasReader(state: NavigationState): boolean {
  return state.history.here.kind === 'document' || selectBeside(state) !== null;
}

/** The document of the reader in use, or null where none is open. */
export function selectActiveDocument(state: NavigationState): string | null {
  if (state.activePane === 'beside' && state.beside !== null) return state.beside.documentId;
  return state.history.here.kind === 'document' ? state.history.here.documentId : null;
}
