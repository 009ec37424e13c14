/** 校正: in which reader it goes on, which block is being changed, and what of the issue has been corrected. */
import { create } from 'zustand';
import type {
  CorrectedPlace,
  CorrectionRequest,
  CorrectionView,
} from '../../preload/contract/corrections.ts';
import type { Reply } from '../../preload/contract/errors.ts';
import { typedKey } from '../../preload/contract/typed-text.ts';
import { ask } from '../app/bridge.ts';
import { t } from '../app/i18n.ts';
import { openDocumentIn, type PaneId, whileHere } from './navigation.ts';
import { readers, reloadReader } from './reader.ts';
import { notify, showError } from './toasts.ts';
import { undoable } from './undo.ts';
import { isRefused, keyOf, onStored, settleText, takeFailed } from './unsaved.ts';

interface CorrectingState extends Readonly<Record<PaneId, boolean>> {
  /** Block whose text stands in an editor. */
  readonly editing: string | null;
  /** Where its caret is put at first. */
  readonly caret: number;
  /** True while a correction is on its way: the documents may get other numbers by it. */
  readonly isBusy: boolean;
  readonly issueId: string | null;
  readonly items: readonly CorrectionView[];
}

export const useCorrecting = create<CorrectingState>(() => ({
  main: false,
  beside: false,
  editing: null,
  caret: 0,
  isBusy: false,
  issueId: null,
  items: [],
}));

const set = useCorrecting.setState;

export function toggleCorrecting(pane: PaneId): void {
  set((state) => ({ [pane]: !state[pane], editing: null }));
}

export function editBlock(blockId: string | null, caret = 0): void {
  set({ editing: blockId, caret });
}

/** Loads the corrections of an issue; a late answer for another is dropped. */
export async function loadCorrections(issueId: string): Promise<void> {
  if (useCorrecting.getState().issueId !== issueId) set({ issueId, items: [] });
  const reply = await ask('correction.list', { issueId });
  if (useCorrecting.getState().issueId !== issueId) return;
  if (reply.ok) set({ items: reply.value });
  else showError(reply.error);
}

export async function refreshCorrections(): Promise<void> {
  const { issueId } = useCorrecting.getState();
  if (issueId !== null) await loadCorrections(issueId);
}

/** What stores one correction. */
export const requestOf = (documentId: string, change: CorrectionRequest) =>
  ({ name: 'correction.add', payload: { documentId, change } }) as const;

/** True for corrections whose words are typed: they are not forgotten where they can't be stored. */
const isTyped = (documentId: string, change: CorrectionRequest): boolean =>
  typedKey('correction.add', { documentId, change }) !== null;

/** Sends one change after the other and goes on reading where the last one stands; false where one was refused. */
export async function correct(
  pane: PaneId,
  documentId: string,
  changes: readonly CorrectionRequest[],
): Promise<boolean> {
  if (useCorrecting.getState().isBusy) return false;
  const isHere = whileHere();
  set({ isBusy: true });
  let here = documentId;
  let isDone = true;
  const made: Extract<Reply<CorrectedPlace>, { readonly ok: true }>[] = [];
  try {
    for (const change of changes) {
      const reply = await ask('correction.add', { documentId: here, change });
      if (!reply.ok) {
        if (isTyped(here, change) && !isRefused(reply.error))
          takeFailed(requestOf(here, change), reply.error);
        else showError(reply.error);
        isDone = false;
        break;
      }
      if (isTyped(here, change)) settleText(keyOf(requestOf(here, change)));
      made.push(reply);
      here = reply.value.documentId;
    }
  } finally {
    set({ isBusy: false });
  }
  if (isDone) set({ editing: null });
  if (made.length > 0) notify(t('correcting.done'), undoable(...made));
  // Whoever has gone on reading elsewhere is left there.
  if (here !== documentId && isHere()) openDocumentIn(pane, here);
  await Promise.all(Object.values(readers).map(reloadReader));
  return isDone;
}

// One that was stored by a later try: its editor has nothing more to say.
onStored('correction.add', (_place, { change }) => {
  if (change.kind === 'text')
    set(({ editing }) => ({ editing: editing === change.blockId ? null : editing }));
  for (const reader of Object.values(readers)) void reloadReader(reader);
});

/** Takes one correction back. */
export async function takeBack(pane: PaneId, correctionId: string): Promise<void> {
  if (useCorrecting.getState().isBusy) return;
  const isHere = whileHere();
  set({ isBusy: true });
  const reply = await ask('correction.remove', { correctionId });
  set({ isBusy: false });
  if (!reply.ok) {
    showError(reply.error);
    return;
  }
  notify(t('correcting.takenBack'), undoable(reply));
  const { documentId } = readers[pane].getState();
  if (reply.value !== null && reply.value.documentId !== documentId && isHere())
    openDocumentIn(pane, reply.value.documentId);
  await Promise.all(Object.values(readers).map(reloadReader));
}
