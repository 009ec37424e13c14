/** Printing what the preview shows, by the window's own print dialog. */
import { useEffect, useRef, useState } from 'react';
import { t } from '../../app/i18n.ts';
import { showError } from '../../stores/toasts.ts';
import { openPdf } from '../../ui/pdf.ts';
import { printPages } from '../../ui/print-pages.ts';

export interface Printing {
  /** Pages that are ready, while they are being drawn; null while nothing is printed. */
  readonly progress: { readonly done: number; readonly total: number } | null;
  readonly print: (bytes: Uint8Array, title: string) => Promise<void>;
  readonly stop: () => void;
}

export function usePrinting(): Printing {
  const [progress, setProgress] = useState<Printing['progress']>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);
  const print = async (bytes: Uint8Array, title: string) => {
    if (running.current !== null) return;
    const abort = new AbortController();
    running.current = abort;
    setProgress({ done: 0, total: 0 });
    try {
      const opened = await openPdf(bytes);
      // What the program itself has set for its preview bears no password.
      if (!opened.ok) return;
      try {
        await printPages(opened.pdf, {
          signal: abort.signal,
          title,
          onProgress: (done, total) => setProgress({ done, total }),
        });
      } finally {
        void opened.pdf.close();
      }
    } catch (cause) {
      const message = t('export.printFailed');
      showError(
        { code: 'export/failed', message, details: { reason: String(cause).slice(0, 200) } },
        t('export.print'),
      );
    } finally {
      running.current = null;
      setProgress(null);
    }
  };
  return { progress, print, stop: () => running.current?.abort() };
}
