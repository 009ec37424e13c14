/** The pages of the document at hand: where its blocks stand on them, and the PDF they are drawn from. */
import { useEffect, useState } from 'react';
import type { ErrorInfo } from '../../../../preload/contract/errors.ts';
import type { DocumentPages } from '../../../../preload/contract/model.ts';
import { ask } from '../../../app/bridge.ts';
import { t } from '../../../app/i18n.ts';
import { openPdf, type PdfDocument } from '../../../ui/pdf.ts';

export interface PagesState {
  readonly pages: DocumentPages | null;
  readonly pdf: PdfDocument | null;
  readonly error: ErrorInfo | null;
}

const nothing: PagesState = { pages: null, pdf: null, error: null };

/** The PDF stays open while documents of the same issue are turned over. */
export function usePages(documentId: string): PagesState {
  const [state, setState] = useState(nothing);
  const { pages } = state;
  useEffect(() => {
    let isCurrent = true;
    void ask('document.pages', { documentId }).then((reply) => {
      if (!isCurrent) return;
      if (reply.ok) setState(({ pages: old, pdf }) => keepPdf(reply.value, old, pdf));
      else setState({ ...nothing, error: reply.error });
    });
    return () => {
      isCurrent = false;
    };
  }, [documentId]);
  const issueId = pages?.issueId ?? null;
  const file = pages?.file ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: one issue is one file, under whatever handle
  useEffect(() => {
    if (file === null) return;
    let isCurrent = true;
    let opened: PdfDocument | null = null;
    void window.gazette
      .readFile(file)
      .then(openPdf)
      .then((pdf) => {
        opened = pdf;
        if (isCurrent) setState((old) => ({ ...old, pdf }));
        else void pdf.close();
      })
      .catch(() => {
        if (isCurrent)
          setState((old) => ({
            ...old,
            error: { code: 'import/damaged', message: t('facing.unreadable'), details: {} },
          }));
      });
    return () => {
      isCurrent = false;
      void opened?.close();
    };
  }, [issueId]);
  return state;
}

function keepPdf(pages: DocumentPages, old: DocumentPages | null, pdf: PdfDocument | null): PagesState {
  return { pages, pdf: old?.issueId === pages.issueId ? pdf : null, error: null };
}
