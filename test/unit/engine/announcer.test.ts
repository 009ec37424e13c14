import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAnnouncer } from '../../../main/engine/running/announcer.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('what an import tells of its issues', () => {
  const told: (readonly string[] | null)[] = [];
  beforeEach(() => {
    told.length = 0;
  });
  const announcer = () => createAnnouncer((ids) => told.push(ids));

  it('is one word for one issue', () => {
    const { note, end } = announcer();
    note('1');
    end();
    vi.runAllTimers();
    expect(told).toEqual([['1']]);
  });

  it('is a word at once and one at the end for twenty of a moment, and leaves none out', () => {
    const { note, end } = announcer();
    for (let number = 1; number <= 20; number += 1) note(String(number));
    end();
    expect(told).toHaveLength(2);
    expect(told.flat()).toHaveLength(20);
  });

  it('grows with the doublings of the time, not with the issues', () => {
    const { note, end } = announcer();
    for (let number = 1; number <= 600; number += 1) {
      note(String(number));
      vi.advanceTimersByTime(100);
    }
    end();
    // A minute: at 0, 2, 6, 14, 30, 60 seconds.
    expect(told.length).toBeLessThanOrEqual(7);
    expect(new Set(told.flat()).size).toBe(600);
  });

  it('names no issue where one of them was replaced', () => {
    const { note, end } = announcer();
    note('1');
    note('2');
    note(null);
    end();
    expect(told).toEqual([['1'], null]);
  });
});
