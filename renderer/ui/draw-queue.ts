/**
 * Drawings one after the other, those wanted most first: what is in sight need not wait for what is only near, and a
 * page that was scrolled past is never begun.
 */

export interface DrawQueue {
  /** `order` is asked each time the next one is chosen; smaller comes sooner. Gives what takes it out again. */
  readonly add: (order: () => number, work: () => Promise<void>) => () => void;
}

interface Waiting {
  readonly order: () => number;
  readonly work: () => Promise<void>;
}

export function createDrawQueue(): DrawQueue {
  const waiting = new Set<Waiting>();
  let isRunning = false;
  const next = (): Waiting | null => {
    let best: { readonly entry: Waiting; readonly order: number } | null = null;
    for (const entry of waiting) {
      const order = entry.order();
      if (best === null || order < best.order) best = { entry, order };
    }
    return best?.entry ?? null;
  };
  const run = async (): Promise<void> => {
    if (isRunning) return;
    isRunning = true;
    // All that is asked for in one turn is there before the first is chosen.
    await Promise.resolve();
    for (let entry = next(); entry !== null; entry = next()) {
      waiting.delete(entry);
      // A page that can't be drawn stays white; those after it are drawn.
      await entry.work().catch(() => {});
    }
    isRunning = false;
  };
  return {
    add: (order, work) => {
      const entry = { order, work };
      waiting.add(entry);
      void run();
      return () => waiting.delete(entry);
    },
  };
}
