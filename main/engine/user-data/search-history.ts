/** Queries of before, kept where the reader lets them be kept. */
import { clearQueries, listQueries, type ReadableDb, rememberQuery } from '../../archive/index.ts';
import { type EngineContext, writerOf } from '../context.ts';
import { getSettings } from '../settings.ts';

export function searchHistory(db: ReadableDb): readonly string[] {
  return listQueries(db);
}

export function rememberSearch(context: EngineContext, query: string): null {
  if (context.archive.readOnly === null && getSettings(context.archive.db).keepSearchHistory) {
    rememberQuery(writerOf(context).db, query, context.ports.now());
  }
  return null;
}

export function forgetSearches(context: EngineContext): null {
  clearQueries(writerOf(context).db);
  return null;
}
