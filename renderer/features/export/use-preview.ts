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
      void (async () => {
        const reply = await load();
        if (isLate()) return;
        if (!reply.ok) {
          setPreview({ isWaiting: false, bytes: null, report: null, error: reply.error });
          return;
        }
        const bytes = await readFile(reply.value.file).catch(() => null);
        if (isLate()) return;
        const error: ErrorInfo | null =
          bytes === null ? { code: 'file/notFound', message: t('export.previewLost') } : null;
        setPreview({ isWaiting: false, bytes, report: reply.value, error });
      })();
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      turn.current++;
    };
  }, [load]);
  return preview;
}
