/** Which use case answers which request. The host validates payloads and turns handles into paths before. */
import type { Payload, RequestName, SearchRequest, Value } from '../../preload/contract/index.ts';
import { getAnnotation, getExcerpt, listCollections, listExcerptLists } from '../archive/index.ts';
import { type EngineContext, writerOf } from './context.ts';
import { addCorrection, listCorrections, readCorrected, removeCorrection } from './correcting/correct.ts';
import {
  arrangeExcerptList,
  changeExcerpt,
  chooseExcerptList,
  createExcerptList,
  nameExcerptList,
  removeExcerptList,
  removeExcerpts,
} from './excerpts/change.ts';
import { previewExcerpts, previewExcerptsForm, startExcerpts } from './excerpts/export.ts';
import { addExcerpts } from './excerpts/take.ts';
import { openExcerptList } from './excerpts/views.ts';
import { previewExport } from './exporting/export-documents.ts';
import { namesOfFiles } from './exporting/export-files.ts';
import { previewFormOf } from './exporting/preview-form.ts';
import { endPreview } from './exporting/preview-slot.ts';
import { documentPages, pagesOfAnchors, placeOnPage } from './pages/page-places.ts';
import { effectsOnDocument } from './reading/effects-on.ts';
import { quoteText } from './reading/quote-text.ts';
import {
  findInDocument,
  forgetRecent,
  openDocument,
  recentDocuments,
  setPosition,
} from './reading/read-document.ts';
import { libraryTree, openIssue, showSource } from './reading/read-library.ts';
import {
  importSample,
  startBackup,
  startExport,
  startFiles,
  startForm,
  startImport,
  startIndexing,
  startRebuild,
  startVerify,
} from './running/run-jobs.ts';
import { searchHealth } from './search/health.ts';
import type { SearchAnswers } from './search/search-protocol.ts';
import { getSettings, setSettings } from './settings.ts';
import { emptyTrash, listTrash, removeIssue, restoreIssue } from './trash.ts';
import { appInfo } from './upkeep/archive-info.ts';
import { writeReport } from './upkeep/report.ts';
import {
  annotationPage,
  changeAnnotation,
  createAnnotation,
  removeAnnotation,
} from './user-data/annotate.ts';
import {
  addBookmark,
  addDocuments,
  arrangeDocuments,
  bookmarks,
  createCollection,
  nameCollection,
  openCollection,
  removeBookmark,
  removeCollection,
  takeDocuments,
} from './user-data/collect.ts';
import { placesOf } from './user-data/lost-places.ts';
import { dropSavedSearch, nameSavedSearch, savedSearches, saveSearch } from './user-data/saved-searches.ts';
import { forgetSearches, rememberSearch, searchHistory } from './user-data/search-history.ts';

/** Requests that need more than an open archive: the host or the engine itself answers them. */
export type OuterRequest =
  | 'app.fault'
  | 'archive.switch'
  | 'archive.restore'
  | 'folder.list'
  | 'job.list'
  | 'job.cancel'
  | 'unsaved.list'
  | 'unsaved.hold'
  | 'unsaved.drop';
export type EngineRequest = Exclude<RequestName, OuterRequest>;

export type Handlers = {
  readonly [Name in EngineRequest]: (
    context: EngineContext,
    payload: Payload<Name>,
  ) => Value<Name> | Promise<Value<Name>>;
};

async function takeStep(
  context: EngineContext,
  way: 'undo' | 'redo',
  step: string | undefined,
): Promise<{ readonly label: string | null }> {
  const { undo } = writerOf(context);
  const taken = undo[way](step);
  if (taken !== null) {
    context.onStep(taken.id);
    await readCorrected(context);
    context.ports.emit({
      type: 'changed',
      areas: [
        'library',
        'annotations',
        'bookmarks',
        'collections',
        'excerpts',
        'corrections',
        'recent',
        'savedSearches',
      ],
    });
  }
  return { label: taken?.label ?? null };
}

/** A search runs in its own thread; `first` overtakes what was asked before it. */
function search<Kind extends 'first' | 'totals' | 'list'>(
  context: EngineContext,
  kind: Kind,
  { limit, offset, ...request }: Payload<'search.query'>,
): Promise<SearchAnswers[Kind]> {
  const task = { kind, request: { ...request, choice: chosenOf(request.choice) }, page: { limit, offset } };
  return context.search.ask(task, context.language());
}

/** Documents of a list: more than an office will go through by hand; the rest is left to a narrower query. */
const mostListed = 5000;

/** Facets of which nothing is chosen are left out. */
const chosenOf = (choice: Payload<'search.query'>['choice']): SearchRequest['choice'] =>
  Object.fromEntries(
    Object.entries(choice).filter(([, values]) => values !== undefined && values.length > 0),
  );

