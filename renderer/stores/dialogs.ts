/** Which dialog is open; one at a time. Each opening has a number of its own, by which it alone is closed. */
import { create } from 'zustand';
import type { ExcerptSource } from '../../preload/contract/excerpts.ts';
import type { Anchor, DocumentView } from '../../preload/contract/model.ts';
import type { PaneId } from './navigation.ts';

export type OpenDialog =
  | { readonly kind: 'none' }
  | { readonly kind: 'export'; readonly documentIds: readonly string[]; readonly title: string }
  | { readonly kind: 'import' }
  | { readonly kind: 'jump' }
  | { readonly kind: 'shortcuts' }
  | { readonly kind: 'unsaved' }
  | { readonly kind: 'excerpt'; readonly sources: readonly ExcerptSource[]; readonly onAdded: () => void }
  | {
      readonly kind: 'exportExcerpts';
      readonly listId: string;
      readonly title: string;
      readonly items: number;
    }
  | { readonly kind: 'collect'; readonly documentIds: readonly string[] }
  | { readonly kind: 'quote'; readonly documentId: string; readonly anchor: Anchor }
  | { readonly kind: 'correctFacts'; readonly view: DocumentView; readonly pane: PaneId }
  | { readonly kind: 'source'; readonly issueId: string; readonly start: number; readonly end: number };

interface DialogState {
  readonly dialog: OpenDialog;
  /** Of the dialog opened last. */
  readonly opening: number;
}

const none: OpenDialog = { kind: 'none' };

export const useDialogs = create<DialogState>(() => ({ dialog: none, opening: 0 }));

export const selectIsOpen = (state: DialogState): boolean => state.dialog.kind !== 'none';

/** Opens a dialog that the reader asked for just now; the import that is open already stays as it is. */
export function openDialog(dialog: OpenDialog): void {
  useDialogs.setState((state) =>
    dialog.kind === 'import' && state.dialog.kind === 'import' ? {} : { dialog, opening: state.opening + 1 },
  );
}

/** Opens a dialog for an answer that came late: what is in hand by then is not taken away. */
export function offerDialog(dialog: OpenDialog): void {
  if (!selectIsOpen(useDialogs.getState())) openDialog(dialog);
}

/** Closes the dialog of that opening, and none that was opened since. */
export function closeDialog(opening: number): void {
  useDialogs.setState((state) => (state.opening === opening ? { dialog: none } : {}));
}
