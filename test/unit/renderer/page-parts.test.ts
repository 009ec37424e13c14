/** Small parts of the page view: keys, outline, the order of drawing. */
import { describe, expect, it } from 'vitest';
import { documentEntries, entryInSight } from '../../../renderer/features/reader/facing/outline-entries.ts';
import { pageAction } from '../../../renderer/features/reader/facing/page-keys.ts';
import { createDrawQueue } from '../../../renderer/ui/draw-queue.ts';

const key = (name: string, more: { ctrlKey?: boolean; shiftKey?: boolean } = {}) => ({
  key: name,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  isComposing: false,
  keyCode: 0,
  ...more,
});

describe('keys of the pages', () => {
  it.each([
    [key('=', { ctrlKey: true }), 'zoomIn'],
    [key('+', { ctrlKey: true, shiftKey: true }), 'zoomIn'],
    [key('-', { ctrlKey: true }), 'zoomOut'],
    [key('0', { ctrlKey: true }), 'fitWidth'],
    [key('r'), 'turnRight'],
    [key('R', { shiftKey: true }), 'turnLeft'],
    [key('PageDown'), null],
    [key('x'), null],
  ] as const)('%o means %s', (event, action) => {
    expect(pageAction(event, false)).toBe(action);
  });

  it('turn pages by more keys where one is shown at a time', () => {
    expect([pageAction(key('PageDown'), true), pageAction(key('PageUp'), true)]).toEqual([
      'next',
      'previous',
    ]);
  });
});

describe('the outline', () => {
  const sheet = (printed: number | null) => ({ width: 1, height: 1, printed, untrusted: null });
  const sheets = [sheet(null), sheet(null), sheet(1), sheet(2), sheet(3)];

  it('has the documents at the sheets that bear their pages', () => {
    const rows = [
      { id: 'a', title: '甲', pages: [1] },
      { id: 'b', title: '乙', pages: [3, 4] },
      { id: 'c', title: '丙', pages: [] },
      { id: 'd', title: '丁', pages: [9] },
    ];
    expect(documentEntries(rows, sheets).map(({ sheet: at }) => at)).toEqual([3, 5, null, null]);
  });

  it('shows the last entry that has begun', () => {
    const entries = [1, 3, 3, null, 5].map((at) => ({ title: '', sheet: at, level: 0, documentId: null }));
    expect([0, 1, 2, 3, 4, 5, 9].map((at) => entryInSight(entries, at))).toEqual([-1, 0, 0, 1, 1, 4, 4]);
  });
});

describe('the queue of drawings', () => {
  const drawn: string[] = [];
  const work = (name: string) => async () => {
    drawn.push(name);
  };

  it('takes what is wanted most, one at a time, and leaves out what was taken back', async () => {
    const queue = createDrawQueue();
    const release = Promise.withResolvers<void>();
    queue.add(
      () => 0,
      () => release.promise,
    );
    await Promise.resolve();
    let isNear = false;
    queue.add(() => 5, work('five'));
    queue.add(() => (isNear ? 1 : 9), work('moved'));
    const leave = queue.add(() => 2, work('left'));
    queue.add(
      () => 3,
      () => Promise.reject(new Error('cannot be drawn')),
    );
    leave();
    isNear = true;
    expect(drawn).toEqual([]);
    release.resolve();
    // The one that is wanted least comes last.
    await expect.poll(() => drawn.at(-1)).toBe('five');
    expect(drawn).toEqual(['moved', 'five']);
  });
});
