/** The printed pages of the issue beside the text: each follows the other, and what is shown in one is shown in both. */
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentView, PageViewSettings } from '../../../../preload/contract/model.ts';
import type { PaneId } from '../../../stores/navigation.ts';
import { changePageView, usePageView } from '../../../stores/page-view.ts';
import { readers } from '../../../stores/reader.ts';
import { isReadOnly, useSession } from '../../../stores/session.ts';
import { Failure, Waiting } from '../../../ui/empty.tsx';
import { useEscape } from '../../../ui/escape.ts';
import { useReader } from '../reader-context.ts';
import { annotateBox } from '../selection-actions.ts';
import { PageBar } from './page-bar.tsx';
import { type PageAction, pageAction } from './page-keys.ts';
import { PagePanel } from './page-panel.tsx';
import { PasswordForm } from './password-form.tsx';
import { Sheet } from './sheet.tsx';
import { clampZoom, layOut, pxPerPoint, rowOfSheet, rowsOf, stepZoom } from './sheet-layout.ts';
import { noMarks } from './sheet-marks.ts';
import { nextTurn, turnedSize, turnPoint } from './turning.ts';
import { useFollowing } from './use-following.ts';
import { useFrame } from './use-frame.ts';
import { useMarks } from './use-marks.ts';
import { usePagePointer } from './use-page-pointer.ts';
import { usePages } from './use-pages.ts';
import { useSheetScroll } from './use-sheet-scroll.ts';
import { useWheel } from './use-wheel.ts';
import './facing.css';

export interface PageViewProps {
  readonly view: DocumentView;
  readonly pane: PaneId;
  /** The text beside it. */
  readonly text: RefObject<HTMLElement | null>;
}

/** Height of the name under each sheet. */
const captionPx = 20;

