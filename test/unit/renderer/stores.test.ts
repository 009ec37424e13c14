import { beforeEach, describe, expect, it } from 'vitest';
import type { Annotation, ImportResult, SearchResults } from '../../../preload/contract/model.ts';
import { connectBridge } from '../../../renderer/app/bridge.ts';
import { startI18n } from '../../../renderer/app/i18n.ts';
import { handlesFor, mergeResults } from '../../../renderer/features/import/import-store.ts';
import { loadJobs, takeJobEvent, useJobs, waitForJob } from '../../../renderer/stores/jobs.ts';
import {
  findInReader,
  openInReader,
  putAnnotation,
  readers,
  refreshAnnotations,
  reloadReader,
} from '../../../renderer/stores/reader.ts';
import { everywhere, retryTotals, runSearch, useSearch } from '../../../renderer/stores/search.ts';
import { nameOfStep } from '../../../renderer/stores/undo.ts';
import { type Answer, fakeBridge } from '../../helpers/fake-bridge.ts';

startI18n('zh-CN');

const page = (documents: number): SearchResults => ({ documents, terms: [], ms: 1, hits: [] });

describe('search', () => {
  let slowly = Promise.withResolvers<void>();
  beforeEach(() => {
    slowly = Promise.withResolvers();
    connectBridge(
      fakeBridge({
        'search.query': async ({ query }) => {
          if (query === '慢') await slowly.promise;
          return page(query === '慢' ? 1 : 2);
        },
        'search.totals': async () => ({ occurrences: 2 }),
        'search.remember': async () => null,
        'search.history': async () => ['快'],
      }),
    );
  });

  it('drops the late answer to an older query', async () => {
    const slow = runSearch(everywhere('慢'));
    await runSearch(everywhere('快'));
    slowly.resolve();
    await slow;
    expect(useSearch.getState()).toMatchObject({
      request: { query: '快' },
      results: { documents: 2 },
      totals: { occurrences: 2 },
      isLoading: false,
    });
  });

  it('asks nothing for an empty query', async () => {
    await runSearch(everywhere('  '));
    expect(useSearch.getState().results).toBeNull();
  });

  /** Answers as an engine does that another window keeps busy for the first `times`. */
  const cutOff = (times: number, value: unknown): Answer & { asked: number } => {
    const answer = async () => {
      answer.asked += 1;
      if (answer.asked <= times) throw { code: 'job/cancelled', message: '已取消。' };
      return value;
    };
    answer.asked = 0;
    return answer;
  };

  it('is asked again where another window cuts it off', async () => {
    connectBridge(
      fakeBridge({ 'search.query': cutOff(2, page(3)), 'search.totals': cutOff(2, { occurrences: 4 }) }),
    );
    await runSearch(everywhere('计量'));
    expect(useSearch.getState()).toMatchObject({
      results: { documents: 3 },
      totals: { occurrences: 4 },
      isLoading: false,
      error: null,
    });
  });

  it('says so, and no more than that, where it is cut off again and again', async () => {
    const busy = cutOff(Number.POSITIVE_INFINITY, null);
    connectBridge(fakeBridge({ 'search.query': busy }));
    await runSearch(everywhere('计量'));
    expect(busy.asked).toBe(7);
    const { error, results, isLoading } = useSearch.getState();
    expect(error?.message).toMatch(/^检索一再被/);
    expect({ results, isLoading }).toEqual({ results: null, isLoading: false });
  });

  it('keeps its results where only the counting is cut off', async () => {
    connectBridge(
      fakeBridge({
        'search.query': async () => page(3),
        'search.totals': cutOff(7, { occurrences: 4 }),
      }),
    );
    await runSearch(everywhere('计量'));
    expect(useSearch.getState()).toMatchObject({ results: { documents: 3 }, isWithoutTotals: true });
    await retryTotals();
    expect(useSearch.getState()).toMatchObject({ totals: { occurrences: 4 }, isWithoutTotals: false });
  });

  it('leaves nothing of an older query beside an error', async () => {
    await runSearch(everywhere('快'));
    connectBridge(fakeBridge({}));
    await runSearch(everywhere('快 ('));
    expect(useSearch.getState()).toMatchObject({ results: null, totals: null, isLoading: false });
  });

  it('shows an error where there is one', async () => {
    connectBridge(fakeBridge({}));
    await runSearch(everywhere('错'));
    expect(useSearch.getState().error?.code).toBe('request/unknown');
  });
});

