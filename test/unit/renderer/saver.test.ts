import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSaver, type SaveOutcome } from '../../../renderer/app/saver.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function make(outcomes: SaveOutcome[] = []) {
  const sent: string[] = [];
  const states: string[] = [];
  const saver = createSaver<string>({
    delayMs: 800,
    maxWaitMs: 5000,
    save: async (value) => {
      sent.push(value);
      return outcomes.shift() ?? 'stored';
    },
    onState: (state) => states.push(state.kind),
  });
  return { sent, states, saver };
}

/** A saver whose answers come when the test gives them. */
function makeSlow() {
  const sent: string[] = [];
  const answers: ((outcome: SaveOutcome) => void)[] = [];
  const saver = createSaver<string>({
    delayMs: 800,
    maxWaitMs: 5000,
    save: (value) => {
      sent.push(value);
      return new Promise((resolve) => answers.push(resolve));
    },
  });
  return { sent, answers, saver };
}

describe('createSaver', () => {
  it('saves the newest value after a pause', async () => {
    const { sent, saver } = make();
    saver.push('一');
    await vi.advanceTimersByTimeAsync(500);
    saver.push('一二');
    await vi.advanceTimersByTimeAsync(799);
    expect(sent).toEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(sent).toEqual(['一二']);
  });

  it('lets nobody who types on and on wait for ever', async () => {
    const { sent, saver } = make();
    for (let at = 0; at < 5000; at += 250) {
      saver.push(String(at));
      await vi.advanceTimersByTimeAsync(250);
    }
    expect(sent).toEqual(['4750']);
  });

  it('saves at once when flushed, and not again', async () => {
    const { sent, saver } = make();
    saver.push('末');
    await saver.flush();
    await saver.flush();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(sent).toEqual(['末']);
    expect(saver.state()).toEqual({ kind: 'idle' });
  });

  it('keeps what was not stored and tries again, each time after a longer pause', async () => {
    const { sent, saver } = make(['again', 'again', 'again']);
    saver.push('文');
    await saver.flush();
    expect(saver.state()).toEqual({ kind: 'failed', value: '文' });
    const pauses: number[] = [];
    for (let tries = 1; sent.length < 4; tries = sent.length) {
      let waited = 0;
      while (sent.length === tries) {
        await vi.advanceTimersByTimeAsync(100);
        waited += 100;
      }
      pauses.push(waited);
    }
    expect(pauses).toEqual([1000, 2000, 4000]);
    expect(saver.state()).toEqual({ kind: 'idle' });
  });

  it('tries what failed at once when asked to', async () => {
    const { sent, saver } = make(['again']);
    saver.push('文');
    await saver.flush();
    await saver.flush();
    expect(sent).toEqual(['文', '文']);
    expect(saver.state()).toEqual({ kind: 'idle' });
  });

  it('keeps what is refused, and does not send it again by itself', async () => {
    const { sent, saver } = make(['refused']);
    saver.push('文');
    await saver.flush();
    await vi.advanceTimersByTimeAsync(1_000_000);
    expect(sent).toEqual(['文']);
    expect(saver.state()).toEqual({ kind: 'refused', value: '文' });
  });

  it('sends one value at a time: a newer one waits for the older one’s answer', async () => {
    const { sent, answers, saver } = makeSlow();
    saver.push('旧');
    void saver.flush();
    saver.push('新');
    await vi.advanceTimersByTimeAsync(20_000);
    expect(sent).toEqual(['旧']);
    answers[0]?.('stored');
    await vi.advanceTimersByTimeAsync(800);
    expect(sent).toEqual(['旧', '新']);
    expect(saver.state()).toEqual({ kind: 'saving', value: '新' });
    answers[1]?.('stored');
    await vi.advanceTimersByTimeAsync(0);
    expect(saver.state()).toEqual({ kind: 'idle' });
  });

  it('goes on with the newer value where the older one failed', async () => {
    const { sent, answers, saver } = makeSlow();
    saver.push('旧');
    void saver.flush();
    saver.push('新');
    answers[0]?.('again');
    await vi.advanceTimersByTimeAsync(800);
    expect(sent).toEqual(['旧', '新']);
  });

  it('sends the newest value of a window that goes, whatever is on its way', async () => {
    const { sent, saver } = makeSlow();
    saver.push('旧');
    void saver.flush();
    saver.push('新');
    saver.last();
    expect(sent).toEqual(['旧', '新']);
  });

  it('hears nothing more of what was given up', async () => {
    const { sent, answers, saver } = makeSlow();
    saver.push('文');
    void saver.flush();
    saver.drop();
    answers[0]?.('again');
    await vi.advanceTimersByTimeAsync(100_000);
    expect(sent).toEqual(['文']);
    expect(saver.state()).toEqual({ kind: 'idle' });
  });
});
