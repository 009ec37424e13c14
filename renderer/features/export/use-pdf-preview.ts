/** The PDF as it will be written, made anew after each change; the last ones are kept for going back and forth. */
import { useEffect, useRef, useState } from 'react';
import type { ExportOptions } from '../../../preload/contract/model.ts';
import { ask } from '../../app/bridge.ts';
import { makePreview, type PreviewState } from './use-preview.ts';

type Made = Omit<PreviewState, 'isWaiting'>;

const nothing: PreviewState = { isWaiting: false, bytes: null, report: null, error: null };
/** A choice is made at once; who types may go on typing. */
const pauseMs = { choice: 50, typing: 450 } as const;
const mostKept = 4;
const mostKeptBytes = 40_000_000;

/** `options` null: none is wanted. The host ends a preview when the next is asked for. */
export function usePdfPreview(order: readonly string[], options: ExportOptions | null): PreviewState {
  const [preview, setPreview] = useState(nothing);
  const kept = useRef(new Map<string, Made>());
  const last = useRef<ExportOptions | null>(null);
  useEffect(() => {
    if (options === null || order.length === 0) {
      setPreview(nothing);
      return;
    }
    const key = JSON.stringify([order, options]);
    const known = kept.current.get(key);
    const pause = isTyped(last.current, options) ? pauseMs.typing : pauseMs.choice;
    last.current = options;
    if (known !== undefined) {
      setPreview({ ...known, isWaiting: false });
      return;
    }
    let isLate = false;
    setPreview((now) => ({ ...now, isWaiting: true }));
    const timer = setTimeout(() => {
      void makePreview(() => ask('export.preview', { documentIds: [...order], options })).then((made) => {
        if (isLate) return;
        if (made.error === null) keep(kept.current, key, made);
        setPreview({ ...made, isWaiting: false });
      });
    }, pause);
    return () => {
      isLate = true;
      clearTimeout(timer);
    };
  }, [order, options]);
  useEffect(
    () => () => {
      void ask('export.endPreview', {});
    },
    [],
  );
  return preview;
}

function isTyped(before: ExportOptions | null, now: ExportOptions): boolean {
  return before !== null && (before.title !== now.title || before.watermark !== now.watermark);
}

function keep(kept: Map<string, Made>, key: string, made: Made): void {
  kept.set(key, made);
  const size = () => [...kept.values()].reduce((sum, { bytes }) => sum + (bytes?.byteLength ?? 0), 0);
  for (const oldest of [...kept.keys()]) {
    if (kept.size <= mostKept && (size() <= mostKeptBytes || kept.size === 1)) return;
    kept.delete(oldest);
  }
}
