/** What the engine tells of by itself, handed to the stores that show it. */
import type { ChangeArea, EngineEvent } from '../../preload/contract/model.ts';
import { loadAnnotations, useAnnotations } from '../stores/annotations.ts';
import { refreshCorrections, useCorrecting } from '../stores/correcting.ts';
import { forgetExcerpts, loadExcerptLists, refreshExcerpts } from '../stores/excerpts.ts';
import { abandonJobs, loadJobs, takeJobEvent } from '../stores/jobs.ts';
import { refreshIssues, refreshLibrary, resetLibrary } from '../stores/library.ts';
import { readers, refreshAnnotations, refreshReaderBookmarks, reloadReader } from '../stores/reader.ts';
import { loadSavedSearches } from '../stores/saved-searches.ts';
import { loadHistory, runSearch, useSearch } from '../stores/search.ts';
import { flushSettings, refreshInfo, refreshSettings } from '../stores/session.ts';
import { loadBookmarks, loadCollections, loadRecent } from '../stores/shelves.ts';
import { notify } from '../stores/toasts.ts';
import { forgetHistory, takeHistory } from '../stores/undo.ts';
import { loadKept, storeAll, watchLeaving } from '../stores/unsaved.ts';
import { subscribe } from './bridge.ts';
import { t } from './i18n.ts';

const refresh: Readonly<Record<ChangeArea, () => void>> = {
  library: () => {
    void refreshLibrary();
    void refreshInfo();
    void loadCollections();
    void loadBookmarks();
    // Their issue may be in the trash now, or their words elsewhere.
    void refreshExcerpts();
    // A correction under way tells its reader itself where to go on.
    if (!useCorrecting.getState().isBusy)
      for (const reader of Object.values(readers)) void reloadReader(reader);
    const { request, results } = useSearch.getState();
    if (request !== null && results !== null) void runSearch(request);
  },
  annotations: () => {
    for (const reader of Object.values(readers)) void refreshAnnotations(reader);
    if (useAnnotations.getState().page !== null) void loadAnnotations();
    void refreshIssues();
    void refreshInfo();
  },
  bookmarks: () => {
    void loadBookmarks();
    for (const reader of Object.values(readers)) void refreshReaderBookmarks(reader);
  },
  collections: () => void loadCollections(),
  excerpts: () => void refreshExcerpts(),
  corrections: refreshCorrections,
  settings: () => void refreshSettings(),
  recent: () => void loadRecent(),
  savedSearches: () => void loadSavedSearches(),
  archive: () => void loadAll(),
};

/** Everything the frame shows, asked for anew. */
export async function loadAll(): Promise<void> {
  await Promise.all([
    refreshInfo(),
    refreshSettings(),
    refreshLibrary(),
    loadBookmarks(),
    loadCollections(),
    loadExcerptLists(),
    loadRecent(),
    loadHistory(),
    loadSavedSearches(),
    loadJobs(),
    loadKept(),
  ]);
}

/** Another archive was opened: nothing of the old one may be left on the screen. */
export async function startOver(): Promise<void> {
  resetLibrary();
  forgetExcerpts();
  forgetHistory();
  await loadAll();
}

function take(event: EngineEvent): void {
  if (takeJobEvent(event)) return;
  if (event.type === 'changed') {
    for (const area of new Set(event.areas)) refresh[area]();
  } else if (event.type === 'history') takeHistory(event);
  else if (event.type === 'engine.restarted') {
    abandonJobs();
    forgetHistory();
    void storeAll();
    notify(t('app.engineRestarted'));
    void loadAll();
    for (const reader of Object.values(readers)) void reloadReader(reader);
  }
}

/** Gives the function that ends it. */
export function startEvents(): () => void {
  const stop = subscribe(take);
  const stopWatching = watchLeaving();
  window.addEventListener('pagehide', flushSettings);
  return () => {
    stop();
    stopWatching();
    window.removeEventListener('pagehide', flushSettings);
  };
}
