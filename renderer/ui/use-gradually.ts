import { useEffect, useState } from 'react';

/**
 * How many of `count` items to draw now: a few at once and the rest frame by frame, so that a long list holds no frame
 * up. `of` is what the items belong to; with another one it begins anew.
 */
export function useGradually(count: number, step: number, of: unknown): number {
  const [state, setState] = useState({ of, shown: step });
  const shown = state.of === of ? state.shown : step;
  useEffect(() => {
    if (shown >= count) return;
    const frame = requestAnimationFrame(() => setState({ of, shown: shown + step }));
    return () => cancelAnimationFrame(frame);
  }, [count, step, of, shown]);
  return Math.min(count, shown);
}
