/** 摘编: the reader's lists of passages, and the one whose page is open. */
import { create } from 'zustand';
import type { Anchor } from '../../preload/contract/annotations.ts';
import type { ErrorInfo } from '../../preload/contract/errors.ts';
import type {
  Excerpt,
  ExcerptList,
  ExcerptListView,
  ExcerptSource,
  ExcerptsAdded,
} from '../../preload/contract/excerpts.ts';
import type { Payload, RequestName } from '../../preload/contract/requests.ts';
import { ask } from '../app/bridge.ts';
import { coalesce } from '../app/coalesce.ts';
import { t } from '../app/i18n.ts';
import { createAhead } from './ahead.ts';
import { notify, showError } from './toasts.ts';
import { undoable } from './undo.ts';
import { onStored, storeOf } from './unsaved.ts';

interface ExcerptState {
  /** Null until they are known. */
  readonly lists: readonly ExcerptList[] | null;
  /** The list that is looked at in this window. */
  readonly openId: string | null;
  /** Null until it is there. */
  readonly open: ExcerptListView | null;
  readonly error: ErrorInfo | null;
}

export const useExcerpts = create<ExcerptState>(() => ({
  lists: null,
  openId: null,
  open: null,
  error: null,
}));

export const selectExcerptCount = ({ lists }: ExcerptState): number | null =>
  lists === null ? null : lists.reduce((sum, { items }) => sum + items, 0);

const { setState: set, getState: get } = useExcerpts;

export const loadExcerptLists = coalesce(async () => {
  const reply = await ask('excerpt.lists', {});
  if (reply.ok) set({ lists: reply.value, error: null });
  else set({ error: reply.error });
});

let latest = 0;
/** Of the order of the list that is looked at. */
const ahead = createAhead(async () => {
  const { openId } = get();
  if (openId !== null) await openExcerptList(openId);
});

/** Shows a list; what is on the screen of the same one stays until the answer is there. */
export async function openExcerptList(listId: string): Promise<void> {
  const turn = ++latest;
  if (get().open?.id !== listId) set({ openId: listId, open: null });
  const reply = await ask('excerpt.open', { listId });
  if (turn !== latest || ahead.withholds()) return;
  if (reply.ok) set({ open: withKnown(reply.value, get().open), error: null });
  // Another window may have removed it.
  else if (reply.error.code === 'excerpt/noList') set({ openId: null, open: null });
  else set({ error: reply.error });
}

/** What has not changed stays the same object, and is not drawn again. */
function withKnown(view: ExcerptListView, before: ExcerptListView | null): ExcerptListView {
  const known = new Map(before?.excerpts.map((excerpt) => [excerpt.id, excerpt]));
  const excerpts = view.excerpts.map((excerpt) => {
    const old = known.get(excerpt.id);
    return JSON.stringify(old) === JSON.stringify(excerpt) && old !== undefined ? old : excerpt;
  });
  return { ...view, excerpts };
}

/** After a change, of this window or another. */
export async function refreshExcerpts(): Promise<void> {
  await loadExcerptLists();
  const { openId } = get();
  if (openId !== null) await openExcerptList(openId);
}

/** Nothing of an archive that was closed stays. */
export const forgetExcerpts = (): void => set({ lists: null, openId: null, open: null, error: null });

async function deed<Name extends RequestName>(name: Name, payload: Payload<Name>) {
  const reply = await ask(name, payload);
  if (reply.ok) return reply.value;
  showError(reply.error);
  return null;
}

/** Null where nothing was added; the reader is told why. */
export async function addExcerpts(
  sources: readonly ExcerptSource[],
  listId: string | null,
): Promise<ExcerptsAdded | null> {
  const added = await deed('excerpt.add', { listId, sources: [...sources] });
  if (added !== null) know(added.list);
  return added;
}

export async function createExcerptList(title: string): Promise<ExcerptList | null> {
  const made = await deed('excerpt.createList', { title });
  if (made !== null) know(made);
  return made;
}

/** A list is there as soon as it is told of: a page that shows it must not take another for want of it. */
function know(list: ExcerptList): void {
  set(({ lists }) => {
    if (lists === null) return {};
    const others = lists.filter(({ id }) => id !== list.id);
    return { lists: others.length === lists.length ? [list, ...lists] : lists };
  });
}

/** The list looked at is the one that takes what comes next. */
export async function chooseExcerptList(listId: string): Promise<void> {
  if (get().lists?.find(({ id }) => id === listId)?.isCurrent !== false) return;
  await ask('excerpt.chooseList', { listId });
}

/** Not optimistic, and can be taken back. */
export async function removeExcerptList({ id: listId, title }: ExcerptListView): Promise<void> {
  const reply = await ask('excerpt.removeList', { listId });
  if (!reply.ok) {
    showError(reply.error);
    return;
  }
  if (get().openId === listId) set({ openId: null, open: null });
  notify(t('excerpt.listRemoved', { title }), undoable(reply));
}

/** Gives an excerpt another place, which can be taken back. True where it has it. */
export async function putExcerptAt(excerptId: string, anchor: Anchor): Promise<boolean> {
  const reply = await ask('excerpt.update', { excerptId, anchor });
  if (!reply.ok) {
    showError(reply.error);
    return false;
  }
  put(reply.value);
  notify(t('excerpt.placed'), undoable(reply));
  return true;
}

onStored('excerpt.update', put);

onStored('excerpt.renameList', ({ id, title }) =>
  set(({ lists, open }) => ({
    lists: lists?.map((list) => (list.id === id ? { ...list, title } : list)) ?? null,
    open: open?.id === id ? { ...open, title } : open,
  })),
);

function put(changed: Excerpt): void {
  const { open } = get();
  if (open === null) return;
  const excerpts = open.excerpts.map((excerpt) => (excerpt.id === changed.id ? changed : excerpt));
  set({ open: { ...open, excerpts } });
}

/** Not optimistic, and can be taken back, with the words typed last. */
export async function removeExcerpt(excerptId: string): Promise<void> {
  await storeOf(excerptId);
  const reply = await ask('excerpt.remove', { excerptIds: [excerptId] });
  if (reply.ok) notify(t('excerpt.removed'), undoable(reply));
  else showError(reply.error);
}

/** Shown in the new order at once; put back where the archive refuses. */
export async function arrangeExcerpts(listId: string, excerptIds: readonly string[]): Promise<void> {
  const { open } = get();
  if (open?.id === listId) {
    const byId = new Map(open.excerpts.map((excerpt) => [excerpt.id, excerpt]));
    set({ open: { ...open, excerpts: excerptIds.flatMap((id) => byId.get(id) ?? []) } });
    // What is on its way has the order before.
    latest += 1;
  }
  const reply = await ahead.run(() => ask('excerpt.arrange', { listId, excerptIds: [...excerptIds] }));
  if (reply.ok) return;
  showError(reply.error);
  await refreshExcerpts();
}
