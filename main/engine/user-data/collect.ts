/** Bookmarks and collections. */
import type { Bookmark, Collection, CollectionView } from '../../../preload/contract/index.ts';
import {
  addToCollection,
  arrangeCollection,
  deleteBookmark,
  deleteCollection,
  documentsOfCollection,
  getCollection,
  getDocument,
  insertBookmark,
  insertCollection,
  listBookmarks,
  type ReadableDb,
  renameCollection,
  summariesOf,
  takeFromCollection,
} from '../../archive/index.ts';
import { change, type EngineContext } from '../context.ts';
import { EngineError } from '../errors.ts';
import { bookmarkView, bookmarkViews, documentRow } from '../reading/views.ts';

export function bookmarks(db: ReadableDb): readonly Bookmark[] {
  return bookmarkViews(db, listBookmarks(db));
}

export function addBookmark(context: EngineContext, documentId: string, blockId: string | null): Bookmark {
  return change(context, 'bookmark.add', ['bookmarks'], (db) => {
    const { blocks } = getDocument(db, documentId);
    const ord = blockId === null ? -1 : blocks.findIndex((block) => block.id === blockId);
    const block = blocks[ord];
    if (blockId !== null && !block) throw new EngineError('document/notFound', { documentId: blockId });
    const record = insertBookmark(
      db,
      documentId,
      block ? { ord, text: block.text } : null,
      context.ports.now(),
    );
    return bookmarkView(record, block);
  });
}

export function removeBookmark(context: EngineContext, bookmarkId: string): null {
  change(context, 'bookmark.remove', ['bookmarks'], (db) => deleteBookmark(db, bookmarkId));
  return null;
}

export function openCollection(db: ReadableDb, collectionId: string): CollectionView {
  return {
    ...getCollection(db, collectionId),
    documents: summariesOf(db, documentsOfCollection(db, collectionId)).map(documentRow),
  };
}

export function createCollection(context: EngineContext, title: string): Collection {
  return change(context, 'collection.create', ['collections'], (db) =>
    insertCollection(db, title, context.ports.now()),
  );
}

export function nameCollection(context: EngineContext, collectionId: string, title: string): Collection {
  return change(context, 'collection.rename', ['collections'], (db) =>
    renameCollection(db, collectionId, title),
  );
}

export function removeCollection(context: EngineContext, collectionId: string): null {
  change(context, 'collection.remove', ['collections'], (db) => deleteCollection(db, collectionId));
  return null;
}

export function addDocuments(
  context: EngineContext,
  collectionId: string,
  ids: readonly string[],
): Collection {
  return change(context, 'collection.add', ['collections'], (db) => addToCollection(db, collectionId, ids));
}

export function takeDocuments(
  context: EngineContext,
  collectionId: string,
  ids: readonly string[],
): Collection {
  return change(context, 'collection.take', ['collections'], (db) =>
    takeFromCollection(db, collectionId, ids),
  );
}

export function arrangeDocuments(
  context: EngineContext,
  collectionId: string,
  ids: readonly string[],
): Collection {
  return change(context, 'collection.arrange', ['collections'], (db) =>
    arrangeCollection(db, collectionId, ids),
  );
}
