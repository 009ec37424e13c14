/**
 * Saving while one types: after a pause, after a longest wait, and at once when asked to. A value is forgotten only
 * when it has been stored or given up; what was not stored is tried again with growing pauses.
 */

/** `again`: not stored now, perhaps later; `refused`: no later try would be taken. */
export type SaveOutcome = 'stored' | 'again' | 'refused';

export type SaverState<T> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'waiting' | 'saving' | 'failed' | 'refused'; readonly value: T };

export interface Saver<T> {
  /** Notes the newest value in place of an older one. */
  readonly push: (value: T) => void;
  /** Saves what waits, or has failed, now; resolves when that try has ended, and the one for a newer value after it. */
  readonly flush: () => Promise<void>;
  /** The window is going: sends the newest value at once, whatever is on its way; nobody hears the answer. */
  readonly last: () => void;
  /** Gives up what is not stored; a try on its way is not heard any more. */
  readonly drop: () => void;
  readonly state: () => SaverState<T>;
}

export interface SaverOptions<T> {
  readonly delayMs: number;
  readonly maxWaitMs: number;
  /** Never throws. */
  readonly save: (value: T) => Promise<SaveOutcome>;
  readonly onState?: (state: SaverState<T>) => void;
}

const [firstRetryMs, longestRetryMs] = [1000, 60_000];

/** One try at a time: a newer value waits until the older one's answer is there. */
export function createSaver<T>({ delayMs, maxWaitMs, save, onState }: SaverOptions<T>): Saver<T> {
  let state: SaverState<T> = { kind: 'idle' };
  let running: Promise<void> | null = null;
  let tries = 0;
  /** Grows when what was on its way is given up. */
  let turn = 0;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let limit: ReturnType<typeof setTimeout> | undefined;

  const become = (next: SaverState<T>) => {
    state = next;
    onState?.(next);
  };

  const stopClocks = () => {
    clearTimeout(pause);
    clearTimeout(limit);
    pause = undefined;
    limit = undefined;
  };

  const begin = (): Promise<void> => {
    stopClocks();
    if (running !== null || state.kind === 'idle') return running ?? Promise.resolve();
    running = attempt(state.value, turn).finally(() => {
      running = null;
      if (state.kind === 'waiting') wait();
    });
    return running;
  };

  const attempt = async (value: T, own: number): Promise<void> => {
    become({ kind: 'saving', value });
    const outcome = await save(value);
    if (own !== turn) return;
    const isNewest = state.kind === 'saving' && state.value === value;
    if (outcome === 'stored') {
      tries = 0;
      if (isNewest) become({ kind: 'idle' });
      return;
    }
    if (!isNewest) return;
    become({ kind: outcome === 'again' ? 'failed' : 'refused', value });
    if (outcome === 'refused') return;
    pause = setTimeout(begin, Math.min(longestRetryMs, firstRetryMs * 2 ** tries));
    tries += 1;
  };

  const wait = () => {
    clearTimeout(pause);
    pause = setTimeout(begin, delayMs);
    limit ??= setTimeout(begin, maxWaitMs);
  };

  return {
    push: (value) => {
      become({ kind: 'waiting', value });
      if (running === null) wait();
    },
    flush: async () => {
      await begin();
      if (state.kind === 'waiting') await begin();
    },
    last: () => {
      if (state.kind !== 'idle' && state.kind !== 'saving') void save(state.value);
    },
    drop: () => {
      stopClocks();
      turn += 1;
      tries = 0;
      become({ kind: 'idle' });
    },
    state: () => state,
  };
}
