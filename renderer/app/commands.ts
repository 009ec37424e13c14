/** Everything that has a key, in the order of the shortcuts sheet. */

import { openDialog, useDialogs } from '../stores/dialogs.ts';
import { showRight, toggleLeft, toggleRight } from '../stores/layout.ts';
import { useLibrary } from '../stores/library.ts';
import { back, forward, open, selectActiveDocument, useNavigation } from '../stores/navigation.ts';
import { openFind, readers } from '../stores/reader.ts';
import { changeSettings, useSession } from '../stores/session.ts';
import { toggleBookmark } from '../stores/shelves.ts';
import { redo, undo } from '../stores/undo.ts';
import { usualSizePx, zoomed } from './reading-limits.ts';

export type CommandId =
  | 'search'
  | 'find'
  | 'findHere'
  | 'jump'
  | 'back'
  | 'forward'
  | 'undo'
  | 'redo'
  | 'bookmark'
  | 'import'
  | 'export'
  | 'zoomIn'
  | 'zoomOut'
  | 'zoomReset'
  | 'toggleLeft'
  | 'toggleRight'
  | 'outline'
  | 'notes'
  | 'annotations'
  | 'excerpts'
  | 'settings'
  | 'shortcuts';

export interface Command {
  readonly id: CommandId;
  readonly keys: readonly string[];
  readonly group: 'go' | 'read' | 'edit' | 'window';
  readonly run: () => void;
  /** May run while a text field has the focus. */
  readonly whileTyping: boolean;
}

export const searchFieldId = 'search-field';

function focusSearch(): void {
  const field = document.getElementById(searchFieldId);
  if (field instanceof HTMLInputElement) {
    field.focus();
    field.select();
  }
}

function findInDocument(): void {
  const state = useNavigation.getState();
  if (selectActiveDocument(state) === null) {
    focusSearch();
    return;
  }
  const pane = state.beside === null ? 'main' : state.activePane;
  openFind(readers[pane]);
  requestAnimationFrame(() => {
    const field = document.querySelector<HTMLInputElement>(`[data-reader="${pane}"] .find-field`);
    field?.focus();
    field?.select();
  });
}

/** Within the text this finds in the document; there already, or elsewhere, it searches the archive. */
function searchOrFind(): void {
  const inText = document.activeElement?.closest('.reader-pane') !== null && document.activeElement !== null;
  const inFind = document.activeElement?.matches('.find-field') ?? false;
  if (inText && !inFind) findInDocument();
  else focusSearch();
}

function zoom(step: 1 | -1 | 0): void {
  const { settings } = useSession.getState();
  if (settings === null) return;
  changeSettings({ fontSizePx: step === 0 ? usualSizePx : zoomed(settings.fontSizePx, step) });
}

function exportPicked(): void {
  const { picked } = useLibrary.getState();
  const active = selectActiveDocument(useNavigation.getState());
  const documentIds = picked.length > 0 ? picked : active === null ? [] : [active];
  if (documentIds.length > 0) openDialog({ kind: 'export', documentIds, title: '' });
}

function bookmarkActive(): void {
  const active = selectActiveDocument(useNavigation.getState());
  if (active !== null) void toggleBookmark(active, null);
}

export const commands: readonly Command[] = [
  { id: 'search', keys: ['Mod+Shift+F'], group: 'go', run: focusSearch, whileTyping: true },
  { id: 'find', keys: ['Mod+F'], group: 'go', run: searchOrFind, whileTyping: true },
  { id: 'findHere', keys: ['/'], group: 'go', run: findInDocument, whileTyping: false },
  { id: 'jump', keys: ['Mod+K'], group: 'go', run: () => openDialog({ kind: 'jump' }), whileTyping: true },
  { id: 'back', keys: ['Alt+ArrowLeft'], group: 'go', run: back, whileTyping: false },
  { id: 'forward', keys: ['Alt+ArrowRight'], group: 'go', run: forward, whileTyping: false },
  {
    id: 'annotations',
    keys: ['Mod+Shift+A'],
    group: 'go',
    run: () => open({ kind: 'annotations' }),
    whileTyping: true,
  },
  {
    id: 'excerpts',
    keys: ['Mod+Shift+E'],
    group: 'go',
    run: () => open({ kind: 'excerpts' }),
    whileTyping: true,
  },
  { id: 'bookmark', keys: ['Mod+D'], group: 'read', run: bookmarkActive, whileTyping: false },
  { id: 'outline', keys: ['Mod+Shift+O'], group: 'read', run: () => showRight('outline'), whileTyping: true },
  {
    id: 'notes',
    keys: ['Mod+Shift+M'],
    group: 'read',
    run: () => showRight('annotations'),
    whileTyping: true,
  },
  { id: 'zoomIn', keys: ['Mod+=', 'Mod++'], group: 'read', run: () => zoom(1), whileTyping: true },
  { id: 'zoomOut', keys: ['Mod+-'], group: 'read', run: () => zoom(-1), whileTyping: true },
  { id: 'zoomReset', keys: ['Mod+0'], group: 'read', run: () => zoom(0), whileTyping: true },
  { id: 'undo', keys: ['Mod+Z'], group: 'edit', run: () => void undo(), whileTyping: false },
  { id: 'redo', keys: ['Mod+Shift+Z', 'Mod+Y'], group: 'edit', run: () => void redo(), whileTyping: false },
  {
    id: 'import',
    keys: ['Mod+O'],
    group: 'edit',
    run: () => openDialog({ kind: 'import' }),
    whileTyping: true,
  },
  { id: 'export', keys: ['Mod+E'], group: 'edit', run: exportPicked, whileTyping: true },
  { id: 'toggleLeft', keys: ['Mod+B'], group: 'window', run: toggleLeft, whileTyping: true },
  { id: 'toggleRight', keys: ['Mod+Shift+B'], group: 'window', run: toggleRight, whileTyping: true },
  {
    id: 'settings',
    keys: ['Mod+,'],
    group: 'window',
    run: () => open({ kind: 'settings' }),
    whileTyping: true,
  },
  {
    id: 'shortcuts',
    keys: ['?'],
    group: 'window',
    run: () => {
      if (useDialogs.getState().dialog.kind === 'none') openDialog({ kind: 'shortcuts' });
    },
    whileTyping: false,
  },
];
