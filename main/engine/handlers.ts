/** Which use case answers which request. The host validates payloads and turns handles into paths before. */
import type { Payload, RequestName, Value } from '../../preload/contract/index.ts';
import { listCollections } from '../archive/index.ts';
import { annotationPage, changeAnnotation, createAnnotation, removeAnnotation } from './annotate.ts';
import { appInfo } from './archive-info.ts';
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
} from './collect.ts';
import { type EngineContext, writerOf } from './context.ts';
import { previewExport } from './export-documents.ts';
import { jump } from './jump.ts';
import { quoteText } from './quote-text.ts';
import { findInDocument, forgetRecent, openDocument, recentDocuments, setPosition } from './read-document.ts';
import {
  emptyTrash,
  libraryTree,
  listTrash,
  openIssue,
  readSourceText,
  removeIssue,
  restoreIssue,
} from './read-library.ts';
import { writeReport } from './report.ts';
import {
  importSample,
  startBackup,
  startExport,
  startImport,
  startRebuild,
  startVerify,
} from './run-jobs.ts';
import { forgetSearches, rememberSearch, searchArchive, searchHistory } from './search-archive.ts';
import { getSettings, setSettings } from './settings.ts';

/** Requests that need more than an open archive: the host or the engine itself answers them. */
export type OuterRequest = 'archive.switch' | 'archive.restore' | 'folder.list' | 'job.list' | 'job.cancel';
export type EngineRequest = Exclude<RequestName, OuterRequest>;

export type Handlers = {
  readonly [Name in EngineRequest]: (
    context: EngineContext,
    payload: Payload<Name>,
  ) => Value<Name> | Promise<Value<Name>>;
};

function takeStep(context: EngineContext, way: 'undo' | 'redo'): { readonly label: string | null } {
  const { undo } = writerOf(context);
  const label = undo[way]();
  if (label !== null) {
    context.ports.emit({
      type: 'changed',
      areas: ['library', 'annotations', 'bookmarks', 'collections', 'recent'],
    });
  }
  return { label };
}

export const handlers: Handlers = {
  'app.info': appInfo,
  'app.report': (context, { target }) => writeReport(context, target),
  'settings.get': ({ archive }) => getSettings(archive.db),
  'settings.set': setSettings,
  'history.undo': (context) => takeStep(context, 'undo'),
  'history.redo': (context) => takeStep(context, 'redo'),

  'library.tree': ({ archive }) => libraryTree(archive.db),
  'issue.open': ({ archive }, { issueId }) => openIssue(archive.db, issueId),
  'issue.source': readSourceText,
  'issue.remove': (context, { issueId }) => removeIssue(context, issueId),
  'issue.restore': (context, { issueId }) => restoreIssue(context, issueId),
  'trash.list': ({ archive }) => listTrash(archive.db),
  'trash.empty': emptyTrash,

  'document.open': (context, { documentId }) => openDocument(context, documentId),
  'document.quote': ({ archive }, { documentId, anchor, withSource }) =>
    quoteText(archive.db, documentId, anchor, withSource),
  'document.find': ({ archive }, { documentId, query }) => findInDocument(archive.db, documentId, query),
  'reading.setPosition': setPosition,
  'recent.list': ({ archive }) => recentDocuments(archive.db),
  'recent.clear': forgetRecent,

  'search.query': ({ archive }, payload) => searchArchive(archive.db, payload),
  'search.history': ({ archive }) => searchHistory(archive.db),
  'search.remember': (context, { query }) => rememberSearch(context, query),
  'search.clearHistory': forgetSearches,
  'jump.query': ({ archive }, { text, limit }) => jump(archive.db, text, limit),

  'annotation.create': createAnnotation,
  'annotation.update': changeAnnotation,
  'annotation.remove': (context, { annotationId }) => removeAnnotation(context, annotationId),
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

  'import.start': startImport,
  'import.sample': importSample,
  'export.preview': (context, { documentIds, options }) => previewExport(context, documentIds, options),
  'export.start': startExport,
  'archive.verify': startVerify,
  'archive.backup': (context, { target }) => startBackup(context, target),
  'archive.rebuild': startRebuild,
};
