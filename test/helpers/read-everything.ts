/** Every request that only reads, asked of a seeded archive. */

import type { Engine } from '../../main/engine/index.ts';
import type { Payload, Reply, RequestName } from '../../preload/contract/index.ts';
import { everywhere } from './search-request.ts';
import type { Seeded } from './seeded-archive.ts';

const everyAnnotation = {
  text: '',
  colours: [],
  tags: [],
  issueId: null,
  documentId: null,
  state: 'all',
  limit: 500,
  offset: 0,
} as const;
const listing = { ...everyAnnotation, colours: [], tags: [] };
const search = () => everywhere('水利');

type Asked = { readonly [Name in RequestName]: ((seeded: Seeded) => readonly Payload<Name>[]) | 'changes' };

/** A request that is new has to say whether it reads. Printing and files are asked for elsewhere. */
const asked: Asked = {
  'app.info': () => [{}],
  'settings.get': () => [{}],
  'library.tree': () => [{}],
  'issue.open': ({ issueId }) => [{ issueId }],
  'issue.source': ({ issueId }) => [{ issueId, start: 0, end: 10, context: 10 }],
  'trash.list': () => [{}],
  'document.open': ({ issueId, documentId }) => [{ documentId }, { documentId: `${issueId}-1` }],
  'document.quote': ({ documentId }) => [
    {
      documentId,
      anchor: {
        startBlockId: `${documentId}-1`,
        startOffset: 0,
        endBlockId: `${documentId}-1`,
        endOffset: 1,
      },
      form: 'official',
    },
  ],
  'document.find': ({ documentId }) => [{ documentId, query: '水利' }],
  'document.effectsOn': ({ documentId }) => [{ documentId }],
  'document.pages': ({ documentId }) => [{ documentId }],
  'document.pagesOf': ({ documentId }) => [{ documentId, anchors: [] }],
  'document.atPage': ({ documentId }) => [{ documentId, sheet: 1, x: 0.5, y: 0.5, reach: 'nearest' }],
  'recent.list': () => [{}],
  'search.query': () => [
    search(),
    { ...search(), query: '单位:水利厅' },
    { ...search(), query: '时限:2020..2030' },
  ],
  'search.totals': () => [search(), { ...search(), scope: { kind: 'annotated' } }],
  'search.list': () => [search()],
  'search.health': () => [{}],
  'search.history': () => [{}],
  'savedSearch.list': () => [{}],
  'jump.query': () => [{ text: '水利', limit: 20 }],
  'correction.list': ({ issueId }) => [{ issueId }],
  'annotation.list': () => [listing, { ...listing, tags: ['督办'] }, { ...listing, colours: ['red'] }],
  'annotation.places': ({ lostAnnotationId: annotationId }) => [{ annotationId }],
  'bookmark.list': () => [{}],
  'collection.list': () => [{}],
  'collection.open': ({ collectionId }) => [{ collectionId }],
  'excerpt.lists': () => [{}],
  'excerpt.open': ({ listId }) => [{ listId }],
  'excerpt.places': ({ excerptId }) => [{ excerptId }],
  'excerpt.previewForm': ({ listId }) => [
    { listId, form: 'text', options: { layout: 'gb9704', contents: true, remarks: true } },
  ],
  'export.previewForm': ({ documentId }) => [
    {
      documentIds: [documentId],
      options: { form: 'text', subject: 'duties', annotations: true, title: '' },
    },
  ],
  'export.fileNames': ({ documentId }) => [
    { documentIds: [documentId], form: 'text', pattern: '{文号} {标题} {日期} {期}' },
  ],
  'job.list': () => [{}],
  'app.report': 'changes',
  // Answered by the host.
  'app.fault': 'changes',
  'unsaved.list': 'changes',
  'unsaved.hold': 'changes',
  'unsaved.drop': 'changes',
  'settings.set': 'changes',
  'history.undo': 'changes',
  'history.redo': 'changes',
  'issue.remove': 'changes',
  'issue.restore': 'changes',
  'trash.empty': 'changes',
  'reading.setPosition': 'changes',
  'recent.clear': 'changes',
  'search.export': 'changes',
  'savedSearch.add': 'changes',
  'savedSearch.rename': 'changes',
  'savedSearch.remove': 'changes',
  'search.reindex': 'changes',
  'search.remember': 'changes',
  'search.clearHistory': 'changes',
  'correction.add': 'changes',
  'correction.remove': 'changes',
  'annotation.create': 'changes',
  'annotation.update': 'changes',
  'annotation.remove': 'changes',
  'bookmark.add': 'changes',
  'bookmark.remove': 'changes',
  'collection.create': 'changes',
  'collection.rename': 'changes',
  'collection.remove': 'changes',
  'collection.add': 'changes',
  'collection.take': 'changes',
  'collection.arrange': 'changes',
  'excerpt.createList': 'changes',
  'excerpt.renameList': 'changes',
  'excerpt.removeList': 'changes',
  'excerpt.chooseList': 'changes',
  'excerpt.add': 'changes',
  'excerpt.update': 'changes',
  'excerpt.remove': 'changes',
  'excerpt.arrange': 'changes',
  'excerpt.preview': 'changes',
  'excerpt.export': 'changes',
  'import.start': 'changes',
  'import.sample': 'changes',
  'export.preview': 'changes',
  'export.endPreview': 'changes',
  'export.start': 'changes',
  'export.files': 'changes',
  'export.form': 'changes',
  'archive.verify': 'changes',
  'archive.backup': 'changes',
  'archive.restore': 'changes',
  'archive.rebuild': 'changes',
  'archive.switch': 'changes',
  'folder.list': 'changes',
  'job.cancel': 'changes',
};

export interface Answer {
  readonly name: RequestName;
  readonly reply: Reply<unknown>;
}

export async function readEverything(engine: Engine, seeded: Seeded): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  for (const [name, payloads] of Object.entries(asked) as [RequestName, Asked[RequestName]][]) {
    if (payloads === 'changes') continue;
    for (const payload of payloads(seeded)) answers.push({ name, reply: await engine.handle(name, payload) });
  }
  return answers;
}
