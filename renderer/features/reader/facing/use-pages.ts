/** The pages of the document at hand: where its blocks stand on them, and the PDF they are drawn from. */
import { useEffect, useState } from 'react';
import type { ErrorInfo } from '../../../../preload/contract/errors.ts';
import type { FilePart } from '../../../../preload/contract/file-parts.ts';
import type { DocumentPages } from '../../../../preload/contract/model.ts';
import { ask } from '../../../app/bridge.ts';
import { t } from '../../../app/i18n.ts';
import { passwordOf, rememberPassword } from '../../../stores/passwords.ts';
import { openPdf, type PdfDocument, preparePdf } from '../../../ui/pdf.ts';

export interface PagesState {
  readonly pages: DocumentPages | null;
  readonly pdf: PdfDocument | null;
  readonly error: ErrorInfo | null;
  /** The original bears a password: none is known yet, or the one that was given is not its own. */
  readonly locked: 'asks' | 'wrong' | null;
}

export interface Pages extends PagesState {
  readonly unlock: (password: string) => void;
  /** Asks for the pages again: the file may have been brought back. */
  readonly retry: () => void;
}

const nothing: PagesState = { pages: null, pdf: null, error: null, locked: null };

/** The PDF stays open while documents of the same issue are turned over. */
export function usePages(documentId: string): Pages {
  const [state, setState] = useState(nothing);
  /** Grows when the reader has given a password; the password itself is no state. */
  const [attempt, setAttempt] = useState(0);
  /** Grows when the reader tries again. */
  const [turn, setTurn] = useState(0);
  const { pages } = state;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asks again at each turn
  useEffect(() => {
    let isCurrent = true;
    preparePdf();
    void ask('document.pages', { documentId }).then((reply) => {
      if (!isCurrent) return;
      if (reply.ok) setState((old) => withPages(reply.value, old));
      else setState({ ...nothing, error: reply.error });
    });
    return () => {
      isCurrent = false;
    };
  }, [documentId, turn]);
  const issueId = pages?.issueId ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: one issue is one file, under whatever handle
  useEffect(() => {
    if (pages === null || issueId === null) return;
    const { file, bytes } = pages;
    let isCurrent = true;
    let opened: PdfDocument | null = null;
    const fail = () => {
      const error: ErrorInfo = { code: 'import/damaged', message: t('facing.unreadable'), details: {} };
      if (isCurrent) setState((old) => ({ ...old, error }));
    };
    const read = (parts: readonly FilePart[]) => window.gazette.readParts(file, parts);
    openPdf({ bytes, read }, { password: passwordOf(issueId), onLost: fail })
      .then((answer) => {
        if (answer.ok) opened = answer.pdf;
        if (!isCurrent) void opened?.close();
        else if (answer.ok) setState((old) => ({ ...old, pdf: answer.pdf, locked: null }));
        else setState((old) => ({ ...old, locked: answer.isWrong ? 'wrong' : 'asks' }));
      })
      .catch(fail);
    return () => {
      isCurrent = false;
      void opened?.close();
    };
  }, [issueId, attempt]);
  return {
    ...state,
    unlock: (password) => {
      if (issueId === null) return;
      rememberPassword(issueId, password);
      setAttempt((count) => count + 1);
    },
    retry: () => {
      setState(nothing);
      setTurn((count) => count + 1);
    },
  };
}

function withPages(pages: DocumentPages, old: PagesState): PagesState {
  return old.pages?.issueId === pages.issueId ? { ...old, pages, error: null } : { ...nothing, pages };
}
