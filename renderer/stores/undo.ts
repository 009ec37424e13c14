/** Taking back and doing again; what it was is named by the engine. */
import { ask } from '../app/bridge.ts';
import { t } from '../app/i18n.ts';
import { notify, showError } from './toasts.ts';

export async function undo(): Promise<void> {
  const reply = await ask('history.undo', {});
  if (!reply.ok) showError(reply.error);
  else if (reply.value.label === null) notify(t('undo.nothing'));
  else
    notify(t('undo.done', { label: reply.value.label }), { label: t('action.redo'), run: () => void redo() });
}

export async function redo(): Promise<void> {
  const reply = await ask('history.redo', {});
  if (!reply.ok) showError(reply.error);
  else if (reply.value.label === null) notify(t('undo.nothingAgain'));
  else
    notify(t('undo.again', { label: reply.value.label }), {
      label: t('action.undo'),
      run: () => void undo(),
    });
}
