/**
 * Changes that are shown before the archive has them: an answer that comes meanwhile may be older than they are. It is
 * not shown, and asked for again once the archive has them all.
 */
export interface Ahead {
  /** Runs what tells the archive of a change that is shown already. */
  readonly run: <T>(tell: () => Promise<T>) => Promise<T>;
  /** Whether an answer must not be shown now. */
  readonly withholds: () => boolean;
}

export function createAhead(loadAgain: () => Promise<void>): Ahead {
  let pending = 0;
  let isMissed = false;
  return {
    run: async (tell) => {
      pending += 1;
      try {
        return await tell();
      } finally {
        pending -= 1;
        if (pending === 0 && isMissed) {
          isMissed = false;
          void loadAgain();
        }
      }
    },
    withholds: () => {
      if (pending > 0) isMissed = true;
      return pending > 0;
    },
  };
}
