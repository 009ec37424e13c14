import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  back,
  open,
  openBeside,
  replacePlace,
  selectPlace,
  useNavigation,
} from '../../../renderer/stores/navigation.ts';
import { everywhere } from '../../../renderer/stores/search.ts';
import { dropTyped, dropTypedOnLeaving, searchSoon } from '../../../renderer/stores/typed-search.ts';

const here = () => selectPlace(useNavigation.getState());

describe('a search that follows the keys', () => {
  let stop = () => {};
  const dropped = vi.fn();
  beforeEach(() => {
    vi.useFakeTimers();
    dropped.mockClear();
    stop = dropTypedOnLeaving(dropped);
    open({ kind: 'annotations' });
    open({ kind: 'search', request: everywhere('计量') });
  });
  afterEach(() => {
    dropTyped();
    stop();
    vi.useRealTimers();
  });

  it('is made with the choice that was ticked meanwhile', () => {
    searchSoon('计量 标准 ');
    replacePlace({ kind: 'search', request: { ...everywhere('计量'), choice: { year: ['2022'] } } });
    vi.runAllTimers();
    expect(here()).toEqual({
      kind: 'search',
      request: { ...everywhere('计量 标准'), choice: { year: ['2022'] } },
    });
    expect(dropped).not.toHaveBeenCalled();
  });

  it.each([
    ['going back', back],
    ['opening a document', () => open({ kind: 'document', documentId: 'a-1' })],
    ['opening another search', () => open({ kind: 'search', request: everywhere('气象') })],
    [
      'opening the same search with a choice',
      () => open({ kind: 'search', request: { ...everywhere('计量'), choice: { year: ['2022'] } } }),
    ],
  ])('is dropped by %s', (_what, leave) => {
    searchSoon('计量器');
    leave();
    const there = here();
    vi.runAllTimers();
    expect(here()).toBe(there);
    expect(dropped).toHaveBeenCalledOnce();
  });

  it('leaves the search before it on the way back, and none of its own beginnings', () => {
    for (const words of ['气', '气象', '气象站']) {
      searchSoon(words);
      vi.runAllTimers();
    }
    expect(here()).toMatchObject({ request: { query: '气象站' } });
    back();
    expect(here()).toMatchObject({ request: { query: '计量' } });
    back();
    expect(here()).toEqual({ kind: 'annotations' });
  });

  it('is itself on the way back once the reader has been elsewhere', () => {
    searchSoon('气象');
    vi.runAllTimers();
    open({ kind: 'document', documentId: 'a-1' });
    back();
    searchSoon('水利');
    vi.runAllTimers();
    back();
    expect(here()).toMatchObject({ request: { query: '气象' } });
  });

  it('is one place with what Enter searches for', () => {
    searchSoon('气象');
    vi.runAllTimers();
    open({ kind: 'search', request: everywhere('气象') });
    back();
    expect(here()).toMatchObject({ request: { query: '计量' } });
  });

  it('goes on where a document is opened beside it', () => {
    searchSoon('计量器');
    openBeside('a-1');
    vi.runAllTimers();
    expect(here()).toMatchObject({ request: { query: '计量器' } });
  });
});