describe('reader', () => {
  it('shows the document asked for last, and finds in that one only', async () => {
    const slowly = Promise.withResolvers<void>();
    connectBridge(
      fakeBridge({
        'document.open': async ({ documentId }) => {
          if (documentId === 'a') await slowly.promise;
          return { document: { id: documentId, blocks: [] }, annotations: [] };
        },
        'document.find': async () => [{ parts: [{ blockId: 'x', range: [0, 2] }] }],
      }),
    );
    const first = openInReader(readers.main, 'a');
    await openInReader(readers.main, 'b');
    slowly.resolve();
    await first;
    expect(readers.main.getState().view?.document.id).toBe('b');
    await findInReader(readers.main, '计量', { blockId: 'x', range: [0, 2] });
    expect(readers.main.getState().find).toMatchObject({ index: 0, query: '计量' });
  });

  it('keeps an annotation that was made while an older list, or the document, was on its way', async () => {
    const note = { id: 'n', documentId: 'c', anchor: null, note: '' } as unknown as Annotation;
    const stored: Annotation[] = [];
    let slowly = Promise.withResolvers<void>();
    const late = async (): Promise<readonly Annotation[]> => {
      const known = [...stored];
      await slowly.promise;
      return known;
    };
    slowly.resolve();
    connectBridge(
      fakeBridge({
        'document.open': async ({ documentId }) => ({
          document: { id: documentId, blocks: [] },
          annotations: await late(),
          bookmarks: [],
        }),
        'annotation.list': async () => ({ items: await late() }),
      }),
    );
    await openInReader(readers.main, 'c');
    const ids = () => readers.main.getState().view?.annotations.map(({ id }) => id);
    for (const ask of [refreshAnnotations, reloadReader]) {
      stored.length = 0;
      readers.main.setState(({ view }) => ({ view: view && { ...view, annotations: [] } }));
      slowly = Promise.withResolvers();
      const older = ask(readers.main);
      await Promise.resolve();
      stored.push(note);
      putAnnotation(readers.main, note);
      const seen: unknown[] = [];
      const stop = readers.main.subscribe(() => seen.push(ids()));
      slowly.resolve();
      await older;
      await refreshAnnotations(readers.main);
      stop();
      expect(ids()).toEqual(['n']);
      expect(seen).not.toContainEqual([]);
    }
  });
});

describe('jobs', () => {
  const end = (jobId: string) =>
    ({ type: 'job.end', jobId, kind: 'verify', outcome: 'done', result: null, error: null }) as const;

  it('that began after a list was asked for are not forgotten by it', async () => {
    const slowly = Promise.withResolvers<void>();
    connectBridge(
      fakeBridge({
        'job.list': async () => {
          await slowly.promise;
          return [];
        },
      }),
    );
    const listing = loadJobs();
    takeJobEvent({ type: 'job.progress', job: { id: '9', kind: 'verify', done: 0, total: 2, label: '' } });
    slowly.resolve();
    await listing;
    expect(useJobs.getState().running.map(({ id }) => id)).toEqual(['9']);
    takeJobEvent(end('9'));
    expect(useJobs.getState().running).toEqual([]);
  });

  it('tell of an end also to those who ask afterwards', async () => {
    takeJobEvent({ type: 'job.progress', job: { id: '1', kind: 'verify', done: 0, total: 2, label: '' } });
    expect(useJobs.getState().running).toHaveLength(1);
    const before = waitForJob('1');
    takeJobEvent(end('1'));
    expect((await before).outcome).toBe('done');
    expect((await waitForJob('1')).outcome).toBe('done');
    expect(useJobs.getState().running).toHaveLength(0);
  });

  it('do not come to life again by a late progress event', () => {
    takeJobEvent(end('2'));
    takeJobEvent({ type: 'job.progress', job: { id: '2', kind: 'verify', done: 1, total: 2, label: '' } });
    expect(useJobs.getState().running).toHaveLength(0);
  });
});

describe('import results', () => {
  const result = (file: string, outcome: ImportResult['outcome']): ImportResult => ({
    file,
    outcome,
    issueId: null,
    documents: 0,
    warnings: 0,
    ms: 0,
  });

  it('take the place of earlier ones of the same file', () => {
    const merged = mergeResults([result('a', 'duplicate'), result('b', 'failed')], [result('a', 'replaced')]);
    expect(merged.map(({ outcome }) => outcome)).toEqual(['replaced', 'failed']);
  });

  it('find their file again by name, else the folder they came from', () => {
    const handles = [
      { id: 'x', name: '2023/4.txt' },
      { id: 'y', name: '2023/5.txt' },
    ];
    expect(handlesFor(handles, '/tmp/up/5.txt').map(({ id }) => id)).toEqual(['y']);
    expect(handlesFor([{ id: 'f', name: '公报' }], '/data/公报/1.txt').map(({ id }) => id)).toEqual(['f']);
  });
});

describe('undo', () => {
  it('names a step in words', () => {
    expect(nameOfStep('annotation.remove')).toBe('删除批注');
    expect(nameOfStep('something.else')).toBe('上一步操作');
  });
});
