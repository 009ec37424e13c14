/** Taking back and doing again. The engine names a step by the request that made it. */
import { ask } from '../app/bridge.ts';
import { t } from '../app/i18n.ts';
import { notify, showError } from './toasts.ts';

const steps = [
  'annotation.create',
  'annotation.update',
  'annotation.remove',
  'bookmark.add',
  'bookmark.remove',
  'collection.create',
  'collection.rename',
  'collection.remove',
  'collection.add',
  'collection.take',
  'collection.arrange',
  'excerpt.createList',
  'excerpt.renameList',
  'excerpt.removeList',
  'excerpt.add',
  'excerpt.update',
  'excerpt.remove',
  'excerpt.arrange',
  'correction.add',
  'correction.remove',
  'savedSearch.add',
  'savedSearch.rename',
  'savedSearch.remove',
  'issue.remove',
  'issue.restore',
] as const;

type Step = (typeof steps)[number];
type KeyOf<S extends string> = S extends `${infer Area}.${infer Deed}` ? `${Area}_${Deed}` : never;

/** What was done, in words. */
export function nameOfStep(label: string): string {
  const step = steps.find((known) => known === label);
  if (step === undefined) return t('undo.what.other');
  return t(`undo.what.${step.replace('.', '_') as KeyOf<Step>}`);
}

export async function undo(): Promise<void> {
  const reply = await ask('history.undo', {});
  if (!reply.ok) showError(reply.error);
  else if (reply.value.label === null) notify(t('undo.nothing'));
  else {
    notify(t('undo.done', { label: nameOfStep(reply.value.label) }), {
      label: t('action.redo'),
      run: () => void redo(),
    });
  }
}

export async function redo(): Promise<void> {
  const reply = await ask('history.redo', {});
  if (!reply.ok) showError(reply.error);
  else if (reply.value.label === null) notify(t('undo.nothingAgain'));
  else {
    notify(t('undo.again', { label: nameOfStep(reply.value.label) }), {
      label: t('action.undo'),
      run: () => void undo(),
    });
  }
}
