/** The reader's saved searches; all changes can be taken back. */
import { randomUUID } from 'node:crypto';
import type { SavedSearch, SearchRequest } from '../../../preload/contract/index.ts';
import {
  addSavedSearch,
  listSavedSearches,
  type ReadableDb,
  removeSavedSearch,
  renameSavedSearch,
} from '../../archive/index.ts';
import { searchRequest } from '../codecs/search-request.ts';
import { change, type EngineContext } from '../context.ts';

export const savedSearches = (db: ReadableDb): readonly SavedSearch[] =>
  listSavedSearches(db).map(({ id, title, request }) => ({
    id,
    title,
    request: searchRequest.decode(request).value,
  }));

export function saveSearch(context: EngineContext, title: string, request: SearchRequest): SavedSearch {
  const id = randomUUID();
  return change(context, 'savedSearch.add', ['savedSearches'], (db) => {
    addSavedSearch(db, { id, title, request: searchRequest.encode(request) }, context.ports.now());
    return { id, title, request };
  });
}

export function nameSavedSearch(context: EngineContext, id: string, title: string): null {
  return change(context, 'savedSearch.rename', ['savedSearches'], (db) => {
    renameSavedSearch(db, id, title);
    return null;
  });
}

export function dropSavedSearch(context: EngineContext, id: string): null {
  return change(context, 'savedSearch.remove', ['savedSearches'], (db) => {
    removeSavedSearch(db, id);
    return null;
  });
}