export const handlers: Handlers = {
  'app.info': appInfo,
  'app.report': (context, { target }) => writeReport(context, target),
  'settings.get': ({ archive }) => getSettings(archive.db),
  'settings.set': setSettings,
  'history.undo': (context, { step }) => takeStep(context, 'undo', step),
  'history.redo': (context, { step }) => takeStep(context, 'redo', step),

  'library.tree': ({ archive }) => libraryTree(archive.db),
  'issue.open': ({ archive }, { issueId }) => openIssue(archive.db, issueId),
  'issue.source': showSource,
  'issue.remove': (context, { issueId }) => removeIssue(context, issueId),
  'issue.restore': (context, { issueId }) => restoreIssue(context, issueId),
  'trash.list': ({ archive }) => listTrash(archive.db),
  'trash.empty': emptyTrash,

  'document.open': (context, { documentId }) => openDocument(context, documentId),
  'document.quote': ({ archive }, { documentId, anchor, form }) =>
    quoteText(archive.db, documentId, anchor, form),
  'document.find': ({ archive }, { documentId, query }) => findInDocument(archive.db, documentId, query),
  'document.effectsOn': (context, { documentId }) => effectsOnDocument(context, documentId),
  'document.pages': ({ archive }, { documentId }) => documentPages(archive, documentId),
  'document.pagesOf': ({ archive }, { documentId, anchors }) => pagesOfAnchors(archive, documentId, anchors),
  'document.atPage': ({ archive }, place) => placeOnPage(archive, place),
  'reading.setPosition': setPosition,
  'recent.list': ({ archive }) => recentDocuments(archive.db),
  'recent.clear': forgetRecent,

  'search.query': (context, payload) => search(context, 'first', payload),
  'search.totals': (context, payload) => search(context, 'totals', payload),
  'search.list': (context, payload) => search(context, 'list', payload),
  'search.export': (context, { request, format, target }) => {
    const list = { request: { ...request, choice: chosenOf(request.choice) }, format, target };
    return context.lists.write({ ...list, most: mostListed }, context.language());
  },
  'savedSearch.list': ({ archive }) => savedSearches(archive.db),
  'savedSearch.add': (context, { title, request }) =>
    saveSearch(context, title, { ...request, choice: chosenOf(request.choice) }),
  'savedSearch.rename': (context, { savedSearchId, title }) => nameSavedSearch(context, savedSearchId, title),
  'savedSearch.remove': (context, { savedSearchId }) => dropSavedSearch(context, savedSearchId),
  'search.health': ({ archive }) => searchHealth(archive.db),
  'search.reindex': (context) => startIndexing(context, true),
  'search.history': ({ archive }) => searchHistory(archive.db),
  'search.remember': (context, { query }) => rememberSearch(context, query),
  'search.clearHistory': forgetSearches,
  'jump.query': (context, payload) => context.search.ask({ kind: 'jump', ...payload }, context.language()),

  'correction.list': (context, { issueId }) => listCorrections(context, issueId),
  'correction.add': addCorrection,
  'correction.remove': (context, { correctionId }) => removeCorrection(context, correctionId),

  'annotation.create': createAnnotation,
  'annotation.update': changeAnnotation,
  'annotation.remove': (context, { annotationId }) => removeAnnotation(context, annotationId),
  'annotation.places': ({ archive }, { annotationId }) =>
    placesOf(archive.db, getAnnotation(archive.db, annotationId)),
  'annotation.list': ({ archive }, payload) => annotationPage(archive.db, payload),

  'bookmark.list': ({ archive }) => bookmarks(archive.db),
  'bookmark.add': (context, { documentId, blockId }) => addBookmark(context, documentId, blockId),
  'bookmark.remove': (context, { bookmarkId }) => removeBookmark(context, bookmarkId),

  'collection.list': ({ archive }) => listCollections(archive.db),
  'collection.open': ({ archive }, { collectionId }) => openCollection(archive.db, collectionId),
  'collection.create': (context, { title }) => createCollection(context, title),
  'collection.rename': (context, { collectionId, title }) => nameCollection(context, collectionId, title),
  'collection.remove': (context, { collectionId }) => removeCollection(context, collectionId),
  'collection.add': (context, { collectionId, documentIds }) =>
    addDocuments(context, collectionId, documentIds),
  'collection.take': (context, { collectionId, documentIds }) =>
    takeDocuments(context, collectionId, documentIds),
  'collection.arrange': (context, { collectionId, documentIds }) =>
    arrangeDocuments(context, collectionId, documentIds),

  'excerpt.lists': ({ archive }) => listExcerptLists(archive.db),
  'excerpt.open': ({ archive }, { listId }) => openExcerptList(archive.db, listId),
  'excerpt.createList': (context, { title }) => createExcerptList(context, title),
  'excerpt.renameList': (context, { listId, title }) => nameExcerptList(context, listId, title),
  'excerpt.removeList': (context, { listId }) => removeExcerptList(context, listId),
  'excerpt.chooseList': (context, { listId }) => chooseExcerptList(context, listId),
  'excerpt.add': addExcerpts,
  'excerpt.update': changeExcerpt,
  'excerpt.remove': (context, { excerptIds }) => removeExcerpts(context, excerptIds),
  'excerpt.arrange': (context, { listId, excerptIds }) => arrangeExcerptList(context, listId, excerptIds),
  'excerpt.places': ({ archive }, { excerptId }) => placesOf(archive.db, getExcerpt(archive.db, excerptId)),
  'excerpt.preview': (context, { listId, options }) => previewExcerpts(context, listId, options),
  'excerpt.previewForm': (context, { listId, form, options }) =>
    previewExcerptsForm(context, listId, form, options),
  'excerpt.export': startExcerpts,

  'import.start': startImport,
  'import.sample': importSample,
  'export.preview': (context, { documentIds, options }) => previewExport(context, documentIds, options),
  'export.previewForm': (context, { documentIds, options }) => previewFormOf(context, documentIds, options),
  'export.endPreview': (context) => {
    endPreview(context);
    return null;
  },
  'export.start': startExport,
  'export.form': startForm,
  'export.files': startFiles,
  'export.fileNames': (context, { documentIds, pattern, form }) =>
    namesOfFiles(context, documentIds, pattern, form),
  'archive.verify': startVerify,
  'archive.backup': (context, { target }) => startBackup(context, target),
  'archive.rebuild': startRebuild,
};
