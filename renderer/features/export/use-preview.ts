/** The PDF as it would be written, made anew while the reader chooses. */
import { useEffect, useRef, useState } from 'react';
import type { ErrorInfo, Reply } from '../../../preload/contract/errors.ts';
import type { ExportPreview, ExportReport } from '../../../preload/contract/model.ts';
import { readFile } from '../../app/bridge.ts';
import { t } from '../../app/i18n.ts';

export interface PreviewState {
  readonly isWaiting: boolean;
  readonly bytes: Uint8Array | null;
  readonly report: ExportReport | null;
  readonly error: ErrorInfo | null;
}

const noPreview: PreviewState = { isWaiting: true, bytes: null, report: null, error: null };
const pauseMs = 400;

/** One that is made, with its bytes; or why it could not be. */
export async function makePreview(
  load: () => Promise<Reply<ExportPreview>>,
): Promise<Omit<PreviewState, 'isWaiting'>> {
  const reply = await load();
  if (!reply.ok) return { bytes: null, report: null, error: reply.error };
  const bytes = await readFile(reply.value.file).catch(() => null);
  const lost: ErrorInfo = { code: 'file/notFound', message: t('export.previewLost') };
  return { bytes, report: reply.value, error: bytes === null ? lost : null };
}

/** Made anew a little after `load` changes; null for nothing to be shown. */
export function usePreview(load: (() => Promise<Reply<ExportPreview>>) | null): PreviewState {
  const [preview, setPreview] = useState(noPreview);
  const turn = useRef(0);
  useEffect(() => {
    const mine = ++turn.current;
    const isLate = () => mine !== turn.current;
    if (load === null) {
      setPreview({ ...noPreview, isWaiting: false });
      return;
    }
    setPreview((now) => ({ ...now, isWaiting: true }));
    const timer = setTimeout(() => {
      void makePreview(load).then((made) => {
        if (!isLate()) setPreview({ ...made, isWaiting: false });
      });
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      turn.current++;
    };
  }, [load]);
  return preview;
}
