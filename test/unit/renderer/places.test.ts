import { describe, expect, it } from 'vitest';
import {
  forget,
  goBack,
  goForward,
  goTo,
  type Place,
  startHistory,
  targetOf,
} from '../../../renderer/app/places.ts';

const issue = (issueId: string): Place => ({ kind: 'issue', issueId });
const document = (documentId: string): Place => ({ kind: 'document', documentId });

describe('history', () => {
  it('goes back and forward the way one came', () => {
    const there = goTo(goTo(startHistory, issue('1')), document('a'));
    expect(goBack(there).here).toEqual(issue('1'));
    expect(goForward(goBack(there)).here).toEqual(document('a'));
    expect(goForward(there)).toBe(there);
  });

  it('forgets the way forward when another way is taken', () => {
    const back = goBack(goTo(goTo(startHistory, issue('1')), document('a')));
    expect(goTo(back, document('b')).forward).toEqual([]);
  });

  it('replaces the place when the same page is opened at other characters', () => {
    const first = goTo(startHistory, document('a'));
    const again = goTo(first, { kind: 'document', documentId: 'a', target: { blockId: 'b', range: [0, 2] } });
    expect(again.back).toEqual(first.back);
    expect(again.here).toMatchObject({ target: { blockId: 'b' } });
  });

  it('keeps no more than a hundred steps', () => {
    let history = startHistory;
    for (let step = 0; step < 150; step++) history = goTo(history, document(String(step)));
    expect(history.back).toHaveLength(100);
  });

  it('leaves pages that are gone', () => {
    const history = goTo(goTo(startHistory, issue('1')), document('a'));
    const left = forget(history, (place) => place.kind === 'document');
    expect(left.here).toEqual(issue('1'));
    expect(left.back).toEqual([{ kind: 'home' }]);
  });
});

describe('targetOf', () => {
  it('opens an anchor over several blocks at its first character', () => {
    const anchor = { startBlockId: 'x', startOffset: 5, endBlockId: 'y', endOffset: 3 };
    expect(targetOf(anchor)).toEqual({ blockId: 'x', range: [5, 6] });
    expect(targetOf({ ...anchor, endBlockId: 'x', endOffset: 9 }, 'n')).toEqual({
      blockId: 'x',
      range: [5, 9],
      annotationId: 'n',
    });
  });
});
