/** Which dialog is open; one at a time. */
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
}

const none: OpenDialog = { kind: 'none' };

export const useDialogs = create<DialogState>(() => ({ dialog: none }));

export function openDialog(dialog: OpenDialog): void {
  useDialogs.setState({ dialog });
}

export function closeDialog(): void {
  useDialogs.setState({ dialog: none });
}

export const selectIsOpen = (state: DialogState): boolean => state.dialog.kind !== 'none';
