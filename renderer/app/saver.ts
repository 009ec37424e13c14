/** Saving while one types: after a pause, after a longest wait, and at once when asked to. */

export interface Saver<T> {
  /** Notes the newest value; an older one not yet saved is forgotten. */
  readonly push: (value: T) => void;
  /** Saves what waits, now. */
  readonly flush: () => void;
  readonly isPending: () => boolean;
}

export interface SaverOptions<T> {
  readonly delayMs: number;
  readonly maxWaitMs: number;
  readonly save: (value: T) => void;
}

/** Nothing is saved twice, and nothing waits longer than `maxWaitMs`. */
export function createSaver<T>({ delayMs, maxWaitMs, save }: SaverOptions<T>): Saver<T> {
  let waiting: { readonly value: T } | null = null;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let limit: ReturnType<typeof setTimeout> | undefined;

  const flush = () => {
    clearTimeout(pause);
    clearTimeout(limit);
    pause = undefined;
    limit = undefined;
    if (waiting === null) return;
    const { value } = waiting;
    waiting = null;
    save(value);
  };

  return {
    push: (value) => {
      waiting = { value };
      clearTimeout(pause);
      pause = setTimeout(flush, delayMs);
      limit ??= setTimeout(flush, maxWaitMs);
    },
    flush,
    isPending: () => waiting !== null,
  };
}
