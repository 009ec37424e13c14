/** What the reader has put by: bookmarks, collections, and the documents read last. */
import { create } from 'zustand';
import type { Bookmark, Collection, CollectionView, RecentDocument } from '../../preload/contract/model.ts';
import { ask } from '../app/bridge.ts';
import { coalesce } from '../app/coalesce.ts';
import { t } from '../app/i18n.ts';
import { createAhead } from './ahead.ts';
import { notify, showError } from './toasts.ts';
import { undoable } from './undo.ts';
import { onStored } from './unsaved.ts';

interface ShelfState {
  readonly bookmarks: readonly Bookmark[] | null;
  readonly collections: readonly Collection[] | null;
  readonly recent: readonly RecentDocument[] | null;
  /** The collection whose page is open. */
  readonly openCollection: CollectionView | null;
}

export const useShelves = create<ShelfState>(() => ({
  bookmarks: null,
  collections: null,
  recent: null,
  openCollection: null,
}));

const { setState: set, getState: get } = useShelves;

export const loadBookmarks = coalesce(async () => {
  const reply = await ask('bookmark.list', {});
  if (reply.ok) set({ bookmarks: reply.value });
});

export const loadCollections = coalesce(async () => {
  const reply = await ask('collection.list', {});
  if (reply.ok) set({ collections: reply.value });
  const open = get().openCollection;
  if (open !== null) await loadCollection(open.id);
});

export const loadRecent = coalesce(async () => {
  const reply = await ask('recent.list', {});
  if (reply.ok) set({ recent: reply.value });
});

let latestCollection = 0;
/** Of the order of the collection whose page is open. */
const ahead = createAhead(async () => {
  const open = get().openCollection;
  if (open !== null) await loadCollection(open.id);
});

export async function loadCollection(collectionId: string): Promise<void> {
  const turn = ++latestCollection;
  if (get().openCollection?.id !== collectionId) set({ openCollection: null });
  const reply = await ask('collection.open', { collectionId });
  if (turn !== latestCollection || ahead.withholds()) return;
  if (reply.ok) set({ openCollection: reply.value });
  else set({ openCollection: null });
}

/** Sets or takes away the bookmark on a document or one of its blocks. */
export async function toggleBookmark(documentId: string, blockId: string | null): Promise<void> {
  await loadBookmarks();
  const known = get().bookmarks?.find((mark) => mark.documentId === documentId && mark.blockId === blockId);
  const reply =
    known === undefined
      ? await ask('bookmark.add', { documentId, blockId })
      : await ask('bookmark.remove', { bookmarkId: known.id });
  if (!reply.ok) {
    showError(reply.error);
    return;
  }
  notify(known === undefined ? t('bookmark.added') : t('bookmark.removed'));
  await loadBookmarks();
}

export async function removeBookmark(bookmarkId: string): Promise<void> {
  const reply = await ask('bookmark.remove', { bookmarkId });
  if (!reply.ok) showError(reply.error);
  await loadBookmarks();
}

/** Gives the new collection, or null where it could not be made. */
export async function createCollection(title: string): Promise<Collection | null> {
  const reply = await ask('collection.create', { title });
  if (!reply.ok) {
    showError(reply.error);
    return null;
  }
  await loadCollections();
  return reply.value;
}

onStored('collection.rename', ({ id, title }) =>
  set(({ collections, openCollection }) => ({
    collections: collections?.map((known) => (known.id === id ? { ...known, title } : known)) ?? null,
    openCollection: openCollection?.id === id ? { ...openCollection, title } : openCollection,
  })),
);

/** True where it is gone; it can be taken back. */
export async function removeCollection({ id: collectionId, title }: Collection): Promise<boolean> {
  const reply = await ask('collection.remove', { collectionId });
  if (!reply.ok) showError(reply.error);
  else {
    if (get().openCollection?.id === collectionId) set({ openCollection: null });
    notify(t('collection.removed', { title }), undoable(reply));
  }
  await loadCollections();
  return reply.ok;
}

export async function addToCollection(
  collectionId: string,
  documentIds: readonly string[],
): Promise<boolean> {
  const reply = await ask('collection.add', { collectionId, documentIds: [...documentIds] });
  if (!reply.ok) showError(reply.error);
  await loadCollections();
  return reply.ok;
}

export async function takeFromCollection(
  collectionId: string,
  documentIds: readonly string[],
): Promise<void> {
  const reply = await ask('collection.take', { collectionId, documentIds: [...documentIds] });
  if (!reply.ok) showError(reply.error);
  await loadCollections();
}

/** Shown in the new order at once; put back where the archive refuses. */
export async function arrangeCollection(collectionId: string, documentIds: readonly string[]): Promise<void> {
  const open = get().openCollection;
  if (open?.id === collectionId) {
    const byId = new Map(open.documents.map((document) => [document.id, document]));
    const documents = documentIds.flatMap((id) => byId.get(id) ?? []);
    set({ openCollection: { ...open, documents } });
    // What is on its way has the order before.
    latestCollection += 1;
  }
  const reply = await ahead.run(() =>
    ask('collection.arrange', { collectionId, documentIds: [...documentIds] }),
  );
  if (!reply.ok) {
    showError(reply.error);
    await loadCollections();
  }
}

export async function clearRecent(): Promise<void> {
  const reply = await ask('recent.clear', {});
  if (reply.ok) set({ recent: [] });
  else showError(reply.error);
}
