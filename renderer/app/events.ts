/** What the engine tells of by itself, handed to the stores that show it. */
import type { ChangeArea, EngineEvent } from '../../preload/contract/model.ts';
import { loadAnnotations, useAnnotations } from '../stores/annotations.ts';
import { refreshCorrections, useCorrecting } from '../stores/correcting.ts';
import { forgetExcerpts, loadExcerptLists, refreshExcerpts } from '../stores/excerpts.ts';
import { abandonJobs, loadJobs, takeJobEvent } from '../stores/jobs.ts';
import { loadTree, refreshIssues, refreshLibrary, resetLibrary } from '../stores/library.ts';
import {
  type ReaderStore,
  readers,
  refreshAnnotations,
  refreshReaderBookmarks,
  reloadReader,
} from '../stores/reader.ts';
import { loadSavedSearches } from '../stores/saved-searches.ts';
import { loadHistory, runSearch, useSearch } from '../stores/search.ts';
import { flushSettings, refreshInfo, refreshSettings } from '../stores/session.ts';
import { loadBookmarks, loadCollections, loadRecent } from '../stores/shelves.ts';
import { notify } from '../stores/toasts.ts';
import { forgetHistory, takeHistory } from '../stores/undo.ts';
import { storeAll, watchLeaving } from '../stores/unsaved.ts';
import { subscribe } from './bridge.ts';
import { coalesce } from './coalesce.ts';
import { t } from './i18n.ts';

const everyReader = (work: (reader: ReaderStore) => Promise<void>) => (): Promise<unknown> =>
  Promise.all(Object.values(readers).map(work));

async function searchAgain(): Promise<void> {
  const { request, results } = useSearch.getState();
  if (request !== null && results !== null) await runSearch(request);
}

async function listAnnotationsAgain(): Promise<void> {
  if (useAnnotations.getState().page !== null) await loadAnnotations();
}

/** What is asked anew: each by one request or few, once at a time however often it is told of. */
const asked = {
  tree: coalesce(loadTree),
  issues: coalesce(refreshIssues),
  info: refreshInfo,
  collections: loadCollections,
  bookmarks: loadBookmarks,
  excerpts: coalesce(refreshExcerpts),
  search: coalesce(searchAgain),
  annotationsPage: coalesce(listAnnotationsAgain),
  readerAnnotations: everyReader(refreshAnnotations),
  readerBookmarks: everyReader(refreshReaderBookmarks),
  corrections: coalesce(refreshCorrections),
  settings: refreshSettings,
  recent: loadRecent,
  savedSearches: loadSavedSearches,
  all: coalesce(loadAll),
} satisfies Readonly<Record<string, () => Promise<unknown>>>;

type Asked = keyof typeof asked;

/** Collections, bookmarks and excerpts too: their issue may be in the trash now, or their words elsewhere. */
const askedBy: Readonly<Record<ChangeArea, readonly Asked[]>> = {
  library: ['tree', 'issues', 'info', 'collections', 'bookmarks', 'excerpts', 'search'],
  annotations: ['readerAnnotations', 'annotationsPage', 'issues', 'info'],
  bookmarks: ['bookmarks', 'readerBookmarks'],
  collections: ['collections'],
  excerpts: ['excerpts'],
  corrections: ['corrections'],
  settings: ['settings'],
  recent: ['recent'],
  savedSearches: ['savedSearches'],
  archive: ['all'],
};

/** A reader is loaded anew only where the text of its own issue may be another. */
function reloadsReader(reader: ReaderStore, issueIds: readonly string[] | undefined): boolean {
  const { view } = reader.getState();
  return view === null || issueIds === undefined || issueIds.includes(view.issue.id);
}

function refresh({ areas, issueIds }: Extract<EngineEvent, { type: 'changed' }>): void {
  const wanted = new Set(areas.flatMap((area) => askedBy[area]));
  for (const name of wanted) void asked[name]();
  // A correction under way tells its reader itself where to go on.
  if (!areas.includes('library') || useCorrecting.getState().isBusy) return;
  for (const reader of Object.values(readers)) if (reloadsReader(reader, issueIds)) void reloadReader(reader);
}

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
  ]);
}

/** Another archive was opened: nothing of the old one may be left on the screen. */
export async function startOver(): Promise<void> {
  resetLibrary();
  forgetExcerpts();
  forgetHistory();
  await loadAll();
}

/** A citation whose document was not there may have it now: looked up once, when an import is over. */
function lookUpCitations(): void {
  for (const reader of Object.values(readers)) {
    const isUnanswered = reader
      .getState()
      .view?.document.blocks.some(({ citations }) =>
        citations.some(({ state }) => state !== 'self' && state !== 'resolved'),
      );
    if (isUnanswered === true) void reloadReader(reader);
  }
}

function take(event: EngineEvent): void {
  if (event.type === 'job.end' && event.kind === 'import') lookUpCitations();
  if (takeJobEvent(event)) return;
  if (event.type === 'changed') {
    refresh(event);
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