export function PageView({ view, pane, text }: PageViewProps) {
  const { t } = useTranslation();
  const { pages, pdf, error, locked, unlock, retry } = usePages(view.document.id);
  const settings = usePageView(pane);
  const { flow, spread, zoom, turn, panel } = settings;
  const scroller = useRef<HTMLDivElement>(null);
  const frame = useFrame(scroller);
  const [current, setCurrent] = useState(1);
  const currentRef = useRef(current);
  currentRef.current = current;

  const sheets = pages?.sheets;
  const isSingle = flow === 'single';
  const only = isSingle ? current : null;
  const layout = useMemo(
    () =>
      layOut({
        sizes: frame === null ? [] : (sheets ?? []).map((shape) => turnedSize(shape, turn)),
        spread,
        zoom,
        frame: frame ?? { width: 1, height: 1 },
        captionPx,
        ...(only === null ? {} : { only }),
      }),
    [sheets, frame, spread, zoom, turn, only],
  );
  const scroll = useSheetScroll({ scroller, layout, current, onCurrent: setCurrent });
  const { goTo, inSight } = scroll;
  const show = useCallback((point: Parameters<typeof goTo>[0]) => goTo(point, 'sight'), [goTo]);
  const following = useFollowing({ view, pages, text, turn, show, inSight });
  const marks = useMarks(view, pages, following.clicked);
  const readOnly = useSession(isReadOnly);
  const [isDrawing, setDrawing] = useState(false);
  useEscape(isDrawing, () => setDrawing(false));
  const onPoint = usePagePointer({
    view,
    pane,
    text,
    onBlock: following.setClicked,
    onBox: isDrawing
      ? (region) => {
          setDrawing(false);
          void annotateBox(readers[pane], region);
        }
      : undefined,
  });

  // The match in hand is shown on its page as it is in the text.
  const find = useReader((state) => state.find);
  const match = marks.match;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another match moves the pages
  useEffect(() => {
    if (match !== null) show(turnPoint(match, turn));
  }, [match?.sheet, match?.x, match?.y, find.turn]);

  // A rectangle whose note is in hand is brought into sight.
  const activeId = useReader((state) => state.activeAnnotation);
  const region = view.annotations.find(({ id }) => id === activeId)?.region ?? null;
  const isLaidOut = pages !== null && frame !== null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another rectangle moves the pages
  useEffect(() => {
    if (region !== null && isLaidOut) show(turnPoint(region, turn));
  }, [region?.sheet, region?.x, region?.y, isLaidOut]);

  const change = (patch: Partial<PageViewSettings>) => {
    // What is in the middle stays there while it grows or shrinks.
    if (typeof patch.zoom === 'number' && frame !== null) scroll.holdAt(frame.width / 2, frame.height / 3);
    changePageView(pane, patch);
  };
  const scale = rowOfSheet(layout, current)?.scale ?? pxPerPoint;
  const percent = scale / pxPerPoint;
  const goToSheet = (sheet: number) => {
    following.lead();
    goTo({ sheet, x: 0, y: 0 }, 'start');
  };
  const step = (by: 1 | -1) => {
    const rows = rowsOf(sheets?.length ?? 0, spread);
    const row = rows[rows.findIndex((numbers) => numbers.includes(current)) + by];
    if (row?.[0] !== undefined) goToSheet(row[0]);
  };
  const act: Readonly<Record<PageAction, () => void>> = {
    zoomIn: () => change({ zoom: stepZoom(percent, 1) }),
    zoomOut: () => change({ zoom: stepZoom(percent, -1) }),
    fitWidth: () => change({ zoom: 'width' }),
    fitPage: () => change({ zoom: 'page' }),
    next: () => step(1),
    previous: () => step(-1),
    first: () => goToSheet(1),
    last: () => goToSheet(sheets?.length ?? 1),
    turnRight: () => change({ turn: nextTurn(turn, 90) }),
    turnLeft: () => change({ turn: nextTurn(turn, -90) }),
  };
  useWheel(scroller, {
    isSingle,
    onZoom: (factor, left, top) => {
      scroll.holdAt(left, top);
      changePageView(pane, { zoom: clampZoom(percent * factor) });
    },
    onTurn: step,
  });

  const [from, to] = scroll.range;
  const isReady = error === null && locked === null && pages !== null;
  return (
    <section
      className="facing-pages"
      aria-label={t('facing.title')}
      onKeyDown={(event) => {
        const isTyping = event.target instanceof HTMLInputElement;
        const action = isTyping ? null : pageAction(event.nativeEvent, isSingle);
        if (action === null || !isReady || event.defaultPrevented) return;
        event.preventDefault();
        act[action]();
      }}
    >
      <PageBar
        settings={settings}
        percent={percent}
        sheets={isReady ? pages.sheets : []}
        current={current}
        onGo={goToSheet}
        onAct={(action) => act[action]()}
        onChange={change}
        isDrawing={readOnly ? undefined : isDrawing}
        onDraw={() => setDrawing(!isDrawing)}
      />
      <div className="facing-body">
        {isReady && panel !== 'none' && (
          <PagePanel
            panel={panel}
            pane={pane}
            pages={pages}
            pdf={pdf}
            turn={turn}
            current={current}
            onGo={goToSheet}
            onPanel={(next) => change({ panel: next })}
          />
        )}
        <div
          className={`facing-scroll${isDrawing ? ' is-drawing' : ''}`}
          ref={scroller}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable
          tabIndex={0}
          role="document"
          aria-label={t('facing.title')}
          onWheel={following.lead}
          onPointerDown={following.lead}
          onKeyDown={following.lead}
          onScroll={() => {
            scroll.onScroll();
            following.follow();
          }}
        >
          {error !== null && <Failure error={error} onRetry={retry} />}
          {error === null && locked !== null && (
            <PasswordForm isWrong={locked === 'wrong'} onPassword={unlock} />
          )}
          {error === null && locked === null && pages === null && <Waiting />}
          {isReady && (
            <div className="facing-content" style={{ width: layout.width, height: layout.height }}>
              {layout.rows.slice(from, to).flatMap((row) =>
                row.sheets.map((placed) => {
                  const shape = pages.sheets[placed.number - 1];
                  return shape === undefined ? null : (
                    <Sheet
                      key={`${pages.issueId} ${placed.number}`}
                      placed={placed}
                      shape={shape}
                      turn={turn}
                      pdf={pdf}
                      marks={marks.bySheet.get(placed.number) ?? noMarks}
                      scroller={scroller}
                      current={currentRef}
                      onPoint={onPoint}
                      isDrawing={isDrawing}
                    />
                  );
                }),
              )}
            </div>
          )}
        </div>
      </div>
    </section>
  );
}
