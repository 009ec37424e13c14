/** A reader: one document with its tools. The window shows one, or two side by side. */
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { noteShown } from '../../app/last-place.ts';
import type { Place } from '../../app/places.ts';
import { toggleCorrecting, useCorrecting } from '../../stores/correcting.ts';
import { useFacing } from '../../stores/facing.ts';
import { revealIssue } from '../../stores/library.ts';
import { activatePane, type PaneId, useNavigation } from '../../stores/navigation.ts';
import { closeFind, findInReader, openInReader, readers, reloadReader } from '../../stores/reader.ts';
import { isReadOnly, useSession } from '../../stores/session.ts';
import { Failure, Waiting } from '../../ui/empty.tsx';
import { useEscape } from '../../ui/escape.ts';
import { isPointerDown } from '../../ui/pointer.ts';
import { Article } from './article.tsx';
import { ModeBar } from './correcting/mode-bar.tsx';
import { PageView } from './facing/page-view.tsx';
import { PaneContext } from './reader-context.ts';
import { handleTextKey } from './reader-keys.ts';
import { SelectionPopup } from './selection-popup.tsx';
import { Toolbar } from './toolbar.tsx';
import { scrollToPlace, usePosition } from './use-position.ts';
import { useSelection } from './use-selection.ts';
import './reader.css';
import './reader-bar.css';

export interface ReaderPaneProps {
  readonly pane: PaneId;
  readonly place: Extract<Place, { kind: 'document' }>;
}

export function ReaderPane({ pane, place }: ReaderPaneProps) {
  const { t } = useTranslation();
  const reader = readers[pane];
  const view = reader((state) => (state.documentId === place.documentId ? state.view : null));
  const error = reader((state) => state.error);
  const find = reader((state) => state.find);
  const readOnly = useSession(isReadOnly);
  const visit = useNavigation((state) => state.visit);
  const isActive = useNavigation((state) => state.activePane === pane);
  const hasBeside = useNavigation((state) => state.beside !== null);
  const isFaced = useFacing((state) => state[pane]);
  const isCorrecting = useCorrecting((state) => state[pane]);
  const scroller = useRef<HTMLDivElement>(null);
  const section = useRef<HTMLElement>(null);
  const popup = useSelection(scroller, reader);
  // From wherever the focus is: the marks of a search must be easy to be rid of.
  useEscape(
    find.isOpen,
    () => {
      closeFind(reader);
      scroller.current?.focus({ preventScroll: true });
    },
    { within: section },
  );
  useEscape(view !== null && isCorrecting, () => toggleCorrecting(pane), { within: section, isMode: true });
  const { documentId, target, find: query } = place;

  useEffect(() => {
    void openInReader(reader, documentId);
  }, [reader, documentId]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each visit finds anew
  useEffect(() => {
    if (view !== null && query !== undefined) void findInReader(reader, query, target);
  }, [view === null, visit]);

  const issueId = view?.issue.id;
  useEffect(() => {
    if (issueId !== undefined) revealIssue(issueId);
  }, [issueId]);

  usePosition({ scroller, reader, view, target, visit });

  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls when the match in hand changes
  useEffect(() => {
    const part = find.matches[find.index]?.parts[0];
    if (part !== undefined && scroller.current !== null) {
      scrollToPlace(scroller.current, part.blockId, part.range[0]);
    }
  }, [find.turn]);

  const isOpen = view !== null;
  // The text takes the focus when it is opened, so that keys act on it at once; not when it is loaded anew.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each document takes it once
  useEffect(() => {
    const isTyping = document.activeElement?.matches('input, textarea') ?? false;
    const isInTree = document.activeElement?.closest('[role=tree], [role=dialog], [role=menu]') !== null;
    if (isOpen && !isTyping && !isInTree && !isPointerDown())
      scroller.current?.focus({ preventScroll: true });
  }, [isOpen, documentId]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: told anew at each visit
  useEffect(() => {
    if (!isOpen || pane !== 'main') return;
    // Drawn and on the screen two frames on.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => noteShown(documentId));
    });
    return () => cancelAnimationFrame(frame);
  }, [isOpen, pane, documentId, visit]);

  return (
    <PaneContext value={pane}>
      <section
        ref={section}
        data-reader={pane}
        className={`reader-pane${isActive && hasBeside ? ' is-active' : ''}`}
        aria-label={pane === 'main' ? t('reader.title') : t('reader.beside')}
        onPointerDownCapture={() => activatePane(pane)}
        onFocusCapture={() => activatePane(pane)}
      >
        {view !== null && <Toolbar view={view} />}
        {view !== null && isCorrecting && <ModeBar view={view} pane={pane} />}
        <div className="reader-faced">
          {view?.hasPages === true && (isFaced || view.document.blocks.length === 0) && (
            <PageView view={view} pane={pane} text={scroller} />
          )}
          {/* biome-ignore lint/a11y/useSemanticElements: an article element can't be focused and scrolled */}
          <div
            className="reader-scroll"
            ref={scroller}
            role="article"
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable
            tabIndex={0}
            aria-label={view?.document.title ?? t('status.loading')}
            data-pane={pane}
            onKeyDown={(event) => {
              if (
                event.target instanceof Element &&
                event.target.closest('.selection-popup, .block-editor') !== null
              )
                return;
              if (handleTextKey(event.nativeEvent, event.currentTarget, reader, !readOnly))
                event.preventDefault();
            }}
            onCopy={(event) => {
              const selected = reader.getState().selection;
              if (selected === null) return;
              event.clipboardData.setData('text/plain', selected.text);
              event.preventDefault();
            }}
          >
            {view !== null ? (
              <Article view={view} />
            ) : error !== null ? (
              <Failure error={error} onRetry={() => void reloadReader(reader)} />
            ) : (
              <Waiting />
            )}
            {popup !== null && <SelectionPopup place={popup} />}
          </div>
        </div>
      </section>
    </PaneContext>
  );
}
