import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSaver } from '../../../renderer/app/saver.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('createSaver', () => {
  const make = () => {
    const saved: string[] = [];
    const saver = createSaver<string>({ delayMs: 800, maxWaitMs: 5000, save: (value) => saved.push(value) });
    return { saved, saver };
  };

  it('saves the newest value after a pause', () => {
    const { saved, saver } = make();
    saver.push('一');
    vi.advanceTimersByTime(500);
    saver.push('一二');
    vi.advanceTimersByTime(799);
    expect(saved).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(saved).toEqual(['一二']);
  });

  it('lets nobody who types on and on wait for ever', () => {
    const { saved, saver } = make();
    for (let at = 0; at < 5000; at += 250) {
      saver.push(String(at));
      vi.advanceTimersByTime(250);
    }
    expect(saved).toEqual(['4750']);
  });

  it('saves at once when flushed, and not again', () => {
    const { saved, saver } = make();
    saver.push('末');
    saver.flush();
    saver.flush();
    vi.advanceTimersByTime(10_000);
    expect(saved).toEqual(['末']);
    expect(saver.isPending()).toBe(false);
  });
});
