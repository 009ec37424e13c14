/** What long work changes is told of in few words: at once at first, then after growing pauses, and at the end. */

/** The pause after the first word; each further one is twice as long, up to the longest. */
const firstPauseMs = 2000;
const longestPauseMs = 30_000;

export interface Announcer {
  /** Notes an issue that changed; null where any may have. */
  readonly note: (issueId: string | null) => void;
  /** Tells what has not been told yet. */
  readonly end: () => void;
}

/** `announce` gets the issues that changed since it was called last; null where any may have. */
export function createAnnouncer(announce: (issueIds: readonly string[] | null) => void): Announcer {
  let waiting: readonly (string | null)[] = [];
  let pauseMs = firstPauseMs;
  let pause: ReturnType<typeof setTimeout> | null = null;

  const tell = () => {
    const told = waiting;
    waiting = [];
    const ids = told.filter((id) => id !== null);
    announce(ids.length === told.length ? [...new Set(ids)] : null);
  };

  const rest = () => {
    pause = setTimeout(() => {
      pause = null;
      if (waiting.length === 0) return;
      tell();
      rest();
    }, pauseMs);
    pauseMs = Math.min(longestPauseMs, pauseMs * 2);
  };

  return {
    note: (issueId) => {
      waiting = [...waiting, issueId];
      if (pause !== null) return;
      tell();
      rest();
    },
    end: () => {
      if (pause !== null) clearTimeout(pause);
      pause = null;
      if (waiting.length > 0) tell();
    },
  };
}
