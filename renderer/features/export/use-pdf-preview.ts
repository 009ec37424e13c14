/** The PDF as it will be written, made anew after each change; the last ones are kept for going back and forth. */
import { useEffect, useRef, useState } from 'react';
import type { ErrorInfo } from '../../../preload/contract/errors.ts';
import type { ExportOptions, ExportReport } from '../../../preload/contract/model.ts';
import { ask, readFile } from '../../app/bridge.ts';
import { t } from '../../app/i18n.ts';

export interface PdfPreview {
  /** What is shown is not yet what was asked for. */
  readonly isWaiting: boolean;
  readonly bytes: Uint8Array | null;
  readonly report: ExportReport | null;
  readonly error: ErrorInfo | null;
}

type Made = Omit<PdfPreview, 'isWaiting'>;

const nothing: PdfPreview = { isWaiting: false, bytes: null, report: null, error: null };
/** A choice is made at once; who types may go on typing. */
const pauseMs = { choice: 50, typing: 450 } as const;
const mostKept = 4;
const mostKeptBytes = 40_000_000;

/** `options` null: none is wanted. The host ends a preview when the next is asked for. */
export function usePdfPreview(order: readonly string[], options: ExportOptions | null): PdfPreview {
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
      void make(order, options).then((made) => {
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

async function make(order: readonly string[], options: ExportOptions): Promise<Made> {
  const reply = await ask('export.preview', { documentIds: [...order], options });
  if (!reply.ok) return { bytes: null, report: null, error: reply.error };
  const bytes = await readFile(reply.value.file).catch(() => null);
  const lost = bytes === null ? ({ code: 'file/notFound', message: t('export.previewLost') } as const) : null;
  return { bytes, report: reply.value, error: lost };
}

function keep(kept: Map<string, Made>, key: string, made: Made): void {
  kept.set(key, made);
  const size = () => [...kept.values()].reduce((sum, { bytes }) => sum + (bytes?.byteLength ?? 0), 0);
  for (const oldest of [...kept.keys()]) {
    if (kept.size <= mostKept && (size() <= mostKeptBytes || kept.size === 1)) return;
    kept.delete(oldest);
  }
}
