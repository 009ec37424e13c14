/**
 * Taking back and doing again. The engine names a step by the request that made it and gives it an id; a notice offers
 * to take back just the step it tells of, and only while no other came after it.
 */
import type { Reply } from '../../preload/contract/errors.ts';
import type { EngineEvent } from '../../preload/contract/jobs.ts';
import { ask } from '../app/bridge.ts';
import { t } from '../app/i18n.ts';
import { notify, settleToasts, showError, type ToastAction } from './toasts.ts';
import { storeAll } from './unsaved.ts';

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

type Way = 'undo' | 'redo';

/** The steps that come next, as the engine told last. */
let next: { readonly undo: string | null; readonly redo: string | null } = { undo: null, redo: null };
/** Steps the engine has told of: one of these that is not the next has been overtaken. */
const told = new Set<string>();

/** Takes in what the engine tells of its steps. */
export function takeHistory(event: Extract<EngineEvent, { readonly type: 'history' }>): void {
  const before = next;
  next = event;
  for (const step of [event.undo, event.redo]) if (step !== null) told.add(step);
  const isNext = (step: string) => step === next.undo || step === next.redo || !told.has(step);
  // The step that was next and now waits on the other side was taken back, or done again.
  const isOver = (step: string) =>
    (step === before.undo && step === next.redo) || (step === before.redo && step === next.undo);
  settleToasts(isOver, (step) => isNext(step) && !isOver(step));
}

/** Nothing can be taken back any more: another engine, another archive. */
export function forgetHistory(): void {
  takeHistory({ type: 'history', undo: null, redo: null });
}

function actionOf(way: Way, step: string): ToastAction {
  return {
    label: t(`action.${way}`),
    step,
    run: () => void take(way, step),
  };
}

type Done = Extract<Reply<unknown>, { readonly ok: true }>;

/** The button of a notice that tells of a change, or of several made in a row; none where one came after them. */
export function undoable(...replies: readonly Done[]): ToastAction | undefined {
  const steps = replies.flatMap(({ step }) => step ?? []);
  const last = steps.at(-1);
  if (last === undefined || (told.has(last) && next.undo !== last)) return undefined;
  if (steps.length === 1) return actionOf('undo', last);
  return { label: t('action.undo'), step: last, run: () => void takeBackAll(steps) };
}

async function takeBackAll(steps: readonly string[]): Promise<void> {
  for (const step of [...steps].reverse()) await take('undo', step);
}

async function take(way: Way, step?: string): Promise<void> {
  // What was typed last is a step too, the one to be taken back first.
  if (step === undefined) await storeAll();
  const reply = await ask(`history.${way}`, step === undefined ? {} : { step });
  if (!reply.ok) {
    showError(reply.error);
    return;
  }
  const { label } = reply.value;
  if (label === null) {
    notify(t(step !== undefined ? 'undo.overtaken' : way === 'undo' ? 'undo.nothing' : 'undo.nothingAgain'));
    return;
  }
  const done = reply.step;
  const back = way === 'undo' ? 'redo' : 'undo';
  const isThere = done !== undefined && (!told.has(done) || next[back] === done);
  notify(
    t(way === 'undo' ? 'undo.done' : 'undo.again', { label: nameOfStep(label) }),
    isThere ? actionOf(back, done) : undefined,
  );
}

export const undo = (): Promise<void> => take('undo');

export const redo = (): Promise<void> => take('redo');
